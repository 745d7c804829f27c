/// What is asked of one figure.
///
/// Conditions that are joined are asked of the same figure: ten thousand of something, and the something
/// volunteers.
public indirect enum FigureTest: Hashable, Sendable {
  /// Any figure at all.
  case any
  /// Its number lies between bounds.
  case bounds(FigureBounds)
  /// The counted phrase has all these words, in any form.
  case counted(String)
  /// It is in this unit: a UCUM code, an ISO 4217 currency, or the unit in words.
  case unit(String)
  /// It is of one of these kinds; never empty.
  case kinds([FigureKind])
  /// All of them hold; never empty.
  case all([FigureTest])
  /// At least one of them holds; never empty.
  case either([FigureTest])

  /// The tests joined into one; `any` for none.
  public static func joined(_ tests: [FigureTest]) -> FigureTest {
    var parts: [FigureTest] = []
    for test in tests where test != .any {
      if case .all(let inner) = test { parts += inner } else { parts.append(test) }
    }
    guard let first = parts.first else { return .any }
    return parts.count > 1 ? .all(parts) : first
  }
}

/// Two bounds that a figure's number is compared with.
///
/// A figure is found by the number it names. Where a bound is that very number, the words decide: "more
/// than 10,000" lies above 10,000 and "nearly 900" below 900. A range is found when part of it lies within.
public struct FigureBounds: Hashable, Sendable {
  /// The least value; `nil` for none.
  public var lower: Double?
  /// Whether the least value itself is within.
  public var isLowerIncluded: Bool
  /// The greatest value; `nil` for none.
  public var upper: Double?
  /// Whether the greatest value itself is within.
  public var isUpperIncluded: Bool

  /// Makes bounds.
  public init(
    lower: Double? = nil, isLowerIncluded: Bool = true, upper: Double? = nil, isUpperIncluded: Bool = true
  ) {
    self.lower = lower
    self.isLowerIncluded = isLowerIncluded
    self.upper = upper
    self.isUpperIncluded = isUpperIncluded
  }
}
