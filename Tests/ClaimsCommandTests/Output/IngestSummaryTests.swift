import ClaimsArchive
import Testing
import claims

@Suite struct IngestSummaryTests {
  @Test func theSummarySaysWhatBecameOfTheFiles() {
    var report = IngestReport()
    (report.filesRead, report.articlesRead, report.new, report.unchanged) = (1676, 1674, 1671, 3)
    report.rejected = [RejectedInput(path: "a", reason: "r"), RejectedInput(path: "b", reason: "r")]
    (report.claims, report.sources, report.figures) = (39_204, 1, 21_377)
    #expect(
      IngestSummary.sentence(report, elapsed: .milliseconds(2100))
        == "Read 1,676 files: 1,671 new, 3 unchanged, 2 rejected.  39,204 claims, 1 source, 21,377 figures in 2.1 s."
    )
  }

  @Test func aFileOfManyArticlesIsCountedAsOne() {
    var report = IngestReport()
    (report.filesRead, report.articlesRead, report.new, report.duplicates) = (1, 840, 838, 2)
    #expect(
      IngestSummary.sentence(report, elapsed: .zero).description.hasPrefix(
        "Read 1 file with 840 articles: 838 new, 2 the same as another.  "))
  }

  @Test func whatWasNotReadAndWhatIsMissingAreTold() {
    var report = IngestReport()
    report.otherKinds.add(kinds: ["pdf": 5, "html": 7], paths: [])
    (report.withoutOutlet, report.withoutDate) = (35, 10)
    #expect(
      IngestSummary.gaps(report) == [
        "Not read: 12 files of other kinds: 7 .html, 5 .pdf; --verbose names them.",
        "35 articles without an outlet, 10 without a date; --outlet and --date, or --name-pattern, give them.",
      ])
    var one = IngestReport()
    one.otherKinds.add(kinds: ["": 1], paths: ["README"])
    one.withoutDate = 1
    #expect(
      IngestSummary.gaps(one) == [
        "Not read: 1 file of another kind: 1 without an ending; --verbose names it.",
        "1 article without a date; --date or --name-pattern gives it.",
      ])
    #expect(IngestSummary.gaps(IngestReport()).isEmpty)
  }

  @Test func aRejectedNameIsShownAndNotObeyed() {
    let inputs = [RejectedInput(path: "a\u{1B}[31m\n.txt", reason: "read: \u{202E}no")]
    #expect(IngestSummary.list(inputs) == "  a\\u{1b}[31m .txt   read: \\u{202e}no\n")
  }

  @Test func rejectedInputsStandInColumns() {
    let inputs = [
      RejectedInput(path: "old/0417.txt", reason: "not text: NUL at byte 112"),
      RejectedInput(path: "feed.jsonl:88", reason: "no text"),
    ]
    #expect(
      IngestSummary.list(inputs) == "  old/0417.txt    not text: NUL at byte 112\n  feed.jsonl:88   no text\n"
    )
  }
}
