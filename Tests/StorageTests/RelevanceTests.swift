import ClaimsModel
import Storage
import TestSupport
import Testing

@Suite struct RelevanceTests {
  /// The texts of what is found, in order, in an archive of claims of which the last is the newest.
  private func found(_ texts: [String], _ expression: SearchExpression) throws -> [String] {
    let stored = try StoredAnalyses(count: 0)
    for (index, text) in texts.enumerated() {
      try stored.add(
        analysis(
          [("Ada Bréton", .person, text)], title: "Zebra", published: PartialDate(year: 2020 + index),
          number: index))
    }
    return try stored.search(expression).items.map(\.claim.text)
  }

  private func any(_ words: String...) -> SearchExpression { .any(words.map { .word($0, isPrefix: false) }) }

  @Test func theRarerWordCountsMore() throws {
    let texts = ["a zebra", "the flood", "the vote", "the bridge"]
    #expect(try found(texts, any("the", "zebra")).first == "a zebra")
  }

  @Test func whoHasMoreOfTheWordsComesFirst() throws {
    let texts = ["the zebra and the ferry", "one zebra", "one ferry", "a bridge"]
    #expect(try found(texts, any("zebra", "ferry")) == [texts[0], texts[2], texts[1]])
  }

  @Test func aWordSaidTwiceComesBeforeOneSaidOnce() throws {
    let texts = ["ferry after ferry", "one ferry", "another ferry"]
    #expect(try found(texts, any("ferries")) == [texts[0], texts[2], texts[1]])
  }

  @Test func amongEqualsTheNewestComesFirst() throws {
    let texts = ["ferry one", "ferry two with many more words", "ferry three"]
    #expect(try found(texts, any("ferry")) == texts.reversed())
  }

  @Test func wordsOfTheTitleAndOfFiltersDoNotCount() throws {
    let texts = ["a ferry and a ferry", "a ferry"]
    let expression = SearchExpression.all([any("ferry"), .field(.title("zebra")), .field(.speaker("bréton"))])
    #expect(try found(texts, expression) == texts)
  }

  @Test func allCommonWordsAreRankedAmongTheNewestOnly() throws {
    let stored = try StoredAnalyses(count: 0)
    let old = [(speaker: String?, kind: SourceKind, text: String)](
      repeating: (nil, .person, "ferry and ferry"), count: 3)
    try stored.add(analysis(old, published: PartialDate(year: 2019)))
    for number in 0..<2 {
      let sentences = (0..<1000).map { (speaker: String?.none, kind: SourceKind.person, text: "ferry \($0)") }
      try stored.add(analysis(sentences, published: PartialDate(year: 2020), number: 1 + number))
    }
    let page = try stored.search(.word("ferry", isPrefix: false))
    #expect(page.total == 2003)
    #expect(page.rankedNewest == 2000)
    #expect(page.items.count == 2003)
    #expect(page.items.suffix(3).map(\.claim.text) == old.map(\.text))
  }
}
