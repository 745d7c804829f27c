import ClaimsModel
import Foundation
import Ingestion
import TestSupport
import Testing

/// Documents that other programs read.
@Suite struct DocumentConversionTests {
  static let hasPoppler = access("/usr/bin/pdftotext", X_OK) == 0
  static let hasPandoc = access("/usr/bin/pandoc", X_OK) == 0

  private func outcome(_ bytes: [UInt8], as format: ArticleFormat) throws -> ReadOutcome {
    let reader = InputReader()
    let piece = RawInput(label: "a.\(format.rawValue)", format: format, bytes: bytes)
    let prepared: RawInput
    do throws(PieceRejection) {
      prepared = try reader.prepared(piece)
    } catch {
      return .rejected(label: error.label, reason: error.reason)
    }
    #expect(prepared.digest == piece.digest)
    return try #require(reader.articles(in: prepared).first)
  }

  private func article(_ bytes: [UInt8], as format: ArticleFormat) throws -> Article {
    let outcome = try outcome(bytes, as: format)
    let found: Article? = if case .article(let article) = outcome { article } else { nil }
    return try #require(found, "\(outcome)")
  }

  private static let pages = [
    [
      "The Velmora Courier", "Harbour of Velmora reopens after ten days", "By Ilse Korvin",
      "The harbour of Velmora reopened on Tuesday, the port authority said. The eco-",
      "nomy of the town depends on the boats, and most of its people were glad to see",
      "them leave.", "Two ferries left at dawn, and a third was to leave in the afternoon if the", "1",
    ],
    ["The Velmora Courier", "weather allowed it, which nobody doubted.", "2"],
    ["The Velmora Courier", "It did.", "3"],
  ]

  @Test(.enabled(if: hasPoppler)) func aPDFIsReadInParagraphsWithoutItsFurniture() throws {
    let bytes = SmallPDF.bytes(
      pages: Self.pages,
      info: [
        "Title": "Harbour of Velmora reopens after ten days", "Author": "Ilse Korvin",
        "CreationDate": "D:20240305080000Z",
      ])
    let article = try article(bytes, as: .pdf)
    #expect(
      article.text
        == """
        Harbour of Velmora reopens after ten days

        The harbour of Velmora reopened on Tuesday, the port authority said. The economy of the town depends on the boats, and most of its people were glad to see them leave.

        Two ferries left at dawn, and a third was to leave in the afternoon if the weather allowed it, which nobody doubted.

        It did.
        """)
    #expect(article.bylines == ["Ilse Korvin"])
    #expect(article.published == PartialDate(year: 2024, month: 3, day: 5))
    #expect(article.carriers[.published] == "PDF CreationDate")
    #expect(article.warnings.first?.hasPrefix("The text was taken from a PDF") == true)
  }

  @Test(.enabled(if: hasPoppler)) func whatProgramsCallADocumentIsNoTitleAndNoAuthor() throws {
    let bytes = SmallPDF.bytes(
      pages: Self.pages, info: ["Title": "Microsoft Word - velmora_final.doc", "Author": "administrator"])
    let article = try article(bytes, as: .pdf)
    #expect(article.title == "Harbour of Velmora reopens after ten days")
    #expect(article.bylines == ["Ilse Korvin"])
  }

  @Test(.enabled(if: hasPoppler)) func aPDFWithoutTextIsNamed() throws {
    let outcome = try outcome(SmallPDF.bytes(pages: [[]], info: [:]), as: .pdf)
    #expect(
      outcome
        == .rejected(
          label: "a.pdf", reason: .document(.noText("a PDF without text; pictures of pages are not read"))))
  }

  @Test(.enabled(if: hasPoppler)) func aPDFThatIsCutOffIsNamed() throws {
    let bytes = Array(SmallPDF.bytes(pages: Self.pages, info: [:]).prefix(200))
    guard case .rejected(_, .document(.failedProgram("pdftotext", _))) = try outcome(bytes, as: .pdf) else {
      Issue.record("read")
      return
    }
  }

  @Test(.enabled(if: hasPandoc)) func rtfIsReadByPandocWithoutALostLetter() throws {
    let rtf = """
      {\\rtf1\\ansi\\ansicpg1252\\uc1 {\\b Harbour of Velmora reopens after ten days}\\par By Ilse Korvin\\par
      \\u8220?We are glad,\\u8221? said Pat Lindquist, who runs the largest ferry of the town of Velmora.\\par
      Two ferries left at dawn, and a third was to leave in the afternoon if the weather allowed it.\\par}
      """
    let article = try article(Array(rtf.utf8), as: .rtf)
    #expect(article.text.contains("“We are glad,” said Pat Lindquist, who runs the largest ferry"))
    #expect(article.title == "Harbour of Velmora reopens after ten days")
    #expect(article.bylines == ["Ilse Korvin"])
  }

  @Test(.enabled(if: hasPandoc)) func aDownloadKeptAsADocumentHoldsSeveralArticles() throws {
    let document = [
      "{\\b Harbour reopens}", "The Velmora Courier", "March 5, 2024 Tuesday",
      "Copyright 2024 The Velmora Courier All Rights Reserved", "{\\b Length:} 312 words",
      "{\\b Byline:} Ilse Korvin", "Body", "The harbour of Velmora reopened, the port authority said.",
      "Two ferries left at dawn.", "{\\b Load-Date:} March 6, 2024", "{\\b End of Document}",
    ].joined(separator: "\\par\n")
    let rtf = "{\\rtf1\\ansi \(document)\\par\n\(document)\\par}"
    let reader = InputReader()
    let piece = try reader.prepared(RawInput(label: "a.rtf", format: .rtf, bytes: Array(rtf.utf8)))
    let found = reader.articles(in: piece).compactMap {
      if case .article(let article) = $0 { article } else { nil }
    }
    #expect(found.map(\.path) == ["a.rtf#1", "a.rtf#2"])
    let article = try #require(found.last)
    #expect(article.outlet == "The Velmora Courier")
    #expect(article.bylines == ["Ilse Korvin"])
    #expect(article.published == PartialDate(year: 2024, month: 3, day: 5))
    #expect(
      article.text
        == "Harbour reopens\n\nThe harbour of Velmora reopened, the port authority said.\n\nTwo ferries left at dawn."
    )
  }

  @Test(.enabled(if: hasPandoc)) func whatIsNoDocumentIsNamedWithThePrograms() throws {
    guard case .rejected(_, .document(.failedProgram("pandoc", _))) = try outcome(Array("PK".utf8), as: .docx)
    else {
      Issue.record("read")
      return
    }
  }

  @Test func aPieceThatNoProgramHasReadIsNoArticle() {
    #expect(
      Reading.rejection("%PDF-1.4", as: .pdf)
        == .document(.noText("a document that no program has read yet")))
  }

  @Test func aWalkThroughFoldersFindsDocumentsOfEachKind() throws {
    let folder = try TemporaryDirectory()
    let names = [
      "a.atom", "a.docx", "a.eml", "a.emlx", "a.epub", "a.mht", "a.mhtml", "a.nitf", "a.odt", "a.pdf",
      "a.rdf", "a.rss",
      "a.rtf", "a.tei", "a.xml",
    ]
    for name in names + ["a.xlsx", "a.png"] { try folder.write("x", to: name) }
    let listing = try InputReader().listing(at: folder.url.path)
    #expect(listing.files.map { URL(filePath: $0).lastPathComponent } == names)
    #expect(listing.otherKinds == ["xlsx": 1, "png": 1])
  }

  @Test func aTextNeedsNoProgram() throws {
    let piece = RawInput(label: "a.txt", format: .text, bytes: Array("A text.".utf8))
    #expect(try InputReader().prepared(piece) == piece)
  }
}

/// Programs with limits.
@Suite struct ChildProgramTests {
  private func problem(_ name: String, _ arguments: [String], limits: ChildProgram.Limits = .init())
    -> IngestionError?
  {
    do throws(IngestionError) {
      _ = try ChildProgram(name: name, package: "some-package", limits: limits).output(
        of: arguments, input: [])
      return nil
    } catch {
      return error
    }
  }

  @Test func aProgramGetsTheDocumentAndItsOutputIsTaken() throws {
    let bytes = [UInt8](repeating: 0xE9, count: 300_000)
    #expect(try ChildProgram(name: "cat", package: "coreutils").output(of: [], input: bytes) == bytes)
  }

  @Test func aMissingProgramIsNamedWithItsPackage() {
    let error = problem("no-such-program", [])
    #expect(error == .document(.missingProgram("no-such-program", package: "some-package")))
    #expect(error?.reason == "needs no-such-program (apt install some-package)")
  }

  @Test func aProgramThatFailsSaysWhy() {
    guard case .document(.failedProgram("ls", let problem))? = problem("ls", ["/no/such/folder"]) else {
      Issue.record("no failure")
      return
    }
    #expect(problem.contains("/no/such/folder"))
    #expect(
      self.problem("false", []) == .document(.failedProgram("false", problem: "it ended with status 1")))
  }

  @Test func aProgramThatTakesTooLongIsEndedWithWhatItStarted() {
    var limits = ChildProgram.Limits()
    limits.seconds = 1
    let error = problem("sh", ["-c", "sleep 1000 & sleep 1000"], limits: limits)
    #expect(error == .document(.failedProgram("sh", problem: "it took more than 1 seconds")))
  }

  @Test func aProgramThatWritesTooMuchIsEnded() {
    var limits = ChildProgram.Limits()
    limits.output = 1 << 20
    #expect(
      problem("yes", [], limits: limits)
        == .document(.failedProgram("yes", problem: "it wrote more than 1 MiB")))
  }

  @Test func whatAProgramSaysOfErrorsIsCutShort() {
    guard
      case .document(.failedProgram(_, let problem))? = problem(
        "sh", ["-c", "i=0; while [ $i -lt 20000 ]; do echo trouble >&2; i=$((i+1)); done; exit 3"])
    else {
      Issue.record("no failure")
      return
    }
    #expect(problem == "trouble")
  }

  @Test func aProgramWritesNoFile() throws {
    let folder = try TemporaryDirectory()
    let path = folder.path("x")
    #expect(problem("sh", ["-c", "echo x > '\(path)'"]) != nil)
    #expect(try Data(contentsOf: URL(filePath: path)).isEmpty)
  }

  @Test func aProgramSeesNothingOfTheEnvironment() throws {
    let output = try ChildProgram(name: "env", package: "coreutils").output(of: [], input: [])
    let names = String(decoding: output, as: UTF8.self).split(separator: "\n").map { $0.prefix { $0 != "=" } }
    #expect(Set(names) == ["PATH", "LC_ALL", "HOME"])
  }
}

/// The smallest PDF that has these lines on its pages.
enum SmallPDF {
  static func bytes(pages: [[String]], info: [String: String]) -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var kids: [Int] = []
    for lines in pages {
      let shown = lines.map { "(\($0)) Tj T*" }.joined(separator: "\n")
      let content = "BT /F1 11 Tf 14 TL 60 780 Td\n\(shown)\nET"
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(objects.count) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      kids.append(objects.count)
    }
    let list = kids.map { "\($0) 0 R" }.joined(separator: " ")
    objects[1] = "<< /Type /Pages /Kids [\(list)] /Count \(kids.count) >>"
    objects.append("<< \(info.map { "/\($0.key) (\($0.value))" }.joined(separator: " ")) >>")
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    let table = offsets.map { String(format: "%010d 00000 n \n", $0) }.joined()
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(table)"
    text += "trailer << /Size \(objects.count + 1) /Root 1 0 R /Info \(objects.count) 0 R >>\n"
    text += "startxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}
