import ClaimsModel
import Testing
import claims_eval

@Suite struct GoldArticleTests {
  private func resolve(_ change: (inout GoldRecord) -> Void) throws -> GoldArticle {
    var record = try SampleArticle.record()
    change(&record)
    return try GoldArticle(record, file: "g.json", text: SampleArticle.text)
  }

  @Test func aParentIsResolvedToItsIndex() throws {
    #expect(try resolve { _ in }.claims.map(\.parent) == [nil, 0, nil])
  }

  @Test func theFirstSpeakerComesBeforeRelays() throws {
    #expect(try resolve { _ in }.claims[2].speaker?.source.name == "a skipper")
  }

  @Test func anUnknownParentIsRefused() throws {
    #expect(throws: GoldError.badKey(file: "g.json", field: "claim C2 parent", key: "C9")) {
      try resolve { $0.claims[1].parent = "C9" }
    }
  }

  @Test func anUnknownSourceIsRefused() throws {
    #expect(throws: GoldError.badKey(file: "g.json", field: "claim C1 chain", key: "S9")) {
      try resolve { $0.claims[0].chain[0].source = "S9" }
    }
  }

  @Test func aKeyUsedTwiceIsRefused() throws {
    #expect(throws: GoldError.badKey(file: "g.json", field: "claims", key: "C1")) {
      try resolve { $0.claims[1].key = "C1" }
    }
  }

  @Test func anUnknownStanceIsRefused() throws {
    #expect(throws: GoldError.unknownWord(file: "g.json", field: "claim C1", word: "shouts")) {
      try resolve { $0.claims[0].stance = "shouts" }
    }
  }

  @Test func anUnknownKindOfFigureIsRefused() throws {
    #expect(throws: GoldError.unknownWord(file: "g.json", field: "figures[0]", word: "day")) {
      try resolve { $0.figures[0].kind = "day" }
    }
  }

  @Test func aCueThatIsNotInTheTextIsRefused() throws {
    #expect(throws: GoldError.notFound(file: "g.json", field: "claim C1 cue", string: "shouted")) {
      try resolve { $0.claims[0].cue = [GoldString("shouted")] }
    }
  }
}
