/// Access to bytes and tokens of an input that no index makes trap: where a text says where to look, there may be nothing.
extension RandomAccessCollection where Index == Int {
  /// The element at `index`; `nil` past either end.
  subscript(at index: Int) -> Element? {
    // total: the index was compared with both ends.
    index >= startIndex && index < endIndex ? self[index] : nil
  }

  /// The elements from `start` up to `end` as far as they are there; none where `start` is not before `end`.
  subscript(from start: Int, to end: Int) -> SubSequence {
    let start = Swift.min(Swift.max(start, startIndex), endIndex)
    // total: both ends are clamped, the second to the first.
    return self[start..<Swift.max(start, Swift.min(end, endIndex))]
  }

  /// The elements from `start` on; none past the end.
  subscript(from start: Int) -> SubSequence { self[from: start, to: endIndex] }
}
