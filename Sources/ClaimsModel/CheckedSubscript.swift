// Indexes that follow from a text, for arrays whose elements have no value for "nothing".

extension RandomAccessCollection where Index == Int {
  /// The element at `index`; `nil` past either end.
  @inlinable
  package subscript(at index: Int) -> Element? {
    startIndex <= index && index < endIndex ? self[index] : nil
  }
}

extension MutableCollection where Self: RandomAccessCollection, Index == Int {
  /// The element at `index`; `nil` past either end, where nothing is written, nor is `nil` anywhere.
  @inlinable
  package subscript(at index: Int) -> Element? {
    get { startIndex <= index && index < endIndex ? self[index] : nil }
    set {
      if let newValue, startIndex <= index, index < endIndex { self[index] = newValue }
    }
  }

  /// The element at `index`; `other` past either end, where nothing is written.
  @inlinable
  package subscript(at index: Int, or other: @autoclosure () -> Element) -> Element {
    get { startIndex <= index && index < endIndex ? self[index] : other() }
    // In place, so that an array of arrays is not copied with every element that is written.
    _modify {
      if startIndex <= index && index < endIndex {
        yield &self[index]
      } else {
        var nowhere = other()
        yield &nowhere
      }
    }
  }
}
