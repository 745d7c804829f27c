import ClaimsModel

/// What a repair did, in words.
enum RepairSummary {
  /// The lines for a reader.
  static func lines(of report: RepairReport, path: String) -> [String] {
    var lines = ["The archive as it was is in \(report.copy)."]
    lines += report.setAside.map { article in
      let name = [article.title, article.path].compactMap(\.self).first.map { " (\($0))" } ?? ""
      return "taken out: article \(article.id)\(name): \(article.problem)"
    }
    if let file = report.setAsideFile {
      lines.append(
        "What can be read of them is in \(file); the next ingest of their places reads them again.")
    }
    lines += report.removed.map { "\($0.place): \($0.problem)" }
    lines += report.remaining.map { "not mended: \($0.place): \($0.problem)" }
    if report.remaining.isEmpty { lines.append("\(path) is sound.") }
    return lines
  }

  /// The same as rows: what was taken out, and what is still wrong.
  static func rows(of report: RepairReport) -> [ArchiveFault] {
    report.setAside.map { ArchiveFault(place: "article \($0.id)", problem: "taken out: \($0.problem)") }
      + report.removed + report.remaining
  }
}
