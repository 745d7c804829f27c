import ClaimsModel
import Testing
import claims_eval

@Suite struct ErrorListingTests {
  @Test func aPerfectExtractionHasNoErrors() throws {
    #expect(ErrorListing(try SampleArticle.comparison()).lines == [])
  }

  @Test func aMissedClaimIsShownWithItsSpeakerAndWords() throws {
    let comparison = try SampleArticle.comparison { analysis in
      analysis.claims.remove(at: 2)
    }
    #expect(ErrorListing(comparison).lines == ["missed claim C3  a skipper (⟦a skipper⟧): ⟦“She is late,”⟧"])
  }

  @Test func aFalseClaimIsShown() throws {
    let comparison = try SampleArticle.comparison { analysis in
      let words = "Boats wait"
      analysis.claims.append(
        Claim(
          kind: .indirect, text: words, spans: [try SampleArticle.span(words)], sentence: TextSpan(0, 10),
          confidence: 0.5))
    }
    #expect(ErrorListing(comparison).lines == ["false claim  nobody: ⟦Boats wait⟧"])
  }

  @Test func aWrongSourceIsToldFromAWrongMention() throws {
    let comparison = try SampleArticle.comparison { $0.claims[2].attribution[0].source = 1 }
    #expect(
      ErrorListing(comparison).lines == [
        "wrong source C3  gold a skipper (⟦a skipper⟧)  found Vera Lind (a skipper)  in ⟦“She is late,”⟧"
      ])
  }

  @Test func aWrongValueIsShownInItsContext() throws {
    let comparison = try SampleArticle.comparison { $0.figures[1].value = DecimalValue(40) }
    #expect(
      ErrorListing(comparison).lines == [
        "wrong value  to dredge the channel for ⟦€40,000⟧. “She is late,” a skipper  found 40"
      ])
  }

  @Test func aFalseStatementIsShown() throws {
    let comparison = try SampleArticle.comparison {
      $0.claims[3].spans = [try SampleArticle.span("Boats wait")]
    }
    #expect(
      ErrorListing(comparison).lines == [
        "missed statement  ⟦The tide turns at noon.⟧", "false statement  ⟦Boats wait⟧",
      ])
  }
}
