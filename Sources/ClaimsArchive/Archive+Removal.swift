public import ClaimsModel
import Foundation
import Storage

/// Which articles are to be taken out of an archive.
public enum RemovalTarget: Hashable, Sendable {
  /// The one of an id, or of the beginning of one.
  case article(String)
  /// Those read from a file, from anywhere in a folder, or from a line (`feed.jsonl:17`).
  case path(String)
  /// Those whose files are all gone.
  case missing
  /// Those of an outlet, by any name of it.
  case outlet(String)
}

/// What ``RemovalTarget``s come to.
public struct RemovalChoice: Hashable, Sendable {
  /// The articles that are meant, in the order of the archive.
  public var articles: [ArticleSummary] = []
  /// Files, folders, lines and outlets of which the archive has no article, as they were written.
  public var unmatched: [String] = []
}

extension Archive {
  /// The articles that `targets` name.
  ///
  /// - Throws: `notFound`, `ambiguousID`, `gone` for ids.
  public func articles(toRemove targets: [RemovalTarget]) throws(ArchiveError) -> RemovalChoice {
    let places = try read { try $0.articlePlaces() }
    var choice = RemovalChoice()
    var found: Set<Article.ID> = []
    for target in targets {
      switch target {
      case .article(let id): found.insert(try articleID(id))
      case .path(let path):
        let wanted = FileLocation(path)
        let held = places.filter { wanted.holds($0) }.map(\.article)
        if held.isEmpty { choice.unmatched.append(path) }
        found.formUnion(held)
      case .missing: found.formUnion(Self.withoutFiles(places))
      case .outlet(let name):
        let own = try read { try $0.articleIDs(ofOutlet: name) }
        if own.isEmpty { choice.unmatched.append(name) }
        found.formUnion(own)
      }
    }
    choice.articles = try read { reader in try found.sorted().map { try reader.summary(of: $0) } }
    return choice
  }

  /// The names of files beside the archive that upgrades and repairs put there, which may still have what is taken out.
  public var earlierCopies: [String] { ArchiveFiles.copies(of: path) }

  /// Takes articles out for good: rows, words, old pages of the file, and what corrections quote of them.
  ///
  /// Copies of the archive that were made before are left as they are.
  /// - Returns: `false` when another program reads the archive, so that its log still has the words until that one ends.
  public func remove(_ articles: [Article.ID]) throws(ArchiveError) -> Bool {
    do {
      try database.write { writer in
        for id in articles { try writer.erase(id) }
      }
      let isErased = try database.eraseTraces()
      try database.finishWriting()
      return isErased
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// The articles of which no place is a file any more; what was never a file, or whose place is not known, stays.
  private static func withoutFiles(_ places: [ArticlePlace]) -> [Article.ID] {
    var isGone: [Article.ID: Bool] = [:]
    var exists: [String: Bool] = [:]
    for place in places {
      guard let location = place.location else {
        isGone[place.article] = false
        continue
      }
      let file = FileLocation.file(of: location)
      let isThere = exists[file] ?? FileManager.default.fileExists(atPath: file)
      exists[file] = isThere
      isGone[place.article] = (isGone[place.article] ?? true) && !isThere
    }
    return isGone.filter(\.value).map(\.key)
  }
}

/// A file, a folder or a line of a file as a user names it.
private struct FileLocation {
  private let given: String
  private let absolute: String

  init(_ path: String) {
    given = path
    absolute = InputLocation(label: path).path ?? path
  }

  /// Whether an article was read from it, or from within it.
  func holds(_ place: ArticlePlace) -> Bool {
    let own = place.location ?? place.place
    let wanted = place.location == nil ? given : absolute
    return own == wanted || own.hasPrefix(wanted + "/") || own.hasPrefix(wanted + ":")
      || own.hasPrefix(wanted + "#")
      || place.place == given
  }

  /// The file of a place: without the number of a line.
  static func file(of location: String) -> String {
    guard let colon = location.lastIndex(of: ":"), Int(location[location.index(after: colon)...]) != nil,
      !FileManager.default.fileExists(atPath: location)
    else { return location }
    return String(location[..<colon])
  }
}
