import TestSupport
import Testing

@testable import Linguistics

@Suite struct NetworkBlockTests {
  @Test func everyTokenIsDealtOnceWithinTheBounds() {
    var generator = SeededGenerator(seed: 5)
    var sequences: [TokenRange] = []
    for _ in 0..<300 {
      let start = (sequences.last?.end ?? 0) + Int.random(in: 0...2, using: &generator)
      sequences.append(TokenRange(start, start + Int.random(in: 0...900, using: &generator)))
    }
    var dealt: [Int] = []
    for block in NetworkBlock.blocks(of: sequences) {
      #expect(block.tokens < 2 * NetworkBlock.usualSize + NetworkBlock.longestSequence)
      #expect(block.lanes == block.lanes.sorted(by: >) && block.lanes.reduce(0, +) == UInt32(block.tokens))
      for (start, count) in zip(block.starts, block.counts) {
        #expect((1...384).contains(count))
        dealt += Int(start)..<Int(start + count)
      }
      // Lanes hold whole sequences, in order.
      var ends: Set<UInt32> = [0]
      var end: UInt32 = 0
      for count in block.counts {
        end += count
        ends.insert(end)
      }
      var lane: UInt32 = 0
      for tokens in block.lanes {
        lane += tokens
        #expect(ends.contains(lane))
      }
    }
    #expect(dealt.sorted() == sequences.flatMap { Array($0) })
  }
}
