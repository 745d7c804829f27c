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
    let outcomes: [InputRecord.Outcome: Int] = try counts("inputs", by: "outcome")
    statistics.inputs = Dictionary(uniqueKeysWithValues: outcomes.map { ($0.key.rawValue, $0.value) })
    statistics.claims = try counts("claims", by: "kind", where: notRejected("id"))
    statistics.sources = try counts("identities", by: "kind")
    statistics.figures = try counts("figures", by: "kind")
    let outlets = try rows(
      "articles",
      """
      SELECT outlet, count(*) AS number FROM articles WHERE outlet IS NOT NULL GROUP BY outlet
        ORDER BY number DESC, outlet
      """)
    while let row = try outlets.next() {
      try listed { statistics.outlets.append(NamedCount(name: try row[0], count: try row[1])) }
    }
    statistics.outlets = try joined(statistics.outlets)
    statistics.first = try published(
      "SELECT id, published FROM articles WHERE day > 0 ORDER BY day, id LIMIT 1")
    statistics.last = try published(
      "SELECT id, published FROM articles WHERE day > 0 ORDER BY day DESC, id DESC LIMIT 1")
    let versions = try rows(
      "articles", "SELECT extractor_version, count(*) FROM articles GROUP BY extractor_version")
    while let row = try versions.next() { statistics.extractorVersions[try row[0]] = try row[1] }
    statistics.schemaVersion = try count("PRAGMA user_version")
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    statistics.fileSize = attributes?[.size] as? Int ?? 0
    return statistics
  }

  /// The counts of outlets, those that are one under its name; one of a single name keeps that.
  private func joined(_ counts: [NamedCount]) throws -> [NamedCount] {
    let finder = try OutletFinder(reader: self)
    let groups = Dictionary(grouping: counts) { finder.outlet(called: $0.name) }
    return groups.map { outlet, counts in
      NamedCount(
        name: counts.count > 1 ? outlet : counts.first?.name ?? outlet,
        count: counts.reduce(0) { $0 + $1.count })
    }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  /// The rows of a table by the word in `column`, of those that fulfil a condition after an AND; words that mean nothing are left out and noted.
  private func counts<Key: RawRepresentable & Hashable>(
    _ table: String, by column: String, where condition: String = ""
  ) throws -> [Key: Int] where Key.RawValue == String {
    let cursor = try rows(
      table, "SELECT \(column), count(*) FROM \(table) WHERE true\(condition) GROUP BY \(column)")
    var counts: [Key: Int] = [:]
    while let row = try cursor.next() {
      try listed { counts[try row.term(0)] = try row[1] }
    }
    return counts
  }

  private func published(_ sql: String) throws -> PartialDate? {
    try listed { try row("articles", sql)?.date(1) }
  }
}
