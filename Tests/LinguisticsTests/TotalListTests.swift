import ClaimsModel
import Linguistics
import TestSupport
import Testing

@Suite struct TotalListTests {
  @Test func beyondItsEndsStandsTheNeutralElement() {
    let list: TotalList<PennTag> = [PennTag(rawValue: "NN"), PennTag(rawValue: "VBD")]
    #expect(list[1].isVerb)
    for index in [-1, 2, .max, .min] { #expect(list[index] == .neutral) }
    #expect(!PennTag.neutral.isVerb && !PennTag.neutral.isNoun)
  }

  @Test func theNeutralTokenIsAnEmptyMark() {
    #expect(Token.neutral.lower.isEmpty)
    #expect(Token.neutral.shape == .punctuation)
    #expect(TotalList<Token>()[3] == .neutral)
  }

  @Test func aSliceKeepsTheIndexesAndIsCut() {
    let list = TotalList([3, 5, 7, 9])
    let slice = list[TokenRange(1, 8)]
    #expect(Array(slice) == [5, 7, 9])
    #expect(slice[1] == 5)
    #expect(slice[0] == 0)
    #expect(Array(slice[TokenRange(0, 2)]) == [5])
    #expect(list[TokenRange(9, 12)].isEmpty)
    #expect(Array(list.before(2)) == [3, 5])
    #expect(Array(list.from(3)) == [9])
    #expect(list.from(9).isEmpty)
  }

  @Test func whatIsWrittenBeyondItsEndsIsLost() {
    var list = TotalList(repeating: false, count: 2)
    list[1] = true
    list[2] = true
    list[-1] = true
    #expect(Array(list) == [false, true])
    #expect(TotalList(repeating: 1, count: -4).isEmpty)
  }

  @Test func aListOfListsIsChangedInPlace() {
    var rows: TotalList<[Int]> = [[1], [2]]
    rows[0].append(5)
    rows[4].append(9)
    #expect(Array(rows) == [[1, 5], [2]])
  }

  @Test func whatIsAppendedToASliceStandsRightBehindIt() {
    var list = TotalList([3, 5, 7, 9]).before(2)
    list.append(4)
    #expect(Array(list) == [3, 5, 4])
    #expect(list.popLast() == 4)
    var slice = TotalList([3, 5, 7, 9])[TokenRange(1, 3)]
    #expect(slice.popLast() == 7)
    #expect(slice.popLast() == 5)
    #expect(slice.popLast() == nil)
    #expect(slice.isEmpty)
  }

  @Test func bytesAreCutByASpan() {
    let bytes = TotalList(Array("leaks".utf8))
    #expect(String(decoding: bytes[TextSpan(1, 3)], as: UTF8.self) == "ea")
    #expect(String(decoding: bytes[TextSpan(3, 40)], as: UTF8.self) == "ks")
    #expect(String(decoding: bytes[TextSpan(40, 50)], as: UTF8.self).isEmpty)
  }

  @Test(arguments: 0..<100 as Range<UInt64>) func sliceOfSliceIsWhatBothHold(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func range() -> TokenRange {
      TokenRange(Int.random(in: -3...9, using: &generator), Int.random(in: -3...9, using: &generator))
    }
    let list = TotalList(Array(10..<16))
    let (one, other) = (range(), range())
    let expected = (0..<6).filter { one.contains($0) && other.contains($0) }.map { $0 + 10 }
    #expect(Array(list[one][other]) == expected, "seed \(seed)")
  }

  @Test func aTokenMapHoldsWhatIsWithinTheText() {
    var map = TokenMap(tokens: 4)
    map.hold(TokenRange(2, 9), by: 7)
    map.holdFree([0, 2], by: 8)
    #expect((-1...5).map { map[$0] } == [nil, 8, nil, 7, 7, nil, nil])
    map[3] = nil
    map[-1] = 3
    #expect(map[3] == nil && map[-1] == nil)
  }
}
