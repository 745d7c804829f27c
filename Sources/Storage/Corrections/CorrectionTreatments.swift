import ClaimsModel

/// What corrections make of the sources of articles, found by name, role and article, however many there are.
struct CorrectionTreatments {
  private var byName: [NameKey: OfName] = [:]
  private var count = 0

  /// A name as sources of one form are compared by.
  private struct NameKey: Hashable {
    let form: String
    let core: String

    init(core: String, kind: SourceKind) {
      form = WikidataNames.form(of: kind)
      self.core = core
    }
  }

  /// What becomes of the sources of a name.
  private struct OfName {
    /// Whether the name was confirmed.
    var isKnown = false
    /// The labels of those with a role, which is folded.
    var roles: [String: Label] = [:]
    /// The labels of those of an article, by each mark that a reference to it has.
    var articles: [ArticleMark: [(reference: ArticleReference, label: Label)]] = [:]
  }

  /// A label for those that a correction takes out; a later correction's wins.
  private struct Label {
    let order: Int
    let text: String
  }

  /// Adds a correction that is later than those added before.
  mutating func add(_ source: SourceReference, _ action: Correction.Action, label: @autoclosure () -> String)
  {
    count += 1
    let kind = source.kind
    func key(_ name: String) -> NameKey {
      NameKey(core: FoldedSourceName(name, kind: kind, isTyped: true).core, kind: kind)
    }
    switch action {
    case .alias(let name): byName[key(name), default: OfName()].isKnown = true
    case .splitRole(let role):
      byName[key(source.name), default: OfName()].roles[NameFolding.folded(role)] =
        Label(order: count, text: label())
    case .splitArticle(let reference):
      let label = Label(order: count, text: label())
      for mark in ArticleMark.marks(of: reference) {
        byName[key(source.name), default: OfName()].articles[mark, default: []]
          .append((reference, label))
      }
    case .merge, .splitName, .rename, .removeRole: break
    }
  }

  /// What corrections make of a source of an article.
  func treatment(
    of source: Source, name: FoldedSourceName, in article: () throws -> Article
  ) rethrows -> SourceTreatment {
    guard let known = byName[NameKey(core: name.core, kind: source.kind)] else { return .usual }
    var latest: Label?
    func take(_ label: Label) {
      if label.order > latest?.order ?? 0 { latest = label }
    }
    if !known.roles.isEmpty {
      for role in source.roles { known.roles[NameFolding.folded(role)].map(take) }
    }
    if !known.articles.isEmpty {
      let article = try article()
      for mark in ArticleMark.marks(of: article) {
        for (reference, label) in known.articles[mark] ?? [] where reference.names(article) { take(label) }
      }
    }
    return latest.map { .apart($0.text) } ?? (known.isKnown ? .known : .usual)
  }
}
