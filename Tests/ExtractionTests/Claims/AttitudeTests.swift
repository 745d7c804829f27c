import ClaimsModel
import Testing

/// For, against, and "that is not so".
@Suite struct AttitudeTests {
  @Test(arguments: [
    ("Ada Okafor endorsed Bo Lind for mayor.", Stance.supports),
    ("The dockers' union welcomed the ruling on shifts.", .supports),
    ("Mayor Ines Brandt praised the pilots for their nerve.", .supports),
    ("Ada Okafor opposed closing the pier.", .opposes),
    ("Judge Per Holm condemned the burning of the ferry.", .opposes),
    ("Mayor Ines Brandt slammed the “shameful” delay in mending the lock.", .opposes),
    ("The board's plan was criticised by Deputy Mayor Bo Lind.", .opposes),
    ("Deputy Mayor Bo Lind spoke out against the sale of the pier.", .opposes),
    ("Ada Okafor dismissed the plan as too dear.", .opposes),
    // To reject what is alleged is to deny it.
    ("Ada Okafor rejected claims of a leak.", .denies),
    ("Ada Okafor dismissed allegations that the pumps had failed.", .denies),
    ("Ada Okafor denied taking the money.", .denies),
    ("Ada Okafor denied that the lock was shut.", .denies),
    // What is said with such a verb is said.
    ("“It is a disgrace,” Ada Okafor protested.", .asserts),
    ("Ada Okafor objected that the lock was shut.", .asserts),
    ("Ada Okafor countered that the pier was safe.", .asserts),
    ("Ada Okafor warned against swimming in the lock.", .warns),
  ])
  func theStanceIsTheCues(text: String, stance: Stance) throws {
    let claim = try #require(analysis(of: text).claims.first { $0.kind != .statement }, "\(text)")
    #expect(claim.stance == stance, "\(text): \(claim.text)")
  }

  @Test func whatIsDeniedIsWhatIsAlleged() throws {
    let claims = analysis(of: "Ada Okafor rejected the claim that she had sold the old ferry.").claims
      .filter { $0.kind != .statement }
    #expect(claims.map(\.text) == ["that she had sold the old ferry"])
    #expect(claims.map(\.stance) == [.denies])
  }

  @Test(arguments: [
    "“Take the stairs,” said Ada Okafor.", "“Always take the ferry,” said Ada Okafor.",
    "“I would recommend the ferry,” said Ada Okafor.",
  ])
  func ordersAndAdviceUrge(text: String) throws {
    #expect(try #require(analysis(of: text).claims.first).stance == .urges, "\(text)")
  }

  @Test(arguments: ["“I recommended nothing,” said Ada Okafor.", "“Always is a long time,” said Ada Okafor."])
  func otherWordsDoNot(text: String) throws {
    #expect(try #require(analysis(of: text).claims.first).stance == .asserts, "\(text)")
  }

  @Test(arguments: [
    "A levy is due. Bo Lind said that. Ada Okafor said it again.", "Bo Lind said goodbye and left.",
    "The lock is shut. Ada Okafor confirmed this.", "Ada Okafor told him.",
  ])
  func whatSaysNothingByItselfIsNoClaim(text: String) {
    #expect(analysis(of: text).claims.filter { $0.kind != .statement }.map(\.text) == [], "\(text)")
  }

  @Test(arguments: [
    "Ada Okafor avoids condemning the burning of the ferry.",
    "The harbour board stopped short of saying that the pier was safe.",
    "The ministry has yet to announce that the camp will close.",
    "Bo Lind failed to mention that the lock was broken.",
    "Neither the yard nor the union said the men were safe.",
    "No witness has testified that the light was red.",
  ])
  func whatOneAvoidsSayingIsNotSaid(text: String) throws {
    #expect(try #require(analysis(of: text).attributed.first).isNegated, "\(text)")
  }

  @Test(arguments: [
    "Ada Okafor went on to announce that the camp will close.",
    "Bo Lind began by saying that the lock was broken.",
  ])
  func whatOneComesToSayIsSaid(text: String) throws {
    #expect(!(try #require(analysis(of: text).attributed.first).isNegated), "\(text)")
  }

  @Test func whoSaysNothingStatesNothing() {
    let text = "The lock was shut for a week in May. The lock's director, Bo Lind, confirmed this."
    #expect(analysis(of: text).claims.map(\.text) == ["The lock was shut for a week in May."])
  }

  @Test(arguments: [
    ("“Him,” said Ada Okafor.", "“Him,”"), ("Ada Okafor said it leaks.", "it leaks"),
    ("Ada Okafor said now was the time.", "now was the time"),
  ])
  func whatSaysSomethingStays(text: String, content: String) {
    #expect(analysis(of: text).claims.first { $0.kind != .statement }?.text == content)
  }
}

extension AttitudeTests {
  /// A claim stands within a denial only where its words are what is denied.
  @Test(arguments: [
    "wyer added suggestion that thought“”J denies",
    "Coe rejects the claim by Lund, who said no, that it leaks.",
  ])
  func whatStoodBeforeWhatIsDeniedStandsWithinNothingBehindIt(text: String) {
    let claims = analysis(of: text).claims
    for (index, claim) in claims.enumerated() {
      guard let parent = claim.parent else { continue }
      #expect(parent < index, "\(claims.map(\.text))")
    }
  }
}
