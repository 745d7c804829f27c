import ClaimsModel
import Storage
import TestSupport
import Testing

@Suite struct ArticlesTests {
  private func articles(
    _ stored: StoredAnalyses, words: String? = nil, outlet: String? = nil, since: PartialDate? = nil,
    limit: Int? = nil, offset: Int = 0
  ) throws -> Page<ArticleSummary> {
    try stored.database.read {
      try $0.articles(matching: words, outlet: outlet, since: since, until: nil, limit: limit, offset: offset)
    }
  }

  @Test func articlesComeNewestFirstWithTheirCounts() throws {
    let stored = try StoredAnalyses(count: 25)
    let page = try articles(stored)
    #expect(page.total == 25)
    let days = page.items.map { $0.published?.dayNumber ?? Int.min }
    #expect(days == days.sorted(by: >))
    let counted = page.items.reduce(0) { $0 + $1.claimCount + $1.statementCount }
    #expect(counted == stored.analyses.reduce(0) { $0 + $1.claims.count })
  }

  @Test(arguments: ["\"\u{301}", "a\"\u{301}b", "\"\"\u{20DD}x", "\u{0}\"y\"\u{301}"])
  func aQuotationMarkWithAnAccentUponItIsNoError(words: String) throws {
    let stored = try StoredAnalyses(count: 3)
    _ = try articles(stored, words: words)
    _ = try stored.search(.word(words, isPrefix: false))
    _ = try stored.search(.phrase(words))
    _ = try stored.database.read { try $0.figures(FigureQuery(words: words, test: .counted(words))) }
  }

  @Test func wordsNeedNotStandInAClaim() throws {
    let stored = try StoredAnalyses(count: 3)
    try stored.add(analysis([(nil, .person, "water")], title: "Unclaimed zebras", number: 9))
    #expect(try articles(stored, words: "zebra unclaimed").items.map(\.title) == ["Unclaimed zebras"])
    #expect(try articles(stored, words: "zebra nowhere").total == 0)
    #expect(try articles(stored, words: "\" zebra ( nowhere").total == 0)
  }

  @Test func outletAndDateNarrow() throws {
    let stored = try StoredAnalyses(count: 25)
    #expect(try articles(stored, outlet: "matin").items.allSatisfy { $0.outlet == "Côte Matin" })
    #expect(try articles(stored, outlet: "nothing").total == 0)
    let since = try #require(PartialDate(edtf: "2021"))
    #expect(try articles(stored, since: since).items.allSatisfy { ($0.published?.year ?? 0) >= 2021 })
  }

  @Test func statisticsCountWhatIsThere() throws {
    let stored = try StoredAnalyses(count: 25)
    let statistics = try stored.database.read { try $0.statistics() }
    #expect(statistics.articles == 25)
    #expect(statistics.claims.values.reduce(0, +) == stored.analyses.reduce(0) { $0 + $1.claims.count })
    #expect(statistics.figures.values.reduce(0, +) == stored.analyses.reduce(0) { $0 + $1.figures.count })
    #expect(statistics.first == stored.analyses.compactMap(\.article.published).min())
    #expect(statistics.last == stored.analyses.compactMap(\.article.published).max())
    #expect(statistics.extractorVersions == [1: 25])
    #expect(statistics.outlets.map(\.count) == statistics.outlets.map(\.count).sorted(by: >))
    #expect(statistics.fileSize > 0)
  }
}
