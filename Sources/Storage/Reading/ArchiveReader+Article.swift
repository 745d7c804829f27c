public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// One article with all that was found in it, exactly as it was analysed.
  ///
  /// - Throws: `notFound`.
  public func article(_ id: Article.ID) throws -> StoredArticle {
    guard let row = try row("SELECT * FROM articles WHERE id = ?", [id.rawValue]) else {
      throw StorageError.notFound(id: id.description)
    }
    let text: String = row["text"]
    let offsets = UTF8Offsets(text)
    let article = try self.article(row, text: text, offsets: offsets)
    let sources = try self.sources(of: id.rawValue, offsets: offsets)
    let claims = try self.claims(of: id.rawValue, offsets: offsets)
    let figures = try self.figures(of: id.rawValue, claims: claims.ids, offsets: offsets)
    let analysis = ArticleAnalysis(
      article: article, sources: sources.values, claims: claims.values, figures: figures.values,
      extractorVersion: row["extractor_version"])
    return StoredArticle(
      id: id, analysis: analysis, claimIDs: claims.ids.map { Claim.ID(rawValue: $0) },
      sourceIDs: sources.ids.map { Source.ID(rawValue: $0) },
      figureIDs: figures.ids.map { Figure.ID(rawValue: $0) }, places: try places(of: id.rawValue),
      identities: try identities(of: id.rawValue))
  }

  /// The ids of at most `limit` articles after `id`, in order.
  public func articleIDs(after id: Article.ID?, limit: Int) throws -> [Article.ID] {
    try ids("SELECT id FROM articles WHERE id > ? ORDER BY id LIMIT ?", [id?.rawValue ?? 0, limit])
      .map { Article.ID(rawValue: $0) }
  }

  /// The article itself, without what was found in it; `nil` when there is none.
  public func articleOnly(_ id: Article.ID) throws -> (article: Article, extractorVersion: Int)? {
    guard let row = try row("SELECT * FROM articles WHERE id = ?", [id.rawValue]) else { return nil }
    let text: String = row["text"]
    return (try article(row, text: text, offsets: UTF8Offsets(text)), row["extractor_version"])
  }

  // MARK: - Private

  private func identities(of article: Int64) throws -> [Source.ID: SourceLabel] {
    let cursor = try rows(
      """
      SELECT identities.id, identities.name, identities.kind, identities.wikidata
        FROM article_sources JOIN sources ON sources.id = article_sources.source_id
          JOIN identities ON identities.id = sources.identity_id
        WHERE article_sources.article_id = ?
      """, [article])
    var found: [Source.ID: SourceLabel] = [:]
    while let row = try cursor.next() {
      found[Source.ID(rawValue: row[0])] = SourceLabel(
        name: row[1], kind: try value(row[2]), wikidata: row[3])
    }
    return found
  }

  private func places(of article: Int64) throws -> [String] {
    var places: [String] = []
    for place in try String.fetchAll(
      db.cachedStatement(sql: "SELECT place FROM inputs WHERE article_id = ? ORDER BY id"),
      arguments: [article])
    where !places.contains(place) { places.append(place) }
    return places
  }

  private func article(_ row: Row, text: String, offsets: UTF8Offsets) throws -> Article {
    let published: String? = row["published"]
    let carrier: String? = row["published_from"]
    return Article(
      externalID: row["external_id"], path: row["path"], format: row["format"], title: row["title"],
      kicker: row["kicker"], bylines: try ListColumn.list(row["bylines"]), outlet: row["outlet"],
      published: published.flatMap { PartialDate(edtf: $0) },
      publishedFrom: try carrier.map { try value($0) },
      url: row["url"], language: row["language"], text: text,
      bodyStart: offsets.utf8Offset(ofScalar: row["body_start"]),
      warnings: try ListColumn.list(row["warnings"]),
      digest: row["digest"], textDigest: row["text_digest"])
  }

  private func sources(of article: Int64, offsets: UTF8Offsets) throws -> (values: [Source], ids: [Int64]) {
    var values: [Source] = []
    var ids: [Int64] = []
    let cursor = try rows(
      """
      SELECT sources.identity_id, article_sources.name, article_sources.kind, roles, aliases, mentions
        FROM article_sources JOIN sources ON sources.id = article_sources.source_id
        WHERE article_sources.article_id = ? ORDER BY position
      """, [article])
    while let row = try cursor.next() {
      ids.append(row[0])
      values.append(
        Source(
          name: row[1], kind: try value(row[2]), roles: try ListColumn.list(row[3]),
          aliases: try ListColumn.list(row[4]), mentions: try SpanColumn.spans(row[5], offsets)))
    }
    return (values, ids)
  }

  private func claims(of article: Int64, offsets: UTF8Offsets) throws -> (values: [Claim], ids: [Int64]) {
    var values: [Claim] = []
    var ids: [Int64] = []
    var parents: [Int64?] = []
    let cursor = try rows(ClaimRow.select + " WHERE article_id = ? ORDER BY position", [article])
    while let row = try cursor.next() {
      ids.append(row[ClaimRow.Column.id.rawValue])
      parents.append(row[ClaimRow.Column.parent.rawValue])
      values.append(try ClaimRow.claim(row, offsets: offsets, reader: self))
    }
    let positions = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for index in values.indices {
      values[index].spans = try spans(ofClaim: ids[index], offsets: offsets)
      values[index].attribution = try attributions(ofClaim: ids[index], offsets: offsets)
      values[index].parent = parents[index].flatMap { positions[$0] }
    }
    return (values, ids)
  }

  /// The pieces of a claim's content.
  func spans(ofClaim claim: Int64, offsets: UTF8Offsets) throws -> [TextSpan] {
    let cursor = try rows(
      "SELECT span_start, span_end FROM claim_spans WHERE claim_id = ? ORDER BY position", [claim])
    var spans: [TextSpan] = []
    while let row = try cursor.next() {
      spans.append(
        TextSpan(offsets.utf8Offset(ofScalar: row[0]), offsets.utf8Offset(ofScalar: row[1])))
    }
    return spans
  }

  /// The chain of a claim, its sources as positions in the article's list.
  func attributions(ofClaim claim: Int64, offsets: UTF8Offsets) throws -> [Attribution] {
    let cursor = try rows(
      """
      SELECT relation, article_source, mention, spans, cue_text, cue_lemma, cue_spans FROM attributions
        WHERE claim_id = ? ORDER BY position
      """, [claim])
    var links: [Attribution] = []
    while let row = try cursor.next() {
      links.append(
        Attribution(
          relation: try value(row[0]), source: row[1], mention: row[2],
          spans: try SpanColumn.spans(row[3], offsets),
          cue: try ClaimRow.cue(text: row[4], lemma: row[5], spans: row[6], offsets: offsets)))
    }
    return links
  }

  private func figures(
    of article: Int64, claims: [Int64], offsets: UTF8Offsets
  ) throws -> (values: [Figure], ids: [Int64]) {
    let positions = Dictionary(claims.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var values: [Figure] = []
    var ids: [Int64] = []
    let cursor = try rows("SELECT * FROM figures WHERE article_id = ? ORDER BY position", [article])
    while let row = try cursor.next() {
      var figure = try FigureRow.figure(row, offsets: offsets, reader: self)
      let claim: Int64? = row["claim_id"]
      figure.claim = claim.flatMap { positions[$0] }
      ids.append(row["id"])
      values.append(figure)
    }
    return (values, ids)
  }
}
