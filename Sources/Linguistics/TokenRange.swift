/// Some tokens that stand side by side, by their indexes, half-open; a run of a sentence's lexemes is one as well.
///
/// Every operation has a result, since what an index is follows from the words of an article: what is built
/// backwards is empty, what reaches outside is cut, and nothing traps.
public struct TokenRange: Hashable, Sendable {
  /// The index of the first token, where there is one; never negative.
  public let start: Int
  /// The index past the last token; never below `start`.
  public let end: Int

  /// The tokens from `start` to before `end`; none, at `start`, where `end` is not behind it.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    let first = Swift.max(start, 0)
    self.start = first
    self.end = Swift.max(first, end)
  }

  /// The token at `index` alone.
  @inlinable
  public init(at index: Int) { self.init(index, index &+ 1) }

  /// The index of the last token; `nil` for an empty range.
  @inlinable
  public var last: Int? { isEmpty ? nil : end &- 1 }

  /// Whether the token at `index` is one of these.
  @inlinable
  public func contains(_ index: Int) -> Bool { start <= index && index < end }

  /// Whether all tokens of `other` are among these; an empty range lies within one that touches it.
  @inlinable
  public func contains(_ other: TokenRange) -> Bool { start <= other.start && other.end <= end }

  /// Whether a token is in both.
  @inlinable
  public func overlaps(_ other: TokenRange) -> Bool {
    Swift.max(start, other.start) < Swift.min(end, other.end)
  }

  /// The tokens that are in both; where none is, an empty range within this one.
  @inlinable
  public func overlap(_ other: TokenRange) -> TokenRange {
    TokenRange(Swift.min(Swift.max(start, other.start), end), Swift.min(end, other.end))
  }

  /// The smallest range that holds both and what stands between them; an empty one adds nothing.
  @inlinable
  public func joined(with other: TokenRange) -> TokenRange {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return TokenRange(Swift.min(start, other.start), Swift.max(end, other.end))
  }

  /// The tokens that stand before the one at `index`.
  @inlinable
  public func before(_ index: Int) -> TokenRange { TokenRange(start, Swift.min(end, index)) }

  /// The token at `index` and those behind it.
  @inlinable
  public func from(_ index: Int) -> TokenRange { TokenRange(Swift.min(Swift.max(start, index), end), end) }
}

extension TokenRange: RandomAccessCollection {
  /// Indexes are those of tokens.
  public typealias Index = Int
  /// A token, by its index.
  public typealias Element = Int
  /// A part is of the same type.
  public typealias SubSequence = TokenRange
  /// The indexes make a range.
  public typealias Indices = TokenRange

  /// The first index, where there is one.
  @inlinable public var startIndex: Int { start }
  /// The index past the last.
  @inlinable public var endIndex: Int { end }
  /// All indexes.
  @inlinable public var indices: TokenRange { self }
  /// How many there are.
  @inlinable public var count: Int { end &- start }
  /// Whether there is none.
  @inlinable public var isEmpty: Bool { start == end }
  /// The next index.
  @inlinable public func index(after index: Int) -> Int { index &+ 1 }
  /// The index before.
  @inlinable public func index(before index: Int) -> Int { index &- 1 }
  /// The index so far on, or back.
  @inlinable public func index(_ index: Int, offsetBy distance: Int) -> Int { index &+ distance }
  /// How far apart two indexes are.
  @inlinable public func distance(from start: Int, to end: Int) -> Int { end &- start }
  /// The token at an index is that index, within the range or not.
  @inlinable public subscript(index: Int) -> Int { index }
  /// Those of these tokens that are within `bounds`.
  @inlinable public subscript(bounds: Range<Int>) -> TokenRange {  // total: a Collection must take one
    overlap(TokenRange(bounds.lowerBound, bounds.upperBound))
  }

  // The standard library's own stop the program at a negative number.

  /// The first tokens, `count` at the most.
  @inlinable public func prefix(_ count: Int) -> TokenRange {
    TokenRange(start, start &+ Swift.min(Swift.max(count, 0), self.count))
  }
  /// The last tokens, `count` at the most.
  @inlinable public func suffix(_ count: Int) -> TokenRange {
    TokenRange(end &- Swift.min(Swift.max(count, 0), self.count), end)
  }
  /// All tokens but the first `count`.
  @inlinable public func dropFirst(_ count: Int = 1) -> TokenRange {
    TokenRange(start &+ Swift.min(Swift.max(count, 0), self.count), end)
  }
  /// Takes the first token away, if there is one.
  @inlinable public mutating func removeFirst() { self = dropFirst() }
  /// Takes the last token away, if there is one.
  @inlinable public mutating func removeLast() { self = dropLast() }
  /// All tokens but the last `count`.
  @inlinable public func dropLast(_ count: Int = 1) -> TokenRange {
    TokenRange(start, end &- Swift.min(Swift.max(count, 0), self.count))
  }
}

extension RandomAccessCollection where Index == Int {
  /// The elements whose indexes are in `range`, as far as there are any.
  @inlinable
  package subscript(range: TokenRange) -> SubSequence {
    let first = Swift.min(Swift.max(range.start, startIndex), endIndex)
    let end = Swift.min(Swift.max(range.end, first), endIndex)
    return self[first..<end]  // total: cut to the ends the line before
  }

  /// The elements before `index`, as far as there are any.
  @inlinable
  package func before(_ index: Int) -> SubSequence { self[TokenRange(0, index)] }

  /// The elements from `index` on, as far as there are any.
  @inlinable
  package func from(_ index: Int) -> SubSequence { self[TokenRange(index, endIndex)] }
}
