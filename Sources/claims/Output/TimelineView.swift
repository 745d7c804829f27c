package import ClaimsModel

/// A timeline for a terminal: each thing with its reports, one a line, and what can't both be right.
package struct TimelineView {
  /// Pairs of a series that are spelled out at most; the marks show all.
  private static let maximumConflicts = 5
  /// Columns of the claim's words before the number.
  private static let lead = 14

  private let terminal: Terminal
  private let hasPlots: Bool

  /// Makes a view for `terminal`; with `hasPlots`, each series of several reports is drawn.
  package init(terminal: Terminal, hasPlots: Bool = false) {
    self.terminal = terminal
    self.hasPlots = hasPlots
  }

  /// The series, a blank line between two.
  package func rendered(_ series: [FigureSeries]) -> PrintableText {
    // One table, so that the columns of all series stand under one another.
    var table = TextTable([
      .init(""), .init("date"), .init("value", isRight: true), .init("by"), .init("claim"),
      .init("words", minimumWidth: 8, isCut: true),
    ])
    for report in series.flatMap(\.reports) { table.append(cells(of: report)) }
    let lines = table.lines(for: terminal)
    var text = lines[0]
    var next = 1
    for one in series {
      text += "\n" + heading(one)
      for line in lines[next..<(next + one.reports.count)] { text += line }
      next += one.reports.count
      text += conflicts(of: one)
      if hasPlots, one.reports.count > 1 || series.count == 1 {
        text += TimelinePlot(one, terminal: terminal).rendered()
      }
    }
    return text
  }

  // MARK: - Private

  private func heading(_ series: FigureSeries) -> PrintableText {
    var line = StyledText(series.label, .bold)
    line.append(" · \(series.quantityPhrase) · \(series.extentPhrase)", .dim)
    return line.wrapped(to: terminal.width).map { $0.rendered(color: terminal.usesColor) + "\n" }.joined()
  }

  private func cells(of report: FigureReport) -> [String] {
    [
      report.conflicts.isEmpty ? " " : "!", report.date ?? "undated", report.hit.found.figure.amountPhrase,
      origin(of: report),
      report.hit.claimID?.description ?? "", words(of: report.hit),
    ]
  }

  /// Who gave it, through whom; on a terminal in three tenths of a line.
  private func origin(of report: FigureReport) -> String {
    let origin = TerminalText.singleLine(report.originPhrase)
    return terminal.isTerminal ? TerminalText.truncated(origin, to: max(18, terminal.width * 3 / 10)) : origin
  }

  /// The words around the number; on a terminal those before it are cut short.
  private func words(of hit: FigureHit) -> String {
    let context = TerminalText.singleLine(hit.context)
    guard terminal.isTerminal else { return context }
    guard let start = context.firstRange(of: hit.found.figure.text)?.lowerBound else { return context }
    let before = context[..<start]
    guard before.count > Self.lead else { return context }
    let kept = before.suffix(Self.lead).drop { $0 != " " }
    return "…" + kept + context[start...]
  }

  private func conflicts(of series: FigureSeries) -> PrintableText {
    let pairs = series.conflicts
    guard !pairs.isEmpty else { return "" }
    var lines = pairs.prefix(Self.maximumConflicts).map { pair in
      let (one, other) = (series.reports[pair.earlier], series.reports[pair.later])
      return "! \(one.phrase) and \(other.phrase) can't both be right"
    }
    if pairs.count > lines.count {
      lines.append("! and \(Wording.count(pairs.count - lines.count, "other pair"))")
    }
    return lines.flatMap { StyledText($0, .match).wrapped(to: terminal.width) }
      .map { $0.rendered(color: terminal.usesColor) + "\n" }.joined()
  }
}
