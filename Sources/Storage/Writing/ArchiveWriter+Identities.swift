import ClaimsModel
import GRDB

extension ArchiveWriter {
  /// Gives the sources of an older archive the keys, blocks and identities that newer ones have from the start.
  func workOutIdentities() throws {
    try db.execute(sql: "UPDATE sources SET identity_id = id")
    let names = try db.rows("source_names", "SELECT source_id, name FROM source_names")
      .map { (source: try $0.id(0), name: try $0[1] as String) }
    for (source, name) in names {
      try db.cachedStatement(sql: "UPDATE source_names SET squashed = ? WHERE source_id = ? AND name = ?")
        .execute(arguments: [InstitutionName(name).squashed, source, name])
    }
    try datedRoles()
    try rekey(Int64.fetchAll(db, sql: "SELECT id FROM articles ORDER BY id"))
    // Keys that were right already lack the block of the new ones.
    let unplaced = try db.rows(
      "sources", "SELECT id, name, kind FROM sources WHERE block IS NULL AND article_id IS NULL"
    ).map { (id: try $0.id(0), name: try $0[1] as String, kind: try $0.term(2) as SourceKind) }
    for source in unplaced {
      guard let block = FoldedSourceName(source.name, kind: source.kind).block else { continue }
      try db.cachedStatement(sql: "UPDATE sources SET block = ? WHERE id = ?")
        .execute(arguments: [block, source.id])
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
