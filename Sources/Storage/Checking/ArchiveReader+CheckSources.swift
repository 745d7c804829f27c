import ClaimsModel
import GRDB

extension ArchiveReader {
  /// Sources whose counts, dates, names, words or roles are not what the articles make of them.
  ///
  /// Keeps what the articles say of every source in memory at once.
  func sourceFaults(_ found: inout FaultList.Found) throws {
    let tallies = try tallies(&found)
    let cursor = try rows(
      "sources", "SELECT id, claim_count, relay_count, article_count, first_day, last_day FROM sources")
    while let row = try cursor.next() {
      try found.gather {
        let id = try row.id(0)
        let tally = tallies[id] ?? SourceTally()
        let counts = [tally.claims, tally.relays, tally.articles]
        guard try counts == [row[1], row[2], row[3]] else { throw row.fault("its counts are wrong") }
        let days = [tally.days.first, tally.days.last]
        guard try days == [row[4], row[5]] else { throw row.fault("its dates are wrong") }
        try requireNames(of: id, tally)
        try requireRoles(of: id, tally)
      }
    }
  }

  // MARK: - Private

  private func tallies(_ found: inout FaultList.Found) throws -> [Int64: SourceTally] {
    var tallies: [Int64: SourceTally] = [:]
    let articles = try rows("articles", "SELECT id, day FROM articles ORDER BY id")
    while let row = try articles.next() {
      try found.gather {
        let day: Int = try row[1]
        for (id, use) in try SourceUse.uses(of: row.id(0), db: db) {
          tallies[id, default: SourceTally()].add(use, day: day)
        }
      }
    }
    return tallies
  }

  private func requireNames(of id: Int64, _ tally: SourceTally) throws {
    var stored: [String: Int] = [:]
    var words: Set<String> = []
    let names = try rows(
      "source_names", of: id, "SELECT name, folded, squashed, count FROM source_names WHERE source_id = ?",
      [id])
    while let row = try names.next() {
      let name: String = try row[0]
      stored[name, default: 0] += try row.count(3)
      words.formUnion(NameFolding.words(of: name))
      guard try NameFolding.folded(name) == row[1], try InstitutionName(name).squashed == row[2] else {
        throw row.fault("a name is not folded as it should be")
      }
    }
    guard stored == tally.names else {
      throw RowPlace("source_names", id).fault("the names are not those that articles use")
    }
    let indexed = try String.fetchAll(
      db.cachedStatement(sql: "SELECT word FROM source_words WHERE source_id = ?"), arguments: [id])
    guard Set(indexed) == words else {
      throw RowPlace("source_words", id).fault("the words are not those of its names")
    }
  }

  private func requireRoles(of id: Int64, _ tally: SourceTally) throws {
    var unseen = tally.roles
    let roles = try rows(
      "source_roles", of: id, "SELECT role, count, first_day, last_day FROM source_roles WHERE source_id = ?",
      [id])
    while let row = try roles.next() {
      let use = unseen.removeValue(forKey: try row[0])
      guard let use, try use.count == row[1], try [use.days.first, use.days.last] == [row[2], row[3]] else {
        throw row.fault("the roles are not those that articles give")
      }
    }
    guard unseen.isEmpty else {
      throw RowPlace("source_roles", id).fault("the roles are not those that articles give")
    }
  }
}
