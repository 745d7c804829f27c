import ClaimsArchive
import ClaimsModel

/// One count of what an archive holds.
struct StatisticsRow: ResultRow {
  static let columns = ["group", "name", "count"]
  static let fields = columns

  /// What is counted: `articles`, `claims by kind`.
  let group: String
  /// Which of them; `nil` for all.
  let name: String?
  /// How many.
  let count: Int

  var cells: [String] { [group, name ?? "", String(count)] }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("group")
    writer.value(group)
    writer.key("name")
    writer.value(name)
    writer.key("count")
    writer.value(count)
    writer.endObject()
  }

  /// Every count of `statistics`, groups in a fixed order and, within one, the kinds in theirs.
  static func rows(of statistics: ArchiveStatistics) -> [StatisticsRow] {
    var rows = [StatisticsRow(group: "articles", name: nil, count: statistics.articles)]
    rows += statistics.inputs.sorted { $0.key < $1.key }.map {
      StatisticsRow(group: "inputs", name: $0, count: $1)
    }
    rows += counts("claims", statistics.claims)
    rows += counts("sources", statistics.sources)
    rows += counts("figures", statistics.figures)
    rows += statistics.outlets.map { StatisticsRow(group: "outlets", name: $0.name, count: $0.count) }
    rows += statistics.extractorVersions.sorted { $0.key < $1.key }
      .map { StatisticsRow(group: "extractor_versions", name: String($0), count: $1) }
    rows.append(StatisticsRow(group: "schema_version", name: nil, count: statistics.schemaVersion))
    rows.append(StatisticsRow(group: "file_size", name: nil, count: statistics.fileSize))
    return rows
  }

  private static func counts<Kind: RawRepresentable<String> & CaseIterable & Hashable>(
    _ group: String, _ counts: [Kind: Int]
  ) -> [StatisticsRow] {
    Kind.allCases.compactMap { kind in
      counts[kind].map { StatisticsRow(group: group, name: kind.rawValue, count: $0) }
    }
  }
}
