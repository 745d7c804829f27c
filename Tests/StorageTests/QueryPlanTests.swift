import ClaimsModel
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// Every query of the readers, run and explained: none may walk through a large table.
@Suite struct QueryPlanTests {
  /// Tables that grow with the archive.
  private static let large = [
    "articles", "inputs", "sources", "source_names", "source_words", "source_roles", "article_sources",
    "claims",
    "claim_spans", "attributions", "figures", "identities", "identity_links",
  ]

  /// What may be walked through: a list in the order of an index, which stops at the page's end, and the
  /// index of ranges when only an upper bound is asked for, since few figures are ranges.
  private static let allowed = [
    "SCAN identities USING COVERING INDEX identities_by_claims",
    "SCAN figures USING COVERING INDEX figures_by_range",
  ]

  @Test func noQueryWalksThroughALargeTable() throws {
    let stored = try StoredAnalyses(count: 40, claims: 9)
    try stored.database.finishWriting()
    let queue = try DatabaseQueue(
      path: stored.path, configuration: ArchiveOpening.configuration(isReadOnly: true))
    let statements = Recorder()
    try queue.inDatabase { db in
      db.trace(options: .statement) { statements.add($0.expandedDescription) }
      try Self.ask(ArchiveReader(db: db, path: stored.path), id: stored.ids[3])
      db.trace(options: .statement, nil)
      try Self.refuseScans(statements.all, db)
    }
    #expect(statements.all.count > 25)
  }

  @Test func noStatementOfTheWriterWalksThroughALargeTable() throws {
    let stored = try StoredAnalyses(count: 40, claims: 9)
    try stored.database.finishWriting()
    let queue = try DatabaseQueue(
      path: stored.path, configuration: ArchiveOpening.configuration(isReadOnly: false))
    let statements = Recorder()
    try queue.inTransaction { db in
      db.trace(options: .statement) { statements.add($0.expandedDescription) }
      let writer = try ArchiveWriter(db: db)
      try Self.write(writer, ids: stored.ids)
      db.trace(options: .statement, nil)
      try Self.refuseScans(statements.all, db)
      return .rollback
    }
    #expect(statements.all.count > 100)
  }

  private static func write(_ writer: ArchiveWriter, ids: [Article.ID]) throws {
    let pike = NamedSource("Joan B. Pike", roles: ["Irish minister"], aliases: ["Joan Pike"])
    let two = [pike, NamedSource("Joann Pike", roles: ["Irish minister"]), NamedSource("NGU", .organisation)]
    _ = try writer.insert(articleNaming([NamedSource("Pike")], number: 3))
    let added = try writer.insert(articleNaming(two, number: 1))
    try writer.finishBatch()
    try writer.replace(ids[3], with: articleNaming([pike], number: 2))
    try writer.remove(added)
    try writer.finishBatch()
    let source = SourceReference(kind: .person, name: "Joan Pike")
    for action in [
      .alias("Bréton"), .merge(SourceReference(kind: .organisation, name: "Lake Council")),
      .splitRole("Irish minister"),
      .splitName("Joan B. Pike"),
    ] as [Correction.Action] {
      guard case .made(let id) = try writer.make(Correction(source: source, action: action, madeAt: ""))
      else { continue }
      try writer.finishBatch()
      _ = try writer.undoCorrection(id)
      try writer.finishBatch()
    }
    try correctClaims(writer, of: ids[5])
  }

  private static func correctClaims(_ writer: ArchiveWriter, of article: Article.ID) throws {
    let claims = try writer.reader.article(article).claimIDs
    let novak = SourceReference(kind: .person, name: "Ida Novak")
    var corrections = [Correction(source: novak, action: .removeRole("mayor"), madeAt: "")]
    for (claim, action) in zip(
      claims, [.reject, .attribute(novak), .stance(.urges)] as [Correction.ClaimAction])
    {
      guard let reference = try writer.reader.reference(to: claim) else { continue }
      corrections.append(Correction(claim: reference, action: action, madeAt: ""))
    }
    let made = try writer.make(corrections)
    try writer.finishBatch()
    _ = try writer.make(Correction(source: novak, action: .splitRole("mayor"), madeAt: ""))
    try writer.finishBatch()
    try ask(writer.reader, id: article)
    _ = try writer.undoCorrections(made.compactMap { if case .made(let id) = $0 { id } else { nil } })
    try writer.finishBatch()
  }

  /// Explains `statements` and reports those that walk through a large table.
  private static func refuseScans(_ statements: [String], _ db: Database) throws {
    let verbs = ["SELECT", "WITH", "UPDATE", "DELETE", "INSERT"]
    for sql in Set(statements) where verbs.contains(where: sql.uppercased().hasPrefix) {
      // What feeds a full-text index can't be explained.
      if sql.contains("_fts"), !sql.contains("MATCH") { continue }
      for step in try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql) {
        let detail: String = step["detail"]
        let words = detail.split(separator: " ")
        guard words.first == "SCAN", words.count > 1, large.contains(String(words[1])) else { continue }
        if allowed.contains(where: detail.hasPrefix) { continue }
        Issue.record("\(detail) in \(sql)")
      }
    }
  }

  private static func ask(_ reader: ArchiveReader, id: Article.ID) throws {
    let word = SearchExpression.word("the", isPrefix: false)
    let phrase = SearchExpression.all([
      word, .phrase("of the"), .field(.speaker("pike")), .field(.outlet("lake")),
    ])
    let day = PartialDate(year: 2020, month: 5)
    for expression in [.everything, word, phrase, .not(word)] as [SearchExpression] {
      for order in SearchOrder.allCases {
        let query = SearchQuery(expression: expression, since: day, order: order, limit: 3)
        _ = try reader.search(query)
        _ = try reader.search(query, speakers: [Source.ID(rawValue: 1)])
      }
    }
    let article = try reader.article(id)
    _ = try reader.claim(article.claimIDs[0])
    _ = try reader.reference(to: article.claimIDs[0])
    _ = try reader.corrections(.reject, of: article.claimIDs[0])
    _ = try reader.extracted(of: article)
    _ = try reader.candidates(forSpeaker: "Joan Pike")
    _ = try reader.candidates(forSpeaker: "s1")
    _ = try reader.search(SearchQuery(order: .newest), speakers: [Source.ID(rawValue: 1)], as: .relay)
    _ = try reader.sources(named: "pike", kinds: [], limit: 5, offset: 0)
    _ = try reader.reference(to: Source.ID(rawValue: 1))
    _ = try reader.splits(of: Source.ID(rawValue: 1), mention: "pike")
    _ = try reader.splits(of: Source.ID(rawValue: 1), mention: "mayor")
    _ = try reader.splits(of: Source.ID(rawValue: 1), mention: "a1")
    _ = try reader.corrections()
    _ = try reader.ties(of: Source.ID(rawValue: 1))
    if let claim = try reader.article(id).claimIDs.first { _ = try reader.ties(ofClaim: claim) }
    for name in ["the mayor", "Mayor Pike", "Mr. Pike"] { _ = try reader.candidates(forSpeaker: name) }
    _ = try reader.sources(named: nil, kinds: [], limit: 5, offset: 0)
    _ = try reader.articles(matching: nil, outlet: nil, since: day, until: nil, limit: 5, offset: 0)
    _ = try reader.articles(matching: "the", outlet: "lake post", since: nil, until: nil, limit: 5, offset: 0)
    _ = try reader.articleIDs(after: id, limit: 3)
    _ = try reader.inputs(label: "a", rawDigest: "b")
    _ = try reader.previousInput(label: "a", element: 0, exceptRawDigest: "b")
    _ = try reader.inputCount(of: id)
    _ = try reader.article(textDigest: "b")
    _ = try reader.story(of: id.rawValue)
    _ = try reader.storyMembers(of: id)
    _ = try reader.versions(of: id)
    _ = try reader.version(ofTextDigest: "b")
    _ = try reader.articles(at: "https://herald.example/2031/ferry")
    _ = try WrittenID<Article>("a0").map { try reader.olderVersion($0) }
    _ = try ReprintFinder(reader: reader).forEachReprint(of: id.rawValue) { _ in
      false
    } receive: { _ in
    }
    _ = try reader.figures(FigureQuery())
    _ = try reader.figures(
      FigureQuery(
        words: "harbour",
        test: .all([.bounds(FigureBounds(lower: 10, upper: 50_000)), .unit("km"), .counted("the")]),
        speakers: ["Joan Pike"], relays: ["Harbour Gazette"], outlets: ["lake"]))
    try askFigures(reader, day: day)
  }

  /// Questions for figures alone, and searches with figures in them.
  private static func askFigures(_ reader: ArchiveReader, day: PartialDate?) throws {
    let tests: [FigureTest] = [
      .any, .bounds(FigureBounds(lower: 10)), .bounds(FigureBounds(upper: 9, isUpperIncluded: false)),
      .bounds(FigureBounds(lower: 16_000, upper: 16_000)), .counted("harbour"), .unit("km"), .kinds([.money]),
      .all([.bounds(FigureBounds(lower: 10, upper: 20_000)), .counted("harbour"), .unit("km")]),
      .either([.bounds(FigureBounds(lower: 10)), .counted("harbour")]),
    ]
    let word = SearchExpression.word("the", isPrefix: false)
    for test in tests {
      for order in SearchOrder.allCases {
        _ = try reader.figures(FigureQuery(test: test, since: day, order: order))
        let expressions: [SearchExpression] = [
          .figure(test), .all([word, .figure(test)]), .not(.figure(test)), .any([word, .figure(test)]),
          .any([.phrase("of the"), .figure(test)]),
        ]
        for expression in expressions {
          _ = try reader.search(SearchQuery(expression: expression, since: day, order: order, limit: 3))
        }
      }
    }
  }

  @Test(arguments: [
    FigureBounds(lower: 10), FigureBounds(upper: 10), FigureBounds(lower: 10, upper: 20),
    FigureBounds(lower: 10, isLowerIncluded: false),
  ])
  func anIndexServesARangeOfValues(_ bounds: FigureBounds) throws {
    let stored = try StoredAnalyses(count: 10)
    let queue = try DatabaseQueue(path: stored.path)
    try queue.inDatabase { db in
      let reader = ArchiveReader(db: db, path: stored.path)
      let range = try #require(RowNumbers.ids(since: nil, until: nil))
      let selection = try #require(
        try FigureSelection(FigureQuery(test: .bounds(bounds)), range: range, reader: reader))
      for sql in [
        selection.counting(selection.plan),
        selection.page(selection.plan, oldestFirst: false).replacing(":limit", with: "5").replacing(
          ":offset", with: "0"),
      ] {
        let plan = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: selection.arguments)
          .map { $0["detail"] as String }
        #expect(
          plan.contains { $0.contains("SEARCH figures USING") && $0.contains("figures_by_value (low_bound") })
        #expect(plan.contains { $0.contains("INDEX figures_by_range") })
        #expect(!plan.contains { $0.contains("PRIMARY KEY") }, "the figures themselves are read: \(plan)")
      }
    }
  }

  /// Collects statements from a callback.
  private final class Recorder: Sendable {
    private let statements = Mutex<[String]>([])
    var all: [String] { statements.withLock { $0 } }
    func add(_ sql: String) { statements.withLock { $0.append(sql) } }
  }
}
