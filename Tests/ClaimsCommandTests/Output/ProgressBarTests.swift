import ClaimsArchive
import Testing
import claims

@Suite struct ProgressBarTests {
  private func report(_ read: Int, of total: Int) -> IngestReport {
    var report = IngestReport()
    (report.filesRead, report.filesTotal, report.articlesRead) = (read, total, read)
    return report
  }

  @Test func theBarShowsHowFarItIsAndHowLongItTakes() {
    #expect(
      ProgressBar.line(report(1200, of: 1600), elapsed: .milliseconds(1500), width: 100)
        == "Reading articles  ██████████████████░░░░░░  1,200 of 1,600   800/s   1 s left")
  }

  @Test func nothingIsForetoldBeforeTheStartAndAfterTheEnd() {
    #expect(!ProgressBar.line(report(0, of: 9), elapsed: .zero, width: 100).contains("left"))
    #expect(!ProgressBar.line(report(9, of: 9), elapsed: .seconds(1), width: 100).contains("left"))
  }

  @Test func theBarFitsOnOneLine() {
    #expect(TerminalText.width(of: ProgressBar.line(report(5, of: 9), elapsed: .seconds(1), width: 40)) < 40)
  }
}
