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

  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func aSignalEndsTheIngestAfterTheBatchAndTheNextOneGoesOn(_ signal: String, _ status: Int32) throws {
    let interrupted = try runner.shell(
      """
      mkfifo feed; claims ingest - < feed & exec 3> feed
      cat feed.jsonl >&3; kill -\(signal) $!; wait $!
      """)
    #expect(interrupted.status == status)
    #expect(interrupted.errors.contains("Run the same command again to go on."))
    #expect(try runner.run(["check", "--deep"]).status == 0)
    #expect(try runner.shell("claims ingest - < feed.jsonl").status == 0)
    #expect(try runner.shell("claims ingest - --archive whole.sqlite < feed.jsonl").status == 0)
    let whole = try runner.run(["export", "--archive", "whole.sqlite"])
    #expect(whole.lines.count == 100)
    #expect(try runner.run(["export"]).output == whole.output)
  }

  @Test func aSignalEndsOutputAtOnceWithItsStatus() throws {
    #expect(try runner.shell("claims ingest - --quiet < feed.jsonl").status == 0)
    // A reader that takes one line and then waits keeps the program in the middle of its output. Without job control a
    // shell lets its background programs ignore SIGINT.
    for command in ["export", "extract feed.jsonl"] {
      for (signal, status) in [("INT", 130), ("TERM", 143)] {
        try runner.directory.write(
          """
          set -m; rm -f out; mkfifo out; claims \(command) > out & exec 3< out
          read -r line <&3; kill -\(signal) $!; wait $!; echo $?
          """, to: "interrupt.sh")
        let result = try runner.shell("bash interrupt.sh 2> /dev/null")
        #expect(result.output == "\(status)\n", "\(command)")
      }
    }
    #expect(try runner.run(["check"]).status == 0)
  }

  @Test func aSecondSignalEndsAtOnce() throws {
    let result = try runner.shell(
      """
      mkfifo feed; claims ingest - < feed & exec 3> feed
      cat feed.jsonl >&3; kill -INT $!; kill -TERM $!; kill -INT $!; wait $!
      """)
    // Which of them is heard first is not told.
    #expect([130, 143].contains(result.status))
  }
}
