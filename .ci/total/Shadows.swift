// What may stop the program, declared once more as deprecated. `.ci/lint-total` compiles this file into each module
// that must be total; a declaration of the module itself comes before the standard library's, so that the compiler
// warns at every use, whatever the types around it are. None of this is ever run.

extension Array {
  @available(*, deprecated, message: "an index may be past the ends: first, last, [at:], zip, TotalList")
  public subscript(index: Int) -> Element {
    get { preconditionFailure("\(index)") }
    set { preconditionFailure("\(index) \(newValue)") }
  }
  @available(*, deprecated, message: "a slice may be past the ends: [TokenRange], before, from")
  public subscript(bounds: Range<Int>) -> ArraySlice<Element> {
    get { preconditionFailure("\(bounds)") }
    set { preconditionFailure("\(bounds) \(newValue)") }
  }
  @available(*, deprecated, message: "the array may be empty: popLast, dropLast")
  @discardableResult
  public mutating func removeLast() -> Element { preconditionFailure("empty") }
  @available(*, deprecated, message: "the array may be empty: dropFirst")
  @discardableResult
  public mutating func removeFirst() -> Element { preconditionFailure("empty") }
  @available(*, deprecated, message: "the array may be shorter: dropLast")
  public mutating func removeLast(_ count: Int) { preconditionFailure("\(count)") }
  @available(*, deprecated, message: "the array may be shorter: dropFirst")
  public mutating func removeFirst(_ count: Int) { preconditionFailure("\(count)") }
  @available(*, deprecated, message: "an index may be past the ends: filter, before, from")
  @discardableResult
  public mutating func remove(at index: Int) -> Element { preconditionFailure("\(index)") }
  @available(*, deprecated, message: "an index may be past the ends: append, before, from")
  public mutating func insert(_ element: __owned Element, at index: Int) {
    preconditionFailure("\(element) \(index)")
  }
}

extension ArraySlice {
  @available(*, deprecated, message: "an index may be past the ends: first, last, [at:], zip")
  public subscript(index: Int) -> Element {
    get { preconditionFailure("\(index)") }
    set { preconditionFailure("\(index) \(newValue)") }
  }
  @available(*, deprecated, message: "a slice may be past the ends: [TokenRange], before, from")
  public subscript(bounds: Range<Int>) -> ArraySlice<Element> {
    get { preconditionFailure("\(bounds)") }
    set { preconditionFailure("\(bounds) \(newValue)") }
  }
}

extension Collection {
  @available(*, deprecated, message: "a slice may be past the ends: prefix, suffix, before, from")
  public subscript<Bounds: RangeExpression>(bounds: Bounds) -> SubSequence where Bounds.Bound == Index {
    preconditionFailure("\(bounds)")
  }
}

extension MutableCollection {
  @available(*, deprecated, message: "a slice may be past the ends: prefix, suffix, before, from")
  public subscript<Bounds: RangeExpression>(bounds: Bounds) -> SubSequence where Bounds.Bound == Index {
    get { preconditionFailure("\(bounds)") }
    set { preconditionFailure("\(bounds) \(newValue)") }
  }
}

extension Comparable {
  @available(*, deprecated, message: "a range may be backwards: TokenRange, indices, TextSpan")
  public static func ..< (minimum: Self, maximum: Self) -> Range<Self> {
    preconditionFailure("\(minimum) \(maximum)")
  }
  @available(*, deprecated, message: "a range may be backwards: TokenRange, indices, TextSpan")
  public static func ... (minimum: Self, maximum: Self) -> ClosedRange<Self> {
    preconditionFailure("\(minimum) \(maximum)")
  }
}

extension Dictionary {
  @available(*, deprecated, message: "a key may come twice: uniquingKeysWith")
  public init<S: Sequence>(uniqueKeysWithValues keysAndValues: __owned S) where S.Element == (Key, Value) {
    preconditionFailure("\(keysAndValues)")
  }
}
