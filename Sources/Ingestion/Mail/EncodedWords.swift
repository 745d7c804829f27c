/// Reads the words `=?utf-8?Q?Caf=C3=A9?=` of mail headers (RFC 2047).
enum EncodedWords {
  /// The text of a header's value, which may also have bytes beyond ASCII as they are.
  static func text(_ value: [UInt8]) -> String {
    var output = ""
    var plain: [UInt8] = []
    /// Bytes of words on end in one character set: a character may be cut between two of them.
    var held: [UInt8] = []
    var charset: String?
    var index = 0
    func decoded(_ bytes: [UInt8], _ charset: String?) -> String {
      let decoded = try? CharsetDecoder.decode(bytes, declared: charset, isMarkup: false)
      return String(decoding: decoded?.bytes ?? bytes, as: UTF8.self)
    }
    func flush() {
      output += decoded(held, charset)
      held = []
      charset = nil
    }
    while let byte = value[at: index] {
      if byte == UInt8(ascii: "="), let word = word(in: value, at: index) {
        // Blanks between two words only part them.
        if charset == nil || !plain.allSatisfy({ $0 <= 0x20 }) {
          flush()
          output += decoded(plain, nil)
        }
        plain = []
        if charset != word.charset {
          flush()
          charset = word.charset
        }
        held += word.bytes
        index = word.end
      } else {
        plain.append(byte)
        index += 1
      }
    }
    flush()
    return TextNormalizer.line(output + decoded(plain, nil))
  }

  // MARK: - Private

  private struct Word {
    let charset: String
    let bytes: [UInt8]
    let end: Int
  }

  /// RFC 2047 allows 75 bytes; programs write more.
  private static let longest = 1000

  private static func word(in value: [UInt8], at start: Int) -> Word? {
    guard value[at: start + 1] == UInt8(ascii: "?") else { return nil }
    let rest = value[from: start + 2, to: start + longest]
    let mark = UInt8(ascii: "?")
    guard let first = rest.firstIndex(of: mark), first - start < 64, let kind = value[at: first + 1],
      value[at: first + 2] == mark
    else { return nil }
    let text = value[from: first + 3, to: start + longest]
    guard let end = text.firstIndex(of: mark), value[at: end + 1] == UInt8(ascii: "=") else { return nil }
    let content = text.prefix(upTo: end)
    // A language may stand behind the character set: "utf-8*en".
    let charset = String(decoding: rest.prefix(upTo: first).prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
    switch kind | 0x20 {
    case UInt8(ascii: "q"):
      return Word(
        charset: charset.lowercased(),
        bytes: TransferEncoding.quotedPrintable(content, underscoreIsBlank: true),
        end: end + 2)
    case UInt8(ascii: "b"):
      return Word(charset: charset.lowercased(), bytes: TransferEncoding.base64(content), end: end + 2)
    default: return nil
    }
  }
}
