public import ClaimsModel
import Extraction
import Storage

/// An archive of claims: the use cases of the program, one method each.
public struct Archive: Sendable {
  /// The SQLite file.
  public let path: String
  let database: ArchiveDatabase
  /// Rows that results were given without, since they can't be relied on; lists go on without such a row.
  public var faults: FaultLog { database.faults }

  /// What may be done with an opened archive.
  public enum Access: Sendable { case reading, writing, creating, repairing }

  /// Opens the archive at `path`; with `creating`, makes it when there is none.
  ///
  /// Opening for writing migrates an older archive, after a copy is put beside it. `patience` says how long a writer
  /// waits while another program has SQLite's lock, `longestRead` how long a question may take (``ArchiveError/tookTooLong``).
  /// - Throws: `missing`, `empty`, `unusable`, `obstructed`, `newer`, `unreadable`, `unwritable`, `busy`.
  public init(
    path: String, access: Access, patience: Patience = Patience(), longestRead: Duration? = nil
  ) throws(ArchiveError) {
    self.path = path
    let storageAccess: ArchiveDatabase.Access =
      switch access {
      case .reading: .reading
      case .writing: .writing
      case .creating: .creating
      case .repairing: .repairing
      }
    do {
      database = try ArchiveDatabase(
        path: path, access: storageAccess, patience: patience.forLocks, longestRead: longestRead)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// The claims that match `query`.
  public func search(_ query: SearchQuery) throws(ArchiveError) -> Page<SearchHit> {
    try read { try $0.search(query) }
  }

  /// Sources of the archive with most claims first; with `name`, those that go by it in any spelling.
  public func sources(
    named name: String?, kinds: [SourceKind], limit: Int?, offset: Int
  ) throws(ArchiveError) -> Page<SourceSummary> {
    try read { try $0.sources(named: name, kinds: kinds, limit: limit, offset: offset) }
  }

  /// Sources that `name` may mean, those with most claims first; an id ("s12") means just that source.
  ///
  /// Empty when none does. Case and accents do not matter; a word of a name is enough.
  public func candidates(forSpeaker name: String) throws(ArchiveError) -> [SourceSummary] {
    try read { reader in
      let found = try reader.candidates(forSpeaker: name)
      guard found.isEmpty else { return found }
      // An outlet may be asked for by an abbreviation that no article uses.
      let outlet = try OutletFinder(reader: reader).outlet(called: name)
      return outlet == name ? [] : try reader.candidates(forSpeaker: outlet)
    }
  }

  /// Names of the archive that are nearly `name` (edit distance at most 2), most claims first.
  public func similarNames(to name: String) throws(ArchiveError) -> [String] {
    try read { try $0.similarNames(to: name) }
  }

  /// The claims that match `query` and whose speaker is one of `speakers`, or a relay of which is.
  public func claims(
    by speakers: [Source.ID], as relation: Attribution.Relation = .speaker, matching query: SearchQuery
  ) throws(ArchiveError) -> Page<SearchHit> {
    try read { try $0.search(query, speakers: speakers, as: relation) }
  }

  /// Pairs of sources that may be one and are two, those for which most speaks first; with `name`, only those with a
  /// source that goes by it.
  public func similarSources(named name: String?) throws(ArchiveError) -> [SimilarSources] {
    try read { try $0.similarSources(named: name) }
  }

  /// The figures of what `query`'s words name, else, where there are none, the figures of claims that hold the words.
  ///
  /// - Returns: the figures, and whether they are merely of claims that hold the words.
  public func figuresOfWords(
    _ query: FigureQuery
  ) throws(ArchiveError) -> (page: Page<FigureHit>, areOfClaims: Bool) {
    guard query.words != nil else { return (try figures(query), false) }
    var own = query
    own.isAboutWords = true
    let page = try figures(own)
    return page.total > 0 ? (page, false) : (try figures(query), true)
  }

  /// The figures that answer `query`.
  public func figures(_ query: FigureQuery) throws(ArchiveError) -> Page<FigureHit> {
    try read { try $0.figures(query) }
  }

  /// What was said of the same things in figures, over time; `query`'s order, limit and offset are of no
  /// account.
  ///
  /// Dates that are at most `slack` days apart count as the same time. Of more than `limit`
  /// figures the newest are taken, and the timeline says so. Figures that are no amounts (dates, ordinals,
  /// ranks, scores) are left out, unless the query asks for kinds.
  public func timeline(
    _ query: FigureQuery, slack: Int = 0, limit: Int = timelineLimit
  ) throws(ArchiveError) -> FigureTimeline {
    var query = query
    (query.order, query.limit, query.offset, query.counting) = (.newest, limit, 0, .quick)
    if !query.test.asksForKinds { query.test = .joined([query.test, .kinds(FigureKind.amounts)]) }
    let found = try figures(query)
    let builder = TimelineBuilder(words: query.words, slack: min(max(0, slack), Self.longestSlack))
    return FigureTimeline(
      series: builder.series(of: found.items), figureCount: found.items.count,
      total: found.tally.isLeast || found.total > found.items.count ? found.tally : nil)
  }

  /// The most days that dates may be apart and still count as the same: ten thousand years, more than any two are.
  public static let longestSlack = 3_652_500

  /// Figures set side by side at most: reading and comparing as many takes half a second.
  public static let timelineLimit = 4000

  /// One claim.
  ///
  /// - Throws: `notFound`.
  public func claim(_ id: Claim.ID) throws(ArchiveError) -> SearchHit { try read { try $0.claim(id) } }

  /// One figure.
  ///
  /// - Throws: `notFound`.
  public func figure(_ id: Figure.ID) throws(ArchiveError) -> FigureHit { try read { try $0.figure(id) } }

  /// Some claims, by id.
  ///
  /// - Throws: `notFound` for the first that the archive does not have.
  public func claims(_ ids: Set<Claim.ID>) throws(ArchiveError) -> [Claim.ID: SearchHit] {
    var found: [Claim.ID: SearchHit] = [:]
    for id in ids { found[id] = try claim(id) }
    return found
  }

  /// Why a claim was found: its article is analysed again, nothing of this is stored.
  ///
  /// `outlets` are news outlets beside the built-in ones, as they were given when the article was ingested.
  ///
  /// - Returns: `nil` when this version of the program finds no claim of these words there.
  /// - Throws: `notFound`.
  public func explanation(of id: Claim.ID, outlets: [String] = []) throws(ArchiveError) -> ClaimExplanation? {
    let hit = try claim(id)
    let stored = try article(hit.article.id)
    var explanation = ArticleAnalyzer(outlets: outlets).explain(hit.claim, in: stored.analysis.article)
    explanation?.ties = try read { try $0.ties(ofClaim: id) }
    return explanation
  }

  /// Why the names of a source are one, those of most articles first.
  public func ties(of source: Source.ID) throws(ArchiveError) -> [SourceTie] {
    try read { try $0.ties(of: source) }
  }

  /// One article with all that was found in it.
  ///
  /// - Throws: `notFound`.
  public func article(_ id: Article.ID) throws(ArchiveError) -> StoredArticle {
    try read { try $0.article(id) }
  }

  /// The text of an article.
  ///
  /// - Throws: `notFound`.
  public func text(of id: Article.ID) throws(ArchiveError) -> String { try read { try $0.text(of: id) } }

  /// The articles, newest first; with `words`, those whose text holds them all, best first.
  public func articles(
    matching words: String?, outlet: String?, since: PartialDate?, until: PartialDate?, limit: Int?,
    offset: Int
  ) throws(ArchiveError) -> Page<ArticleSummary> {
    try read {
      try $0.articles(
        matching: words, outlet: outlet, since: since, until: until, limit: limit, offset: offset)
    }
  }

  /// What the archive holds.
  public func statistics() throws(ArchiveError) -> ArchiveStatistics { try read { try $0.statistics() } }

  /// What is wrong with the archive; empty when it is sound.
  ///
  /// `deep` also compares every text with its digest and every count with what it counts.
  public func check(deep: Bool) throws(ArchiveError) -> [ArchiveFault] {
    do {
      return try database.check(deep: deep)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Makes the archive sound again as far as that can be done, after a copy is put beside it.
  ///
  /// Rebuilds indexes, counts and who is who, and takes out articles whose rows are not as they were written: the next
  /// ingest of their places reads them again. The archive must be open for writing.
  public func repair() throws(ArchiveError) -> RepairReport {
    do {
      return try database.repair()
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Hands every stored article to `receive`, in the order of the archive, until it returns `false`.
  ///
  /// `receive` may use the archive; articles are read a few at a time. One with a bad row is left out, as ``faults``
  /// tells.
  public func forEachArticle(_ receive: (StoredArticle) throws -> Bool) throws {
    var last: Article.ID?
    while true {
      let (ids, articles) = try read { reader in
        let ids = try reader.articleIDs(after: last, limit: 32)
        return (ids, try reader.articles(ids))
      }
      for article in articles {
        guard try receive(article) else { return }
      }
      guard let end = ids.last else { return }
      last = end
    }
  }

  func read<Value>(_ body: (ArchiveReader) throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }
}
