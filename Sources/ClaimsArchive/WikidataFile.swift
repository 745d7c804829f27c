import ClaimsModel
import Foundation

/// A user's file of names and Wikidata ids: CSV or TSV with a heading, or JSON Lines.
struct WikidataFile {
  /// The entries, in order of the file.
  private(set) var entries: [WikidataEntry] = []
  /// What is wrong, each with its line.
  private(set) var problems: [String] = []

  /// Reads `text`; an entry that can't be read is a problem.
  init(_ text: String) {
    let text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    if text.first(where: { !$0.isWhitespace }) == "{" {
      readJSONLines(text)
    } else {
      readTable(text)
    }
    if entries.isEmpty, problems.isEmpty { problems.append("it has no entries") }
  }

  // MARK: - Private

  private mutating func readJSONLines(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.trimmingCharacters(in: .whitespaces)
      guard !line.isEmpty else { continue }
      guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
        problems.append("line \(index + 1): it is no JSON object")
        continue
      }
      let aliases = object["aliases"] as? [String] ?? Self.list(object["aliases"] as? String)
      add(
        name: object["name"] as? String, id: (object["qid"] ?? object["wikidata"]) as? String,
        aliases: aliases,
        kind: object["kind"] as? String, line: index + 1)
    }
  }

  private mutating func readTable(_ text: String) {
    let heading = text.prefix { !$0.isNewline }
    let records = DelimitedRecords(text, separator: heading.contains("\t") ? "\t" : ",")
    guard let first = records.records.first else { return }
    let columns = first.cells.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    guard let name = columns.firstIndex(of: "name"),
      let id = columns.firstIndex(where: { ["qid", "wikidata"].contains($0) })
    else {
      problems.append("line 1: a table needs a heading with “name” and “qid”")
      return
    }
    let aliases = columns.firstIndex(of: "aliases")
    let kind = columns.firstIndex(of: "kind")
    for record in records.records.dropFirst() where record.cells != [""] {
      func cell(_ index: Int?) -> String? {
        index.flatMap { $0 < record.cells.count ? record.cells[$0] : nil }
      }
      add(
        name: cell(name), id: cell(id), aliases: Self.list(cell(aliases)), kind: cell(kind), line: record.line
      )
    }
  }

  private mutating func add(name: String?, id: String?, aliases: [String], kind: String?, line: Int) {
    let name = name?.trimmingCharacters(in: .whitespaces) ?? ""
    guard name.contains(where: { $0.isLetter || $0.isNumber }) else {
      problems.append("line \(line): it has no name")
      return
    }
    let written = id?.trimmingCharacters(in: .whitespaces) ?? ""
    guard let id = Self.id(written) else {
      problems.append("line \(line): “\(written)” is no Wikidata id; one is Q and a number, such as Q42")
      return
    }
    var known: SourceKind?
    if let kind = kind?.trimmingCharacters(in: .whitespaces).lowercased(), !kind.isEmpty {
      guard let found = SourceKind(rawValue: kind) else {
        problems.append("line \(line): “\(kind)” is no kind of source")
        return
      }
      known = found
    }
    entries.append(WikidataEntry(id: id, names: [name] + aliases, kind: known))
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

/// The records of a text of separated values (RFC 4180): quoted cells may hold separators, line ends and doubled quotes.
struct DelimitedRecords {
  /// A record with the line that it starts on, from 1.
  struct Record: Hashable {
    var line: Int
    var cells: [String]
  }

  /// The records, in order.
  private(set) var records: [Record] = []

  /// Reads `text`.
  init(_ text: String, separator: Character) {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var (line, start) = (1, 1)
    var rest = text[...]
    while let character = rest.popFirst() {
      if character.isNewline { line += 1 }
      if isQuoted {
        if character != "\"" {
          cell.append(character)
        } else if rest.first == "\"" {
          cell.append("\"")
          rest.removeFirst()
        } else {
          isQuoted = false
        }
      } else if character == "\"", cell.isEmpty {
        isQuoted = true
      } else if character == separator {
        cells.append(cell)
        cell = ""
      } else if character.isNewline {
        records.append(Record(line: start, cells: cells + [cell]))
        (cells, cell, start) = ([], "", line)
      } else {
        cell.append(character)
      }
    }
    if !cell.isEmpty || !cells.isEmpty { records.append(Record(line: start, cells: cells + [cell])) }
  }
}
