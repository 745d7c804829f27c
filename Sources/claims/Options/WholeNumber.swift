import ArgumentParser

/// Whole numbers on the command line.
enum WholeNumber {
  /// Reads a number within `range`; anything else is refused with the range.
  static func reader(of range: ClosedRange<Int>) -> @Sendable (String) throws -> Int {
    { text in
      guard let number = Int(text), range.contains(number) else {
        throw ValidationError("it must be a whole number from \(range.lowerBound) to \(range.upperBound).")
      }
      return number
    }
  }
}
