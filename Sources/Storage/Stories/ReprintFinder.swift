import ClaimsModel
import GRDB

/// Finds the articles of an archive of which one reprints the other.
///
/// Whether two do follows from the two alone; which are compared, from their marks.
final class ReprintFinder {
  /// What is known of an article.
  struct Entry {
    let article: Article
    let marks: [Int64]
    let profile: ReprintProfile
  }

  /// Candidates that are compared in vain at most: with articles of a common form that would be all of them.
  private static let mostFailures = 100
  /// Entries that are kept, and the runs that they may have together.
  private static let capacity = (entries: 256, runs: 2_000_000)

  private let reader: ArchiveReader
  let marks: ArticleMarks
  private lazy var outlets = Result { try OutletFinder(reader: reader) }
  private var entries: [Int64: Entry] = [:]
  private var cachedRuns = 0

  init(reader: ArchiveReader) throws {
    self.reader = reader
    marks = try ArticleMarks(reader.db)
  }

  /// Hands `receive` each article that reprints `article`, is reprinted by it, or reprints the same; those that
  /// `isKnown` are passed over.
  func forEachReprint(
    of article: Int64, marks known: [Int64]? = nil, isKnown: (Int64) throws -> Bool,
    receive: (Int64) throws -> Void
  ) throws {
    guard let own = try known ?? entry(article)?.marks else { return }
    var failures = 0
    for candidate in try marks.candidates(for: article, marks: own) {
      guard try !isKnown(candidate) else { continue }
      guard let one = try entry(article), let other = try entry(candidate) else { continue }
      if one.profile.isReprint(of: other.profile) {
        try receive(candidate)
      } else {
        failures += 1
        if failures == Self.mostFailures { return }
      }
    }
  }

  /// What is known of an article; `nil` when there is none.
  func entry(_ id: Int64) throws -> Entry? {
    if let entry = entries[id] { return entry }
    guard let article = try article(id) else { return nil }
    let shingles = WordShingles(article.reprintedText)
    let entry = Entry(
      article: article, marks: ReprintMarks.marks(of: shingles),
      profile: ReprintProfile(shingles, article, outlet: try outlet(of: article)))
    if entries.count >= Self.capacity.entries || cachedRuns >= Self.capacity.runs { forgetAll() }
    entries[id] = entry
    cachedRuns += entry.profile.runs.count
    return entry
  }

  /// An article; `nil` when there is none, or its row can't be relied on.
  private func article(_ id: Int64) throws -> Article? {
    do {
      return try reader.articleOnly(Article.ID(rawValue: id))?.article
    } catch StorageError.badRow {
      return nil
    }
  }

  /// Lets what is known of articles be read anew.
  func forgetAll() {
    entries.removeAll(keepingCapacity: true)
    cachedRuns = 0
  }

  /// The name under which an outlet is counted.
  func outlet(called name: String) throws -> String { try outlets.get().outlet(called: name) }

  /// The agency to which an article gives credit, or which published it; `nil` for none.
  func credit(of article: Article) throws -> String? {
    try outlet(of: article).flatMap(AgencyCredit.agency(called:)) ?? AgencyCredit.agency(of: article)
  }

  private func outlet(of article: Article) throws -> String? {
    try article.outlet.map { try outlet(called: $0) }
  }
}
