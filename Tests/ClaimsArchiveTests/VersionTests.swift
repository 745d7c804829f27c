import ClaimsArchive
import ClaimsModel
import Ingestion
import Synchronization
import TestSupport
import Testing

/// Several texts of one address.
@Suite struct VersionTests {
  /// Articles with addresses, each in a file of its own; the contents can be changed.
  private struct Site: PieceSource {
    struct Page: Sendable {
      var body: String
      var title: String? = "Ferry"
      var url: String? = "https://herald.example/2031/ferry"
      var published: String?
      var modified: String?
      var form: Article.Form?
      var outlet: String? = "The Herald"
      /// What the file's bytes are told by.
      var bytes: String?
    }

    var files: [(name: String, page: Page)]

    func files(at path: String) throws(IngestionError) -> [String] { files.map(\.name) }

    func pieces(of file: String, receive: (Result<RawInput, PieceRejection>) throws -> Bool) rethrows {
      guard let page = files.first(where: { $0.name == file })?.page else { return }
      _ = try receive(
        .success(RawInput(label: file, format: .text, bytes: [], digest: page.bytes ?? "raw \(page.body)")))
    }

    func articles(in piece: RawInput) -> [ReadOutcome] {
      guard let page = files.first(where: { $0.name == piece.label })?.page else { return [] }
      let text = (page.title.map { $0 + "\n\n" } ?? "") + page.body
      var article = Article(
        path: piece.label, format: "text", title: page.title, outlet: page.outlet,
        published: page.published.flatMap { PartialDate(edtf: $0) },
        publishedFrom: page.published == nil ? nil : .metadata,
        url: page.url, text: text, bodyStart: text.utf8.count - page.body.utf8.count, digest: "d \(text)",
        textDigest: "t \(text)")
      (article.modifiedAt, article.form) = (page.modified, page.form)
      return [.article(article)]
    }
  }

  private final class Bench {
    let folder: TemporaryDirectory
    let archive: Archive

    init() throws {
      folder = try TemporaryDirectory()
      archive = try Archive(path: folder.path("archive.sqlite"), access: .creating)
    }

    @discardableResult func ingest(_ files: [(String, Site.Page)], version: Int = 1) throws -> IngestReport {
      let site = Site(files: files.map { (name: $0.0, page: $0.1) })
      let reading = PieceReading(source: site) { analyzeSentences($0, version: version) }
      let report = try archive.ingest(
        ["all"], reading: reading, version: version, options: IngestOptions(), shouldStop: { false },
        progress: { _ in })
      #expect(try archive.check(deep: true) == [])
      return report
    }

    func stored() throws -> [StoredArticle] {
      var articles: [StoredArticle] = []
      try archive.forEachArticle {
        articles.append($0)
        return true
      }
      return articles
    }

    /// The texts that are counted, and those that each had before.
    func texts() throws -> [[String]] {
      try stored().map { article in
        try article.versions.dropLast().map { version in
          try #require(try archive.olderArticle(version.id)).analysis.article.text
        } + [article.analysis.article.text]
      }
    }

    func claims() throws -> Int { try archive.search(SearchQuery(limit: nil)).total }
  }

  private static func page(_ body: String, _ day: String? = nil, modified: String? = nil) -> Site.Page {
    Site.Page(body: body, published: day, modified: modified)
  }

  @Test func aChangedFileKeepsWhatItHad() throws {
    let bench = try Bench()
    try bench.ingest([("a", Self.page("Ada Roe: one."))])
    #expect(try bench.stored()[0].versions == [])
    let report = try bench.ingest([("a", Self.page("Ada Roe: two. Bo Lind: more."))])
    #expect(report.changed == 1)
    #expect(try bench.texts() == [["Ferry\n\nAda Roe: one.", "Ferry\n\nAda Roe: two. Bo Lind: more."]])
    // Only what it has now is counted.
    #expect(try bench.claims() == 2)
    let versions = try bench.stored()[0].versions
    #expect(versions.map(\.number) == [1, 2] && versions.map(\.isCurrent) == [false, true])
    #expect(versions.map(\.wordCount) == [4, 7])
    #expect(versions[0].replaced != nil && versions[1].id == versions[0].article.description)
  }

  @Test func aFileThatHasItsEarlierTextAgainHasEveryTextOnce() throws {
    let bench = try Bench()
    for _ in 0..<3 {
      for body in ["Ada Roe: one.", "Ada Roe: two.", "Ada Roe: three."] {
        try bench.ingest([("a", Self.page(body))])
      }
    }
    #expect(
      try bench.texts() == [["Ferry\n\nAda Roe: one.", "Ferry\n\nAda Roe: two.", "Ferry\n\nAda Roe: three."]])
  }

  @Test func anotherReadingOfTheSameBytesIsNoVersion() throws {
    let bench = try Bench()
    var page = Self.page("Ada Roe: one. Subscribe now.")
    page.bytes = "the page"
    try bench.ingest([("a", page)])
    page.body = "Ada Roe: one."
    try bench.ingest([("a", page)], version: 2)
    #expect(try bench.texts() == [["Ferry\n\nAda Roe: one."]])
  }

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func ofSeveralFilesTheNewestStandsForTheArticle(order: [Int]) throws {
    let pages = [
      Self.page("Ada Roe: one.", "2031-04-02"), Self.page("Ada Roe: two.", "2031-04-03"),
      Self.page("Ada Roe: three.", "2031-04-03", modified: "2031-04-03T18:00Z"),
    ]
    let bench = try Bench()
    var olderVersions = 0
    for index in order { olderVersions += try bench.ingest([("crawl\(index)", pages[index])]).olderVersions }
    #expect(try bench.texts().map(\.last) == ["Ferry\n\nAda Roe: three."])
    #expect(Set(try bench.texts()[0]).count == 3)
    #expect(try bench.claims() == 1)
    // What is there already is unchanged, whoever reads it.
    for version in [1, 2] {
      let again = try bench.ingest(order.map { ("crawl\($0)", pages[$0]) }, version: version)
      #expect(again.new + again.duplicates == 0)
      #expect(try bench.texts().map(\.last) == ["Ferry\n\nAda Roe: three."])
    }
  }

  @Test func withoutDatesWhatComesLaterIsNewer() throws {
    let bench = try Bench()
    try bench.ingest([("one", Self.page("Ada Roe: one."))])
    try bench.ingest([("two", Self.page("Ada Roe: two."))])
    #expect(try bench.texts() == [["Ferry\n\nAda Roe: one.", "Ferry\n\nAda Roe: two."]])
    // The same file in another folder brings nothing back.
    let moved = try bench.ingest([("old/one", Self.page("Ada Roe: one."))])
    #expect(moved.duplicates == 1)
    #expect(try bench.texts().map(\.last) == ["Ferry\n\nAda Roe: two."])
  }

  @Test func aBeginningNeverStandsForTheWhole() throws {
    let bench = try Bench()
    try bench.ingest([("whole", Self.page("Ada Roe: one. Bo Lind: two."))])
    var stub = Self.page("Ada Roe: one.")
    stub.form = .stub
    #expect(try bench.ingest([("stub", stub)]).olderVersions == 1)
    #expect(try bench.claims() == 2)
    // But another list is another list.
    for number in 0..<2 {
      var list = Self.page("Ferry \(number). Gate \(number).")
      (list.form, list.url) = (.index, "https://herald.example/sections/boats")
      try bench.ingest([("list\(number)", list)])
    }
    #expect(try bench.texts().count == 3)
  }

  @Test func formsOfTheAddressAreOne() throws {
    let bench = try Bench()
    try bench.ingest([("one", Self.page("Ada Roe: one."))])
    var page = Self.page("Ada Roe: two.")
    page.url = "http://www.herald.example/2031/ferry/?utm_source=feed#top"
    try bench.ingest([("two", page)])
    #expect(try bench.texts().count == 1)
    let ids = try bench.archive.articles(called: "https://m.herald.example/2031/ferry")
    #expect(ids == [try bench.stored()[0].id])
    #expect(try bench.archive.articles(called: try bench.stored()[0].versions[0].id) == ids)
    #expect(try bench.archive.articles(called: "https://herald.example/2031/other") == [])
    #expect(throws: ArchiveError.self) { try bench.archive.articles(called: "azzz") }
  }

  @Test func otherArticlesAtOneAddressStayArticles() throws {
    var news = MadeNews(seed: 3)
    let bench = try Bench()
    // An export in which all articles have the address of the paper.
    let pages = (0..<5).map { number in
      Site.Page(body: news.paragraphs(4).joined(separator: "\n\n"), title: "Ferry \(number)")
    }
    for (number, page) in pages.enumerated() { try bench.ingest([("\(number)", page)]) }
    #expect(try bench.texts().map(\.count) == [1, 1, 1, 1, 1])
    // Nor has a headline that they all share anything to say.
    let lists = (0..<12).map { number in
      Site.Page(
        body: (0..<40).map { "w\(number)x\($0)" }.joined(separator: " ") + ".", title: "The Herald",
        url: "https://herald.example/export")
    }
    let exports = try Bench()
    try exports.ingest(lists.enumerated().map { ("\($0)", $1) })
    #expect(try exports.texts().count == 12)
    // Another outlet's, and the front page.
    var other = pages[0]
    other.body += " Ada Roe: one."
    other.outlet = "The Courier"
    try bench.ingest([("other", other)])
    #expect(try bench.texts().count == 6)
    for number in 0..<3 {
      var front = Self.page("Ada Roe: \(number).")
      front.url = "https://herald.example/"
      try bench.ingest([("front\(number)", front)])
    }
    #expect(try bench.texts().count == 9)
  }

  @Test func aFileThatBecomesACopyOfAnotherKeepsWhatItHad() throws {
    let bench = try Bench()
    var (one, two) = (Self.page("Ada Roe: one."), Self.page("Ada Roe: two."))
    (one.url, two.url) = (nil, nil)
    try bench.ingest([("a", one), ("b", two)])
    try bench.ingest([("b", one)])
    #expect(try bench.texts() == [["Ferry\n\nAda Roe: two.", "Ferry\n\nAda Roe: one."]])
    #expect(try bench.stored()[0].places == ["a", "b"])
  }

  @Test func whatIsTakenOutGoesWithItsVersionsAndStaysAway() throws {
    let bench = try Bench()
    try bench.ingest([("a", Self.page("Ada Roe: one."))])
    try bench.ingest([("a", Self.page("Ada Roe: two."))])
    let article = try #require(try bench.stored().first)
    _ = try bench.archive.remove([article.id])
    #expect(try bench.archive.check(deep: true) == [])
    #expect(try bench.archive.olderArticle(article.versions[0].id) == nil)
    #expect(try bench.ingest([("a", Self.page("Ada Roe: one."))]).takenOut == 1)
    #expect(try bench.stored().isEmpty)
  }

  @Test func copiesOfOtherOutletsAreCounted() throws {
    let bench = try Bench()
    for (number, outlet) in ["The Herald", "The Courier", "Lake Post", "The Courier"].enumerated() {
      var page = Self.page("Ada Roe: the ferry to Arne will sail again when the storms are over and gone.")
      (page.outlet, page.url) = (outlet, "https://\(number % 3).example/2031/ferry")
      try bench.ingest([("\(number)", page)])
    }
    let article = try #require(try bench.stored().first)
    #expect(try bench.stored().count == 1)
    #expect(article.story?.outlets == ["Lake Post", "The Courier", "The Herald"])
    #expect(article.story?.textCount == 1)
    let parts = try bench.archive.storyMembers(of: article.id).map(\.part)
    #expect(parts == [.root] + Array(repeating: .copy, count: parts.count - 1))
    #expect(
      try bench.archive.stories(limit: nil, offset: 0).items.map(\.story) == [try #require(article.story)])
    var query = SearchQuery(limit: nil)
    query.foldsCopies = true
    let copies = try #require(try bench.archive.search(query).items.first?.copies)
    #expect(Set(copies.outlets) == ["Lake Post", "The Courier"] && copies.storyCount == 1)
  }

  @Test func tenThousandPlacesOfOneTextAreOneArticle() throws {
    let bench = try Bench()
    let page = Self.page("Ada Roe: the ferry to Arne will sail again when the storms are over and gone.")
    let report = try bench.ingest((0..<2000).map { ("\($0)", page) })
    #expect(report.new == 1 && report.duplicates == 1999)
    #expect(try bench.stored()[0].places.count == 2000)
  }
}
