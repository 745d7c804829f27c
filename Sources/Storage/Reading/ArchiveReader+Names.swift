import GRDB

extension ArchiveReader {
  /// Names of people and institutions that begin with `prefix`, in whatever case and with or without accents; those with
  /// most claims first.
  public func names(beginningWith prefix: String, limit: Int) throws -> [String] {
    let folded = NameFolding.folded(prefix)
    let names = try rows(
      "source_names",
      """
      SELECT source_names.name FROM source_names
          JOIN sources ON sources.id = source_names.source_id
          JOIN identities ON identities.id = sources.identity_id
        WHERE source_names.folded >= ?1 AND source_names.folded < ?1 || char(0x10FFFF)
          AND identities.kind IN ('person', 'organisation', 'government', 'outlet')
        GROUP BY source_names.name ORDER BY max(identities.claim_count) DESC, source_names.name LIMIT ?2
      """, [folded, limit])
    return try names.map { try $0[0] }
  }

  /// Names of outlets that begin with `prefix`, in order of the alphabet.
  public func outlets(beginningWith prefix: String, limit: Int) throws -> [String] {
    let folded = NameFolding.folded(prefix)
    let names = try rows(
      "outlets",
      """
      SELECT name FROM outlets
        WHERE folded >= ?1 AND folded < ?1 || char(0x10FFFF) OR substr(lower(name), 1, length(?2)) = lower(?2)
        ORDER BY name LIMIT ?3
      """, [folded, prefix, limit])
    return try names.map { try $0[0] }
  }
}
