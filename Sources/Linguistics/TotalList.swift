public import ClaimsModel

/// Something with a value for the place where nothing stands.
public protocol Neutral {
  /// What is found where there is nothing: no word, no class, no tokens.
  static var neutral: Self { get }
}

/// A list that may be asked for any index: beyond its ends stands the neutral element, what is written there is
/// lost, and a slice is cut to what there is.
///
/// Rules look at the words around a word; where those would be follows from the article. A slice keeps the indexes
/// of its list.
public struct TotalList<Element: Neutral> {
  @usableFromInline var elements: [Element]
  @usableFromInline var places: TokenRange

  /// A list of these elements, indexed from 0.
  @inlinable
  public init(_ elements: [Element]) { self.init(elements, within: TokenRange(0, elements.count)) }

  /// A list that holds one element `count` times; none where that is negative.
  @inlinable
  public init(repeating element: Element, count: Int) {
    self.init([Element](repeating: element, count: Swift.max(count, 0)))
  }

  @inlinable
  init(_ elements: [Element], within range: TokenRange) {
    self.elements = elements
    places = range
  }

  /// The element at `index`; the neutral one past either end, where nothing can be written.
  @inlinable
  public subscript(index: Int) -> Element {
    get { places.contains(index) ? elements[index] : .neutral }  // total: `places` are within `elements`
    // Apart from `_modify`, which takes memory for each call.
    set { if places.contains(index) { elements[index] = newValue } }  // total: as above
    // In place, so that a list of lists is not copied with every element that is written.
    _modify {
      if places.contains(index) {
        yield &elements[index]  // total: as above
      } else {
        var nowhere = Element.neutral
        yield &nowhere
      }
    }
  }

  /// The elements in `range`, as far as there are any.
  @inlinable
  public subscript(range: TokenRange) -> TotalList { TotalList(elements, within: indices.overlap(range)) }

  /// The elements whose indexes `span` holds: the bytes of a text.
  @inlinable
  public subscript(span: TextSpan) -> TotalList { self[TokenRange(span.start, span.end)] }

  /// The elements before `index`, as far as there are any.
  @inlinable
  public func before(_ index: Int) -> TotalList { self[indices.before(index)] }

  /// The elements from `index` on, as far as there are any.
  @inlinable
  public func from(_ index: Int) -> TotalList { self[indices.from(index)] }

  /// Adds an element at the end; behind a slice nothing is kept of the list that it was cut from.
  @inlinable
  public mutating func append(_ element: Element) {
    if places.end < elements.count { elements = Array(elements.prefix(places.end)) }
    elements.append(element)
    places = TokenRange(places.start, elements.count)
  }
}

extension TotalList {
  /// Takes the last element away; `nil` where there is none.
  @inlinable
  @discardableResult
  public mutating func popLast() -> Element? {
    guard let last = self.last else { return nil }
    places = places.dropLast()
    // In place where nothing else is cut away.
    if elements.count == places.end + 1 {
      _ = elements.popLast()
    } else {
      elements = Array(elements.prefix(places.end))
    }
    return last
  }
}

extension TotalList: RandomAccessCollection, ExpressibleByArrayLiteral {
  /// Indexes are those of tokens.
  public typealias Index = Int
  /// A part is of the same type.
  public typealias SubSequence = TotalList
  /// The indexes make a range.
  public typealias Indices = TokenRange

  /// A list of these elements, indexed from 0.
  @inlinable public init(arrayLiteral elements: Element...) { self.init(elements) }
  /// The first index, where there is one.
  @inlinable public var startIndex: Int { places.start }
  /// The index past the last.
  @inlinable public var endIndex: Int { places.end }
  /// All indexes.
  @inlinable public var indices: TokenRange { places }
  /// The next index.
  @inlinable public func index(after index: Int) -> Int { index &+ 1 }
  /// The index before.
  @inlinable public func index(before index: Int) -> Int { index &- 1 }
  /// The index so far on, or back.
  @inlinable public func index(_ index: Int, offsetBy distance: Int) -> Int { index &+ distance }
  /// How far apart two indexes are.
  @inlinable public func distance(from start: Int, to end: Int) -> Int { end &- start }

  /// The elements in `bounds`, as far as there are any.
  @inlinable
  // total: a Collection must take one; it is cut
  public subscript(bounds: Range<Int>) -> TotalList { self[TokenRange(bounds.lowerBound, bounds.upperBound)] }

  /// Lets the standard library copy and decode a slice at once.
  @inlinable
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? {
    // total: `places` are within `elements`
    try elements[places.start..<places.end].withContiguousStorageIfAvailable(body)
  }
}

extension TotalList: Sendable where Element: Sendable {}
extension TotalList: Equatable where Element: Equatable {
  /// Whether both hold the same elements in the same order, whatever their indexes.
  @inlinable
  public static func == (left: TotalList, right: TotalList) -> Bool { left.elementsEqual(right) }
}

extension UInt8: Neutral {
  /// The byte NUL, which no article holds.
  @inlinable public static var neutral: UInt8 { 0 }
}

extension Bool: Neutral {
  /// Nothing is marked where nothing stands.
  @inlinable public static var neutral: Bool { false }
}

extension Optional: Neutral {
  /// Nothing.
  @inlinable public static var neutral: Wrapped? { nil }
}

extension TotalList: Neutral {
  /// An empty list.
  @inlinable public static var neutral: TotalList { [] }
}

extension TextSpan: Neutral {
  /// No bytes, at the text's start.
  @inlinable public static var neutral: TextSpan { TextSpan(0, 0) }
}

extension Int: Neutral {
  /// Nothing was counted where nothing stands.
  @inlinable public static var neutral: Int { 0 }
}

extension Array: Neutral {
  /// An empty array.
  @inlinable public static var neutral: [Element] { [] }
}
