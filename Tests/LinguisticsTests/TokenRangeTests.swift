import Linguistics
import TestSupport
import Testing

@Suite struct TokenRangeTests {
  /// Numbers on both sides of the ends, and now and then the largest that there are.
  private static func number(_ generator: inout SeededGenerator) -> Int {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0: .max
    case 1: .min
    default: Int.random(in: -4...12, using: &generator)
    }
  }

  private static func small(_ generator: inout SeededGenerator) -> TokenRange {
    TokenRange(Int.random(in: -4...12, using: &generator), Int.random(in: -4...12, using: &generator))
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func everyRangeHasItsTokensInOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (start, end) = (Self.number(&generator), Self.number(&generator))
    let range = TokenRange(start, end)
    #expect(range.start == max(start, 0) && range.start <= range.end, "seed \(seed)")
    #expect(range.isEmpty == (end <= range.start), "seed \(seed)")
    #expect(range.count == range.end - range.start, "seed \(seed)")
    #expect(range.first == (range.isEmpty ? nil : range.start), "seed \(seed)")
    #expect(range.last == (range.isEmpty ? nil : range.end - 1), "seed \(seed)")
    #expect(range == TokenRange(range.start, range.end), "seed \(seed)")
  }

  @Test(arguments: 0..<300 as Range<UInt64>) func cuttingKeepsTheTokensThatItNames(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let range = Self.small(&generator)
    let tokens = Array(range)
    let number = Self.number(&generator)
    #expect(Array(range.before(number)) == tokens.filter { $0 < number }, "seed \(seed)")
    #expect(Array(range.from(number)) == tokens.filter { $0 >= number }, "seed \(seed)")
    #expect(Array(range.prefix(number)) == Array(tokens.prefix(max(number, 0))), "seed \(seed)")
    #expect(Array(range.suffix(number)) == Array(tokens.suffix(max(number, 0))), "seed \(seed)")
    #expect(Array(range.dropFirst(number)) == Array(tokens.dropFirst(max(number, 0))), "seed \(seed)")
    #expect(Array(range.dropLast(number)) == Array(tokens.dropLast(max(number, 0))), "seed \(seed)")
    #expect(range.contains(number) == tokens.contains(number), "seed \(seed)")
    #expect(Array(range.reversed()) == tokens.reversed(), "seed \(seed)")
  }

  @Test(arguments: 0..<300 as Range<UInt64>) func twoRangesMeetAsTheirTokensDo(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (left, right) = (Self.small(&generator), Self.small(&generator))
    let shared = Set(left).intersection(right)
    #expect(Set(left.overlap(right)) == shared, "seed \(seed)")
    #expect(left.overlap(right).start >= left.start && left.overlap(right).end <= left.end, "seed \(seed)")
    #expect(left.overlaps(right) == !shared.isEmpty, "seed \(seed)")
    let joined = left.joined(with: right)
    #expect(Set(joined).isSuperset(of: Set(left).union(right)), "seed \(seed)")
    #expect(joined.first == (Array(left) + Array(right)).min(), "seed \(seed)")
    #expect(joined.last == (Array(left) + Array(right)).max(), "seed \(seed)")
    if !right.isEmpty {
      #expect(left.contains(right) == Set(left).isSuperset(of: right), "seed \(seed)")
    }
  }

  @Test func backwardsIsEmptyWhereItBegins() {
    #expect(TokenRange(5, 3) == TokenRange(5, 5))
    #expect(TokenRange(-3, -1) == TokenRange(0, 0))
    #expect(TokenRange(at: 4) == TokenRange(4, 5))
    #expect(TokenRange(at: -1).isEmpty)
  }

  @Test func takingFromAnEmptyRangeLeavesItEmpty() {
    var range = TokenRange(2, 3)
    range.removeFirst()
    #expect(range == TokenRange(3, 3))
    range.removeFirst()
    range.removeLast()
    #expect(range == TokenRange(3, 3))
  }

  @Test func anArrayIsCutToWhatARangeHoldsOfIt() {
    let words = ["a", "dam", "leaks"]
    #expect(words[TokenRange(1, 9)] == ["dam", "leaks"])
    #expect(words[TokenRange(7, 9)].isEmpty)
    #expect(words.dropFirst()[TokenRange(0, 2)] == ["dam"])
    #expect(words.before(-1).isEmpty)
    #expect(words.from(2) == ["leaks"])
  }
}
