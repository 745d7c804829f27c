import ClaimsArchive
import ClaimsModel

/// The offsets of article texts, read from the archive when first asked for.
struct ArticleOffsets {
  /// Texts kept at a time; results of one article stand together more often than not.
  private static let capacity = 64

  private let archive: Archive
  private var known: [Article.ID: UTF8Offsets] = [:]

  /// Makes a look-up in `archive`.
  init(archive: Archive) { self.archive = archive }

  /// The offsets of the text of the article `id`.
  mutating func offsets(of id: Article.ID) throws(ArchiveError) -> UTF8Offsets {
    if let found = known[id] { return found }
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    let offsets = UTF8Offsets(try archive.text(of: id))
    known[id] = offsets
    return offsets
  }
}
