import Ingestion
import Testing

@Suite struct IngestionErrorTests {
  @Test(arguments: [
    (IngestionError.empty, "empty: no text"), (.binary(offset: 112), "not text: NUL at byte 112"),
    (
      .unsupported(kind: "a PDF document"),
      "a PDF document; this version reads text, Markdown, JSON and JSON Lines (also .gz)"
    ),
    (
      .missingText(unit: "a line", accepted: ["text", "body"]),
      "no \"text\" field; a line needs one of text, body"
    ),
    (
      .tooLarge(limit: 32 << 20),
      "longer than 32 MiB; split it, or make it JSON Lines, which is read line by line"
    ),
  ])
  func aReasonSaysWhatAndWhereAndWhatToDo(error: IngestionError, reason: String) {
    #expect(error.reason == reason)
  }

  /// Every case.
  private static let errors: [IngestionError] = [
    .notFound, .nameNotUTF8, .notRegularFile(kind: "a device"), .unreadable(reason: "Permission denied"),
    .empty,
    .binary(offset: 112), .controlCharacters(share: 9), .unsupported(kind: "a PDF document"),
    .tooLarge(limit: 32 << 20), .lineTooLong(limit: 1 << 20),
    .malformedJSON(offset: 3, problem: "a colon is missing"), .tooDeep(limit: 256),
    .notAnObject(found: "a number"),
    .missingText(unit: "a line", accepted: ["text"]), .emptyText(field: "text"), .damagedGzip(offset: 9),
    .gzipBomb(ratio: 200), .linkToNothing, .noSpool(reason: "No space left on device"),
    .furtherElements(count: 3),
    .document(.documentType),
  ]

  /// The number of the case; a new one does not compile until it stands in the table.
  private static func number(of error: IngestionError) -> Int {
    switch error {
    case .notFound: 0
    case .nameNotUTF8: 1
    case .notRegularFile: 2
    case .unreadable: 3
    case .empty: 4
    case .binary: 5
    case .controlCharacters: 6
    case .unsupported: 7
    case .tooLarge: 8
    case .lineTooLong: 9
    case .malformedJSON: 10
    case .tooDeep: 11
    case .notAnObject: 12
    case .missingText: 13
    case .emptyText: 14
    case .damagedGzip: 15
    case .gzipBomb: 16
    case .linkToNothing: 17
    case .noSpool: 18
    case .furtherElements: 19
    case .document: 20
    }
  }

  @Test func everyReasonIsOneClauseOfOneLine() {
    #expect(Self.errors.map(Self.number) == Array(0..<Self.errors.count))
    for error in Self.errors + [.notRegularFile(kind: "a folder")] {
      let reason = error.reason
      #expect(reason.count > 8 && !reason.hasSuffix("."), "\(error)")
      #expect(reason.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F }, "\(error)")
    }
    #expect(Set(Self.errors.map(\.reason)).count == Self.errors.count)
  }
}
