/// Recognises formats that are not read, so that a rejection can say what a file is.
enum ForeignFormats {
  /// What a file is that starts with these bytes; `nil` when no known signature fits.
  static func binaryKind(of head: [UInt8]) -> String? {
    for (signature, kind) in signatures where head.starts(with: signature) { return kind }
    if head[from: 257].starts(with: "ustar".utf8) { return "a tar archive" }
    if head.starts(with: "RIFF".utf8), head[from: 8].starts(with: "WEBP".utf8) { return "a WebP image" }
    return head[from: 4].starts(with: "ftyp".utf8) ? "a video or audio file" : nil
  }

  /// Whether `content`, which starts with its first character that is no blank, is a web page or a part of one.
  ///
  /// Markdown may begin with elements of HTML; of these only those count that are a page's own.
  static func isPage(_ content: ArraySlice<UInt8>, suffix: String) -> Bool {
    guard content.first == UInt8(ascii: "<") else { return false }
    let head = lowered(content.prefix(4096))
    if xmlStarts.contains(where: { head.hasPrefix($0.0) && $0.0 != "<?xml" && $0.0 != "<!doctype" }) {
      return false
    }
    if head.hasPrefix("<!doctype html") || head.contains("<html") || head.hasPrefix("<head")
      || head.hasPrefix("<body") || head.hasPrefix("<!-- saved from url")
    {
      return true
    }
    guard !head.hasPrefix("<?xml"), !head.hasPrefix("<!doctype") else { return false }
    return !["md", "markdown"].contains(suffix) && CleanMarkup.startsBlock(content)
  }

  /// What XML `content` is, which starts with its first character that is no blank; `nil` when none.
  static func markupKind(of content: ArraySlice<UInt8>) -> String? {
    guard content.first == UInt8(ascii: "<") else { return nil }
    let head = lowered(content.prefix(64))
    return xmlStarts.first { head.hasPrefix($0.0) }?.1
  }

  /// What a text is that holds many articles in a form that is not read; `nil` when it is none.
  static func tableOrDownloadKind(of content: ArraySlice<UInt8>, suffix: String) -> String? {
    switch suffix {
    default: break
    }
    if let line = content.prefix(1000).split(separator: 0x0A).first, MessageHead.isMailboxLine(line) {
      return "a mailbox"
    }
    let head = content.prefix(16)
    for (start, kind) in textStarts where head.starts(with: start.utf8) { return kind }
    return nil
  }

  private static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
  }

  /// How other texts that hold no article begin.
  private static let textStarts: [(String, String)] = [
    ("HTTP/1.", "an answer of a web server"), ("HTTP/2 ", "an answer of a web server"),
    ("TY  - ", "a list of references (RIS)"), ("BEGIN:VCALENDAR", "a calendar"),
    ("BEGIN:VCARD", "an address card"), ("%!PS", "a PostScript document"), ("WEBVTT", "subtitles"),
  ]

  private static let xmlStarts: [(String, String)] = [
    ("<rss", "an RSS feed"), ("<feed", "an Atom feed"), ("<nitf", "a NITF document"),
    ("<newsitem", "a NewsML document"), ("<?xml", "an XML document"), ("<!doctype", "an XML document"),
    ("<svg", "an SVG image"), ("<doc ", "an XML document"), ("<tei", "an XML document"),
  ]

  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    (Array("PK\u{3}\u{4}".utf8), "a zip archive (or a Word, OpenDocument or EPUB file)"),
    ([0x89] + Array("PNG".utf8), "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    (Array("SQLite format 3\u{0}".utf8), "a SQLite database"),
    (Array("{\\rtf".utf8), "an RTF document"),
    (Array("WARC/".utf8), "a web archive (WARC)"),
    (Array("BZh".utf8), "bzip2 data"),
    ([0xFD] + Array("7zXZ".utf8), "xz data"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
    ([0x1F, 0x8B], "gzip data within gzip data"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Microsoft Office document"),
    ([0x7F] + Array("ELF".utf8), "a program"),
    (Array("bplist".utf8), "a binary property list or web archive"),
    (Array("ID3".utf8), "an MP3 file"), (Array("OggS".utf8), "an Ogg file"),
    (Array("Rar!".utf8), "a RAR archive"), (Array("PAR1".utf8), "a Parquet table"),
    (Array("ARROW1".utf8), "an Arrow table"), (Array("AT&TFORM".utf8), "a DjVu document"),
    (Array("II*\u{0}".utf8), "a TIFF image"), (Array("MM\u{0}*".utf8), "a TIFF image"),
  ]
}
