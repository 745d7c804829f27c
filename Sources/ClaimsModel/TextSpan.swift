/// A half-open range of UTF-8 byte offsets into one article's `text`, on scalar boundaries.
///
/// The one currency of positions inside the program. Offsets leave it as Unicode scalar counts,
/// converted by ``UTF8Offsets`` at the two doors (JSON and the database) and nowhere else.
public struct TextSpan: Hashable, Sendable, Comparable {
  /// UTF-8 offset of the first byte.
  public let start: Int
  /// UTF-8 offset one past the last byte.
  public let end: Int

  /// Makes the span `start..<end`; an empty one at `start` where that is not before `end`, and none before 0.
  public init(_ start: Int, _ end: Int) {
    self.start = max(start, 0)
    self.end = max(self.start, end)
  }

  /// Number of bytes covered.
  public var count: Int { end - start }

  /// Whether no byte is covered.
  public var isEmpty: Bool { start == end }

  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// Whether every byte of `other` lies within this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the byte at `offset` lies within this span.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Text order: by start, then by end.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
