import ClaimsModel
import Foundation
import Ingestion
import TestSupport
import Testing

@Suite struct InputReaderTests {
  private let reader = InputReader()

  @Test func aMissingPathIsNotFound() throws {
    let folder = try TemporaryDirectory()
    #expect(throws: IngestionError.notFound) { try reader.files(at: folder.path("no-such-file")) }
  }

  @Test func aNamedFileIsTriedWhateverItsName() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("A text.", to: ".hidden.css")
    #expect(try reader.files(at: path) == [path])
    #expect(try reader.files(at: "-") == ["-"])
  }

  @Test func aFolderIsWalkedInByteOrderAndPassesOverWhatIsNoArticle() throws {
    let folder = try TemporaryDirectory()
    for name in [
      "b.txt", "B.md", "a/z.jsonl.gz", "a/é.txt", "c.JSON", ".DS_Store", ".git/x.txt", "photo.jpg",
      "style.css",
      "page.html", "page_files/note.txt", "my_files/note.txt", "noextension", "d.ndjson", "e.text",
    ] {
      try folder.write("x", to: name)
    }
    let names = try reader.files(at: folder.url.path).map { $0.dropFirst(folder.url.path.utf8.count + 1) }
    #expect(
      names == [
        "B.md", "a/z.jsonl.gz", "a/é.txt", "b.txt", "c.JSON", "d.ndjson", "e.text", "my_files/note.txt",
        "page.html",
      ])
  }

  @Test func linkedFoldersAreNotFollowedAndLinkedFilesAre() throws {
    let folder = try TemporaryDirectory()
    try folder.write("x", to: "real/a.txt")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path("loop"), withDestinationPath: folder.url.path)
    try manager.createSymbolicLink(
      atPath: folder.path("link.txt"), withDestinationPath: folder.path("real/a.txt"))
    try manager.createSymbolicLink(atPath: folder.path("none.txt"), withDestinationPath: folder.path("gone"))
    let files = try reader.files(at: folder.url.path)
    #expect(files == [folder.path("link.txt"), folder.path("none.txt"), folder.path("real/a.txt")])
    #expect(
      Reading.outcomes(ofFile: folder.path("none.txt"))
        == [.rejected(label: folder.path("none.txt"), reason: .linkToNothing)])
  }

  @Test func aNamedPipeIsRejectedWithoutWaiting() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("pipe.txt")
    try #require(mkfifo(path, 0o600) == 0)
    #expect(try reader.files(at: folder.url.path) == [path])
    #expect(
      Reading.outcomes(ofFile: path) == [
        .rejected(label: path, reason: .notRegularFile(kind: "a named pipe"))
      ])
  }

  @Test func aDeviceAndAFolderAreRejected() throws {
    let folder = try TemporaryDirectory()
    let path = folder.url.path
    #expect(
      Reading.outcomes(ofFile: "/dev/null") == [
        .rejected(label: "/dev/null", reason: .notRegularFile(kind: "a device"))
      ])
    #expect(
      Reading.outcomes(ofFile: path) == [.rejected(label: path, reason: .notRegularFile(kind: "a folder"))])
  }

  @Test func aFileWithoutTextIsEmpty() throws {
    let folder = try TemporaryDirectory()
    for text in ["", " \n\t\r\n", "\u{FEFF}\n"] {
      let path = try folder.write(text, to: "empty.txt")
      #expect(Reading.outcomes(ofFile: path) == [.rejected(label: path, reason: .empty)])
    }
    #expect(IngestionError.empty.reason == "empty: no text")
  }

  @Test func linesAreLabelledWithTheirNumbersAndBlankOnesSkipped() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("{\"text\": \"One.\"}\n\n{broken\r\n{\"text\": \"Four.\"}", to: "feed.jsonl")
    let outcomes = Reading.outcomes(ofFile: path)
    #expect(outcomes.count == 3)
    #expect(label(of: outcomes[0]) == "\(path):1")
    #expect(label(of: outcomes[1]) == "\(path):3")
    guard case .article(let last) = outcomes[2] else {
      Issue.record("the last line is no article")
      return
    }
    #expect(last.path == "\(path):4")
    #expect(last.text == "Four.")
    #expect(last.format == "jsonl")
  }

  @Test func theReceiverStopsTheCuttingByReturningFalse() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("{\"text\": \"1\"}\n{\"text\": \"2\"}\n{\"text\": \"3\"}\n", to: "feed.jsonl")
    var count = 0
    reader.pieces(of: path) { _ in
      count += 1
      return count < 2
    }
    #expect(count == 2)
  }

  @Test func theReceiversErrorIsPassedOn() throws {
    struct Stop: Error {}
    let folder = try TemporaryDirectory()
    let path = try folder.write("A text.", to: "a.txt")
    #expect(throws: Stop.self) { try reader.pieces(of: path) { _ in throw Stop() } }
  }

  @Test func aPieceHasTheDigestOfItsBytes() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("abc", to: "a.txt")
    var digests: [String] = []
    reader.pieces(of: path) { result in
      if case .success(let piece) = result { digests.append(piece.digest) }
      return true
    }
    #expect(digests == ["ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"])
  }

  @Test(arguments: ["a.txt.gz", "a.md.gz", "a.json.gz", "a.txt"])
  func gzipDataIsReadWhateverItsName(name: String) throws {
    let folder = try TemporaryDirectory()
    let text = name.contains("json") ? "{\"text\": \"It rained all day.\"}" : "It rained all day."
    let path = try folder.write(Gzip.compressed(text), to: name)
    guard case .article(let article)? = Reading.outcomes(ofFile: path).first else {
      Issue.record("no article")
      return
    }
    #expect(article.text == "It rained all day.")
  }

  @Test func manyMembersOfGzipAreOneStreamOfLines() throws {
    let folder = try TemporaryDirectory()
    var data = Data()
    for number in 1...3 { data += try Gzip.compressed("{\"text\": \"Number \(number).\"}\n") }
    let path = try folder.write(data, to: "feed.jsonl.gz")
    let outcomes = Reading.outcomes(ofFile: path)
    #expect(outcomes.map(label) == ["\(path):1", "\(path):2", "\(path):3"])
  }

  @Test func ofACutOffGzipTheCompleteLinesAreReadAndTheDamageReported() throws {
    let folder = try TemporaryDirectory()
    var generator = SeededGenerator(seed: 5)
    let lines = (0..<4000).map {
      "{\"id\": \($0), \"text\": \"Ship \(UInt64.random(in: 0...UInt64.max, using: &generator)) left.\"}\n"
    }
    let whole = try Gzip.compressed(lines.joined())
    let path = try folder.write(whole.prefix(whole.count * 2 / 3), to: "feed.jsonl.gz")
    let outcomes = Reading.outcomes(ofFile: path)
    let articles = outcomes.dropLast().compactMap { outcome -> Article? in
      if case .article(let article) = outcome { article } else { nil }
    }
    #expect(articles.count == outcomes.count - 1)
    #expect((1000..<4000).contains(articles.count))
    #expect(articles.map(\.externalID) == (0..<articles.count).map { String($0) })
    #expect(outcomes.last == .rejected(label: path, reason: .damagedGzip(offset: whole.count * 2 / 3)))
  }

  @Test func aCutOffGzipOfADocumentIsRejectedWhole() throws {
    let folder = try TemporaryDirectory()
    let whole = try Gzip.compressed(String(repeating: "It rained on the town all day. ", count: 300))
    let path = try folder.write(whole.dropLast(9), to: "a.txt.gz")
    #expect(
      Reading.outcomes(ofFile: path) == [
        .rejected(label: path, reason: .damagedGzip(offset: whole.count - 9))
      ])
  }

  @Test func aGzipBombIsRefused() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write(
      Data(try Gzip.compressed([UInt8](repeating: 0x61, count: 12 << 20))), to: "bomb.txt.gz")
    #expect(Reading.outcomes(ofFile: path) == [.rejected(label: path, reason: .gzipBomb(ratio: 200))])
  }

  @Test func gzipWithinGzipIsRefused() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write(
      Data(try Gzip.compressed(try Gzip.compressed(Array("It rained.".utf8)))), to: "a.txt.gz")
    #expect(
      Reading.outcomes(ofFile: path)
        == [.rejected(label: path, reason: .unsupported(kind: "gzip data within gzip data"))])
  }

  @Test func utf16JSONLinesAreCutIntoLines() throws {
    let folder = try TemporaryDirectory()
    let bytes = "\u{FEFF}{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let path = try folder.write(Data(bytes), to: "feed.jsonl")
    #expect(Reading.outcomes(ofFile: path).map(label) == ["\(path):1", "\(path):2"])
  }

  @Test func aDocumentThatIsTooLargeIsRefused() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write(Data(repeating: 0x61, count: InputReader.largestDocument + 1), to: "a.txt")
    #expect(
      Reading.outcomes(ofFile: path)
        == [.rejected(label: path, reason: .tooLarge(limit: InputReader.largestDocument))])
  }

  @Test func aLineThatIsTooLongIsPassedOverAndTheNextOneRead() throws {
    let folder = try TemporaryDirectory()
    let long =
      Data("{\"text\": \"".utf8) + Data(repeating: 0x61, count: InputReader.longestLine) + Data("\"}\n".utf8)
    let path = try folder.write(long + Data("{\"text\": \"Two.\"}\n".utf8), to: "feed.jsonl")
    let outcomes = Reading.outcomes(ofFile: path)
    #expect(outcomes.count == 2)
    #expect(
      outcomes.first == .rejected(label: "\(path):1", reason: .lineTooLong(limit: InputReader.longestLine)))
  }

  private func label(of outcome: ReadOutcome) -> String {
    switch outcome {
    case .article(let article): article.path
    case .rejected(let label, _): label
    }
  }
}
