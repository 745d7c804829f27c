import ClaimsModel

/// Something by which a reference can name an article, for finding what names one among many.
enum ArticleMark: Hashable {
  case externalID(String)
  case url(String)
  case textDigest(String)
  case path(String)

  /// All marks that a reference has.
  static func marks(of reference: ArticleReference) -> [ArticleMark] {
    [
      reference.externalID.map(externalID), reference.url.map(url), reference.textDigest.map(textDigest),
      reference.path.map(path),
    ].compactMap(\.self)
  }

  /// All marks by which an article may be named; whether a reference names it, ``ArticleReference/names(_:)`` tells.
  static func marks(of article: Article) -> [ArticleMark] {
    [
      article.externalID.map(externalID), article.url.map(url), .textDigest(article.textDigest),
      .path(article.path),
    ].compactMap(\.self)
  }
}
