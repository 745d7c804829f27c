import ClaimsModel
import GRDB

extension ArchiveReader {
  /// What is wrong with the tables; the full-text indexes are checked apart.
  ///
  /// `deep` also compares every text with its digest, every span with its text and every count with the rows.
  func check(deep: Bool) throws -> [ArchiveFault] {
    var faults = try integrityFaults(deep: deep)
    // What follows would only repeat, row by row, that pages are unreadable.
    guard faults.isEmpty else { return faults }
    faults += try foreignKeyFaults()
    faults += try spanFaults()
    faults += try identityFaults()
    if deep {
      faults += try textFaults()
      faults += try countFaults()
      faults += try identityCountFaults()
      faults += try linkFaults()
    }
    return faults
  }

  // MARK: - Private

  private func integrityFaults(deep: Bool) throws -> [ArchiveFault] {
    try String.fetchAll(db, sql: deep ? "PRAGMA integrity_check" : "PRAGMA quick_check")
      .filter { $0 != "ok" }.map { ArchiveFault(place: "file", problem: $0) }
  }

  private func foreignKeyFaults() throws -> [ArchiveFault] {
    try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      let table: String = row[0]
      let parent: String = row[2]
      return ArchiveFault(place: table, problem: "a row refers to a row of \(parent) that does not exist")
    }
  }

  /// Claims whose words are not those of the article at their spans.
  private func spanFaults() throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    let cursor = try rows(
      """
      SELECT claims.id FROM claims
        WHERE claims.text IS NOT (
          SELECT group_concat(piece, ' ') FROM (
            SELECT substr(articles.text, span_start + 1, span_end - span_start) AS piece
              FROM claim_spans JOIN articles ON articles.id = claims.article_id
              WHERE claim_spans.claim_id = claims.id ORDER BY position))
      """)
    while let row = try cursor.next() {
      faults.append(
        ArchiveFault(
          place: "claim \(Claim.ID(rawValue: row[0]))", problem: "its words are not those at its spans"))
    }
    return faults
  }

  /// Articles whose text is not the one that was stored.
  private func textFaults() throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    let cursor = try rows("SELECT id, text, text_sha256 FROM articles")
    while let row = try cursor.next() {
      let digest: String = row[2]
      if ArchiveWriter.sha256(row[1]) != digest {
        faults.append(
          ArchiveFault(
            place: "article \(Article.ID(rawValue: row[0]))", problem: "its text is not the one stored"))
      }
    }
    return faults
  }

  /// Rows whose stored counts are not the number of rows counted.
  private func countFaults() throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    let sources = try rows(
      """
      SELECT id FROM sources WHERE
        claim_count <> (SELECT count(DISTINCT claim_id) FROM attributions
          WHERE source_id = sources.id AND relation = 'speaker')
        OR relay_count <> (SELECT count(DISTINCT claim_id) FROM attributions
          WHERE source_id = sources.id AND relation = 'relay')
        OR article_count <> (SELECT count(DISTINCT article_id) FROM article_sources
          WHERE source_id = sources.id)
      """)
    while let row = try sources.next() {
      faults.append(
        ArchiveFault(place: "source \(Source.ID(rawValue: row[0]))", problem: "its counts are wrong"))
    }
    let articles = try rows(
      """
      SELECT id FROM articles WHERE
        claim_count + statement_count <> (SELECT count(*) FROM claims WHERE article_id = articles.id)
        OR figure_count <> (SELECT count(*) FROM figures WHERE article_id = articles.id)
      """)
    while let row = try articles.next() {
      faults.append(
        ArchiveFault(place: "article \(Article.ID(rawValue: row[0]))", problem: "its counts are wrong"))
    }
    return faults
  }
}
