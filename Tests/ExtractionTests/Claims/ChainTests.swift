import ClaimsModel
import Testing

@Suite struct ChainTests {
  @Test func anOutletThatReportsIsARelay() throws {
    let found = analysis(of: "Mara Voss said the dam leaks, the Daily Echo reported.")
    let claim = try #require(found.attributed.first)
    #expect(found.attributed.count == 1)
    #expect(claim.text == "the dam leaks")
    #expect(found.speaker(of: claim) == "Mara Voss")
    #expect(found.relays(of: claim).map { $0.hasSuffix("Daily Echo") } == [true])
    #expect(claim.attribution.last?.cue?.text == "reported")
  }

  @Test func anOutletThatWasToldIsARelay() throws {
    let found = analysis(of: "Mara Voss told the Daily Echo that the dam leaks.")
    let claim = try #require(found.attributed.first)
    #expect(found.relays(of: claim).count == 1)
    #expect(found.speaker(of: claim) == "Mara Voss")
  }

  @Test func whoAnOutletCitesSpeaksThroughIt() throws {
    let found = analysis(of: "Citing two port officials, the Daily Echo reported that the dam leaks.")
    let claim = try #require(found.attributed.first)
    #expect(found.speaker(of: claim) == "two port officials")
    #expect(found.relays(of: claim).map { $0.hasSuffix("Daily Echo") } == [true])
  }

  @Test func aClaimWithinAnOutletsReportCameThroughTheOutlet() throws {
    let found = analysis(of: "The Daily Echo reported that Mara Voss had said the dam was leaking.")
    let inner = try #require(found.attributed.first { $0.parent != nil })
    #expect(found.speaker(of: inner) == "Mara Voss")
    #expect(found.relays(of: inner).count == 1)
  }

  @Test func aShortNameOfAnOutletIsTheOutlet() {
    let found = analysis(
      of: "The dam leaks, The Harbour Post reports.\n\nMara Voss said the town is safe, per the Post.")
    let outlets = found.sources.filter { $0.kind == .outlet }
    #expect(outlets.map(\.name) == ["The Harbour Post"])
  }

  @Test func aClaimWithinAClaimHasItsParent() throws {
    let found = analysis(of: "Ann Lee said Mara Voss had told her the dam was safe.")
    let outer = try #require(found.attributed.first { $0.parent == nil })
    let inner = try #require(found.attributed.first { $0.parent != nil })
    #expect(outer.text == "Mara Voss had told her the dam was safe")
    #expect(inner.text == "the dam was safe")
    #expect(inner.parent.map { found.claims[$0].text } == outer.text)
    #expect(found.speaker(of: inner) == "Mara Voss")
  }

  @Test func aParentStandsBeforeItsChildren() {
    let found = analysis(
      of: "“He told me the dam leaks,” Rita Coe said. Ann Lee said Mara Voss believed the port would close.")
    for (index, claim) in found.claims.enumerated() {
      if let parent = claim.parent { #expect(parent < index) }
    }
    #expect(found.attributed.contains { $0.parent != nil })
  }

  @Test func theVenueIsNoSource() throws {
    let found = analysis(
      of: "In a video shared on the town's website, the mayor denounced the “old guard” of the port.")
    let claim = try #require(found.attributed.first)
    #expect(found.speaker(of: claim) == "the mayor")
    #expect(claim.venue == "In a video shared on the town's website")
  }

  @Test(arguments: [
    "Mara Voss said Thursday that the dam leaks.", "On Thursday, Mara Voss said that the dam leaks.",
    "Mara Voss on Thursday said the dam was leaking.", "“It leaks,” Mara Voss said on Thursday.",
  ])
  func theDayOfTheUtteranceIsResolved(text: String) throws {
    let found = analysis(of: text, published: "2025-05-16")
    #expect(try #require(found.attributed.first).said == "2025-05-15")
  }
}
