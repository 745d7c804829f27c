package import ClaimsModel

/// Cuts a text that is too long to be analysed at once into parts, to be read each on its own.
///
/// All that is known of a token while its text is analysed takes some 1,200 bytes, so the tokens bound a part, and
/// with it the memory that a text of any length takes; what takes the square of time within one part is bounded too.
package struct TextParts: Sendable {
  /// Tokens of a part, near enough.
  private let mostTokens: Int
  /// Bytes of a part: a word of any length is one token.
  private let mostBytes: Int

  /// Makes a cutter; the usual bounds are 40 MB of memory, and more than an article of a paper has.
  package init(mostTokens: Int = 1 << 15, mostBytes: Int = 1 << 18) {
    self.mostTokens = mostTokens
    self.mostBytes = mostBytes
  }

  /// The parts of `text`, in text order and without gaps, on scalar boundaries; the text itself if it is not long.
  ///
  /// Cut behind the last paragraph that is whole, else behind a sentence, else between words, else within a word.
  package func spans(of text: String) -> [TextSpan] {
    guard text.utf8.count > min(mostTokens, mostBytes) else { return [TextSpan(0, text.utf8.count)] }
    let bytes = TotalList(Array(text.utf8))
    var parts: [TextSpan] = []
    var part = Part(start: 0)
    while part.end < bytes.count {
      part.take(from: bytes)
      guard part.tokens >= mostTokens || part.end - part.start >= mostBytes else { continue }
      let cut = part.bestBorder
      parts.append(TextSpan(part.start, cut))
      part = Part(start: cut)
    }
    if part.start < bytes.count { parts.append(TextSpan(part.start, bytes.count)) }
    return parts
  }

  /// A part that grows scalar by scalar, and where it could end.
  private struct Part {
    let start: Int
    var end: Int
    private(set) var tokens = 0
    private var isInWord = false
    private var endsSentence = false
    private var paragraphBorder: Int?
    private var sentenceBorder: Int?
    private var wordBorder: Int?

    init(start: Int) {
      self.start = start
      end = start
    }

    /// The last border of the best sort that leaves no small part behind: what follows it is read again.
    var bestBorder: Int {
      let least = start + (end - start) / 4
      let borders = [paragraphBorder, sentenceBorder, wordBorder].compactMap(\.self)
      return borders.first { $0 > least } ?? end
    }

    mutating func take(from bytes: TotalList<UInt8>) {
      let byte = bytes[end]
      let next = min(end + Bytes.scalarLength(byte), bytes.count)
      if Bytes.isSpace(byte) {
        wordBorder = next
        if endsSentence { sentenceBorder = next }
        if byte == UInt8(ascii: "\n") { paragraphBorder = next }
        isInWord = false
      } else if Bytes.isWordByte(byte, at: end, in: bytes) {
        if !isInWord { tokens += 1 }
        (isInWord, endsSentence) = (true, false)
      } else {
        tokens += 1
        isInWord = false
        // A closing mark behind the stop changes nothing; it is no ASCII stop and no word.
        if [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(byte) { endsSentence = true }
      }
      end = next
    }
  }
}
