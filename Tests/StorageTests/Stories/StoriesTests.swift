import ClaimsModel
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Which articles print one story.
@Suite struct StoriesTests {
  /// Makes an article of paragraphs; its sentences are its claims.
  private static func article(
    _ paragraphs: [String], _ number: Int, outlet: String?, published: String? = "2031-04-02",
    title: String? = nil
  ) -> ArticleAnalysis {
    let sentences = paragraphs.flatMap { $0.split(separator: ". ") }.map {
      (nil as String?, SourceKind.person, String($0))
    }
    return analysis(
      sentences, title: title, outlet: outlet, published: published.flatMap { PartialDate(edtf: $0) },
      number: number)
  }

  /// Three stories of several articles each, and articles that nobody reprints.
  private static func corpus(seed: UInt64) -> [ArticleAnalysis] {
    var news = MadeNews(seed: seed)
    var made: [ArticleAnalysis] = []
    func add(_ paragraphs: [String], _ outlet: String, _ day: String?) {
      made.append(article(paragraphs, made.count, outlet: outlet, published: day))
    }
    let dam = news.paragraphs(9)
    add(["SELMOUTH (AP) — " + dam[0]] + dam.dropFirst(), "The Herald", "2031-04-03")
    add(Array(dam.prefix(5)), "The Courier", "2031-04-02")
    add(dam.prefix(3) + news.paragraphs(1) + dam.dropFirst(3), "Lake Post", "2031-04-04")
    // Related to the second by its beginning alone, and to the others by nothing that they have in full.
    add(Array(dam.prefix(3)), "Valley One", nil)
    let ferry = news.paragraphs(7)
    add(ferry, "Ferry News", "2031-05-01")
    add(Array(ferry.prefix(4)), "The Herald", "2031-04-30")
    let market = news.paragraphs(6)
    add(market, "Reuters", "2031-06-02")
    add(market + news.paragraphs(1), "The Courier", "2031-06-01")
    for number in 0..<6 {
      add(news.paragraphs(6), ["The Herald", "The Courier"][number % 2], "2031-04-0\(number + 1)")
    }
    return made
  }

  /// What an archive says of its stories, in the same words whatever the numbers of its rows.
  private static func stories(of stored: StoredAnalyses) throws -> Set<String> {
    try stored.database.read { reader in
      Set(
        try reader.stories(limit: nil, offset: 0).items.map { summary in
          let members = try reader.storyMembers(of: summary.story.root).map(\.article.description).sorted()
          return "\(summary.story.root) \(summary.story.agency ?? "-") \(summary.story.outlets) \(members)"
        })
    }
  }

  private static func archive(_ analyses: [ArticleAnalysis], perBatch: Int = 3) throws -> StoredAnalyses {
    let stored = try StoredAnalyses(count: 0)
    var rest = analyses[...]
    while !rest.isEmpty {
      let batch = rest.prefix(perBatch)
      _ = try stored.database.write { writer in try batch.map { try writer.insert($0) } }
      rest = rest.dropFirst(perBatch)
    }
    return stored
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func storiesDoNotDependOnTheOrderNorOnTheBatches(seed: UInt64)
    throws
  {
    let corpus = Self.corpus(seed: seed)
    let expected = try Self.stories(of: Self.archive(corpus))
    #expect(expected.count == 3)
    var news = MadeNews(seed: seed)
    for round in 1...8 {
      let stored = try Self.archive(news.shuffled(corpus), perBatch: round)
      #expect(try Self.stories(of: stored) == expected, "seed \(seed), round \(round)")
      #expect(try stored.database.check(deep: true) == [])
    }
  }

  @Test func theRootIsTheAgencysElseTheFirst() throws {
    let stored = try Self.archive(Self.corpus(seed: 1))
    try stored.database.read { reader in
      let stories = try reader.stories(limit: nil, offset: 0).items
      #expect(stories.map(\.story.articleCount) == [4, 2, 2])
      let roots = try stories.map { try #require(try reader.storyMembers(of: $0.story.root).first) }
      #expect(Set(stories.map(\.story.agency)) == ["Associated Press", "Reuters", nil])
      // With a credit, published by the agency itself, the first.
      #expect(roots[0].outlet == "The Herald" && roots[0].credit == "Associated Press")
      #expect(Set(roots.dropFirst().map(\.outlet)) == ["Reuters", "The Herald"])
      #expect(roots.allSatisfy { $0.part == .root })
    }
  }

  @Test func whatIsTakenOutLeavesTheStoriesThatTheOthersWouldMake() throws {
    let corpus = Self.corpus(seed: 4)
    var news = MadeNews(seed: 4)
    for _ in 0..<5 {
      let order = news.shuffled(Array(corpus.indices))
      let (gone, left) = (order.prefix(5), order.dropFirst(5))
      let stored = try StoredAnalyses(count: 0)
      for index in order { try stored.add(corpus[index]) }
      try stored.database.write { writer in
        for index in 0..<gone.count { try writer.remove(stored.ids[index]) }
      }
      #expect(try Self.stories(of: stored) == Self.stories(of: Self.archive(left.map { corpus[$0] })))
      #expect(try stored.database.check(deep: true) == [])
    }
  }

  @Test func aBridgeThatGoesLeavesTwoStories() throws {
    var news = MadeNews(seed: 9)
    let (one, two) = (news.paragraphs(5), news.paragraphs(5))
    let stored = try StoredAnalyses(count: 0)
    try stored.add(Self.article(one, 1, outlet: "A"))
    try stored.add(Self.article(two, 2, outlet: "B"))
    let bridge = try stored.add(Self.article(one + two, 3, outlet: "C"))
    #expect(
      try stored.database.read { try $0.stories(limit: nil, offset: 0) }.items.map(\.story.textCount) == [3])
    try stored.database.write { try $0.remove(bridge) }
    #expect(try stored.database.read { try $0.stories(limit: nil, offset: 0) }.total == 0)
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func whatIsWrittenAnewKeepsOrChangesItsStory() throws {
    let corpus = Self.corpus(seed: 2)
    let stored = try StoredAnalyses(count: 0)
    for analysis in corpus { try stored.add(analysis) }
    let before = try Self.stories(of: stored)
    // The same words, read by a newer extractor.
    try stored.database.write { writer in
      for (id, analysis) in zip(stored.ids, corpus) {
        var analysis = analysis
        analysis.extractorVersion = 2
        try writer.replace(id, with: analysis)
      }
    }
    #expect(try Self.stories(of: stored) == before)
    #expect(try stored.database.check(deep: true) == [])
    // Other words, then another outlet and another day.
    var news = MadeNews(seed: 77)
    var changed = corpus
    changed[4] = Self.article(news.paragraphs(6), 4, outlet: "Ferry News")
    changed[1].article.outlet = "The Ledger"
    changed[7].article.published = PartialDate(edtf: "2031-05-30")
    try stored.database.write { writer in
      for index in [4, 1, 7] { try writer.replace(stored.ids[index], with: changed[index]) }
    }
    #expect(try Self.stories(of: stored) == Self.stories(of: Self.archive(changed)))
    #expect(try Self.stories(of: stored).count == 2)
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func fewWordsAreACopyWithinAStoryAlone() throws {
    var news = MadeNews(seed: 3)
    let paragraphs = news.paragraphs(6)
    let stored = try StoredAnalyses(count: 0)
    let short = "The tunnel is shut. He has resigned. He has resigned"
    for (number, outlet) in ["Lake Post", "Ferry News"].enumerated() {
      try stored.add(
        Self.article(paragraphs + [short], number, outlet: outlet, published: "2031-04-0\(number + 1)"))
    }
    try stored.add(Self.article(news.paragraphs(6) + [short], 9, outlet: "The Herald"))
    var query = SearchQuery(expression: .word("resigned", isPrefix: false), limit: nil)
    #expect(try stored.database.read { try $0.search(query) }.items.count == 6)
    query.foldsCopies = true
    let hits = try stored.database.read { try $0.search(query) }.items
    // What an article says twice stays two claims.
    #expect(
      hits.map(\.article.outlet).sorted { $0 ?? "" < $1 ?? "" } == [
        "Ferry News", "Ferry News", "The Herald", "The Herald",
      ])
    let copies = hits.filter { $0.article.outlet == "Ferry News" }.map(\.copies)
    #expect(copies.allSatisfy { $0 == ClaimCopies(articleCount: 1, outlets: ["Lake Post"], storyCount: 1) })
    #expect(
      hits.filter { $0.article.outlet == "The Herald" }.allSatisfy {
        $0.copies == nil && $0.article.story == nil
      })
    let counts = try stored.database.read { try $0.counts(query, by: .kind) }
    #expect(
      counts.map(\.count) == [4] && counts.map(\.articleCount) == [3] && counts.map(\.storyCount) == [2])
    // The story goes with one of its articles.
    try stored.database.write { try $0.remove(stored.ids[0]) }
    #expect(try stored.database.read { try $0.search(query) }.items.count == 4)
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func tenThousandArticlesOfOneFormTakeLinearTime() throws {
    var news = MadeNews(seed: 8)
    let form = news.paragraphs(3)
    let stored = try StoredAnalyses(count: 0)
    // Half of each article is the same: too little for a reprint, enough to be compared with all others.
    try stored.database.write { writer in
      for number in 0..<1500 {
        let own = (0..<20).map { "word\(number)x\($0)" }.joined(separator: " ")
        _ = try writer.insert(
          analysis(
            [(nil, .person, form[0] + " " + own + " " + own.uppercased() + " end\(number)")], number: number))
      }
    }
    #expect(try stored.database.read { try $0.stories(limit: nil, offset: 0) }.total == 0)
    let alike = try StoredAnalyses(count: 0)
    try alike.database.write { writer in
      for number in 0..<1500 {
        _ = try writer.insert(
          analysis([(nil, .person, form.joined(separator: " ") + " \(number)")], number: number))
      }
    }
    let stories = try alike.database.read { try $0.stories(limit: nil, offset: 0) }
    #expect(stories.items.map(\.story.textCount) == [1500])
  }

  @Test(arguments: [
    "UPDATE stories SET root_id = (SELECT max(article_id) FROM story_articles WHERE story_id = stories.id)",
    "UPDATE stories SET agency = 'Reuters'", "DELETE FROM stories",
    "DELETE FROM story_articles WHERE article_id = 2",
    "UPDATE story_articles SET credit = 'ANSA'",
    "UPDATE story_articles SET story_id = (SELECT max(id) FROM stories)",
    "DELETE FROM article_marks WHERE article_id = 1 AND mark = (SELECT min(mark) FROM article_marks WHERE article_id = 1)",
    "INSERT INTO article_marks VALUES (7, 1)", "INSERT INTO story_articles VALUES (12, 1, NULL)",
    "UPDATE claims SET twin = 5 WHERE id = (SELECT min(id) FROM claims)",
  ])
  func whatIsWrongIsFoundAndRepaired(sql: String) throws {
    let stored = try Self.archive(Self.corpus(seed: 1))
    let before = try Self.stories(of: stored)
    try RawDatabase(stored.path).execute("PRAGMA foreign_keys = OFF; " + sql)
    #expect(try !stored.database.check(deep: true).isEmpty)
    #expect(try stored.database.repair().remaining == [])
    #expect(try Self.stories(of: stored) == before)
  }

  @Test func viewsShowStoriesToPeople() throws {
    let stored = try Self.archive(Self.corpus(seed: 1))
    let raw = try RawDatabase(stored.path)
    #expect(try raw.number("SELECT count(*) FROM stories_view WHERE articles = 4 AND outlets = 4") == 1)
    #expect(
      try raw.texts("SELECT agency FROM stories_view WHERE agency IS NOT NULL ORDER BY 1") == [
        "Associated Press", "Reuters",
      ])
    #expect(try raw.number("SELECT count(*) FROM reprints_view") == 8)
    #expect(try raw.number("SELECT count(*) FROM reprints_view WHERE is_root = 1 AND root = article") == 3)
  }
}
