import ClaimsArchive
import ClaimsModel

/// A watched query, for programs.
struct WatchRow: ResultRow {
  static let columns = ["name", "query", "seen_at"]
  static let fields = columns

  /// The watch.
  let watch: Watch

  var cells: [String] { [watch.name, watch.query, watch.seenAt ?? ""] }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("name")
    writer.value(watch.name)
    writer.key("query")
    writer.value(watch.query)
    writer.key("seen_at")
    writer.value(watch.seenAt)
    writer.endObject()
  }
}
