import Testing
import claims_eval

@Suite struct PairingTests {
  @Test func theMostAlikeArePairedFirst() {
    // 1...4 against 1...8 share 4 of 8; against 2...4, 3 of 4. The second gold is left with 1...8: 2 of 8.
    let pairing = Pairing(
      gold: [Set(1...4), Set(7...8)], predicted: [Set(1...8), Set(2...4)], floor: 0.25)
    #expect(
      pairing.pairs == [
        Pairing.Pair(gold: 0, predicted: 1, overlap: 0.75),
        Pairing.Pair(gold: 1, predicted: 0, overlap: 0.25),
      ])
  }

  @Test func anOverlapBelowTheFloorMakesNoPair() {
    #expect(Pairing(gold: [Set(1...4)], predicted: [Set(3...9)], floor: 0.5).pairs == [])
  }

  @Test func anOverlapAtTheFloorMakesAPair() {
    #expect(Pairing(gold: [Set(1...2)], predicted: [Set(1...4)], floor: 0.5).pairs.count == 1)
  }

  @Test func ofEqualOverlapsTheEarlierWin() {
    let pairing = Pairing(gold: [[1, 2], [1, 2]], predicted: [[1, 2], [1, 2]], floor: 0.5)
    #expect(pairing.predictionOfGold == [0: 0, 1: 1])
  }

  @Test func emptySetsNeverPair() {
    #expect(Pairing(gold: [[]], predicted: [[]], floor: 0).pairs == [])
  }
}
