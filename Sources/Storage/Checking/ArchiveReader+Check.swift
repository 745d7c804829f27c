import ClaimsModel
import GRDB

extension ArchiveReader {
  /// What is wrong with the tables; the full-text indexes are checked apart.
  ///
  /// `deep` also reads every article as `article(_:)` does, compares every digest, and works out anew all that follows
  /// from the articles and the corrections. Never throws: what can't be read is a fault.
  func check(deep: Bool) -> [ArchiveFault] {
    var list = FaultList()
    list.add("file") { try integrityFaults(deep: deep, &$0) }
    list.add("foreign keys") { try foreignKeyFaults(&$0) }
    list.add("claims") { try spanFaults(&$0) }
    list.add("identities") { try identityFaults(&$0) }
    guard deep else { return list.faults }
    list.add("articles") { try articleFaults(&$0) }
    list.add("articles") { try countFaults(&$0) }
    list.add("attributions") { try chainFaults(&$0) }
    for table in RowDigests.tables { list.add(table.name) { try digestFaults(table, &$0) } }
    list.add("outlets") { try outletFaults(&$0) }
    list.add("sources") { try sourceFaults(&$0) }
    list.add("identity_links") { try linkFaults(&$0) }
    list.add("sources") { try placementFaults(&$0) }
    list.add("identities") { try identityCountFaults(&$0) }
    list.add("identities") { try identityNameFaults(&$0) }
    list.add("given_names") { try givenNameFaults(&$0) }
    list.add("taken_roles") { try takenRoleFaults(&$0) }
    list.add("article_marks") { try markFaults(&$0) }
    list.add("stories") { try storyFaults(&$0) }
    list.add("article_versions") { try versionFaults(&$0) }
    return list.faults
  }

  // MARK: - Private

  private func integrityFaults(deep: Bool, _ found: inout FaultList.Found) throws {
    let pragma = deep ? "integrity_check" : "quick_check"
    for problem in try String.fetchAll(db, sql: "PRAGMA \(pragma)(\(FaultList.limit))") where problem != "ok"
    {
      found.add("file", problem)
    }
  }

  private func foreignKeyFaults(_ found: inout FaultList.Found) throws {
    let cursor = try rows("foreign keys", "PRAGMA foreign_key_check")
    while let row = try cursor.next() {
      let (table, parent): (String, String) = (try row[0], try row[2])
      found.add(table, "a row refers to a row of \(parent) that does not exist")
    }
  }

  /// Articles whose stored counts are not the number of rows counted.
  private func countFaults(_ found: inout FaultList.Found) throws {
    let articles = try rows(
      "articles",
      """
      SELECT id FROM articles WHERE
        claim_count + statement_count <> (SELECT count(*) FROM claims WHERE article_id = articles.id)
        OR figure_count <> (SELECT count(*) FROM figures WHERE article_id = articles.id)
      """)
    while let row = try articles.next() { found.add(row, "its counts are wrong") }
  }

  /// Links of chains that name another archive-wide source than their article does.
  private func chainFaults(_ found: inout FaultList.Found) throws {
    let cursor = try rows(
      "claims",
      """
      SELECT claims.id FROM attributions JOIN claims ON claims.id = attributions.claim_id
          LEFT JOIN article_sources ON article_sources.article_id = claims.article_id
            AND article_sources.position = attributions.article_source
        WHERE article_sources.source_id IS NOT attributions.source_id
      """)
    while let row = try cursor.next() {
      found.add(row, "its chain names another source than its article does")
    }
  }

  /// Rows that are not as they were written.
  private func digestFaults(_ table: RowDigests.Table, _ found: inout FaultList.Found) throws {
    let cursor = try rows(
      table.name, "SELECT \(table.key) FROM \(table.name) WHERE sha256 IS NOT \(table.digest)")
    while let row = try cursor.next() { found.add(row, "it is not as it was written: its digest is another") }
  }

  private func outletFaults(_ found: inout FaultList.Found) throws {
    let cursor = try rows("outlets", "SELECT id, name, folded FROM outlets")
    while let row = try cursor.next() {
      try found.gather {
        if try NameFolding.folded(row[1]) != row[2] { throw row.fault("“folded” is not its name, folded") }
      }
    }
  }
}
