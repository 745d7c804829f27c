package import ClaimsModel
import Foundation
import Storage

/// A user's file of names and Wikidata ids: CSV or TSV with a heading, or JSON Lines.
package struct WikidataFile {
  /// Bytes of a name or another name at most; a source with a longer one would be no name.
  static let longestName = 1000
  /// Other names of one entry at most.
  static let mostAliases = 1000
  /// Bytes of a line of JSON at most.
  static let longestLine = 1 << 20
  /// Problems that are kept in words.
  private static let shownProblems = 5

  /// The entries, in order of the file.
  package private(set) var entries: [WikidataEntry] = []
  /// The first things that are wrong, each with its line, and its column where that is known.
  package private(set) var problems: [String] = []
  /// How many things are wrong.
  private(set) var problemCount = 0

  /// Reads `text`; an entry that can't be read is a problem.
  package init(_ text: String) {
    let text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    if text.first(where: { !$0.isWhitespace }) == "{" {
      readJSONLines(text)
    } else {
      readTable(text)
    }
    if entries.isEmpty, problems.isEmpty { report("it has no entries") }
  }

  // MARK: - Private

  /// Where something stands; columns are counted in characters.
  private struct Place: CustomStringConvertible {
    var line: Int
    var column: Int?
    var description: String { "line \(line)" + (column.map { ", column \($0)" } ?? "") }
  }

  /// A value of an entry with its place.
  private struct Cell {
    var text: String
    var place: Place
  }

  private mutating func report(_ problem: String) {
    problemCount += 1
    if problems.count < Self.shownProblems { problems.append(problem) }
  }

  private mutating func report(_ place: Place, _ problem: String) { report("\(place): \(problem)") }

  private mutating func readJSONLines(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let place = Place(line: index + 1)
      guard line.utf8.count <= Self.longestLine else {
        report(place, "it has more than \(Self.longestLine) bytes")
        continue
      }
      let line = line.trimmingCharacters(in: .whitespaces)
      guard !line.isEmpty else { continue }
      let data = Data(line.utf8)
      let parsed: Any
      do {
        parsed = try JSONSerialization.jsonObject(with: data)
      } catch {
        let column = JSONPlace(of: error, in: data)?.column
        report(Place(line: index + 1, column: column), "it is no JSON object")
        continue
      }
      guard let object = parsed as? [String: Any] else {
        report(place, "it is no JSON object")
        continue
      }
      func cell(_ key: String) -> Cell? { (object[key] as? String).map { Cell(text: $0, place: place) } }
      add(
        name: cell("name"), id: cell("qid") ?? cell("wikidata"),
        aliases: object["aliases"] as? [String] ?? Self.list(object["aliases"] as? String),
        kind: cell("kind"), place: place)
    }
  }

  private mutating func readTable(_ text: String) {
    let heading = text.prefix { !$0.isNewline }
    let records = DelimitedRecords(text, separator: heading.contains("\t") ? "\t" : ",").records
    guard let first = records.first else { return }
    let columns = first.cells.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    guard let name = columns.firstIndex(of: "name"),
      let id = columns.firstIndex(where: { ["qid", "wikidata"].contains($0) })
    else {
      return report(Place(line: 1), "a table needs a heading with “name” and “qid”")
    }
    let aliases = columns.firstIndex(of: "aliases")
    let kind = columns.firstIndex(of: "kind")
    for record in records.dropFirst() where record.cells != [""] {
      func cell(_ index: Int?) -> Cell? {
        guard let index, index < record.cells.count else { return nil }
        let start = record.starts[index]
        return Cell(text: record.cells[index], place: Place(line: start.line, column: start.column))
      }
      add(
        name: cell(name), id: cell(id), aliases: Self.list(cell(aliases)?.text), kind: cell(kind),
        place: Place(line: record.line))
    }
  }

  private mutating func add(name: Cell?, id: Cell?, aliases: [String], kind: Cell?, place: Place) {
    let text = name?.text.trimmingCharacters(in: .whitespaces) ?? ""
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      return report(name?.place ?? place, "it has no name")
    }
    guard ([text] + aliases).allSatisfy({ $0.utf8.count <= Self.longestName }) else {
      return report(name?.place ?? place, "a name has more than \(Self.longestName) bytes")
    }
    guard aliases.count <= Self.mostAliases else {
      return report(name?.place ?? place, "it has more than \(Self.mostAliases) other names")
    }
    let written = id?.text.trimmingCharacters(in: .whitespaces) ?? ""
    guard let number = Self.id(written) else {
      return report(
        id?.place ?? place,
        "“\(Self.shown(written))” is no Wikidata id; one is Q and a number, such as Q42")
    }
    var known: SourceKind?
    if let kind, case let word = kind.text.trimmingCharacters(in: .whitespaces).lowercased(), !word.isEmpty {
      guard let found = SourceKind(rawValue: word) else {
        return report(kind.place, "“\(Self.shown(word))” is no kind of source")
      }
      known = found
    }
    entries.append(WikidataEntry(id: number, names: [text] + aliases, kind: known))
  }

  /// The beginning of what a user wrote, for a message.
  private static func shown(_ text: String) -> String {
    text.utf8.count <= 80 ? text : text.prefix(40) + "…"
  }

  /// The id in `text`, which may be an address of Wikidata's; `nil` when it is none.
  private static func id(_ text: String) -> String? {
    var text = Substring(text)
    for start in ["https://", "http://"] where text.hasPrefix(start) {
      guard
        let site = ["www.wikidata.org/entity/", "www.wikidata.org/wiki/"].first(where: {
          text.dropFirst(start.count).hasPrefix($0)
        })
      else { return nil }
      text = text.dropFirst(start.count + site.count)
      break
    }
    let digits = text.dropFirst()
    guard text.first == "Q" || text.first == "q", (1...10).contains(digits.utf8.count), digits.first != "0",
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return "Q" + digits
  }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: { $0 == ";" || $0 == "|" })
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}
