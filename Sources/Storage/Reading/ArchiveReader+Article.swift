public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// One article with all that was found in it, as it was analysed but for corrections of its claims.
  ///
  /// - Throws: `notFound`; `badRow` when any of its rows is bad.
  public func article(_ id: Article.ID) throws -> StoredArticle {
    guard let row = try row("articles", of: id.rawValue, ArticleRow.select + " WHERE id = ?", [id.rawValue])
    else { throw StorageError.notFound(id: id.description) }
    let contents = try ArticleRow.contents(row)
    let offsets = contents.offsets
    let sources = try self.sources(of: id.rawValue, offsets: offsets)
    let claims = try self.claims(of: id.rawValue, offsets: offsets)
    let figures = try self.figures(of: id.rawValue, claims: claims.ids, offsets: offsets)
    try requirePositions(
      of: claims.values, ids: claims.ids.map(\.rawValue), sources: sources.ids.count,
      figures: figures.ids.count)
    let places = try places(of: id.rawValue)
    let analysis = ArticleAnalysis(
      article: contents.article, sources: sources.values, claims: claims.values, figures: figures.values,
      extractorVersion: contents.extractorVersion)
    var stored = StoredArticle(
      id: try citedArticle(id.rawValue), analysis: analysis, claimIDs: claims.ids,
      sourceIDs: sources.ids.map { Source.ID(rawValue: $0) }, figureIDs: figures.ids,
      places: places.map(\.place),
      locations: Dictionary(
        places.compactMap { place in place.location.map { (place.place, $0) } },
        uniquingKeysWith: { first, _ in first }),
      identities: try identities(of: id.rawValue))
    stored.story = try story(of: id.rawValue)
    stored.versions = try versions(of: id)
    return stored
  }

  /// The ids of at most `limit` articles after `id`, in order.
  public func articleIDs(after id: Article.ID?, limit: Int) throws -> [Article.ID] {
    try ids("SELECT id FROM articles WHERE id > ? ORDER BY id LIMIT ?", [id?.rawValue ?? 0, limit])
      .map { Article.ID(rawValue: $0) }
  }

  /// Some articles of a list; a bad one is left out and noted.
  public func articles(_ ids: [Article.ID]) throws -> [StoredArticle] {
    try ids.compactMap { id in try listed { try article(id) } }
  }

  /// The text of an article alone.
  ///
  /// - Throws: `notFound`, `badRow`.
  public func text(of id: Article.ID) throws -> String {
    guard
      let row = try row("articles", of: id.rawValue, "SELECT text FROM articles WHERE id = ?", [id.rawValue])
    else { throw StorageError.notFound(id: id.description) }
    return try row[0]
  }

  /// The article itself, without what was found in it; `nil` when there is none.
  public func articleOnly(_ id: Article.ID) throws -> (article: Article, extractorVersion: Int)? {
    let select = ArticleRow.select + " WHERE id = ?"
    guard let row = try row("articles", of: id.rawValue, select, [id.rawValue]) else { return nil }
    let contents = try ArticleRow.contents(row)
    return (contents.article, contents.extractorVersion)
  }

  // MARK: - Private

  /// Refuses claims that name sources and figures which the article does not have.
  private func requirePositions(of claims: [Claim], ids: [Int64], sources: Int, figures: Int) throws {
    for (claim, id) in zip(claims, ids) {
      guard claim.figures.allSatisfy({ $0 < figures }) else {
        throw RowPlace("claims", id).fault("“figures” names a figure that its article does not have")
      }
      guard claim.attribution.allSatisfy({ $0.source < sources }) else {
        throw RowPlace("attributions", id)
          .fault("“article_source” names a source that its article does not have")
      }
    }
  }

  private func identities(of article: Int64) throws -> [Source.ID: SourceLabel] {
    let cursor = try rows(
      "identities",
      """
      SELECT identities.id, identities.name, identities.kind, identities.wikidata
        FROM article_sources JOIN sources ON sources.id = article_sources.source_id
          JOIN identities ON identities.id = sources.identity_id
        WHERE article_sources.article_id = ?
      """, [article])
    var found: [Source.ID: SourceLabel] = [:]
    while let row = try cursor.next() {
      found[Source.ID(rawValue: try row.id(0))] = SourceLabel(
        name: try row[1], kind: try row.term(2), wikidata: try row[3])
    }
    return found
  }

  private func places(of article: Int64) throws -> [(place: String, location: String?)] {
    var places: [(place: String, location: String?)] = []
    let cursor = try rows(
      "inputs",
      "SELECT id, place, location FROM inputs WHERE article_id = ? AND version_id IS NULL ORDER BY id",
      [article])
    while let row = try cursor.next() {
      let place: String = try row[1]
      if !places.contains(where: { $0.place == place }) { places.append((place, try row[2])) }
    }
    return places
  }

  private func sources(of article: Int64, offsets: UTF8Offsets) throws -> (values: [Source], ids: [Int64]) {
    var values: [Source] = []
    var ids: [Int64] = []
    let cursor = try rows(
      "article_sources", of: article,
      """
      SELECT sources.identity_id, article_sources.name, article_sources.kind, roles, aliases, mentions, position,
          (SELECT json_group_array(role) FROM taken_roles WHERE source_id = sources.id)
        FROM article_sources JOIN sources ON sources.id = article_sources.source_id
        WHERE article_sources.article_id = ? ORDER BY position
      """, [article])
    while let row = try cursor.next() {
      guard try row[6] == ids.count else { throw row.fault("“position” leaves one out") }
      ids.append(try row.id(0))
      values.append(
        Source(
          name: try row[1], kind: try row.term(2), roles: try row.roles(3, taken: 7),
          aliases: try row.words(4), mentions: try row.spans(5, offsets)))
    }
    return (values, ids)
  }

  private func claims(of article: Int64, offsets: UTF8Offsets) throws -> (values: [Claim], ids: [Claim.ID]) {
    var values: [Claim] = []
    var ids: [Claim.ID] = []
    var positions: [Int64: Int] = [:]
    let cursor = try rows("claims", ClaimRow.select + " WHERE article_id = ? ORDER BY position", [article])
    while let row = try cursor.next() {
      guard try row[ClaimRow.Column.position.rawValue] == ids.count else {
        throw row.fault("“position” leaves one out")
      }
      var claim = try ClaimRow.claim(row, offsets: offsets)
      if let parent = try ClaimRow.parent(row) {
        // A claim stands before those within it, so that nothing can be within itself.
        guard let position = positions[parent] else {
          throw row.fault("“parent_id” names no claim before it in its article")
        }
        claim.parent = position
      }
      let id = try ClaimRow.id(row)
      positions[id.rawValue] = ids.count
      ids.append(id)
      values.append(claim)
    }
    let isCorrected = try isCorrected(article)
    for index in values.indices {
      let id = ids[index].rawValue
      values[index].spans = try spans(ofClaim: id, offsets: offsets)
      values[index].attribution = try attributions(ofClaim: id, offsets: offsets)
      if isCorrected { values[index].corrections = try corrections(ofClaim: id) }
    }
    return (values, ids)
  }

  /// The pieces of a claim's content.
  func spans(ofClaim claim: Int64, offsets: UTF8Offsets) throws -> [TextSpan] {
    try rows(
      "claim_spans", of: claim,
      "SELECT span_start, span_end FROM claim_spans WHERE claim_id = ? ORDER BY position", [claim]
    ).map { try $0.span(0, 1, offsets) }
  }

  /// The chain of a claim, its sources as positions in the article's list.
  func attributions(ofClaim claim: Int64, offsets: UTF8Offsets) throws -> [Attribution] {
    try rows(
      "attributions", of: claim,
      """
      SELECT relation, article_source, mention, spans, cue_text, cue_lemma, cue_spans FROM attributions
        WHERE claim_id = ? ORDER BY position
      """, [claim]
    ).map { try Self.attribution($0, offsets: offsets) }
  }

  /// A link of a chain: relation, position of the source, mention, its spans, and the three columns of the cue.
  static func attribution(_ row: CheckedRow, offsets: UTF8Offsets) throws -> Attribution {
    Attribution(
      relation: try row.term(0), source: try row.count(1), mention: try row[2],
      spans: try row.spans(3, offsets), cue: try ClaimRow.cue(row, at: 4, offsets: offsets))
  }

  private func figures(
    of article: Int64, claims: [Claim.ID], offsets: UTF8Offsets
  ) throws -> (values: [Figure], ids: [Figure.ID]) {
    let positions = Dictionary(
      claims.enumerated().map { ($1.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    var values: [Figure] = []
    var ids: [Figure.ID] = []
    let cursor = try rows("figures", FigureRow.select + " WHERE article_id = ? ORDER BY position", [article])
    while let row = try cursor.next() {
      var figure = try FigureRow.figure(row, offsets: offsets)
      if let claim = try row.optionalID(FigureRow.Column.claim.rawValue) {
        guard let position = positions[claim] else {
          throw row.fault("“claim_id” names no claim of its article")
        }
        figure.claim = position
      }
      ids.append(try FigureRow.id(row))
      values.append(figure)
    }
    return (values, ids)
  }
}
