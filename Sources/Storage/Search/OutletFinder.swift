import ClaimsModel
import GRDB
import Outlets

/// Finds the outlets of an archive that a name means, whatever the names that articles give them.
package struct OutletFinder {
  private let reader: ArchiveReader
  private let directory: OutletDirectory

  package init(reader: ArchiveReader) throws {
    self.reader = reader
    var given: [String: String] = [:]
    let names = try reader.rows("outlet_names", "SELECT folded, name FROM outlet_names ORDER BY folded")
    while let row = try names.next() { given[try row[0]] = try row[1] }
    directory = OutletDirectory(given: given)
  }

  /// The name under which an outlet's articles are counted together; its own where nothing else is known.
  package func outlet(called name: String) -> String { directory.outlet(called: name) ?? name }

  /// The rows of `outlets` that are the outlet called `name`, else those whose names have all its words.
  package func ids(_ name: String) throws -> [Int64] {
    let words = Set(NameFolding.words(of: name))
    guard !words.isEmpty else { return [] }
    let all = try rows()
    let same = exact(name, among: all)
    guard same.isEmpty else { return same.map(\.id) }
    return all.filter { row in
      let own = NameFolding.folded(outlet(called: row.name)) + " " + NameFolding.folded(row.name)
      return words.isSubset(of: Set(own.split(separator: " ").map(String.init)))
    }.map(\.id)
  }

  /// The names that articles give the outlet called `name`; of another that only shares words with it, none.
  func names(ofOutlet name: String) throws -> [String] { try exact(name, among: rows()).map(\.name) }

  private func exact(_ name: String, among rows: [(id: Int64, name: String)]) -> [(id: Int64, name: String)] {
    func compared(_ name: String) -> String {
      NameFolding.folded(OutletDirectory.folded(outlet(called: name)))
    }
    let meant = compared(name)
    return rows.filter { compared($0.name) == meant }
  }

  /// Outlets are few: thousands at most.
  private func rows() throws -> [(id: Int64, name: String)] {
    try reader.rows("outlets", "SELECT id, name FROM outlets ORDER BY id").map { (try $0[0], try $0[1]) }
  }

  /// The first name of an outlet by the built-in table alone, without what anybody said.
  package static func unmergedNames(of name: String) -> [String] {
    OutletDirectory().outlet(called: name).map { [$0] } ?? []
  }

  /// What is compared of an outlet's name.
  package static func folded(_ name: String) -> String { OutletDirectory.folded(name) }

  /// Those of `outlets` whose names are nearly `name`, at most three.
  package static func similar(
    to name: String, among outlets: [String], reader: ArchiveReader
  ) throws -> [String] {
    let finder = try OutletFinder(reader: reader)
    let wanted = Array(NameFolding.folded(name).unicodeScalars)
    let near = EditDistance(to: wanted, atMost: max(1, wanted.count / 4))
    return Array(
      outlets.filter {
        near.admits(NameFolding.folded($0)) || near.admits(NameFolding.folded(finder.outlet(called: $0)))
      }.prefix(3))
  }
}
