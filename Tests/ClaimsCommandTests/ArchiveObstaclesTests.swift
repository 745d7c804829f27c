import Foundation
import TestSupport
import Testing

/// The built program where something else stands in the archive's place, holds it, or takes it away.
@Suite struct ArchiveObstaclesTests {
  private let runner: CommandRunner

  init() throws {
    runner = try CommandRunner()
    try runner.directory.write("“The gate is open,” said Ada Okafor.\n", to: "gate.txt")
  }

  @Test(arguments: ["search gate", "stats", "check", "ingest gate.txt", "rename okafor Ada", "export"])
  func aNamedPipeKeepsNobodyWaiting(_ command: String) throws {
    let result = try runner.shell(
      "mkfifo claims.sqlite; timeout -s KILL 20 claims \(command)")
    #expect(result.status == 4)
    #expect(result.errors.contains("it is a named pipe"))
    let beside = try runner.shell(
      """
      rm claims.sqlite; claims ingest gate.txt -q; mkfifo claims.sqlite-journal
      timeout -s KILL 20 claims \(command)
      """)
    #expect(beside.status == 4)
    #expect(
      beside.errors.contains("claims.sqlite-journal is a named pipe, where claims keeps a file of its own"))
  }

  @Test func theLockFileIsWrittenThroughNoLink() throws {
    let result = try runner.shell(
      """
      echo precious > victim.txt; ln -s victim.txt claims.sqlite.lock
      claims ingest gate.txt; echo $?; cat victim.txt
      """)
    #expect(result.output == "4\nprecious\n")
    #expect(result.errors.contains("claims.sqlite.lock is a symbolic link"))
  }

  @Test func whatAKilledFirstIngestLeftIsTakenUpAgain() throws {
    try runner.directory.write("", to: "claims.sqlite")
    let reading = try runner.run(["search", "gate"])
    #expect(reading.status == 4)
    #expect(reading.errors.contains("claims.sqlite has nothing in it yet"))
    #expect(try runner.run(["ingest", "gate.txt"]).status == 0)
    #expect(try runner.run(["search", "gate"]).status == 0)
  }

  @Test func anArchiveThatIsDeletedUnderAnIngestIsNoSuccess() throws {
    let result = try runner.shell(
      """
      mkfifo feed; claims ingest - -q < feed & exec 3> feed
      echo '{"maintext": "Ada Okafor said that the gate is open."}' >&3
      until test -s claims.sqlite-wal; do :; done
      rm claims.sqlite; exec 3>&-; wait $!
      """)
    #expect(result.status == 4)
    #expect(result.errors.contains("claims.sqlite was deleted, moved or replaced while it was being written"))
    #expect(try runner.run(["ingest", "gate.txt"]).status == 0)
    #expect(try runner.run(["check", "--deep"]).status == 0)
  }

  @Test func anIngestWaitsForAnotherProgramAndSaysSo() throws {
    try #require(try runner.run(["ingest", "gate.txt"]).status == 0)
    let lock = try #require(ForeignLock(runner.directory.path("claims.sqlite")))
    try runner.directory.write("“The gate is shut,” said Bo Lind.\n", to: "shut.txt")
    let errors = runner.directory.path("errors.txt")
    let waiting = Thread {
      // The program's own notice is what ends the wait.
      while (try? String(contentsOfFile: errors, encoding: .utf8))?.contains("waiting for") != true {
        usleep(50_000)
      }
      lock.release()
    }
    waiting.start()
    let result = try runner.shell("timeout 60 claims ingest shut.txt 2> errors.txt")
    lock.release()
    #expect(result.status == 0)
    #expect(
      try String(contentsOfFile: errors, encoding: .utf8).hasPrefix(
        "claims: waiting for another program that has claims.sqlite locked, for 5 minutes at most; Ctrl-C ends."
      ))
    #expect(try runner.run(["search", "shut"]).status == 0)
  }

  @Test func whoeverEndsTheWaitIsNotToldOfTheLock() throws {
    try #require(try runner.run(["ingest", "gate.txt"]).status == 0)
    let lock = try #require(ForeignLock(runner.directory.path("claims.sqlite")))
    let result = try runner.shell(
      """
      claims ingest gate.txt 2> errors.txt & until grep -q 'waiting for' errors.txt; do sleep 0.1; done
      kill -INT $!; wait $!
      """)
    lock.release()
    #expect(result.status == 130)
  }

  @Test func tooManyConditionsAreToldOfAsSuch() throws {
    try #require(try runner.run(["ingest", "gate.txt"]).status == 0)
    let counted = (0..<200).flatMap { ["--counted", "people\($0)"] }
    let figures = try runner.run(["figures"] + counted)
    #expect(figures.status == 2)
    #expect(
      figures.errors
        == "claims: there are more than 64 conditions on a figure. Leave some out, or ask in several steps.\n"
    )
    let words = (0..<400).map { "word\($0)" }.joined(separator: " ")
    #expect(try runner.run(["articles", words]).status == 2)
    let speakers = (0..<200).flatMap { ["--speaker", "name\($0)"] }
    #expect(try runner.run(["search", "gate"] + speakers).status == 2)
  }
}

/// SQLite's lock for everything, held by this process as by a program that knows nothing of claims.
private final class ForeignLock: Sendable {
  private let descriptor: Int32

  init?(_ path: String) {
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    // The bytes that SQLite locks lie far behind any page: a pending one, a reserved one, 510 shared ones.
    guard descriptor >= 0, Self.set(descriptor, F_WRLCK) else { return nil }
  }

  func release() { _ = Self.set(descriptor, F_UNLCK) }

  deinit { close(descriptor) }

  private static func set(_ descriptor: Int32, _ type: Int32) -> Bool {
    var range = flock()
    range.l_type = Int16(type)
    range.l_whence = Int16(SEEK_SET)
    range.l_start = 0x4000_0000
    range.l_len = 512
    return fcntl(descriptor, F_SETLK, &range) == 0
  }
}
