import GRDB

/// The insertions of the hot path, prepared once a connection and fetched once a batch.
struct WriteStatements {
  let article: Statement
  let articleSource: InsertStatement
  let claim: InsertStatement
  let claimSpan: InsertStatement
  let attribution: InsertStatement
  let figure: InsertStatement
  let claimText: InsertStatement
  let figureText: InsertStatement
  let articleText: InsertStatement

  init(_ db: Database) throws {
    func insert(_ table: String, _ columns: String) throws -> InsertStatement {
      try InsertStatement(db, table, columns)
    }
    article = try db.cachedStatement(
      sql: """
        INSERT INTO articles (id, external_id, path, format, title, kicker, bylines, outlet, published,
            published_from, day, url, language, text, body_start, warnings, digest, text_digest, text_sha256,
            extractor_version, claim_count, statement_count, figure_count)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    articleSource = try insert(
      "article_sources", "article_id, position, source_id, name, kind, roles, aliases, mentions")
    claim = try insert(
      "claims",
      """
      id, article_id, position, kind, stance, text, cue_text, cue_lemma, cue_spans, parent_id, said, venue,
      negated, in_title, sentence_start, sentence_end, figures, confidence, meta
      """)
    claimSpan = try insert("claim_spans", "claim_id, position, span_start, span_end")
    attribution = try insert(
      "attributions",
      """
      claim_id, position, relation, source_id, article_source, mention, spans, cue_text, cue_lemma, cue_spans
      """)
    figure = try insert(
      "figures",
      """
      id, article_id, position, claim_id, text, spans, num_spans, kind, value, low, high, low_included,
      high_included, low_bound, high_bound, modifier, significant_digits, unit, unit_text, unit_kind,
      currency, currency_assumed, counted, counted_head, counted_from, per, change_direction, change_kind,
      change_from, as_of, date, timex, date_low, date_high, anchor, alternates
      """)
    claimText = try insert("claims_fts", "rowid, text, meta, title")
    figureText = try insert("figures_fts", "rowid, text, counted, unit_text")
    articleText = try insert("articles_fts", "rowid, text")
  }
}
