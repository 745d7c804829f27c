public import ClaimsModel
import GRDB
import Hashing

/// Writes whole articles within one transaction, a batch.
///
/// What is stored depends on the order of the calls alone, never on where one batch ends and the next begins.
public final class ArchiveWriter {
  let db: Database
  let statements: WriteStatements
  private let digest = ArticleDigest()
  /// The words that are in the archive, as far as this writer knows them.
  let vocabulary: Vocabulary
  /// The run that brings the articles; `nil` for what nobody is told of.
  public var ingest: Int64?
  private(set) lazy var sources = SourceRegister(db: db)
  private(set) lazy var stories = StoryRegister(reader: reader)
  private var pendingClaims: [ClaimText] = []
  private var pendingFigures: [FigureText] = []
  private var nextClaim: [Int: Int64] = [:]
  private var nextFigure: [Int: Int64] = [:]

  struct ClaimText {
    let id: Int64
    let text: String
    let meta: String
    let title: String?
    let around: String
  }

  struct FigureText {
    let id: Int64
    let text: String
    let counted: String?
    let unitText: String?
  }

  init(db: Database, knownWords: Set<UInt64> = []) throws {
    self.db = db
    vocabulary = try Vocabulary(db: db, known: knownWords)
    statements = try WriteStatements(db, digest: digest)
  }

  /// Adds an article with all that was found in it.
  public func insert(_ analysis: ArticleAnalysis) throws -> Article.ID {
    let last = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM articles")) ?? 0
    let id = last + 1
    try write(analysis, as: id)
    return try reader.citedArticle(id)
  }

  /// Puts a newer version in the place of an article, which keeps its number and its inputs.
  ///
  /// With `keepingVersion` the text that it had is kept as an older version, if the letters are others.
  public func replace(
    _ id: Article.ID, with analysis: ArticleAnalysis, keepingVersion: Bool = false
  ) throws {
    let earlier = try gone.contents(of: id.rawValue)
    let old = try reader.articleOnly(id)?.article
    if let old, old.textDigest != analysis.article.textDigest {
      if keepingVersion { try keepCurrent(old, of: id) }
      try dropVersion(textDigest: analysis.article.textDigest, of: id)
    }
    let affected = try removeContents(of: id.rawValue)
    try update(analysis, as: id.rawValue)
    if let old { try stories.replace(old, with: analysis.article, as: id.rawValue) }
    try sources.removeUnused(among: affected)
    try gone.note(earlier, nowIn: id.rawValue)
  }

  /// Removes an article with all that was found in it; its inputs remain, without an article.
  ///
  /// `successor` is the article that has its words now, or newer ones; `nil` when somebody took it out.
  public func remove(_ id: Article.ID, successor: Article.ID? = nil) throws {
    let earlier = try gone.contents(of: id.rawValue)
    try gone.note(
      earlier, successor == nil ? .removed : .changed,
      successor: try successor.map { try reader.citedArticle($0.rawValue).description })
    try stories.remove(id.rawValue)
    let affected = try removeContents(of: id.rawValue)
    try supersedeInputs(of: id.rawValue)
    // Before the article goes: its own sources would go with it unseen, and leave those that are one with them nobody's.
    try sources.removeUnused(among: affected)
    try db.cachedStatement(sql: "DELETE FROM articles WHERE id = ?").execute(arguments: [id.rawValue])
  }

  /// Reads through the transaction at hand; the batch's words and its sources' counts are missing yet.
  public var reader: ArchiveReader { ArchiveReader(db: db, path: "") }

  /// What became of ids.
  private var gone: GoneRows { GoneRows(db: db) }

  /// Number of sources added by this writer.
  public var addedSources: Int { sources.added }

  /// Writes what is pending, and works out who is who.
  func finishBatch() throws {
    try writePending()
    try sources.settleDays()
    try sources.identities.resolve()
    try stories.settle()
  }

  /// Writes the sources' counts and feeds the full-text indexes, in the order of ids: out of order measured
  /// half as fast.
  func writePending() throws {
    try sources.flush()
    for row in pendingClaims.sorted(by: { $0.id < $1.id }) {
      statements.claimText.bind(row.id)
      statements.claimText.bind(row.text)
      statements.claimText.bind(row.meta)
      statements.claimText.bind(row.title)
      statements.claimText.bind(row.around)
      try statements.claimText.run()
    }
    for row in pendingFigures.sorted(by: { $0.id < $1.id }) {
      statements.figureText.bind(row.id)
      statements.figureText.bind(row.text)
      statements.figureText.bind(row.counted)
      statements.figureText.bind(row.unitText)
      try statements.figureText.run()
    }
    pendingClaims.removeAll(keepingCapacity: true)
    pendingFigures.removeAll(keepingCapacity: true)
  }

  // MARK: - Private

  private func write(_ analysis: ArticleAnalysis, as id: Int64) throws {
    let offsets = UTF8Offsets(analysis.article.text)
    let printed = PrintedIDs(analysis, offsets: offsets)
    try statements.article.execute(
      arguments: articleValues(analysis, id: id, offsets: offsets, printed: printed.article, arrived: ingest))
    try writeContents(of: analysis, article: id, offsets: offsets, printed: printed)
    try stories.add(analysis.article, as: id)
  }

  private func update(_ analysis: ArticleAnalysis, as id: Int64) throws {
    let offsets = UTF8Offsets(analysis.article.text)
    let printed = PrintedIDs(analysis, offsets: offsets)
    // What was analysed again came when its words did.
    let isSame = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT text_digest = ? FROM articles WHERE id = ?"),
      arguments: [analysis.article.textDigest, id])
    let arrived =
      isSame == true
      ? try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT added_in FROM articles WHERE id = ?"), arguments: [id]) : ingest
    let columns = ArticleDigest.Table.articles.columns
    let marks = (1...columns.split(separator: ",").count).map { "?\($0)" }.joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: "UPDATE articles SET (\(columns)) = (\(marks)) WHERE id = ?1")
    try statement.execute(
      arguments: articleValues(
        analysis, id: id, offsets: offsets, printed: printed.article, arrived: arrived))
    try writeContents(of: analysis, article: id, offsets: offsets, printed: printed)
  }

  private func writeContents(
    of analysis: ArticleAnalysis, article: Int64, offsets: UTF8Offsets, printed: PrintedIDs
  ) throws {
    let day = RowNumbers.day(of: analysis.article.published)
    statements.articleText.bind(article)
    statements.articleText.bind(analysis.article.text)
    try statements.articleText.run()
    let sourceIDs = try sources.add(analysis, article: article, day: day)
    try writeSources(of: analysis, ids: sourceIDs, article: article, offsets: offsets)
    let outlet = try analysis.article.outlet.map { try outletID($0) }
    let rows = AnalysisRows(
      analysis: analysis, article: article, offsets: offsets, sources: sourceIDs, outlet: outlet,
      claims: try numbers(analysis.claims.count, day: day, table: "claims", next: &nextClaim),
      figures: try numbers(analysis.figures.count, day: day, table: "figures", next: &nextFigure),
      printed: printed)
    try vocabulary.add(analysis)
    for position in analysis.claims.indices {
      pendingClaims.append(try rows.writeClaim(position, with: statements))
    }
    for position in analysis.figures.indices {
      pendingFigures.append(try rows.writeFigure(position, with: statements))
    }
    try digest.store(for: article, in: db)
    // What was written is what was extracted; corrections that were there before come upon it.
    if try !sources.identities.corrections.claimCorrections(naming: analysis.article).isEmpty {
      try recorrect(article)
    }
    try gone.strike(article)
  }

  private func writeSources(
    of analysis: ArticleAnalysis, ids: [Int64], article: Int64, offsets: UTF8Offsets
  ) throws {
    let row = statements.articleSource
    for (position, source) in analysis.sources.enumerated() {
      row.bind(article)
      row.bind(position)
      row.bind(ids[position])
      row.bind(source.name)
      row.bind(source.kind.rawValue)
      row.bind(ListColumn.json(source.roles))
      row.bind(ListColumn.json(source.aliases))
      row.bind(SpanColumn.json(source.mentions, offsets))
      try row.run()
    }
  }

  /// The next `count` numbers of a day.
  private func numbers(
    _ count: Int, day: Int, table: String, next: inout [Int: Int64]
  ) throws -> Range<Int64> {
    let ids = RowNumbers.ids(ofDay: day)
    let first: Int64
    if let known = next[day] {
      first = known
    } else {
      let statement = try db.cachedStatement(sql: "SELECT max(id) FROM \(table) WHERE id BETWEEN ? AND ?")
      let last = try Int64.fetchOne(statement, arguments: [ids.lowerBound, ids.upperBound])
      first = last.map { $0 + 1 } ?? ids.lowerBound
    }
    let end = first + Int64(count)
    guard end - 1 <= ids.upperBound else { throw StorageError.dayIsFull(day: day) }
    next[day] = end
    return first..<end
  }

  private func outletID(_ name: String) throws -> Int64 {
    let known = try db.cachedStatement(sql: "SELECT id FROM outlets WHERE name = ?")
    if let id = try Int64.fetchOne(known, arguments: [name]) { return id }
    try db.cachedStatement(sql: "INSERT INTO outlets (name, folded) VALUES (?, ?)")
      .execute(arguments: [name, NameFolding.folded(name)])
    return db.lastInsertedRowID
  }

  /// The values of the article's row, which also begin its digest.
  private func articleValues(
    _ analysis: ArticleAnalysis, id: Int64, offsets: UTF8Offsets, printed: String, arrived: Int64?
  ) throws -> StatementArguments {
    let article = analysis.article
    if let outlet = article.outlet { _ = try outletID(outlet) }
    let statements = analysis.claims.count { $0.kind == .statement }
    let values: [(any DatabaseValueConvertible)?] = [
      id, article.externalID, article.path, article.format, article.title, article.kicker,
      ListColumn.json(article.bylines), article.outlet, article.published?.description,
      article.publishedFrom?.rawValue, RowNumbers.day(of: article.published), article.url, article.language,
      article.text, offsets.scalarOffset(ofUTF8: article.bodyStart), ListColumn.json(article.warnings),
      article.digest, article.textDigest, Self.sha256(article.text), analysis.extractorVersion,
      analysis.claims.count - statements, statements, analysis.figures.count,
    ]
    digest.begin(values.map { $0?.databaseValue ?? .null })
    let origins: [(any DatabaseValueConvertible)?] = [
      article.publishedAt, article.modifiedAt, article.form?.rawValue, CarrierColumn.json(article.carriers),
    ]
    digest.addOrigins(origins.map { $0?.databaseValue ?? .null })
    return StatementArguments(values + [printed, arrived] + origins)
  }

  /// Lower-case hexadecimal SHA-256 of the UTF-8 bytes of `text`.
  static func sha256(_ text: String) -> String {
    SHA256.hash(text.utf8).hex
  }

  /// Removes all rows of an article but its own; gives the archive-wide sources that lost it.
  private func removeContents(of article: Int64) throws -> [Int64] {
    try writePending()
    nextClaim.removeAll()
    nextFigure.removeAll()
    // The index forgets a row only when told its exact old text.
    for sql in [
      """
      INSERT INTO claims_fts (claims_fts, rowid, text, meta, title, around)
        SELECT 'delete', claims.id, claims.text, claims.meta, articles.title, claims.around
        FROM claims JOIN articles ON articles.id = claims.article_id WHERE claims.article_id = ?
      """,
      """
      INSERT INTO figures_fts (figures_fts, rowid, text, counted, unit_text)
        SELECT 'delete', id, text, counted, unit_text FROM figures WHERE article_id = ?
      """,
      """
      INSERT INTO articles_fts (articles_fts, rowid, text) SELECT 'delete', id, text FROM articles WHERE id = ?
      """,
    ] {
      try db.cachedStatement(sql: sql).execute(arguments: [article])
    }
    let affected = try sources.subtract(article: article)
    for table in ["figures", "claims", "article_sources"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE article_id = ?").execute(arguments: [article])
    }
    return affected
  }
}
