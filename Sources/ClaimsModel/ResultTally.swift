/// How many of something there are.
public struct ResultTally: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// The number, or what was counted before counting stopped.
  public var count: Int
  /// Whether counting stopped, so that there may be more.
  public var isLeast: Bool

  /// Makes one.
  public init(_ count: Int, isLeast: Bool = false) {
    self.count = count
    self.isLeast = isLeast
  }

  /// An exact number.
  public init(integerLiteral value: Int) { self.init(value) }

  /// Both together.
  public static func + (left: ResultTally, right: ResultTally) -> ResultTally {
    ResultTally(left.count + right.count, isLeast: left.isLeast || right.isLeast)
  }
}

/// How far results are counted.
public enum Counting: Hashable, Sendable {
  /// All, however long that takes.
  case exact
  /// As far as costs little, which for most questions is ``Counting/usualLimit``.
  case quick
  /// No further than tells few from many, ``Counting/roughLimit`` at most: for what stands beside a list.
  case rough

  /// The number of results that is counted up to where that is quick.
  public static let usualLimit = 10_000
  /// The number of results that is counted up to where it says little.
  public static let roughLimit = 1000
}
