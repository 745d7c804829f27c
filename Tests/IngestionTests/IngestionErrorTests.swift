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

  @Test func everyReasonIsOneLine() {
    let errors: [IngestionError] = [
      .notFound, .nameNotUTF8, .notRegularFile(kind: "a device"), .notRegularFile(kind: "a folder"),
      .unreadable(reason: "Permission denied"), .controlCharacters(share: 9), .lineTooLong(limit: 1 << 20),
      .malformedJSON(offset: 3, problem: "a colon is missing"), .tooDeep(limit: 256),
      .notAnObject(found: "a number"), .emptyText(field: "text"), .damagedGzip(offset: 9),
      .gzipBomb(ratio: 200),
    ]
    for error in errors { #expect(!error.reason.isEmpty && !error.reason.contains("\n")) }
  }
}
