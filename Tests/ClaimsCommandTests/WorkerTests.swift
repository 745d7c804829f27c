import Foundation
import TestSupport
import Testing

/// What becomes of articles on which the process that reads them dies, hangs or eats.
///
/// The built program is in debug mode, where `CLAIMS_TEST_FAULTS` makes an article do what it says.
@Suite struct WorkerTests {
  private let runner: CommandRunner
  private static let staged = ["CLAIMS_TEST_FAULTS": "2"]

  init() throws { runner = try CommandRunner() }

  private func write(_ name: String, _ text: String) throws { _ = try runner.directory.write(text, to: name) }

  /// Twelve sound articles, and one for each of `failures` among them.
  private func writeFolder(_ failures: [String]) throws {
    for number in 0..<12 {
      try write("in/\(number).txt", "The mayor of Larkham, Ada Roe, said that \(number + 20) ferries sank.\n")
    }
    for failure in failures {
      try write("in/1-\(failure).txt", "Ada Roe said that it rains. claims test fault: \(failure)\n")
    }
  }

  private func count(_ command: [String]) throws -> Int { try runner.run(command).lines.count }

  @Test(arguments: [
    ("die", "signal 4"), ("exit", "no sensible answer"), ("babble", "no sensible answer"),
    ("hang", "no end after 3 s"), ("overflow", "signal 11"), ("eat", "more than 1024 MB of memory"),
  ])
  func aFailureCostsOneArticle(_ failure: String, _ cause: String) throws {
    try writeFolder([failure])
    // A busy machine must not take what eats for what hangs.
    let seconds = failure == "hang" ? "2" : "60"
    let result = try runner.run(["ingest", "in"], environment: ["CLAIMS_TEST_FAULTS": seconds])
    #expect(result.status == 3)
    #expect(result.output.contains("12 new, 1 rejected"))
    #expect(
      result.errors.contains(
        "in/1-\(failure).txt   the program failed on this text (\(cause)); please report it: claims extract in/1-\(failure).txt"
      ),
      "\(result.errors)")
    #expect(try count(["articles", "--format", "jsonl"]) == 12)
    #expect(try runner.run(["check", "--deep"]).status == 0)
  }

  @Test func theNextRunPassesItOverUnlessToldToRetry() throws {
    try writeFolder(["die", "exit"])
    _ = try runner.run(["ingest", "in"], environment: Self.staged)
    let second = try runner.run(["ingest", "in"], environment: Self.staged)
    #expect(second.status == 3)
    #expect(second.output.contains("0 new, 12 unchanged, 2 rejected"))
    #expect(
      second.errors.contains("2 inputs made the program fail before and were not tried again; --retry does."))
    // Without the variable the texts are harmless: they would be stored if they were read.
    let third = try runner.run(["ingest", "in"])
    #expect(third.output.contains("0 new, 12 unchanged, 2 rejected"))
    let retried = try runner.run(["ingest", "in", "--retry"])
    #expect(retried.status == 0)
    #expect(retried.output.contains("2 new, 12 unchanged"))
  }

  @Test func oneElementOfAnArrayIsLostAndNoOther() throws {
    let texts = (0..<5).map {
      $0 == 2 ? "It rains. claims test fault: die" : "Ada Roe said that \($0 + 10) ferries sank."
    }
    let elements = texts.map { "{\"text\": \"\($0)\"}" }.joined(separator: ", ")
    try write("feed.json", "[\(elements)]")
    let result = try runner.run(["ingest", "feed.json"], environment: Self.staged)
    #expect(result.output.contains("4 new, 1 rejected"))
    #expect(result.errors.contains("feed.json#3   the program failed on this text (signal 4)"))
    #expect(try count(["articles", "--format", "jsonl"]) == 4)
  }

  @Test func extractGoesOnBehindTheFailure() throws {
    try writeFolder(["die"])
    let result = try runner.run(["extract", "in", "--jobs", "2"], environment: Self.staged)
    #expect(result.status == 3)
    #expect(result.lines.count == 12)
    #expect(result.errors.contains("in/1-die.txt   the program failed on this text (signal 4)"))
  }

  @Test func theNumberOfWorkersChangesNothing() throws {
    try writeFolder(["die"])
    let one = try runner.run(["extract", "in", "--jobs", "1"], environment: Self.staged)
    let four = try runner.run(["extract", "in", "--jobs", "2"], environment: Self.staged)
    #expect(one.lines.count == 12)
    #expect(one == four)
  }

  @Test func workersThatAreKilledAreReplaced() throws {
    try writeFolder([])
    let result = try runner.shell(
      """
      claims ingest in & parent=$!
      for n in 1 2 3 4 5; do
        for worker in $(cat /proc/$parent/task/*/children 2>/dev/null); do kill -KILL $worker; done; sleep 0.05
      done
      wait $parent
      """)
    // A worker that is shot twice on one article costs that article; nothing else is lost, and the next run reads it.
    #expect([0, 3].contains(result.status))
    #expect(try runner.run(["ingest", "in", "--retry"]).status == 0)
    #expect(try count(["articles", "--format", "jsonl"]) == 12)
  }

  @Test func noWorkerOutlivesTheProgram() throws {
    try writeFolder(["sleep"])
    let result = try runner.shell(
      """
      claims ingest in >/dev/null 2>&1 & parent=$!
      for n in $(seq 100); do workers=$(cat /proc/$parent/task/*/children 2>/dev/null); [ -n "$workers" ] && break; sleep 0.05; done
      [ -n "$workers" ] || { echo "no worker was seen"; exit 1; }
      kill -KILL $parent; wait $parent 2>/dev/null
      for n in $(seq 100); do
        alive=0; for worker in $workers; do kill -0 $worker 2>/dev/null && alive=1; done
        [ $alive = 0 ] && { echo gone; exit 0; }; sleep 0.05
      done
      echo "still there: $workers"; exit 1
      """, environment: Self.staged)
    #expect(result.output == "gone\n")
  }

  @Test func theWorkerIsNoCommandForPeople() throws {
    let result = try runner.run(["read-pieces"])
    #expect(result.status == 2)
    #expect(result.errors.contains("does nothing by itself"))
    #expect(try !runner.run(["--help"]).output.contains("read-pieces"))
  }
}
