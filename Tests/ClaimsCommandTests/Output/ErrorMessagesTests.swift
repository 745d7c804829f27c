import ClaimsArchive
import Testing
import claims

@Suite struct ErrorMessagesTests {
  @Test func aBadQueryIsShownWithACaretUnderTheValue() {
    let error = ArchiveError.badQuery(query: "東京 kind:foo", column: 9, length: 3, problem: "“foo” is no kind")
    #expect(error.message == "“foo” is no kind.\n  東京 kind:foo\n            ^^^")
  }

  @Test func aLongQueryIsShownAroundTheCaret() {
    let query = String(repeating: "a ", count: 500) + "kind:foo" + String(repeating: " b", count: 500)
    let error = ArchiveError.badQuery(query: query, column: 1006, length: 3, problem: "bad")
    let lines = error.message.split(separator: "\n")
    #expect(lines.count == 3 && lines.allSatisfy { $0.count < 100 })
    #expect(lines[1].dropFirst(lines[2].count - 3).prefix(3) == "foo")
  }

  @Test(arguments: [
    (ArchiveError.missing(path: "a"), CommandStatus.archive), (.unusable(path: "a", reason: "r"), .archive),
    (.newer(path: "a", version: 2, supported: 1), .archive), (.unwritable(path: "a", reason: "r"), .archive),
    (.busy(path: "a", holder: nil), .busy),
    (.badQuery(query: "q", column: 1, length: 1, problem: "p"), .usage),
    (.notFound(id: "c1"), .nothing), (.noSuchInput(path: "a"), .usage), (.empty(path: "a"), .archive),
    (.obstructed(path: "a", obstacle: "b", kind: "a pipe"), .archive), (.moved(path: "a"), .archive),
    (.unreadable(path: "a", reason: "r"), .archive), (.outOfMemory(path: "a"), .archive),
    (.queryTooLarge(problem: "p"), .usage),
  ])
  func everyErrorHasItsStatus(_ error: ArchiveError, _ status: CommandStatus) {
    #expect(error.exitStatus == status)
    #expect(!error.message.isEmpty)
  }
}
