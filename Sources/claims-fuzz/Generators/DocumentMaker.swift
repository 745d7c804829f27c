import TestSupport

/// Documents of every kind that is read beside texts, JSON and web pages: feeds and other XML, messages, downloads from
/// press databases.
struct DocumentMaker {
  private let texts: TextSource

  /// Makes one whose documents hold texts of `texts`.
  init(texts: TextSource) { self.texts = texts }

  /// An XML document in any vocabulary, with elements where they should be, and elsewhere.
  func xml(_ random: inout SeededGenerator) -> String {
    let opening = random.pick([
      "", "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", "<!-- x -->",
      "<!DOCTYPE nitf SYSTEM \"nitf.dtd\">", "<!DOCTYPE rss [<!ENTITY a \"b\">]>",
    ])
    let root = random.pick([
      "rss version=\"2.0\"", "rdf:RDF xmlns:rdf=\"r\" xmlns=\"http://purl.org/rss/1.0/\"",
      "feed xmlns=\"http://www.w3.org/2005/Atom\"", "nitf",
      "newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"",
      "newsItem guid=\"x\"", "NewsML", "doc title=\"x\" author=\"y; z\" date=\"2031-03-03\"", "TEI",
      "teiCorpus", "other",
    ])
    let name = root.prefix { $0 != " " }
    return "\(opening)<\(root)>\(content(depth: random.number(1...6), &random))</\(name)>"
  }

  /// A message, or a page that was saved as one.
  func message(isPage: Bool, _ random: inout SeededGenerator) -> String {
    let names = [
      "From", "Subject", "Date", "Message-ID", "List-Id", "MIME-Version", "Content-Language",
      "Snapshot-Content-Location", "Archived-At",
    ]
    let head = names.filter { _ in random.chance(0.6) }.map { "\($0): \(headerValue(&random))" }
    let type = isPage ? "multipart/related; boundary=b0" : nil
    return ((head + part(type: type, depth: 3, &random)).joined(separator: "\n"))
  }

  /// A download from a press database.
  func download(_ random: inout SeededGenerator) -> String {
    let kind = random.number(0...2)
    let labels = [
      [
        "1 of 2 DOCUMENTS", "BYLINE:", "LENGTH:", "LANGUAGE:", "Body", "End of Document", "LOAD-DATE:",
        "DATELINE:",
      ],
      ["HD", "BY", "PD", "SN", "LP", "TD", "AN", "LA", "SE"],
      [
        "____________________", "Author:", "Title:", "Publication title:", "Full text:",
        "ProQuest document ID:",
        "Publication date:",
      ],
    ]
    let marks = labels[kind]
    // The first of each kind tells what it is.
    let lines = (0..<random.number(1...4)).flatMap { _ in
      marks.filter { _ in random.chance(0.85) }.map { mark in
        mark + random.pick(["\n", " ", "  "]) + value(&random) + random.pick(["\n", "\n\n", "\r\n"])
      }
    }
    return random.pick(["", "\n\n", "Search: x\n"]) + lines.joined()
  }

  // MARK: - Private

  private static let elements = [
    "channel", "item", "entry", "title", "link", "description", "content:encoded", "content", "summary",
    "pubDate",
    "dc:creator", "author", "name", "guid", "head", "body", "body.head", "body.content", "hedline", "hl1",
    "byline",
    "person", "block", "p", "main", "comments", "list", "row", "cell", "itemSet", "newsItem", "contentSet",
    "inlineXML",
    "html", "nitf", "NewsItem", "NewsComponent", "ContentItem", "DataContent", "teiHeader", "fileDesc",
    "text", "div",
    "br/", "td", "TEI",
  ]

  private func content(depth: Int, _ random: inout SeededGenerator) -> String {
    (0..<random.number(0...5)).map { _ -> String in
      switch random.number(0...(depth > 0 ? 9 : 3)) {
      case 0: return value(&random)
      case 1: return "<![CDATA[<p>\(value(&random))</p>\(random.chance(0.9) ? "]]>" : "")"
      case 2:
        return random.pick([
          "&amp;", "&nbsp;", "&a;", "&#0;", "&#x110000;", "&", "<!--", "-->", "<?x?>", "\u{B}",
        ])
      case 3: return "&lt;p&gt;\(value(&random))&lt;/p&gt;"
      default:
        let name = random.pick(Self.elements)
        let attributes =
          random.chance(0.3) ? " \(random.pick(["href", "lang", "type", "xmlns", "xmlns:a"]))=\"x\"" : ""
        if name.hasSuffix("/") { return "<\(name)>" }
        let end = random.chance(0.95) ? "</\(name)>" : ""
        return "<\(name)\(attributes)>\(content(depth: depth - 1, &random))\(end)"
      }
    }.joined()
  }

  private func headerValue(_ random: inout SeededGenerator) -> String {
    random.pick([
      "Ada Okafor <a@b.example>", "=?utf-8?Q?Caf=C3=A9?=", "=?utf-8?B?Q2Fmw6k=?=\n =?utf-8?Q?_x?=", "=?x?Q?",
      "=?utf-8?Q?=",
      "Tue, 5 Mar 2031 07:30:00 +0100", "<x@y>", "https://a.example/b", "",
      "\"a\\\"b\"; c*0=d; c*1*=utf-8''%C3",
      value(&random),
    ])
  }

  /// The header lines and the body of a part.
  private func part(type: String?, depth: Int, _ random: inout SeededGenerator) -> [String] {
    let type =
      type
      ?? random.pick([
        "text/plain", "text/html; charset=utf-8", "text/plain; charset=iso-8859-2; format=flowed",
        "multipart/alternative; boundary=b\(depth)", "multipart/mixed; boundary=\"b\(depth)\"",
        "message/rfc822",
        "application/pdf; name=x.pdf", "text", "",
      ])
    let encoding = random.pick(["7bit", "quoted-printable", "base64", "8bit", "x"])
    let head = ["Content-Type: \(type)", "Content-Transfer-Encoding: \(encoding)"].filter { _ in
      random.chance(0.9)
    }
    guard type.hasPrefix("multipart/") || type == "message/rfc822", depth > 0 else {
      return head + [
        "", random.pick([value(&random), "SGVsbG8gdGhlcmU=", "a=20b=\nc=C3=A9", "<p>\(value(&random))</p>"]),
      ]
    }
    let parts = (0..<random.number(0...3)).flatMap { _ in
      [random.pick(["--b\(depth)", "--b0", "--"])] + part(type: nil, depth: depth - 1, &random)
    }
    return head + [""] + parts + [random.pick(["--b\(depth)--", ""])]
  }

  private func value(_ random: inout SeededGenerator) -> String {
    switch random.number(0...4) {
    case 0: random.pick(Vocabulary.names + Vocabulary.scripts)
    case 1:
      random.pick([
        "2031-03-03", "5. März 2031", "Roy, Lena; Maas, Piet", "https://a.example/2031/03/03/b", "12",
      ])
    default: texts.next(&random).text
    }
  }
}
