import ClaimsArchive
import ClaimsModel
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
    let lines = error.message.description.split(separator: "\n")
    #expect(lines.count == 3 && lines.allSatisfy { $0.count < 100 })
    #expect(lines[1].dropFirst(lines[2].count - 3).prefix(3) == "foo")
  }

  @Test(arguments: [(0, 0), (-5, -5), (900, 40), (1, Int.max), (Int.max, 1)])
  func noColumnIsTooFarForACaret(_ column: Int, _ length: Int) {
    let error = ArchiveError.badQuery(query: "kind:foo", column: column, length: length, problem: "bad")
    #expect(error.message.description.split(separator: "\n").count == 3)
  }

  /// What an attacker may have put where the error's facts come from.
  private static let hostile = "x\u{1B}]0;t\u{7}\u{9B}31m\u{202E}\r\ny\u{7F}"

  /// Every case, with what its message must name and what to do about it.
  private static let errors: [(error: ArchiveError, status: CommandStatus, advice: String)] = [
    (.missing(path: hostile), .archive, "claims ingest"),
    (.unusable(path: hostile, reason: hostile), .archive, "Go back to a copy"),
    (.newer(path: hostile, version: 2, supported: 1), .archive, "use the newer version"),
    (.unwritable(path: hostile, reason: hostile), .archive, "the same command goes on"),
    (.busy(path: hostile, holder: hostile), .busy, "again when it is done"),
    (.badQuery(query: hostile, column: 1, length: 1, problem: hostile), .usage, "^"),
    (.notFound(id: hostile), .nothing, "Ids stand in front"),
    (.noSuchInput(path: hostile), .usage, "spelling"),
    (.badFile(path: hostile, problem: hostile), .usage, "Nothing was loaded"),
    (.badName(hostile), .usage, "no letter"), (.noWorker(reason: hostile), .busy, "fewer --jobs"),
    (.empty(path: hostile), .archive, "goes on with"),
    (.obstructed(path: hostile, obstacle: hostile, kind: hostile), .archive, "move it"),
    (.unreadable(path: hostile, reason: hostile), .archive, "the same command works"),
    (.moved(path: hostile), .archive, "run the same command again"),
    (.outOfMemory(path: hostile), .archive, "ulimit -v"),
    (.queryTooLarge(problem: hostile), .usage, "several steps"),
    (.badRow(path: hostile, fault: ArchiveFault(place: hostile, problem: hostile)), .archive, "claims check"),
    (.badID(hostile, kind: "a claim"), .usage, "lists show"),
    (.ambiguousID(hostile, meant: ["cgx", "cgy"], hasMore: true), .usage, "cgx, cgy and more"),
    (
      .gone(GoneRow(id: hostile, reason: .changed, time: "2031-03-04T10:00:00Z", article: "agx")), .nothing,
      "is agx now"
    ), (.tookTooLong(path: hostile), .usage, "shorter period"),
  ]

  /// The number of the case; a new one does not compile until it stands in the table.
  private static func number(of error: ArchiveError) -> Int {
    switch error {
    case .missing: 0
    case .unusable: 1
    case .newer: 2
    case .unwritable: 3
    case .busy: 4
    case .badQuery: 5
    case .notFound: 6
    case .noSuchInput: 7
    case .badFile: 8
    case .badName: 9
    case .noWorker: 10
    case .empty: 11
    case .obstructed: 12
    case .unreadable: 13
    case .moved: 14
    case .outOfMemory: 15
    case .queryTooLarge: 16
    case .badRow: 17
    case .badID: 18
    case .ambiguousID: 19
    case .gone: 20
    case .tookTooLong: 21
    }
  }

  @Test func everyErrorHasAMessageAndAStatus() {
    #expect(Self.errors.map { Self.number(of: $0.error) } == Array(0..<Self.errors.count))
    for (error, status, advice) in Self.errors {
      let message = error.message.description
      #expect(error.exitStatus == status, "\(error)")
      #expect(message.contains("x\\u{1b}]0;t\\u{7}\\u{9b}31m\\u{202e}  y\\u{7f}"), "\(message)")
      #expect(message.contains(advice), "\(message)")
      // A query's own lines show where it is wrong.
      let isQuery = if case .badQuery = error { true } else { false }
      let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == (isQuery ? 3 : 1), "\(message)")
      #expect(lines.first?.last == "." && !message.hasPrefix("claims"), "\(message)")
      #expect(HostileText.forbidden(in: message).isEmpty, "\(message)")
    }
  }
}
