import ClaimsModel

/// The words around a place in a text, for what stands in no claim.
enum Surroundings {
  /// The most bytes shown on either side; a headline or a sentence is seldom longer.
  private static let reach = 240

  /// The sentence around the first of `spans`, roughly: cut at line ends and at stops before a blank.
  ///
  /// - Returns: `nil` when there is no span, or none that lies in the text.
  static func sentence(around spans: [TextSpan], in text: String) -> String? {
    guard let first = spans.first, let last = spans.last else { return nil }
    let bytes = Array(text.utf8)
    guard first.start < last.end, last.end <= bytes.count else { return nil }
    var start = first.start
    while start > 0, first.start - start < reach, !isBoundary(bytes, after: start - 1) { start -= 1 }
    var end = last.end
    while end < bytes.count, end - last.end < reach, !isBoundary(bytes, after: end - 1) { end += 1 }
    let words = String(decoding: bytes[start..<end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    // A cut in the middle of a word or a character takes the whole of it away.
    let isCutBefore = start > 0 && first.start - start >= reach
    let isCutAfter = end < bytes.count && end - last.end >= reach
    let kept = words.dropFirst(isCutBefore ? 1 : 0).dropLast(isCutAfter ? 1 : 0)
    return (isCutBefore ? "… " : "") + kept.joined(separator: " ") + (isCutAfter ? " …" : "")
  }

  /// Whether a sentence ends with the byte at `index`: a line end, or a blank after a stop.
  private static func isBoundary(_ bytes: [UInt8], after index: Int) -> Bool {
    if bytes[index] == UInt8(ascii: "\n") { return true }
    guard bytes[index] == UInt8(ascii: " "), index > 1 else { return false }
    switch bytes[index - 1] {
    case UInt8(ascii: "."):
      // "Mr. Pike", "J. Pike", "U.S. troops": an ordinary sentence ends with a longer word in lower case.
      return bytes[index - 2] >= UInt8(ascii: "a") && bytes[index - 2] <= UInt8(ascii: "z")
        && index > 3 && bytes[index - 3] >= UInt8(ascii: "a") && bytes[index - 4] >= UInt8(ascii: "a")
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    default: return false
    }
  }
}
