import Ingestion
import Testing

@Suite struct ArticleFormatTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let head: String
    let format: ArticleFormat
    var testDescription: String { "\(name): \(head.prefix(30))" }
  }

  @Test(arguments: [
    Example(name: "a.txt", head: "A headline\n\nA text.", format: .text),
    Example(name: "a", head: "A text.", format: .text),
    Example(name: "a.html", head: "A text that only pretends.", format: .text),
    Example(name: "a.md", head: "A text.", format: .markdown),
    Example(name: "a.MARKDOWN.gz", head: "A text.", format: .markdown),
    Example(name: "a.txt", head: "---\ntitle: x\n---\nA text.", format: .markdown),
    Example(name: "a.txt", head: "---\n\nA text.\n\n---\n", format: .text),
    Example(name: "a.json", head: "{\n  \"text\": \"x\"\n}", format: .json),
    Example(name: "a.json", head: "{\"text\": \"x\"}", format: .json),
    Example(name: "a.json", head: "{\"text\": \"x\"}\n{\"text\": \"y\"}\n", format: .jsonLines),
    Example(name: "a.jsonl", head: "{\"text\": \"x\"}", format: .jsonLines),
    Example(name: "a.jsonl", head: "{\"text\": \n{\"text\": \"y\"}\n", format: .jsonLines),
    Example(name: "a.jsonl", head: "{\n  \"text\": \"x\"\n}", format: .json),
    Example(name: "a.ndjson.gz", head: "{\"text\": \"x\"}", format: .jsonLines),
    Example(name: "a.txt", head: "{\"text\": \"x\"}\n{\"text\": \"y\"}\n", format: .jsonLines),
    Example(name: "a.txt", head: "{Photo: the harbour}\nA text.", format: .text),
    Example(name: "a.txt", head: "[{\"text\": \"x\"}]", format: .json),
    Example(name: "a.txt", head: "[Corrected] A text.", format: .text),
    Example(name: "-", head: " \n{\"text\": \"x\"}\n{\"text\": \"y\"}", format: .jsonLines),
    Example(name: "a.json", head: "A text.", format: .json),
    Example(name: "a.txt", head: "<3 is what the sign said. A text.", format: .text),
    Example(name: "a.txt", head: "<i>Correction</i> of a text.", format: .text),
    Example(name: "a.txt", head: "<!DOCTYPE html><html>", format: .page),
    Example(name: "a.txt", head: "  <html lang=en>", format: .page),
    Example(name: "a.md", head: "<html><body>", format: .page),
    Example(name: "a.md", head: "<div class=x>", format: .markdown),
    Example(name: "a.txt", head: "<h1>Fire</h1><p>A text.", format: .page),
    Example(name: "a", head: "<TABLE border=1>", format: .page),
    Example(name: "a.xhtml", head: "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html>", format: .page),
    Example(name: "a.md", head: "<h1 align=center>A headline</h1>\n\nA text.", format: .markdown),
    Example(name: "a.txt", head: "Title: Fire\nDate: 3 March 2022\nSource: Echo\n\nA text.", format: .text),
    Example(name: "a.txt", head: "From the harbour Thu: a text of seven words.", format: .text),
    Example(name: "a.txt", head: "HTTP is a protocol. A text.", format: .text),
    Example(name: "a.txt", head: "WARC/1.0\r\n", format: .warc),
    Example(name: "a.csv", head: "id,title,text", format: .csv),
    Example(name: "a.tsv.zst", head: "id\ttitle", format: .csv),
  ])
  func contentCountsMoreThanTheName(example: Example) throws {
    #expect(try ArticleFormat.detect(name: example.name, head: Array(example.head.utf8)) == example.format)
  }

  @Test(arguments: [
    Example(name: "a.mhtml", head: "A text that only pretends.", format: .mhtml),
    Example(name: "a.mht", head: "From: <Saved by a browser>\nSubject: x\n", format: .mhtml),
    Example(
      name: "a.txt",
      head:
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=x\r\n\r\n--b",
      format: .mhtml),
    Example(
      name: "a.txt",
      head: "Subject: Fire\nMIME-Version: 1.0\nContent-Type:\n multipart/related; boundary=b\n\n--b",
      format: .mhtml),
    Example(name: "a.txt", head: "Return-Path: <ada@echo.example>\nSubject: Fire\n\nA text.", format: .eml),
    Example(name: "a.eml", head: "A text.", format: .eml),
    Example(name: "a", head: "812\nReturn-Path: <ada@echo.example>\nSubject: Fire\n", format: .eml),
  ])
  func messagesAreToldByTheirHeaders(example: Example) throws {
    #expect(try ArticleFormat.detect(name: example.name, head: Array(example.head.utf8)) == example.format)
  }

  /// The beginning of a zip archive with files of these names, as far as a name is looked for.
  private static func zipHead(_ names: [String]) -> String {
    names.map { "PK\u{3}\u{4}" + String(repeating: "\u{1}", count: 26) + $0 }.joined()
  }

  @Test(arguments: [
    Example(name: "a.txt", head: "%PDF-1.7", format: .pdf),
    Example(name: "a.doc", head: "{\\rtf1 x}", format: .rtf),
    Example(name: "a", head: zipHead(["mimetypeapplication/epub+zip"]), format: .epub),
    Example(name: "a.zip", head: zipHead(["mimetypeapplication/vnd.oasis.opendocument.text"]), format: .odt),
    Example(name: "a.bin", head: zipHead(["[Content_Types].xml", "word/document.xml"]), format: .docx),
    Example(name: "a.docx", head: zipHead(["[Content_Types].xml"]), format: .docx),
  ])
  func documentsAreToldByWhatIsInThem(example: Example) throws {
    #expect(try ArticleFormat.detect(name: example.name, head: Array(example.head.utf8)) == example.format)
  }

  @Test(arguments: [
    ("a.json", "<?xml version=\"1.0\"?><x/>", "an XML document"),
    ("a.txt", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>", "an answer of a web server"),
    ("a.txt", "TY  - NEWS\nTI  - Fire\n", "a list of references (RIS)"),
    ("a.docx", "PK\u{3}\u{4}xx", "a zip archive (or a Word, OpenDocument or EPUB file)"),
    ("a.zip", zipHead(["a/word/x.txt"]), "a zip archive (or a Word, OpenDocument or EPUB file)"),
  ])
  func whatIsNotReadIsNamed(name: String, head: String, kind: String) {
    #expect(throws: IngestionError.unsupported(kind: kind)) {
      try ArticleFormat.detect(name: name, head: Array(head.utf8))
    }
  }

  @Test func anImageIsNamedWhateverItsExtension() {
    #expect(throws: IngestionError.unsupported(kind: "a PNG image")) {
      try ArticleFormat.detect(name: "a.txt", head: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0])
    }
  }

  @Test func utf16JSONLinesAreRecognised() throws {
    let head = "{\"text\": \"x\"}\n{\"text\": \"y\"}".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try ArticleFormat.detect(name: "a.txt", head: head) == .jsonLines)
  }
}
