import ClaimsModel

/// The words of its sentence that stand before a reading: "In March,", or what "which he said" is about.
struct SentenceStart {
  let words: PassageWords

  /// More words than these before a reading say something of their own.
  private static let few = 4
  /// What a relative pronoun is about stands within so many words.
  private static let antecedent = 14
  private static let relatives: Set<String> = ["which", "who", "whom", "whose", "where", "that"]

  /// From the start of the sentence to `offset`; empty where that is far, or where a quotation, a bracket or a dash
  /// stands between.
  func rest(before offset: Int) -> TextSpan {
    var start = offset
    while start > words.span.start, !isEnd(at: start - 1) {
      guard isPlain(at: start - 1) else { return TextSpan(offset, offset) }
      start -= 1
    }
    while start < offset, words[start] == UInt8(ascii: " ") { start += 1 }
    let rest = TextSpan(start, offset)
    let first = words.words(TextSpan(offset, words.span.end)).first.map { words.text($0).lowercased() } ?? ""
    let limit = Self.relatives.contains(first) ? Self.antecedent : Self.few
    return words.wordCount(rest) <= limit ? rest : TextSpan(offset, offset)
  }

  // MARK: - Private

  /// Whether the sentence before ends with the byte.
  private func isEnd(at offset: Int) -> Bool {
    switch words[offset] {
    case UInt8(ascii: "\n"): return true
    case UInt8(ascii: " "): return words.endsSentence(at: offset - 1)
    default: return false
    }
  }

  /// Whether the byte is of a word, or a blank or a comma between words.
  private func isPlain(at offset: Int) -> Bool {
    switch words[offset] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "'"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "$"), UInt8(ascii: "%"):
      true
    // The bytes of other letters; marks and dashes begin with E2, but for ’.
    case 0x80...0xFF:
      words[offset] == 0x99 && words[offset - 1] == 0x80 || words[offset] == 0x80 && words[offset + 1] == 0x99
        || words[offset] == 0xE2 && words[offset + 2] == 0x99
        || words[offset] != 0xE2 && words[offset - 1] != 0xE2 && words[offset - 2] != 0xE2
    default: false
    }
  }
}
