package import ClaimsModel

/// What an archive holds, for a terminal.
package enum StatisticsView {
  /// The most outlets listed.
  private static let outletLimit = 10

  /// One line for each group of counts.
  package static func rendered(_ statistics: ArchiveStatistics, path: String) -> PrintableText {
    let period = Wording.period(statistics.first, statistics.last)
    let outlets = statistics.outlets.prefix(outletLimit).map { "\($0.name) \(Wording.grouped($0.count))" }
    let more =
      statistics.outlets.count > outletLimit ? ["\(statistics.outlets.count - outletLimit) more"] : []
    let inputs = statistics.inputs.sorted { $0.key < $1.key }.map { "\($0.key) \(Wording.grouped($0.value))" }
    let versions = statistics.extractorVersions.sorted { $0.key < $1.key }
      .map { "version \($0.key): \(Wording.count($0.value, "article"))" }
    let lines = [
      ("archive", "\(path)   \(Wording.size(statistics.fileSize)), schema \(statistics.schemaVersion)"),
      ("articles", Wording.grouped(statistics.articles) + (period.isEmpty ? "" : "   \(period)")),
      ("outlets", (outlets + more).joined(separator: ", ")),
      ("claims", total(statistics.claims)), ("sources", total(statistics.sources)),
      ("figures", total(statistics.figures)), ("inputs", inputs.joined(separator: ", ")),
      ("extractor", versions.joined(separator: ", ")),
    ]
    return lines.filter { !$0.1.isEmpty }.map { label, text in
      "\(label)\(PrintableText.blanks(11 - label.count))\(text)\n" as PrintableText
    }.joined()
  }

  private static func total<Kind: RawRepresentable<String> & CaseIterable & Hashable>(_ counts: [Kind: Int])
    -> String
  {
    let parts = Kind.allCases.compactMap { kind in
      counts[kind].map { "\(kind.rawValue) \(Wording.grouped($0))" }
    }
    let sum = Wording.grouped(counts.values.reduce(0, +))
    return sum + (parts.isEmpty ? "" : "   \(parts.joined(separator: ", "))")
  }
}
