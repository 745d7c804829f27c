/// A stretch of an article's text that knows where it stands.
public struct Passage: Hashable, Sendable {
  /// The words as they stand in the article.
  public let text: String
  /// UTF-8 offset of the first byte in the article's text.
  public let start: Int

  /// Makes a passage of `text`, which begins at the UTF-8 offset `start`.
  public init(_ text: String, at start: Int) {
    self.text = text
    self.start = start
  }

  /// Cuts a passage out of an article's whole text; what lies beyond its end is left out.
  public init(of span: TextSpan, in text: String) {
    let bytes = text.utf8
    let from =
      bytes.index(bytes.startIndex, offsetBy: span.start, limitedBy: bytes.endIndex) ?? bytes.endIndex
    let to = bytes.index(from, offsetBy: span.count, limitedBy: bytes.endIndex) ?? bytes.endIndex
    self.init(String(decoding: bytes[from..<to], as: UTF8.self), at: span.start)
  }
}

extension Claim {
  /// From the first to the last of the claim's sentence, content, cue and sources; UTF-8 offsets.
  public var hull: TextSpan {
    let parts = spans + (cue?.spans ?? []) + attribution.flatMap { $0.spans + ($0.cue?.spans ?? []) }
    return parts.reduce(sentence) { TextSpan(min($0.start, $1.start), max($0.end, $1.end)) }
  }
}
