import ClaimsModel

/// What makes two articles' sources one source of the archive.
///
/// A deliberately careful first rule: one source for each folded full name and kind. Names that many share
/// are kept apart, article by article: a person's single word, whoever is unnamed, and names
/// without a capital ("officials", "a report").
struct SourceIdentity: Hashable {
  /// The key in `sources.identity`.
  let key: String
  /// Whether the source belongs to one article alone.
  let isOfOneArticle: Bool

  /// The identity of `source`, number `occurrence` (from 0) of those of its kind and name in the article.
  init(_ source: Source, article: Int64, occurrence: Int) {
    let folded = NameFolding.folded(source.name)
    isOfOneArticle = !Self.isKnownAcrossArticles(source, folded: folded)
    if isOfOneArticle {
      let suffix = occurrence == 0 ? "" : "#\(occurrence + 1)"
      key = "\(article)/\(source.kind.rawValue):\(folded)\(suffix)"
    } else {
      key = "\(source.kind.rawValue):\(folded)"
    }
  }

  private static func isKnownAcrossArticles(_ source: Source, folded: String) -> Bool {
    guard !folded.isEmpty, source.kind != .unnamed else { return false }
    if source.kind == .person, !folded.contains(" ") { return false }
    return source.name.unicodeScalars.contains { $0.properties.isUppercase || isUncased($0) }
  }

  /// Whether a letter's script has no capitals, so that their lack says nothing.
  private static func isUncased(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .otherLetter
  }
}
