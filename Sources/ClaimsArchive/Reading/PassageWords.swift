import ClaimsModel

/// The bytes of a passage by their offsets in the article, and its words; nothing is beyond its ends.
struct PassageWords {
  private let bytes: [UInt8]
  private let start: Int

  init(_ passage: Passage) {
    bytes = Array(passage.text.utf8)
    start = passage.start
  }

  /// The offsets that the passage covers.
  var span: TextSpan { TextSpan(start, start + bytes.count) }

  /// The words at `span` on one line; those within the passage.
  func text(_ span: TextSpan) -> String {
    var line = ""
    var isBlank = false
    for scalar in String(decoding: slice(span), as: UTF8.self).unicodeScalars {
      // Several line ends and blanks in a row are one blank.
      let isSpace = scalar == "\n" || scalar == " " || scalar == "\t"
      if !isSpace { line.unicodeScalars.append(scalar) } else if !isBlank { line.append(" ") }
      isBlank = isSpace
    }
    return line
  }

  /// The number of words at `span`.
  func wordCount(_ span: TextSpan) -> Int { words(span).count }

  /// Whether a line ends within `span`.
  func hasLineEnd(_ span: TextSpan) -> Bool { slice(span).contains(UInt8(ascii: "\n")) }

  /// The words at `span`, marks with them: what stands between blanks and has a letter or digit.
  func words(_ span: TextSpan) -> [TextSpan] {
    var found: [TextSpan] = []
    var open: Int?
    var hasLetter = false
    let covered = clamped(span)
    for offset in covered.start...covered.end {
      let byte = offset < covered.end ? self[offset] : UInt8(ascii: " ")
      if Self.isBlank(byte) {
        if let first = open, hasLetter { found.append(TextSpan(first, offset)) }
        (open, hasLetter) = (nil, false)
      } else {
        if open == nil { open = offset }
        // A byte of a longer character counts as a letter, but for the marks that UTF-8 begins with E2 80.
        if Self.isLetterOrDigit(byte) || byte >= 0xC3 && byte != 0xE2 { hasLetter = true }
      }
    }
    return found
  }

  /// The last word before `offset` on its line, without the marks behind it; `nil` where a mark or a line end stands
  /// between.
  func word(before offset: Int) -> TextSpan? {
    var end = offset
    while end > start, self[end - 1] == UInt8(ascii: " ") { end -= 1 }
    var first = end
    while first > start, Self.isLetterOrDigit(self[first - 1]) || Self.isApostrophe(self, at: first - 1) {
      first -= 1
    }
    return first < end ? TextSpan(first, end) : nil
  }

  /// Whether a full stop, a question or an exclamation mark stands at `offset`.
  func isStop(at offset: Int) -> Bool {
    [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(self[offset])
  }

  /// Whether a digit stands at `offset`.
  func isDigit(at offset: Int) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[offset]) }

  /// Whether a sentence ends with the stop at `offset`: a line end, or a blank and no small letter, stands behind it, and
  /// before a full stop no short word, which may be a title or an initial ("Mr.", "U.S.").
  func endsSentence(at offset: Int) -> Bool {
    guard isStop(at: offset) else { return false }
    if self[offset] != UInt8(ascii: ".") || self[offset + 1] == UInt8(ascii: "\n") { return true }
    guard self[offset + 1] == UInt8(ascii: " "),
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self[offset + 2])
    else { return false }
    return isDigit(at: offset - 1) || (word(before: offset)?.count ?? .max) > 3
  }

  /// The byte at `offset`; a line end beyond the passage.
  subscript(offset: Int) -> UInt8 {
    let index = offset - start
    return bytes.indices.contains(index) ? bytes[index] : UInt8(ascii: "\n")
  }

  // MARK: - Private

  private func clamped(_ span: TextSpan) -> TextSpan {
    TextSpan(max(span.start, start), min(span.end, start + bytes.count))
  }

  private func slice(_ span: TextSpan) -> ArraySlice<UInt8> {
    let covered = clamped(span)
    guard !covered.isEmpty else { return [] }
    return bytes[(covered.start - start)..<(covered.end - start)]
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Whether the byte belongs to ’ or '.
  private static func isApostrophe(_ words: PassageWords, at offset: Int) -> Bool {
    switch words[offset] {
    case UInt8(ascii: "'"): true
    case 0x99: words[offset - 1] == 0x80 && words[offset - 2] == 0xE2
    case 0x80: words[offset - 1] == 0xE2 && words[offset + 1] == 0x99
    case 0xE2: words[offset + 1] == 0x80 && words[offset + 2] == 0x99
    default: false
    }
  }
}
