import ClaimsModel
import GRDB

extension ArchiveWriter {
  /// Brings the sources of an archive of an older schema in line with how names are folded and bare surnames compared now.
  func workOutSurnames() throws {
    let changed = try refoldNames().union(misfiled())
    try rekey(articles(of: changed))
    let bare = try db.rows(
      "sources",
      "SELECT id, name, kind FROM sources WHERE block IS NULL AND article_id IS NOT NULL AND kind = 'person'"
    ).map { (id: try $0.id(0), name: try $0[1] as String, kind: try $0.term(2) as SourceKind) }
    for source in bare {
      guard let block = FoldedSourceName(source.name, kind: source.kind).surnameBlock else { continue }
      try db.cachedStatement(sql: "UPDATE sources SET block = ? WHERE id = ?")
        .execute(arguments: [block, source.id])
      try RowDigests.update(RowDigests.sources, where: "id = ?", [source.id], in: db)
    }
    sources.identities.reconsiderEverything()
    try finishBatch()
  }

  // MARK: - Private

  /// The people whose full names are taken apart otherwise than before.
  private func misfiled() throws -> Set<Int64> {
    let people = try db.rows(
      "sources",
      """
      SELECT id, identity, name FROM sources
        WHERE article_id IS NULL AND kind = 'person' AND identity NOT LIKE '%|apart=%'
      """)
    var found: Set<Int64> = []
    while let row = try people.next() {
      let part = SourcePart(id: try row.id(0), key: try row[1], weight: 0)
      if try part?.core != FoldedSourceName(row[2], kind: .person, isTyped: true).core {
        found.insert(try row.id(0))
      }
    }
    return found
  }

  /// Folds all names anew.
  ///
  /// - Returns: the sources with a name that is folded otherwise than before.
  private func refoldNames() throws -> Set<Int64> {
    var changed: Set<Int64> = []
    let names = try db.rows("source_names", "SELECT source_id, name, folded, squashed FROM source_names")
      .map { (source: try $0.id(0), name: try $0[1] as String, old: [try $0[2] as String, try $0[3]]) }
    for (source, name, old) in names {
      let new = [NameFolding.folded(name), InstitutionName(name).squashed]
      if old == new { continue }
      changed.insert(source)
      try db.cachedStatement(
        sql: "UPDATE source_names SET folded = ?, squashed = ? WHERE source_id = ? AND name = ?"
      ).execute(arguments: [new[0], new[1], source, name])
    }
    for source in changed.sorted() { try sources.rebuildWords(of: source) }
    return changed
  }

  private func articles(of sources: Set<Int64>) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT article_sources.article_id FROM json_each(?) AS list
          CROSS JOIN article_sources ON article_sources.source_id = list.value ORDER BY 1
        """, arguments: [ListColumn.json(sources.sorted())])
  }
}
