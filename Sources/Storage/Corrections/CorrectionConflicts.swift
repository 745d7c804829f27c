import ClaimsModel

/// Finds the correction that says the opposite of another, however many there are.
///
/// A file of two thousand corrections took half a minute while each was compared with each.
struct CorrectionConflicts {
  typealias Entry = CorrectionBook.Entry

  private var renames: [SourceReference: Rivals<String>] = [:]
  private var aliases: [AliasOwner: Rivals<SourceReference>] = [:]
  private var merges: [NamePair: Entry] = [:]
  private var givenAliases: [NamePair: Entry] = [:]
  /// Names split off, by both names in every form that either may be compared in.
  private var splits: [NamePair: Entry] = [:]
  /// What is said of the claims of an article, by sort of correction.
  private var ofClaims: [ClaimsKey: [(entry: Entry, correction: ClaimCorrection)]] = [:]

  /// Adds a correction that is later than those added before.
  mutating func add(_ entry: Entry) {
    if let correction = entry.ofClaim, correction.action != .reject {
      let key = ClaimsKey(article: correction.claim.article, kind: correction.applied.kind)
      ofClaims[key, default: []].append((entry, correction))
    }
    guard let (source, action) = entry.ofSource else { return }
    switch action {
    case .rename(let name): renames[source, default: Rivals()].add(entry, name)
    case .alias(let name):
      aliases[AliasOwner(name, source.kind), default: Rivals()].add(entry, source)
      givenAliases.keepFirst(entry, for: NamePair(ComparedName(source), .alias(name)))
    case .merge(let other): merges.keepFirst(entry, for: NamePair(ComparedName(source), ComparedName(other)))
    case .splitName(let name):
      for pair in Self.pairs(splitting: name, from: source.name) { splits.keepFirst(entry, for: pair) }
    case .splitArticle, .splitRole, .removeRole: break
    }
  }

  /// The oldest correction that says the opposite of `correction`; `nil` when none does.
  func opposed(to correction: Correction) -> Entry? {
    guard case .source(let source, let action) = correction.matter else {
      return opposedOfClaim(to: correction)
    }
    var found: [Entry?] = []
    switch action {
    case .rename(let name): found.append(renames[source]?.other(than: name))
    case .alias(let name):
      found.append(aliases[AliasOwner(name, source.kind)]?.other(than: source))
      found.append(splits[NamePair(ComparedName(source), .alias(name))])
    case .merge(let other):
      let pair = NamePair(ComparedName(source), ComparedName(other))
      found += [splits[pair], splits[pair.swapped]]
    case .splitName(let name):
      for pair in Self.pairs(splitting: name, from: source.name) {
        found += [merges[pair], merges[pair.swapped], givenAliases[pair]]
      }
    case .splitArticle, .splitRole, .removeRole: break
    }
    return found.compactMap(\.self).min { $0.id < $1.id }
  }

  // MARK: - Private

  /// Corrections name a claim alike where the content of one is most of the other's.
  private func opposedOfClaim(to correction: Correction) -> Entry? {
    guard case .claim(let claim, let action) = correction.matter else { return nil }
    let key = ClaimsKey(article: claim.article, kind: correction.kind)
    return ofClaims[key]?.first { $0.correction.action != action && $0.correction.claim.isLike(claim) }?.entry
  }

  private struct ClaimsKey: Hashable {
    let article: ArticleReference
    let kind: CorrectionKind
  }

  /// A split does not depend on what kind its names are taken for.
  private static func pairs(splitting name: String, from source: String) -> [NamePair] {
    ComparedName.forms.flatMap { kind in
      let own = ComparedName(SourceReference(kind: kind, name: source))
      return [NamePair(own, .alias(name))]
        + ComparedName.forms.map { NamePair(own, ComparedName(SourceReference(kind: $0, name: name))) }
    }
  }

  /// A name as it is compared, in a form that depends on the kind.
  private struct ComparedName: Hashable {
    /// One kind of each form.
    static let forms: [SourceKind] = [.person, .organisation, .document]

    let form: String
    let core: String

    init(_ source: SourceReference) {
      form =
        switch source.kind {
        case .person: "person"
        case .organisation, .government, .outlet: "institution"
        case .document, .group, .unnamed: "words"
        }
      core = FoldedSourceName(source.name, kind: source.kind, isTyped: true).core
    }

    private init(form: String, core: String) {
      self.form = form
      self.core = core
    }

    /// A name that is given or taken as it is written.
    static func alias(_ name: String) -> ComparedName {
      ComparedName(form: "alias", core: NameFolding.folded(name))
    }
  }

  private struct NamePair: Hashable {
    let left: ComparedName
    let right: ComparedName
    var swapped: NamePair { NamePair(right, left) }

    init(_ left: ComparedName, _ right: ComparedName) {
      self.left = left
      self.right = right
    }
  }

  /// A further name, which sources of one form share.
  private struct AliasOwner: Hashable {
    let name: String
    let form: String

    init(_ name: String, _ kind: SourceKind) {
      self.name = NameFolding.folded(name)
      form = WikidataNames.form(of: kind)
    }
  }

  /// The first correction about something, and the first that says something else of it.
  private struct Rivals<Value: Equatable> {
    private var first: (entry: Entry, value: Value)?
    private var second: Entry?

    mutating func add(_ entry: Entry, _ value: Value) {
      if let first {
        if first.value != value, second == nil { second = entry }
      } else {
        first = (entry, value)
      }
    }

    /// The first that says something other than `value`.
    func other(than value: Value) -> Entry? {
      guard let first else { return nil }
      return first.value != value ? first.entry : second
    }
  }
}

extension Dictionary {
  /// Files `value` unless something is filed under `key`.
  fileprivate mutating func keepFirst(_ value: Value, for key: Key) {
    if self[key] == nil { self[key] = value }
  }
}

extension ClaimReference {
  /// Whether half of what either has is in both, by places.
  fileprivate func isLike(_ other: ClaimReference) -> Bool {
    func spans(_ reference: ClaimReference) -> [TextSpan] {
      reference.pieces.map { TextSpan($0.start, $0.start + $0.words.unicodeScalars.count) }
    }
    let (own, theirs) = (spans(self), spans(other))
    var shared = 0
    for span in own {
      for other in theirs { shared += max(0, min(span.end, other.end) - max(span.start, other.start)) }
    }
    let all = (own + theirs).reduce(0) { $0 + $1.count } - shared
    return shared > 0 && shared * 2 >= all
  }
}
