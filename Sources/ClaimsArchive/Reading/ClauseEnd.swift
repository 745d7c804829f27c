import ClaimsModel

/// Where the clause ends in which a reading ends.
struct ClauseEnd {
  let words: PassageWords
  /// The most words taken of it.
  let limit: Int

  private static let breaks: Set<UInt8> = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "\""),
  ]

  /// The stop that stands at `offset`; empty where there is none.
  func stop(at offset: Int) -> TextSpan {
    TextSpan(offset, words.isStop(at: offset) ? offset + 1 : offset)
  }

  /// From `offset` to the end of the clause, with its stop; empty where that is too far.
  ///
  /// A clause ends at a comma, a bracket, a dash or a quotation mark, or with the sentence.
  func rest(after offset: Int) -> TextSpan {
    var end = offset
    while words[end] != UInt8(ascii: "\n") {
      if isBreak(at: end) { break }
      if words.endsSentence(at: end) {
        end += 1
        break
      }
      end += 1
    }
    let rest = TextSpan(offset, min(end, words.span.end))
    return words.wordCount(rest) <= limit ? rest : TextSpan(offset, offset)
  }

  // MARK: - Private

  private func isBreak(at offset: Int) -> Bool {
    if Self.breaks.contains(words[offset]) {
      // "6,400", "10:30".
      return !(words.isDigit(at: offset - 1) && words.isDigit(at: offset + 1))
    }
    // “ and the dashes; ’ is no break.
    guard words[offset] == 0xE2, words[offset + 1] == 0x80 else { return false }
    return [0x93, 0x94, 0x9C, 0x9D].contains(words[offset + 2])
  }
}
