package import ClaimsArchive

/// The state of an ingest on one line of a terminal, redrawn at most ten times a second.
package struct ProgressBar {
  private static let cells = 24
  private static let interval: Duration = .milliseconds(100)

  private let terminal: Terminal
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?

  /// Makes a bar; none is drawn when `terminal` is none or `isQuiet` is set.
  init(terminal: Terminal, isQuiet: Bool) {
    self.terminal = terminal
    isShown = terminal.isTerminal && !isQuiet
  }

  /// Draws the state of `report` unless one was drawn just before.
  mutating func show(_ report: IngestReport) {
    let now = ContinuousClock.now
    guard isShown, lastDrawn.map({ now - $0 >= Self.interval }) ?? true else { return }
    lastDrawn = now
    Diagnostics.write("\r\u{1B}[K\(Self.line(report, elapsed: now - start, width: terminal.width))")
  }

  /// Takes the bar away.
  func clear() {
    if lastDrawn != nil { Diagnostics.write("\r\u{1B}[K") }
  }

  /// The bar as text of at most `width` columns.
  package static func line(_ report: IngestReport, elapsed: Duration, width: Int) -> String {
    let (seconds, attoseconds) = elapsed.components
    let time = max(0.001, Double(seconds) + Double(attoseconds) / 1e18)
    let done = report.filesRead
    let total = max(report.filesTotal, done)
    let filled = total > 0 ? cells * done / total : 0
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled)
    var text = "Reading articles  \(bar)  \(Wording.grouped(done)) of \(Wording.grouped(total))"
    if report.articlesRead > done { text += ", \(Wording.count(report.articlesRead, "article"))" }
    text += "   \(Wording.grouped(Int(Double(report.articlesRead) / time)))/s"
    if done > 0, done < total {
      text += "   \(Wording.grouped(Int((time / Double(done) * Double(total - done)).rounded(.up)))) s left"
    }
    return TerminalText.truncated(text, to: width - 1)
  }
}
