package import ClaimsModel

extension Correction {
  /// What the correction says, in a sentence without a period.
  package var phrase: String {
    switch action {
    case .merge(let other): "\(source.phrase) is \(other.phrase)"
    case .splitName(let name): "\(name) is not \(source.phrase)"
    case .splitRole(let role): "\(source.phrase) called “\(role)” is somebody else"
    case .splitArticle(let article): "\(source.phrase) in \(article.phrase) is somebody else"
    case .rename(let name): "\(source.phrase) is shown as \(name)"
    case .alias(let name): "\(source.phrase) also goes by \(name)"
    }
  }

  /// What sort of correction it is.
  package var kind: CorrectionKind {
    switch action {
    case .merge: .merge
    case .splitName, .splitRole, .splitArticle: .split
    case .rename: .rename
    case .alias: .alias
    }
  }
}

extension SourceReference {
  /// `Ada Okafor`, with what tells her from a namesake: `Ada Okafor (IE, f)`.
  package var phrase: String {
    var details = [initials?.uppercased(), country, gender].compactMap(\.self)
    if label != nil { details.append("split off") }
    if let article { details.append("only in \(article.phrase)") }
    if kind != .person { details.insert(kind.rawValue, at: 0) }
    return details.isEmpty ? name : "\(name) (\(details.joined(separator: ", ")))"
  }
}

extension ArticleReference {
  /// The id that the input gave, else the address, else the path.
  package var phrase: String { externalID ?? url ?? path ?? textDigest ?? "an article" }
}
