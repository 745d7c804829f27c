import TestSupport

extension SeededGenerator {
  /// The generator of the part of a run that `numbers` name: the same whichever thread comes to it, and when.
  init(seed: UInt64, part numbers: UInt64...) {
    var mixed = SeededGenerator(seed: seed)
    for number in numbers {
      mixed = SeededGenerator(seed: mixed.next() ^ (number &* 0x9FB2_1C65_1E98_DF25))
    }
    self = mixed
  }

  /// `true` in `share` of all cases.
  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

  /// A whole number of `range`.
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// One of `choices`, which are never none.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[number(0...choices.count - 1)] }

  /// A place among `count` things, the end included.
  mutating func place(_ count: Int) -> Int { number(0...count) }
}
