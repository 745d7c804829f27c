public import ClaimsModel
import GRDB

extension ArchiveWriter {
  /// Keeps names and ids that a user loads; sources with those names carry the ids from the end of the batch on.
  public func load(_ entries: [WikidataEntry], replacing: Bool) throws {
    if replacing { try db.execute(sql: "DELETE FROM wikidata") }
    for entry in entries {
      let kinds = entry.kind.map { [$0] } ?? [.person, .organisation, .document]
      for kind in kinds {
        for name in entry.names {
          let folded = FoldedSourceName(name, kind: kind, isTyped: true)
          // A bare surname means somebody else in every article.
          guard folded.isKnownAcrossArticles else { continue }
          try db.cachedStatement(
            sql: """
              INSERT OR REPLACE INTO wikidata (core, kind, qid, name, sha256)
                VALUES (?1, ?2, ?3, ?4, claims_sha256(?1, ?2, ?3, ?4))
              """
          ).execute(arguments: [folded.core, WikidataNames.form(of: kind), entry.id, name])
        }
      }
    }
    sources.identities.reconsiderNames()
  }
}

extension ArchiveReader {
  /// The number of identities with a Wikidata id, and the loaded names that have several.
  public func wikidataUse() throws -> (identified: Int, ambiguous: [String]) {
    let names = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT min(name) FROM wikidata GROUP BY core, kind HAVING count(DISTINCT qid) > 1 ORDER BY 1"))
    var ambiguous: [String] = []
    for name in names where ambiguous.last != name { ambiguous.append(name) }
    return (try count("SELECT count(*) FROM identities WHERE wikidata IS NOT NULL"), ambiguous)
  }
}
