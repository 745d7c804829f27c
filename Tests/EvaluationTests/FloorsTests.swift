import ClaimsModel
import Foundation
import TestSupport
import Testing
import claims_eval

@Suite struct FloorsTests {
  private func measures(contentAgreeing: Int) -> [Measure] {
    var tally = Tally()
    tally.content = Agreement(gold: 3, predicted: 3, agreeing: contentAgreeing)
    return Measure.all(of: tally)
  }

  @Test func newFloorsAreMetByTheMeasuresTheyWereMadeOf() {
    let measures = measures(contentAgreeing: 2)
    let floors = Floors(digest: "d", meeting: measures)
    #expect(floors.measures["content_80"] == 66.6)
    #expect(floors.shortfalls(of: measures) == [])
  }

  @Test func aMeasureBelowItsFloorIsNamed() {
    let floors = Floors(digest: "d", meeting: measures(contentAgreeing: 2))
    let shortfalls = floors.shortfalls(of: measures(contentAgreeing: 1))
    #expect(shortfalls.map(\.description) == ["content_80: 33.33, floor 66.6"])
  }

  @Test func aMeasureThatVanishedIsAShortfall() {
    let floors = Floors(digest: "d", measures: ["said": 10, "retired": 5])
    #expect(floors.shortfalls(of: Measure.all(of: Tally())).map(\.name) == ["said", "retired"])
  }

  @Test func measuresAtTheirFloorsAreMet() {
    let measures = measures(contentAgreeing: 2)
    let floors = Floors(digest: "d", meeting: measures)
    #expect(Floors.verdict(on: measures, digest: "d", floors: floors) == .met)
  }

  @Test func floorsOfAnotherGoldSayNothing() {
    let measures = measures(contentAgreeing: 2)
    let floors = Floors(digest: "d", meeting: measures)
    #expect(Floors.verdict(on: measures, digest: "e", floors: floors) == .outdated)
  }

  @Test func noFloorsAreNoPass() {
    #expect(Floors.verdict(on: measures(contentAgreeing: 2), digest: "d", floors: nil) == .missing)
  }

  @Test func aFallenMeasureIsInTheVerdict() {
    let floors = Floors(digest: "d", meeting: measures(contentAgreeing: 2))
    let fallen = measures(contentAgreeing: 1)
    #expect(
      Floors.verdict(on: fallen, digest: "d", floors: floors) == .below(floors.shortfalls(of: fallen)))
  }

  @Test func floorsReadBackAsWritten() throws {
    let folder = try TemporaryDirectory()
    let floors = Floors(digest: "d", measures: ["joint": 61.5])
    try floors.write(to: folder.path("deep/floors.json"))
    #expect(try Floors.read(from: folder.path("deep/floors.json")) == floors)
  }

  @Test func noFileIsNoFloors() throws {
    let folder = try TemporaryDirectory()
    #expect(try Floors.read(from: folder.path("floors.json")) == nil)
  }
}
