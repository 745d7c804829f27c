import TestSupport
import Testing

/// Ctrl-C while articles come in.
@Suite struct InterruptionTests {
  /// Longer than any pipe holds, so that writing it ends only when the program reads.
  private static let padding = String(repeating: "x", count: 2_000)

  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    let lines = (0..<100).map { number in
      """
      {"id": "\(number)", "title": "Gate \(number)", "padding": "\(Self.padding)", \
      "maintext": "“Gate \(number) is open,” said Ada Okafor, the harbour master."}
      """
    }
    try runner.directory.write(lines.joined(separator: "\n") + "\n", to: "feed.jsonl")
  }

  @Test(arguments: ["INT", "TERM"])
  func aSignalEndsTheIngestAfterTheBatchAndTheNextOneGoesOn(_ signal: String) throws {
    let interrupted = try runner.shell(
      """
      mkfifo feed; claims ingest - < feed & exec 3> feed
      cat feed.jsonl >&3; kill -\(signal) $!; wait $!
      """)
    #expect(interrupted.status == 130)
    #expect(interrupted.errors.contains("Run the same command again to go on."))
    #expect(try runner.run(["check", "--deep"]).status == 0)
    #expect(try runner.shell("claims ingest - < feed.jsonl").status == 0)
    #expect(try runner.shell("claims ingest - --archive whole.sqlite < feed.jsonl").status == 0)
    let whole = try runner.run(["export", "--archive", "whole.sqlite"])
    #expect(whole.lines.count == 100)
    #expect(try runner.run(["export"]).output == whole.output)
  }

  @Test func aSecondSignalEndsAtOnce() throws {
    let result = try runner.shell(
      """
      mkfifo feed; claims ingest - < feed & exec 3> feed
      cat feed.jsonl >&3; kill -INT $!; kill -TERM $!; kill -INT $!; wait $!
      """)
    #expect(result.status == 130)
  }
}
