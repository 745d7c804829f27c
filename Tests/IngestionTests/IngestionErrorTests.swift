import Ingestion
import Testing

@Suite struct IngestionErrorTests {
  @Test(arguments: [
    (IngestionError.empty, "empty: no text"), (.binary(offset: 112), "not text: NUL at byte 112"),
    (
      .unsupported(kind: "a PDF document"),
      "a PDF document, which is not read; claims ingest --help names what is"
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
    .furtherElements(count: 3), .document(.documentType), .messageTooLong(limit: 32 << 20),
    .table(.tooManyCells(cells: 4, columns: 3)), .table(.tooFewCells(cells: 1, columns: 3)),
    .table(.openQuote(limit: 32 << 20)), .table(.rowTooLong(limit: 32 << 20)),
    .table(.noTextColumn(columns: ["a"])), .table(.onlyAddresses(service: "Media Cloud")),
    .table(.furtherRows(count: 3)), .webRecord(.noRecord(offset: 7)), .webRecord(.wrongLength(offset: 7)),
    .webRecord(.cutOff(offset: 7)), .webRecord(.tooLong(offset: 7, limit: 32 << 20)), .webRecord(.noAnswer),
    .webRecord(.encoding("br")), .webRecord(.damagedBody), .webRecord(.otherType("image/png")),
    .packed(.damaged("x")), .packed(.damagedMember("x")), .packed(.encrypted), .packed(.nested),
    .packed(.bomb(ratio: 200)), .packed(.tooManyMembers(limit: 7)), .packed(.noMembers),
    .packed(.noUnpacker("signal 9")),
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
    case .messageTooLong: 21
    case .table(let problem): 22 + number(of: problem)
    case .webRecord(let problem): 29 + number(of: problem)
    case .packed(let problem): 37 + number(of: problem)
    }
  }

  private static func number(of problem: TableProblem) -> Int {
    switch problem {
    case .tooManyCells: 0
    case .tooFewCells: 1
    case .openQuote: 2
    case .rowTooLong: 3
    case .noTextColumn: 4
    case .onlyAddresses: 5
    case .furtherRows: 6
    }
  }

  private static func number(of problem: WebRecordProblem) -> Int {
    switch problem {
    case .noRecord: 0
    case .wrongLength: 1
    case .cutOff: 2
    case .tooLong: 3
    case .noAnswer: 4
    case .encoding: 5
    case .damagedBody: 6
    case .otherType: 7
    }
  }

  private static func number(of problem: PackedProblem) -> Int {
    switch problem {
    case .damaged: 0
    case .damagedMember: 1
    case .encrypted: 2
    case .nested: 3
    case .bomb: 4
    case .tooManyMembers: 5
    case .noMembers: 6
    case .noUnpacker: 7
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
