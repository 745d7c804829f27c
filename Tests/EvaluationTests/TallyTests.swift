import ClaimsModel
import Testing
import claims_eval

@Suite struct TallyTests {
  @Test func aPerfectExtractionScoresFullMarksEverywhere() throws {
    let measures = Measure.all(of: Tally(try SampleArticle.comparison()))
    // The sample has no figure that counts something, and a value only for the sum of money.
    #expect(measures.filter { $0.name != "figure_counted" }.allSatisfy { $0.value == 100 })
    #expect(measures.first { $0.name == "figure_counted" }?.value == nil)
  }

  @Test func aMissedAndAFalseClaimLowerTheF1() throws {
    let tally = Tally(
      try SampleArticle.comparison { analysis in
        analysis.claims[2].spans = [try SampleArticle.span("Boats wait")]
      })
    // Two of three found, three extracted: 2 * 2 / 6.
    #expect(tally.content == Agreement(gold: 3, predicted: 3, agreeing: 2))
    #expect(abs(tally.content.f1 - 200.0 / 3) < 1e-9)
  }

  @Test func aShortSpanCountsAtAHalfOnly() throws {
    let tally = Tally(
      try SampleArticle.comparison { analysis in
        // Six of the nine tokens of the second claim's content, so 0.67.
        analysis.claims[1].spans = [try SampleArticle.span("dredge the channel for €40")]
      })
    #expect(tally.contentHalf.agreeing == 3)
    #expect(tally.content.agreeing == 2)
  }

  @Test func aWrongMentionCostsJointAndWho() throws {
    let tally = Tally(
      try SampleArticle.comparison { analysis in
        analysis.claims[0].attribution[0].spans = [try SampleArticle.span("a skipper")]
      })
    #expect(tally.joint.agreeing == 2)
    #expect(tally.who.agreeing == 2)
    #expect(tally.content.agreeing == 3)
  }

  @Test func aWrongSourceBehindARightMentionCostsWhoOnly() throws {
    let tally = Tally(try SampleArticle.comparison { $0.claims[0].attribution[0].source = 1 })
    #expect(tally.joint.agreeing == 3)
    #expect(tally.who.agreeing == 2)
  }

  @Test func anAliasNamesTheRightSource() throws {
    let tally = Tally(
      try SampleArticle.comparison { analysis in
        analysis.sources[1] = Source(name: "the engineer", kind: .person, aliases: ["Lind"])
      })
    #expect(tally.who.agreeing == 3)
  }

  @Test func aSpeakerWhereTheGoldHasNoneIsWrong() throws {
    var record = try SampleArticle.record()
    record.claims[0].chain = []
    let gold = try GoldArticle(record, file: "g.json", text: SampleArticle.text)
    let tally = Tally(ArticleComparison(gold: gold, analysis: try SampleArticle.analysis()))
    #expect(tally.joint.agreeing == 2)
  }

  @Test func anInventedRelayLowersTheRelaysF1() throws {
    let tally = Tally(
      try SampleArticle.comparison { analysis in
        let relay = analysis.claims[2].attribution[1]
        analysis.claims[0].attribution.append(relay)
      })
    #expect(tally.relays == Agreement(gold: 1, predicted: 2, agreeing: 1))
  }

  @Test func aNestedClaimWithoutItsParentIsNotRecalled() throws {
    let tally = Tally(try SampleArticle.comparison { $0.claims[1].parent = nil })
    #expect(tally.nested == Share(right: 0, total: 1))
  }

  @Test func aNestedClaimThatWasMissedIsNotRecalled() throws {
    let tally = Tally(
      try SampleArticle.comparison { $0.claims[1].spans = [try SampleArticle.span("Boats wait")] })
    #expect(tally.nested == Share(right: 0, total: 1))
  }

  @Test func kindStanceAndDateAreCountedOverPairsOnly() throws {
    let tally = Tally(
      try SampleArticle.comparison { analysis in
        analysis.claims[0].kind = .mixed
        analysis.claims[0].said = nil
        analysis.claims[1].stance = .asserts
        analysis.claims[2].spans = [try SampleArticle.span("Boats wait")]
      })
    #expect(tally.kind == Share(right: 1, total: 2))
    #expect(tally.stance == Share(right: 1, total: 2))
    #expect(tally.said == Share(right: 0, total: 1))
  }

  @Test func aWrongDateIsNoWrongValue() throws {
    let tally = Tally(try SampleArticle.comparison { $0.figures[0].date = "2025-03-05" })
    #expect(tally.dates == Share(right: 0, total: 1))
    #expect(tally.value == Share(right: 1, total: 1))
  }

  @Test func articlesAddUp() throws {
    let one = Tally(try SampleArticle.comparison())
    var two = one
    two += one
    #expect(two.content == Agreement(gold: 6, predicted: 6, agreeing: 6))
    #expect(two.dates == Share(right: 2, total: 2))
  }
}
