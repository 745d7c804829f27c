import ClaimsModel
import Storage
import TestSupport
import Testing

@Suite struct SearchTests {
  private func archive() throws -> StoredAnalyses {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(
      analysis(
        [
          ("Ada Bréton", .person, "the fighters crossed the bridge"),
          ("Ministry of Ferries", .government, "a fighter stood on the bridge"),
          (nil, .person, "Officials counted 300 ferries at O’Neill’s quay"),
        ], title: "Harbour vote delayed", outlet: "Lake Post", published: PartialDate(edtf: "2021-05-03"),
        number: 1))
    try stored.add(
      analysis(
        [("Ada Bréton", .person, "water rose over the bridge, fighters or not")], title: "Flood",
        outlet: "The Daily Ferry", published: PartialDate(edtf: "2022-01-10"), number: 2))
    try stored.add(analysis([("Bréton", .person, "undated bridges")], number: 3))
    return stored
  }

  private func texts(_ expression: SearchExpression, order: SearchOrder = .newest) throws -> [String] {
    try archive().search(expression, order: order).items.map(\.claim.text)
  }

  @Test func wordsMatchByStemWithoutCaseOrAccents() throws {
    #expect(try texts(.word("FIGHTER", isPrefix: false)).count == 3)
    #expect(try texts(.word("bridge", isPrefix: false)).count == 4)
  }

  @Test func aPhraseMatchesWordForWord() throws {
    #expect(try texts(.phrase("the fighters")) == ["the fighters crossed the bridge"])
    #expect(try texts(.phrase("a fighter")) == ["a fighter stood on the bridge"])
    #expect(try texts(.phrase("the fighter")) == [])
    #expect(try texts(.phrase("The Fighters")).count == 1)
  }

  @Test func aPhraseIsExactUnderNotAndOrToo() throws {
    let ors = SearchExpression.any([.phrase("the fighter"), .word("water", isPrefix: false)])
    #expect(try texts(ors) == ["water rose over the bridge, fighters or not"])
    let not = SearchExpression.all([.word("bridge", isPrefix: false), .not(.phrase("the fighter"))])
    #expect(try texts(not).count == 4)
    let exact = SearchExpression.all([.word("bridge", isPrefix: false), .not(.phrase("the fighters"))])
    #expect(try texts(exact).count == 3)
  }

  @Test func aPrefixMatchesTheWordsItStarts() throws {
    // One has it in its words, one was made by the Ministry of Ferries.
    #expect(try texts(.word("ferr", isPrefix: true)).count == 2)
  }

  @Test func lettersWithStopsAreNoWordWithoutThem() throws {
    let stored = try StoredAnalyses(count: 0)
    try stored.add(
      analysis([
        (nil, .person, "U.S. troops came"), (nil, .person, "let us go"), (nil, .person, "an e-mail came"),
        (nil, .person, "one email went"),
      ]))
    func found(_ word: String) throws -> Set<String> {
      Set(try stored.search(.word(word, isPrefix: false)).items.map(\.claim.text))
    }
    #expect(try found("U.S.") == ["U.S. troops came"])
    #expect(try found("us") == ["let us go"])
    #expect(try found("e-mail") == ["an e-mail came", "one email went"])
    #expect(try found("email") == ["an e-mail came", "one email went"])
  }

  @Test func speakersAreFoundByNameAndWordOfName() throws {
    #expect(try texts(.field(.speaker("ada breton"))).count == 2)
    #expect(try texts(.field(.speaker("breton"))).count == 3)
    #expect(try texts(.field(.speaker("nobody"))) == [])
    #expect(try texts(.not(.field(.speaker("nobody")))).count == 5)
  }

  @Test func outletTitleKindAndStanceNarrowTheSearch() throws {
    #expect(try texts(.field(.outlet("daily ferry"))).count == 1)
    #expect(try texts(.field(.outlet("post"))).count == 3)
    #expect(try texts(.field(.title("harbour vote"))).count == 3)
    #expect(try texts(.field(.kind(.statement))).count == 1)
    #expect(try texts(.field(.stance(.denies))) == [])
    let both = SearchExpression.all([.field(.title("flood")), .word("bridge", isPrefix: false)])
    #expect(try texts(both).count == 1)
  }

  @Test func aNegationAloneFindsTheRest() throws {
    #expect(try texts(.not(.word("bridge", isPrefix: false))).count == 1)
    #expect(
      try texts(.all([.not(.word("water", isPrefix: false)), .not(.field(.kind(.statement)))])).count == 3)
  }

  @Test func wordsWithoutLetterOrDigitAreLeftOut() throws {
    #expect(try texts(.all([.word("&", isPrefix: false), .word("water", isPrefix: false)])).count == 1)
    #expect(try texts(.word("***", isPrefix: true)).count == 5)
  }

  @Test func datesAreInclusiveAndLeaveOutUndatedClaims() throws {
    let stored = try archive()
    func count(_ since: String?, _ until: String?) throws -> Int {
      try stored.database.read {
        try $0.search(
          SearchQuery(
            since: since.flatMap { PartialDate(edtf: $0) }, until: until.flatMap { PartialDate(edtf: $0) }))
      }.total
    }
    #expect(try count("2021-05-03", nil) == 4)
    #expect(try count("2021-05-04", nil) == 1)
    #expect(try count(nil, "2021") == 3)
    #expect(try count("2021-05", "2021-05") == 3)
    #expect(try count("2022", "2021") == 0)
    #expect(try count(nil, nil) == 5)
  }

  @Test func theOldestComeFirstAndTheUndatedLastEitherWay() throws {
    let word = SearchExpression.word("bridge", isPrefix: false)
    #expect(try texts(word, order: .oldest).last == "undated bridges")
    #expect(try texts(word, order: .newest).last == "undated bridges")
    #expect(try texts(word, order: .newest).first?.hasPrefix("water") == true)
  }

  @Test func pagesFollowOneAnother() throws {
    let stored = try StoredAnalyses(count: 20)
    for order in SearchOrder.allCases {
      let expression = SearchExpression.any([.word("the", isPrefix: false), .phrase("of")])
      let all = try stored.search(expression, order: order)
      var paged: [Claim.ID] = []
      for offset in stride(from: 0, to: all.total, by: 7) {
        let query = SearchQuery(expression: expression, order: order, limit: 7, offset: offset)
        let page = try stored.database.read { try $0.search(query) }
        #expect(page.total == all.total)
        paged += page.items.map(\.id)
      }
      #expect(paged == all.items.map(\.id))
    }
  }

  @Test func highlightsAreTheWordsThatMatched() throws {
    let hit = try #require(try archive().search(.word("ferry", isPrefix: false)).items.first)
    let words = hit.highlights.map { span in
      String(decoding: Array(hit.claim.text.utf8)[span.start..<span.end], as: UTF8.self)
    }
    #expect(words == ["ferries"])
    let quay = try #require(try archive().search(.word("quay", isPrefix: false)).items.first)
    #expect(quay.highlights == [TextSpan(quay.claim.text.utf8.count - 4, quay.claim.text.utf8.count)])
  }

  @Test func everyHitOfAPageHasItsOwnHighlights() throws {
    let stored = try StoredAnalyses(count: 12)
    for order in SearchOrder.allCases {
      let query = SearchQuery(expression: .word("fi", isPrefix: true), order: order, limit: 9, offset: 3)
      let page = try stored.database.read { try $0.search(query) }
      #expect(page.items.count == 9)
      for hit in page.items {
        let words = hit.highlights.map { span in
          String(decoding: Array(hit.claim.text.utf8)[span.start..<span.end], as: UTF8.self)
        }
        #expect(words.count == hit.claim.text.split(separator: " ").count { $0.contains("fighters") })
        #expect(words.allSatisfy { $0 == "fighters" })
      }
    }
  }

  @Test func aHitKnowsItsChainFiguresParentAndChildren() throws {
    let stored = try StoredAnalyses(count: 6, claims: 9)
    let article = try stored.database.read { try $0.article(stored.ids[3]) }
    for (index, claim) in article.analysis.claims.enumerated() {
      let hit = try stored.database.read { try $0.claim(article.claimIDs[index]) }
      #expect(hit.claim == claim)
      #expect(hit.chain.map(\.source) == claim.attribution.map { article.sourceIDs[$0.source] })
      #expect(hit.figures.map(\.figure) == claim.figures.map { article.analysis.figures[$0] })
      #expect(hit.parent == claim.parent.map { article.claimIDs[$0] })
      #expect(
        hit.children
          == article.analysis.claims.indices.filter { article.analysis.claims[$0].parent == index }
          .map { article.claimIDs[$0] })
    }
  }

  @Test func aWordOfAQueryIsNeverAnOperator() throws {
    for text in [
      "AND", "NOT", "NEAR(a b)", "\"", "a\"b", "meta:k4", "^x", "a*", "'; --", "\u{0}x", "title : x",
    ] {
      _ = try texts(.word(text, isPrefix: true))
      _ = try texts(.phrase(text))
      _ = try texts(.field(.title(text)))
    }
  }

  @Test func tooDeepANestingIsRefusedWithATypedError() throws {
    var expression = SearchExpression.word("bridge", isPrefix: false)
    for _ in 0..<200 { expression = .not(.all([expression, .word("water", isPrefix: false)])) }
    let deep = expression
    #expect(throws: StorageError.queryTooDeep(limit: 28)) { _ = try texts(deep) }
  }
}
