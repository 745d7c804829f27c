import ClaimsModel
import GRDB

/// Finds the sources and outlets that a name may mean.
struct NameResolver {
  let reader: ArchiveReader

  /// Ids of the sources that go by `name`: an id, a whole name, or words of one; those with most claims first.
  ///
  /// Several words that are a whole name mean just those that bear it; otherwise every source that has all
  /// the words in one of its names.
  func sources(_ name: String) throws -> [Int64] {
    let named = try sources(named: name)
    // Names come first: "Sue" could be read as an id.
    guard named.isEmpty, let id = Source.ID(name) else { return named }
    return try reader.ids("SELECT id FROM sources WHERE id = ?", [id.rawValue])
  }

  private func sources(named name: String) throws -> [Int64] {
    let folded = NameFolding.folded(name)
    let words = folded.split(separator: " ").map(String.init)
    guard let first = words.first else { return [] }
    let exact = try reader.ids(
      "SELECT DISTINCT source_id FROM source_names WHERE folded = ?", [folded])
    if words.count > 1, !exact.isEmpty { return try ordered(exact) }
    var found = Set(try reader.ids("SELECT source_id FROM source_words WHERE word = ?", [first]))
    for word in words.dropFirst() where !found.isEmpty {
      found.formIntersection(try reader.ids("SELECT source_id FROM source_words WHERE word = ?", [word]))
    }
    return try ordered(Array(found.union(exact)))
  }

  /// Ids of the outlets called `name`, or whose names have all its words.
  func outlets(_ name: String) throws -> [Int64] {
    let wanted = NameFolding.folded(name)
    let words = Set(wanted.split(separator: " "))
    guard !words.isEmpty else { return [] }
    let exact = try reader.ids("SELECT id FROM outlets WHERE folded = ? ORDER BY id", [wanted])
    if !exact.isEmpty { return exact }
    var found: [Int64] = []
    // Outlets are few: thousands at most.
    let cursor = try reader.rows("SELECT id, folded FROM outlets ORDER BY id")
    while let row = try cursor.next() {
      let folded: String = row[1]
      if words.isSubset(of: folded.split(separator: " ")) { found.append(row[0]) }
    }
    return found
  }

  /// Those with most claims first, then those known across articles.
  private func ordered(_ ids: [Int64]) throws -> [Int64] {
    var keyed: [(isShared: Bool, claims: Int, id: Int64)] = []
    for id in ids.sorted() {
      guard let row = try reader.row("SELECT article_id IS NULL, claim_count FROM sources WHERE id = ?", [id])
      else { continue }
      keyed.append((row[0], row[1], id))
    }
    keyed.sort { left, right in
      if left.claims != right.claims { return left.claims > right.claims }
      if left.isShared != right.isShared { return left.isShared }
      return left.id < right.id
    }
    return keyed.map(\.id)
  }
}
