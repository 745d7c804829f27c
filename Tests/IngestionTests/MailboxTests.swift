import Foundation
import Ingestion
import TestSupport
import Testing

@Suite struct MailboxTests {
  /// The pieces and rejections of a file with these contents.
  private func cut(_ text: String) throws -> [Result<RawInput, PieceRejection>] {
    let folder = try TemporaryDirectory()
    let path = try folder.write(text, to: "m.mbox")
    var found: [Result<RawInput, PieceRejection>] = []
    InputReader().pieces(of: path) {
      found.append($0)
      return true
    }
    return found
  }

  private func messages(_ text: String) throws -> [String] {
    try cut(text).compactMap { try? $0.get() }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private let envelope = "From ada@echo.example Thu Mar  3 14:05:00 2022\n"

  @Test func eachMessageIsAPiece() throws {
    let found = try cut(envelope + "Subject: A\n\nOne.\n\n" + envelope + "Subject: B\n\nTwo.\n")
    let pieces = found.compactMap { try? $0.get() }
    #expect(pieces.map(\.format) == [.eml, .eml])
    #expect(pieces.map { $0.label.suffix(8) } == ["m.mbox#1", "m.mbox#2"])
    #expect(
      pieces.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "Subject: A\n\nOne.\n\n", "Subject: B\n\nTwo.\n",
      ])
  }

  @Test func aLineOfTheTextPartsNothing() throws {
    for line in [
      "From the harbour it sailed.", "x\n\nFrom here on, all went well in 2022.",
      "x\nFrom a Thu Mar 3 14:05:00 2022",
    ] {
      #expect(try messages(envelope + "Subject: A\n\n" + line + "\n").count == 1, "\(line)")
    }
  }

  @Test func quotationIsTakenAway() throws {
    #expect(
      try messages(envelope + "A: b\n\n>From me\n>>From you\n>Fro\n") == [
        "A: b\n\nFrom me\n>From you\n>Fro\n"
      ])
  }

  @Test func returnsAreKept() throws {
    let text = (envelope + "A: b\n\nOne.\n\n" + envelope + "A: c\n\nTwo.\n").replacing("\n", with: "\r\n")
    #expect(try messages(text) == ["A: b\r\n\r\nOne.\r\n\r\n", "A: c\r\n\r\nTwo.\r\n"])
  }

  @Test func aMessageThatIsTooLongIsPassedOver() throws {
    let long = String(repeating: String(repeating: "a", count: 1 << 20) + "\n", count: 33)
    let found = try cut(envelope + "A: b\n\n" + long + "\n" + envelope + "A: c\n\nTwo.\n")
    #expect(found.count == 2)
    guard case .failure(let rejection)? = found.first else {
      Issue.record("a long message is taken")
      return
    }
    #expect(rejection.reason == .messageTooLong(limit: 32 << 20))
  }
}
