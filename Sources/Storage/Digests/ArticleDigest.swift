import Foundation
import GRDB

/// The digest of all that one article alone decides: its own row, and those of its sources, claims, spans, chains and
/// figures.
///
/// Left out are the columns that follow from several articles and from corrections, which a check works out anew:
/// which archive-wide source is meant, and the words of `meta`, which name it. A corrected claim counts with the stance
/// and the chain that were extracted.
final class ArticleDigest {
  /// The tables, in the order of their numbers in the digest.
  enum Table: UInt8 {
    case articles, articleSources, claims, claimSpans, attributions, figures, origins

    /// The table's columns, in the order in which they are written.
    var columns: String {
      switch self {
      case .articles:
        """
        id, external_id, path, format, title, kicker, bylines, outlet, published, published_from, day, url, language,
          text, body_start, warnings, digest, text_digest, text_sha256, extractor_version, claim_count,
          statement_count, figure_count, printed_id, added_in, published_at, modified_at, form, carriers
        """
      case .origins: "published_at, modified_at, form, carriers"
      case .articleSources: "article_id, position, source_id, name, kind, roles, aliases, mentions"
      case .claims:
        """
        id, article_id, position, kind, stance, text, cue_text, cue_lemma, cue_spans, parent_id, said, venue,
          negated, in_title, sentence_start, sentence_end, figures, confidence, meta, around, twin,
          printed_id
        """
      case .claimSpans: "claim_id, position, span_start, span_end"
      case .attributions:
        """
        claim_id, position, relation, source_id, article_source, mention, spans, cue_text, cue_lemma, cue_spans
        """
      case .figures:
        """
        id, article_id, position, claim_id, text, spans, num_spans, kind, value, low, high, low_included,
          high_included, low_bound, high_bound, modifier, significant_digits, unit, unit_text, unit_kind,
          currency, currency_assumed, counted, counted_head, counted_from, per, change_direction, change_kind,
          change_from, as_of, date, timex, date_low, date_high, anchor, alternates, printed_id
        """
      }
    }

    /// Whether each of the columns is covered.
    var areCovered: [Bool] { names.map(isCovered) }

    /// Columns that follow from others, or from when an article came, and of articles those that have a row of their own.
    private static let uncovered: Set<Substring> = [
      "source_id", "meta", "around", "twin", "printed_id", "added_in",
    ]
    private static let originColumns: Set<Substring> = ["published_at", "modified_at", "form", "carriers"]

    private func isCovered(_ column: Substring) -> Bool {
      !Self.uncovered.contains(column) && (self != .articles || !Self.originColumns.contains(column))
    }

    private var names: [Substring] {
      columns.split { $0 == "," || $0.isWhitespace }
    }

    /// The columns covered, for a SELECT.
    fileprivate var covered: String {
      names.filter(isCovered).joined(separator: ", ")
    }

    /// The same with the stance that was extracted.
    fileprivate var extracted: String {
      guard self == .claims else { return covered }
      return covered.replacing(
        " stance,",
        with: " ifnull((SELECT stance FROM corrected_claims WHERE claim_id = claims.id), stance),")
    }
  }

  private(set) var bytes = CanonicalBytes()

  /// Starts with the values of an article's own row.
  func begin(_ values: [DatabaseValue]) {
    bytes.removeAll()
    bytes.beginRow(Table.articles.rawValue)
    for value in values { bytes.append(value) }
  }

  /// Adds where the article at hand has it from, if anything is noted: an article of which nothing is has the digest that it
  /// had before there were these columns.
  func addOrigins(_ values: [DatabaseValue]) {
    guard values.contains(where: { !$0.isNull }) else { return }
    bytes.beginRow(Table.origins.rawValue)
    for value in values { bytes.append(value) }
  }

  /// Adds to the bytes of the article at hand.
  func add(_ change: (inout CanonicalBytes) -> Void) { change(&bytes) }

  /// Stores the digest of what was added as that of `article`, and starts anew.
  func store(for article: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO article_digests (article_id, sha256) VALUES (?, ?)")
      .execute(arguments: [article, bytes.sha256])
    bytes.removeAll()
  }

  // MARK: - What is stored

  /// The digest of an article's rows as they are stored.
  static func ofStored(_ article: Int64, in db: Database) throws -> Data {
    let digest = ArticleDigest()
    try digest.addRows(.articles, "articles WHERE id = ?", article, db)
    try digest.addRows(
      .origins, "articles WHERE id = ? AND coalesce(published_at, modified_at, form, carriers) IS NOT NULL",
      article, db)
    try digest.addRows(
      .articleSources, "article_sources WHERE article_id = ? AND is_given = 0 ORDER BY position", article, db)
    for claim in try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM claims WHERE article_id = ? ORDER BY position"),
      arguments: [article])
    {
      try digest.addRows(.claims, "claims WHERE id = ?", claim, db)
      try digest.addRows(.claimSpans, "claim_spans WHERE claim_id = ? ORDER BY position", claim, db)
      try digest.addChain(of: claim, db)
    }
    try digest.addRows(.figures, "figures WHERE article_id = ? ORDER BY position", article, db)
    return digest.bytes.sha256
  }

  /// Gives all rows of an archive that had none their digests.
  static func fill(_ db: Database) throws {
    for article in try Int64.fetchAll(db, sql: "SELECT id FROM articles ORDER BY id") {
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO article_digests (article_id, sha256) VALUES (?, ?)")
        .execute(arguments: [article, try ofStored(article, in: db)])
    }
    for table in RowDigests.tables { try RowDigests.update(table, where: "true", [], in: db) }
  }

  private func addRows(_ table: Table, _ rows: String, _ id: Int64, _ db: Database) throws {
    try add(table, "SELECT \(table.extracted) FROM \(rows)", id, db)
  }

  /// Adds the chain of a claim as it was extracted; what stands beside it where none was corrected is added too, and
  /// spoils the digest.
  private func addChain(of claim: Int64, _ db: Database) throws {
    let columns = Table.attributions.covered
    try add(
      .attributions,
      """
      SELECT \(columns) FROM attributions
          WHERE claim_id = ?1 AND NOT EXISTS (SELECT 1 FROM corrected_claims WHERE claim_id = ?1)
        UNION ALL SELECT \(columns) FROM extracted_attributions WHERE claim_id = ?1
        ORDER BY position
      """, claim, db)
  }

  private func add(_ table: Table, _ sql: String, _ id: Int64, _ db: Database) throws {
    let rows = try db.rows("articles", of: id, sql, [id])
    while let row = try rows.next() {
      bytes.beginRow(table.rawValue)
      row.append(to: &bytes)
    }
  }
}
