import Ingestion
import Testing

@testable import ClaimsArchive

@Suite struct FailureReportTests {
  private func reason(_ label: String, _ format: ArticleFormat, _ failure: WorkerFailure = .signal(4))
    -> String
  {
    FailureReport.reason(failure, piece: RawInput(label: label, format: format, bytes: []))
  }

  @Test func aFileIsReportedByItsName() {
    #expect(
      reason("a/b.txt", .text)
        == "the program failed on this text (signal 4); please report it: claims extract a/b.txt")
  }

  @Test func aNameIsOneWordOfTheShell() {
    #expect(reason("it's $HOME.txt", .text).hasSuffix("claims extract 'it'\\''s $HOME.txt'"))
  }

  @Test func aLineIsReportedByItself() {
    #expect(reason("feed.jsonl:17", .jsonLines).hasSuffix("sed -n 17p feed.jsonl | claims extract -"))
    #expect(reason("f.jsonl.gz:2", .jsonLines).hasSuffix("zcat f.jsonl.gz | sed -n 2p | claims extract -"))
  }

  @Test func theCauseIsTold() {
    #expect(reason("a", .text, .time(limit: 20)).contains("(no end after 20 s)"))
    #expect(reason("a", .text, .memory(limit: 1024)).contains("(more than 1024 MB of memory)"))
    #expect(reason("a", .text, .noAnswer).contains("(no sensible answer)"))
  }

  @Test func everyReasonBeginsAlike() {
    for failure in [WorkerFailure.noAnswer, .signal(11), .time(limit: 1), .memory(limit: 1)] {
      #expect(reason("a", .text, failure).hasPrefix(FailureReport.opening))
    }
  }
}
