import ClaimsModel
import GRDB

extension ArchiveWriter {
  /// Gives the sources of an older archive the keys, blocks and identities that newer ones have from the start.
  func workOutIdentities() throws {
    try db.execute(sql: "UPDATE sources SET identity_id = id")
    let names = try Row.fetchAll(db, sql: "SELECT source_id, name FROM source_names")
    for row in names {
      let name: String = row[1]
      try db.cachedStatement(sql: "UPDATE source_names SET squashed = ? WHERE source_id = ? AND name = ?")
        .execute(arguments: [InstitutionName(name).squashed, row[0] as Int64, name])
    }
    try datedRoles()
    try rekey(Int64.fetchAll(db, sql: "SELECT id FROM articles ORDER BY id"))
    // Keys that were right already lack the block of the new ones.
    for row in try Row.fetchAll(
      db, sql: "SELECT id, name, kind FROM sources WHERE block IS NULL AND article_id IS NULL")
    {
      let kind: SourceKind = try reader.value(row[2])
      guard let block = FoldedSourceName(row[1], kind: kind).block else { continue }
      try db.cachedStatement(sql: "UPDATE sources SET block = ? WHERE id = ?")
        .execute(arguments: [block, row[0] as Int64])
    }
    sources.identities.reconsiderEverything()
    try finishBatch()
  }

  private func datedRoles() throws {
    try db.execute(
      sql: """
        UPDATE source_roles SET first_day = dated.first_day, last_day = dated.last_day
          FROM (SELECT article_sources.source_id AS source_id, list.value AS role,
              min(articles.day) AS first_day, max(articles.day) AS last_day
            FROM article_sources JOIN articles ON articles.id = article_sources.article_id
              JOIN json_each(article_sources.roles) AS list
            WHERE articles.day > 0 GROUP BY 1, 2) AS dated
          WHERE dated.source_id = source_roles.source_id AND dated.role = source_roles.role
        """)
  }
}
