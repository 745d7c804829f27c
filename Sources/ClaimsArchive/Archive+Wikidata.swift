import ClaimsModel
import Foundation
import Storage

/// What became of a file of Wikidata ids.
public struct WikidataImport: Hashable, Sendable {
  /// Entries of the file.
  public var entries: Int
  /// Sources of the archive that have an id now, by this file or one before.
  public var identified: Int
  /// Names that were loaded with several ids: no source gets an id by them.
  public var ambiguous: [String]
}

extension Archive {
  /// Loads names and Wikidata ids, all of a file or nothing.
  ///
  /// - Throws: `noSuchInput`; `badFile` with the lines that can't be read.
  public func importWikidata(from path: String, replacing: Bool) throws(ArchiveError) -> WikidataImport {
    let data = try SmallFile.contents(of: path)
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw .badFile(path: path, problem: "it is no UTF-8 text")
    }
    let file = WikidataFile(text)
    guard file.problems.isEmpty else {
      let rest = file.problemCount - file.problems.count
      throw .badFile(
        path: path,
        problem: file.problems.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : ""))
    }
    try write { try $0.load(file.entries, replacing: replacing) }
    let use = try read { try $0.wikidataUse() }
    return WikidataImport(entries: file.entries.count, identified: use.identified, ambiguous: use.ambiguous)
  }
}
