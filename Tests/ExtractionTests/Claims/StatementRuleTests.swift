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

  @Test(arguments: [
    "Read more: how the lock was built in 1931.", "By Ann Lee, harbour correspondent for the Courier.",
    "Ann Lee is a reporter for the Larkham Courier.", "Additional reporting by Ann Lee in Larkham.",
    "Photo: the lock in the spring of 1931.", "Get the latest news in your inbox every day.",
    "Contact the reporter at ann@courier.example.", "Email the newsdesk on 555 0100 to reach us.",
    "You can reach Ann Lee at ann@courier.example.", "Follow Ann Lee on Twitter for more news.",
    "This article was first published in March.", "All rights reserved by the Larkham Courier.",
    "Let us know what you think in the comments.", "Terms and conditions apply to all offers.",
    "More on this story can be found below.", "© 2025 The Courier and its partners worldwide.",
    "For more information on the lock see our guide.",
  ])
  func boilerplateIsNoStatement(text: String) { #expect(statements(text).isEmpty) }

  @Test(arguments: ["How the lock was built", "THE LOCK THROUGH THE YEARS", "The lock through the years"])
  func headingsAreNone(heading: String) {
    #expect(
      statements(heading + "\n\nThe lock was built in 1931 by the county.")
        == ["The lock was built in 1931 by the county."])
  }

  @Test(arguments: [
    "By 1931 the county had built the lock.", "For more than a year the lock was shut.",
    "Nobody knows why the lock was built there.", "“A fine lock” stood on the sign above the door.",
    "The lock opened at 9:30 p.m.",
  ])
  func factsThatLookLikeBoilerplateAreStatements(text: String) { #expect(statements(text) == [text]) }

  @Test(arguments: [
    "The county mended the lock in May after complaints that it leaked.",
    "The bill, which is said to be large, was paid by the county in May.",
  ])
  func aSentenceWithAMinorClaimIsAStatementToo(text: String) { #expect(statements(text) == [text]) }
}
