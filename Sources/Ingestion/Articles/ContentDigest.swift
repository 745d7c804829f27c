package import ClaimsModel
import Hashing

/// SHA-256 digests of bytes, of articles and of texts, in lower-case hexadecimal.
package enum ContentDigest {
  /// The digest of `bytes`.
  static func hex(of bytes: [UInt8]) -> String {
    SHA256.hash(bytes).hex
  }

  /// The digest of everything that an article says, its path, format and warnings left out.
  ///
  /// Each field is preceded by its length, so no two different articles give the same bytes.
  package static func hex(of article: Article) -> String {
    var hasher = SHA256()
    let published = article.published.map { $0.description }
    let single = [
      article.externalID, article.title, article.kicker, article.outlet, published, article.url,
      article.language, article.text, String(article.bodyStart),
    ]
    for field in single + article.bylines {
      guard let field else {
        hasher.update("-".utf8)
        continue
      }
      hasher.update("\(field.utf8.count):".utf8)
      hasher.update(field.utf8)
    }
    return hasher.finalize().hex
  }

  /// The digest of the letters and digits of `text` alone, case folded.
  package static func textHex(of text: String) -> String {
    hex(of: LetterFolding.lettersAndDigits(of: text))
  }
}
