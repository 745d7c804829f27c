import ClaimsArchive

/// The summary of an ingest, for programs.
struct IngestRow: ResultRow {
  static let columns = [
    "files", "articles", "new", "changed", "unchanged", "duplicates", "rejected", "claims", "sources",
    "figures",
    "seconds", "interrupted", "not_read", "without_outlet", "without_date",
    "other_languages", "parts_not_read", "older_versions",
  ]
  static let fields = columns

  /// What was done.
  let report: IngestReport
  /// How long it took.
  let elapsed: Duration

  var cells: [String] {
    counts.map(String.init) + [seconds.description, report.wasInterrupted ? "true" : "false"]
      + [
        report.otherKinds.count, report.withoutOutlet, report.withoutDate, report.unread.count,
        report.otherParts.count, report.olderVersions,
      ].map(
        String.init)
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    for (name, count) in zip(Self.columns, counts) where name != "rejected" {
      writer.key(name)
      writer.value(count)
    }
    writer.key("rejected")
    writer.beginArray()
    for input in report.rejected {
      writer.beginObject()
      writer.key("path")
      writer.value(input.path)
      writer.key("reason")
      writer.value(input.reason)
      writer.endObject()
    }
    writer.endArray()
    writer.key("seconds")
    writer.value(seconds)
    writer.key("interrupted")
    writer.value(report.wasInterrupted)
    // By the ending of their names.
    writer.key("not_read")
    writer.beginObject()
    for (kind, count) in report.otherKinds.kinds.sorted(by: { $0.key < $1.key }) {
      writer.key(kind)
      writer.value(count)
    }
    writer.endObject()
    writer.key("without_outlet")
    writer.value(report.withoutOutlet)
    writer.key("without_date")
    writer.value(report.withoutDate)
    writer.key("other_languages")
    writer.beginObject()
    for (tag, count) in report.unread.counts.sorted(by: { $0.key < $1.key }) {
      writer.key(tag)
      writer.value(count)
    }
    writer.endObject()
    // Members of archives and records of web archives.
    writer.key("parts_not_read")
    writer.beginObject()
    for (kind, count) in report.otherParts.kinds.sorted(by: { $0.key < $1.key }) {
      writer.key(kind)
      writer.value(count)
    }
    writer.endObject()
    writer.key("older_versions")
    writer.value(report.olderVersions)
    writer.endObject()
  }

  private var counts: [Int] {
    [
      report.filesRead, report.articlesRead, report.new, report.changed, report.unchanged, report.duplicates,
      report.rejected.count, report.claims, report.sources, report.figures,
    ]
  }

  /// Seconds to the millisecond.
  private var seconds: Double {
    let (seconds, attoseconds) = elapsed.components
    return Double(seconds) + Double(attoseconds / 1_000_000_000_000_000) / 1000
  }
}
