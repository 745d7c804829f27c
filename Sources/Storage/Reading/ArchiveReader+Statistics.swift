public import ClaimsModel
import Foundation
import GRDB

extension ArchiveReader {
  /// What the archive holds.
  ///
  /// Reads every index once.
  public func statistics() throws -> ArchiveStatistics {
    var statistics = ArchiveStatistics()
    statistics.articles = try count("SELECT count(*) FROM articles")
    statistics.inputs = try counts("SELECT outcome, count(*) FROM inputs GROUP BY outcome") { $0 }
    statistics.claims = try counts("SELECT kind, count(*) FROM claims GROUP BY kind") { try value($0) }
    statistics.sources = try counts("SELECT kind, count(*) FROM identities GROUP BY kind") { try value($0) }
    statistics.figures = try counts("SELECT kind, count(*) FROM figures GROUP BY kind") { try value($0) }
    let outlets = try rows(
      """
      SELECT outlet, count(*) AS number FROM articles WHERE outlet IS NOT NULL GROUP BY outlet
        ORDER BY number DESC, outlet
      """)
    while let row = try outlets.next() { statistics.outlets.append(NamedCount(name: row[0], count: row[1])) }
    statistics.first = try published("SELECT published FROM articles WHERE day > 0 ORDER BY day, id LIMIT 1")
    statistics.last = try published(
      "SELECT published FROM articles WHERE day > 0 ORDER BY day DESC, id DESC LIMIT 1")
    let versions = try rows("SELECT extractor_version, count(*) FROM articles GROUP BY extractor_version")
    while let row = try versions.next() { statistics.extractorVersions[row[0]] = row[1] }
    statistics.schemaVersion = try count("PRAGMA user_version")
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    statistics.fileSize = attributes?[.size] as? Int ?? 0
    return statistics
  }

  private func counts<Key: Hashable>(_ sql: String, key: (String) throws -> Key) throws -> [Key: Int] {
    let cursor = try rows(sql)
    var counts: [Key: Int] = [:]
    while let row = try cursor.next() { counts[try key(row[0])] = row[1] }
    return counts
  }

  private func published(_ sql: String) throws -> PartialDate? {
    try row(sql).flatMap { row in
      let text: String = row[0]
      return PartialDate(edtf: text)
    }
  }
}
