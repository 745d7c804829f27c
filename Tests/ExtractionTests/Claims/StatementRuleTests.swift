import ClaimsModel
import Testing

@Suite struct StatementRuleTests {
  private func statements(_ text: String) -> [String] {
    analysis(of: text).claims.filter { $0.kind == .statement }.map(\.text)
  }

  @Test func aPlainFactIsAStatement() {
    #expect(
      statements("The dam was built in 1931 by the county.") == ["The dam was built in 1931 by the county."])
  }

  @Test(arguments: [
    "Read more about the dam on our website.", "Is the dam safe after all these years?",
    "Mara Voss said the dam was built in 1931.", "A photo of the dam",
    "Subscribe to our newsletter for more news.",
  ])
  func questionsTeasersCaptionsAndClaimsAreNone(text: String) {
    #expect(statements(text).isEmpty)
  }

  @Test func anOwnClauseBesideAClaimIsAStatement() {
    #expect(
      statements("It is legal to fish in the lake all year, but the council has warned that the ice is thin.")
        == ["It is legal to fish in the lake all year"])
  }
}
