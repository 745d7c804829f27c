import ClaimsModel
import Crypto

/// SHA-256 digests of bytes, of articles and of texts, in lower-case hexadecimal.
enum ContentDigest {
  /// The digest of `bytes`.
  static func hex(of bytes: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: bytes))
  }

  /// The digest of everything that an article says, its path, format and warnings left out.
  ///
  /// Each field is preceded by its length, so no two different articles give the same bytes.
  static func hex(of article: Article) -> String {
    var hasher = SHA256()
    let published = article.published.map { $0.description }
    let single = [
      article.externalID, article.title, article.kicker, article.outlet, published, article.url,
      article.language, article.text, String(article.bodyStart),
    ]
    for field in single + article.bylines {
      guard let field else {
        hasher.update(data: Array("-".utf8))
        continue
      }
      hasher.update(data: Array("\(field.utf8.count):".utf8))
      hasher.update(data: Array(field.utf8))
    }
    return hexadecimal(hasher.finalize())
  }

  /// The digest of the letters and digits of `text` alone, case folded.
  static func textHex(of text: String) -> String {
    hex(of: LetterFolding.lettersAndDigits(of: text))
  }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    func digit(_ value: UInt8) -> UInt8 {
      value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }
}
