import ClaimsArchive
import ClaimsModel

/// A number of claims that share something, for programs.
struct CountRow: ResultRow {
  static let columns = ["name", "source", "kind", "claims", "with_copies", "articles", "stories"]
  static let fields = columns

  /// The number.
  let count: ClaimCount

  var cells: [String] {
    [
      count.name ?? "", count.source?.description ?? "", count.kind?.rawValue ?? "", String(count.count),
      String(count.withCopies),
      String(count.articleCount), String(count.storyCount),
    ]
  }

  func write(to writer: inout JSONWriter) { writer.value(count) }
}
