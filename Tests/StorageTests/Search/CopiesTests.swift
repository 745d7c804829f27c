import ClaimsModel
import Storage
import TestSupport
import Testing

/// The same words in several articles.
@Suite struct CopiesTests {
  private static let words = "the harbour tunnel will stay shut until the winter storms have gone by"

  /// Three outlets with one quotation, the oldest with other marks and capitals, and one claim of few words twice.
  private func archive() throws -> StoredAnalyses {
    let stored = try StoredAnalyses(count: 0)
    let texts = [Self.words.uppercased() + "!", Self.words, Self.words + "."]
    for (index, outlet) in ["Lake Post", "Ferry News", "Harbour Gazette"].enumerated() {
      try stored.add(
        analysis(
          [("Ada Roe", .person, texts[index]), (nil, .person, "the tunnel is shut")], outlet: outlet,
          published: PartialDate(year: 2020 + index), number: index))
    }
    return stored
  }

  private func search(
    _ stored: StoredAnalyses, _ expression: SearchExpression, order: SearchOrder = .relevance,
    folds: Bool = true,
    since: PartialDate? = nil, until: PartialDate? = nil, limit: Int? = nil, offset: Int = 0
  ) throws -> Page<SearchHit> {
    var query = SearchQuery(
      expression: expression, since: since, until: until, order: order, limit: limit, offset: offset)
    query.foldsCopies = folds
    return try stored.database.read { try $0.search(query) }
  }

  private let winter = SearchExpression.word("winter", isPrefix: false)

  @Test(arguments: SearchOrder.allCases) func aQuotationIsOneHitThatSaysWhereElseItStands(order: SearchOrder)
    throws
  {
    let stored = try archive()
    for expression in [winter, .field(.speaker("roe"))] {
      let page = try search(stored, expression, order: order)
      let hit = try #require(page.items.first)
      #expect(page.items.count == 1 && page.total == 1, "\(expression)")
      #expect(hit.article.outlet == "Harbour Gazette")
      #expect(hit.copies?.articleCount == 2)
      #expect(Set(hit.copies?.outlets ?? []) == ["Lake Post", "Ferry News"])
      #expect(try search(stored, expression, order: order, folds: false).items.count == 3)
    }
  }

  @Test(arguments: SearchOrder.allCases) func shortTextsAreNoCopies(order: SearchOrder) throws {
    let page = try search(archive(), .field(.kind(.statement)), order: order)
    #expect(page.items.count == 3)
    #expect(page.items.allSatisfy { $0.copies == nil })
  }

  @Test(arguments: SearchOrder.allCases) func whatMatchesOnlyByAFilterIsShown(order: SearchOrder) throws {
    let stored = try archive()
    for outlet in ["Lake Post", "Ferry News", "Harbour Gazette"] {
      let page = try search(stored, .all([winter, .field(.outlet(outlet))]), order: order)
      #expect(page.items.map(\.article.outlet) == [outlet])
    }
    #expect(
      try search(stored, winter, order: order, until: PartialDate(year: 2021)).items.map(\.article.outlet)
        == ["Ferry News"])
    #expect(
      try search(stored, winter, order: order, until: PartialDate(year: 2020)).items.map(\.article.outlet)
        == ["Lake Post"])
  }

  @Test func aCopyThatCameLaterIsShownAmongWhatCame() throws {
    let stored = try StoredAnalyses(count: 0)
    // The later published one came with an earlier run.
    for (number, year) in [2022, 2020].enumerated() {
      try stored.database.write { writer in
        writer.ingest = try writer.beginIngest(program: "test", extractor: 1)
        _ = try writer.insert(
          analysis([("Ada Roe", .person, Self.words)], published: PartialDate(year: year), number: number))
      }
    }
    for order in SearchOrder.allCases {
      for expression in [winter, .field(.speaker("roe")), .everything] {
        var query = SearchQuery(expression: expression, order: order)
        query.foldsCopies = true
        query.added = .afterIngest(1)
        let page = try stored.database.read { try $0.search(query) }
        #expect(page.items.map(\.article.published) == [PartialDate(year: 2020)], "\(order) \(expression)")
      }
    }
  }

  @Test func pagesHaveEachHitOnce() throws {
    let stored = try archive()
    var seen: [Claim.ID] = []
    for offset in 0..<6 {
      seen += try search(stored, .everything, order: .newest, limit: 1, offset: offset).items.map(\.id)
    }
    #expect(seen.count == 4 && Set(seen).count == 4)
  }

  @Test func countsHaveACopyOnceAndSayHowManyThereAre() throws {
    let stored = try archive()
    func counts(_ grouping: ClaimGrouping) throws -> [ClaimCount] {
      try stored.database.read { try $0.counts(SearchQuery(expression: winter), by: grouping) }
    }
    let roe = try #require(counts(.speaker).first)
    #expect(roe.name == "Ada Roe" && roe.count == 1 && roe.withCopies == 3 && roe.articleCount == 3)
    #expect(try counts(.outlet).map(\.count) == [1, 1, 1])
    #expect(try counts(.month).compactMap(\.name).isEmpty == false)
    #expect(try counts(.kind).map(\.name) == ["indirect"])
    #expect(try counts(.stance).first?.count == 1)
    let all = ClaimGrouping.allCases
    let together = try stored.database.read { try $0.counts(SearchQuery(expression: winter), by: all) }
    #expect(together == (try all.map(counts)))
  }
}
