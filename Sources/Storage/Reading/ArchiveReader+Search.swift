public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// The claims that match `query`; with `speakers`, only those of which one of them is the speaker, or a relay.
  public func search(
    _ query: SearchQuery, speakers: [Source.ID]? = nil, as relation: Attribution.Relation = .speaker
  ) throws -> Page<SearchHit> {
    guard var matches = try matches(query, speakers: speakers, as: relation) else {
      return Page(items: [], total: 0)
    }
    matches.counting = query.counting
    let expression = matches.expression
    if query.foldsNested, !query.expression.asksForFigures {
      let nested = try MatchExpression(
        query.expression.and(.field(.nested)), speakers: speakers, as: relation,
        names: NameResolver(reader: self))
      matches.folded = try matches.folded(nested: nested)
    }
    let selection = try matches.selection(
      order: query.order, limit: query.limit, offset: query.offset,
      knownTotal: try knownTotal(query, speakers: speakers, relation).map { $0 - matches.folded.count })
    let highlighter =
      expression.hasWords
      ? Highlighter(strings: expression.words.keys, tokenizer: try FullTextTokenizer(db, stems: false)) : nil
    let articles = ArticleCache(reader: self)
    let hits = try selection.ids.compactMap { id in
      try listed {
        var hit = try hit(id, articles: articles, highlighter: highlighter)
        if query.foldsCopies { hit.copies = try copies(ofClaim: id) }
        return hit
      }
    }
    return Page(items: hits, tally: selection.tally, rankedNewest: selection.rankedNewest)
  }

  /// What matches `query`, before any order and page; `nil` where no day is in its period.
  func matches(
    _ query: SearchQuery, speakers: [Source.ID]?, as relation: Attribution.Relation
  ) throws -> ClaimMatches? {
    guard let range = RowNumbers.ids(since: query.since, until: query.until) else { return nil }
    let expression = try MatchExpression(
      query.expression, speakers: speakers, as: relation, names: NameResolver(reader: self))
    try QueryLimit.require(query.expression)
    let figures = try FigureFilter(expression.figures, reader: self)
    var matches = ClaimMatches(reader: self, expression: expression, range: range, figures: figures)
    if let arrived = try query.added.flatMap(arrival) { matches.conditions.append(arrived) }
    if query.isCopied { matches.conditions.append(Self.isCopied) }
    matches.foldsCopies = query.foldsCopies
    return matches
  }

  /// One claim.
  ///
  /// - Throws: `notFound`; `badRow` when its row or one that belongs to it is bad.
  public func claim(_ id: Claim.ID) throws -> SearchHit {
    try hit(id.rawValue, articles: ArticleCache(reader: self))
  }

  /// The chain of a claim, with the sources as the archive knows them.
  func chain(ofClaim claim: Int64) throws -> [ChainLink] {
    let cursor = try rows(
      "attributions", of: claim,
      """
      SELECT attributions.relation, identities.id, identities.name, identities.kind, article_sources.roles,
          attributions.mention, attributions.cue_text, identities.wikidata,
          (SELECT json_group_array(role) FROM taken_roles WHERE source_id = attributions.source_id)
        FROM attributions
        JOIN claims ON claims.id = attributions.claim_id
        JOIN sources ON sources.id = attributions.source_id
        JOIN identities ON identities.id = sources.identity_id
        LEFT JOIN article_sources ON article_sources.article_id = claims.article_id
          AND article_sources.position = attributions.article_source
        WHERE attributions.claim_id = ? ORDER BY attributions.position
      """, [claim])
    var chain: [ChainLink] = []
    while let row = try cursor.next() {
      let roles: String? = try row[4]
      guard roles != nil else {
        throw row.fault("“article_source” names a source that its article does not have")
      }
      let (source, kept) = (try row.id(1), try row.roles(4, taken: 8))
      chain.append(
        ChainLink(
          relation: try row.term(0), source: Source.ID(rawValue: source), name: try row[2],
          kind: try row.term(3), roles: kept, leadingRole: try leadingRole(of: kept, ofIdentity: source),
          mention: try row[5], cue: try row[6], wikidata: try row[7]))
    }
    return chain
  }

  /// Which of an article's roles of somebody a line shows.
  ///
  /// A role that one article alone gives to somebody of whom many tell is most often another's who stood beside.
  private func leadingRole(of roles: [String], ofIdentity identity: Int64) throws -> String? {
    guard let first = roles.first else { return nil }
    let counts = try roleCounts(of: roles, ofIdentity: identity)
    // The first of equals, which stands nearest to the name as it is introduced.
    let most = roles.map { counts[$0] ?? 0 }.max() ?? 0
    let leading = roles.first { (counts[$0] ?? 0) == most } ?? first
    guard most <= 1 else { return leading }
    let articles = try count("SELECT article_count FROM identities WHERE id = ?", [identity])
    return articles >= Self.manyArticles ? nil : leading
  }

  /// In how many articles a source has some roles.
  private func roleCounts(of roles: [String], ofIdentity identity: Int64) throws -> [String: Int] {
    let unknown = roles.filter { facts.roleCounts[identity]?[$0] == nil }
    guard !unknown.isEmpty else { return facts.roleCounts[identity] ?? [:] }
    var counts = Dictionary(unknown.map { ($0, 0) }, uniquingKeysWith: max)
    let cursor = try rows(
      "source_roles",
      """
      SELECT role, sum(count) FROM sources JOIN source_roles ON source_roles.source_id = sources.id
        WHERE sources.identity_id = ? AND role IN (SELECT value FROM json_each(?)) GROUP BY role
      """, [identity, ListColumn.json(unknown)])
    while let row = try cursor.next() { counts[try row[0]] = try row.count(1) }
    facts.roleCounts[identity, default: [:]].merge(counts) { $1 }
    return facts.roleCounts[identity] ?? counts
  }

  /// Of somebody in so many articles, two would give a role that is his.
  private static var manyArticles: Int { 5 }

  // MARK: - Private

  /// The number of all claims of one source, which need not be counted again: counting those of somebody who speaks
  /// in every tenth of a million claims measured 20 ms.
  private func knownTotal(
    _ query: SearchQuery, speakers: [Source.ID]?, _ relation: Attribution.Relation
  ) throws -> Int? {
    guard let speakers, speakers.count == 1, query.expression == .everything, query.since == nil,
      query.until == nil, query.added == nil, !query.isCopied
    else { return nil }
    let column = relation == .speaker ? "claim_count" : "relay_count"
    return try count("SELECT \(column) FROM identities WHERE id = ?", [speakers[0].rawValue])
  }

  private func hit(_ id: Int64, articles: ArticleCache, highlighter: Highlighter? = nil) throws -> SearchHit {
    guard let row = try row("claims", ClaimRow.select + " WHERE id = ?", [id]) else {
      throw StorageError.notFound(id: "claims \(id)")
    }
    let articleID = try row.id(ClaimRow.Column.article.rawValue)
    let article = try articles.entry(articleID)
    var claim = try ClaimRow.claim(row, offsets: article.offsets)
    let stored = try ClaimRow.parent(row)
    let parent = try nearestKept(stored)
    let number = try ClaimRow.id(row)
    claim.spans = try spans(ofClaim: id, offsets: article.offsets)
    claim.attribution = try attributions(ofClaim: id, offsets: article.offsets)
    claim.corrections = try corrections(ofClaim: id)
    if let parent { claim.parent = try position(ofClaim: parent) }
    return SearchHit(
      id: number, claim: claim, highlights: highlighter?.spans(in: claim.text) ?? [],
      chain: claim.attribution.isEmpty ? [] : try chain(ofClaim: id),
      figures: try claim.figures.map { position in
        guard let figure = try figure(position, of: articleID, offsets: article.offsets) else {
          throw RowPlace("claims", id).fault("“figures” names a figure that its article does not have")
        }
        return figure
      },
      parent: try parent.map { try citedClaim($0) },
      children: try rows(
        "claims",
        "SELECT id, printed_id FROM claims WHERE parent_id = ?\(notRejected("id")) ORDER BY position", [id]
      ).map { try $0.id(0, printed: 1) },
      article: article.summary, passage: Passage(of: claim.hull, in: article.text))
  }

  private func figure(_ position: Int, of article: Int64, offsets: UTF8Offsets) throws -> FoundFigure? {
    guard
      let row = try row(
        "figures", FigureRow.select + " WHERE article_id = ? AND position = ?", [article, position])
    else { return nil }
    return try found(row, offsets: offsets)
  }

  /// The figure of a row of `figures`, with its claim's position in the article.
  func found(_ row: CheckedRow, offsets: UTF8Offsets) throws -> FoundFigure {
    var figure = try FigureRow.figure(row, offsets: offsets)
    let claim = try row.optionalID(FigureRow.Column.claim.rawValue)
    if let claim { figure.claim = try position(ofClaim: claim) }
    return FoundFigure(id: try FigureRow.id(row), figure: figure)
  }

  /// Which claim of its article a claim is; `nil` when there is none of this number.
  private func position(ofClaim claim: Int64) throws -> Int? {
    try row("claims", of: claim, "SELECT position FROM claims WHERE id = ?", [claim])?.count(0)
  }
}
