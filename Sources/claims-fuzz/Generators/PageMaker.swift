import TestSupport

/// Web pages as sites make them, and as nobody should: elements that nobody closed or opened, scripts that go on to the
/// end, metadata of every kind with values of every kind.
struct PageMaker {
  private let texts: TextSource

  /// Makes one whose pages hold texts of `texts`.
  init(texts: TextSource) { self.texts = texts }

  /// A page.
  func page(_ random: inout SeededGenerator) -> String {
    let opening = random.pick([
      "<!DOCTYPE html>", "", "<?xml version=\"1.0\"?>", "<!-- saved from url=(0025)x -->",
    ])
    let head = (0..<random.number(0...6)).map { _ in metadata(&random) }.joined()
    let body = content(depth: random.number(1...7), &random)
    let end = random.chance(0.8) ? "</body></html>" : ""
    return
      "\(opening)<html\(attributes(&random))><head>\(head)</head><body\(attributes(&random))>\(body)\(end)"
  }

  // MARK: - Private

  private static let elements = [
    "p", "div", "article", "main", "section", "aside", "nav", "header", "footer", "h1", "h2", "ul", "ol",
    "li",
    "blockquote", "q", "figure", "figcaption", "table", "tr", "td", "dl", "dt", "dd", "a", "b", "em", "span",
    "time",
    "pre", "address", "form", "button", "noscript", "template", "details", "picture", "svg", "math", "iframe",
    "font",
  ]
  private static let empty = [
    "br", "hr", "img src=x", "input", "wbr", "link rel=amphtml href=//a.example/b", "p", "li",
  ]
  private static let raw = ["script", "style", "textarea", "title", "xmp", "plaintext", "noembed"]
  private static let names = [
    "article-body", "story", "byline author", "caption", "comments", "related teaser", "newsletter-signup",
    "live-blog",
    "paywall", "gallery", "interview question", "entry-content", "cookie", "x",
  ]
  private static let properties = [
    "og:title", "og:site_name", "og:url", "og:locale", "article:published_time", "article:modified_time",
    "article:author", "author", "date", "DC.date.issued", "parsely-pub-date", "twitter:title", "robots", "x",
  ]

  private func content(depth: Int, _ random: inout SeededGenerator) -> String {
    (0..<random.number(0...6)).map { _ -> String in
      switch random.number(0...(depth > 0 ? 12 : 4)) {
      case 0, 1: return texts.next(&random).text
      case 2: return "<\(random.pick(Self.empty))\(random.chance(0.5) ? "/" : "")>"
      case 3: return random.pick(Vocabulary.names) + random.pick(Vocabulary.scripts)
      case 4:
        return random.pick([
          "&amp;", "&nbsp", "&#0;", "&#x110000;", "&rubbish;", "<", "</", "<!--", "<![CDATA[", "<!", "\0",
        ])
      case 5:
        let name = random.pick(Self.raw)
        return "<\(name)>\(texts.next(&random).text)\(random.chance(0.7) ? "</\(name)>" : "")"
      default:
        let name = random.pick(Self.elements)
        let end = random.chance(0.85) ? "</\(random.chance(0.95) ? name : random.pick(Self.elements))>" : ""
        return "<\(name)\(attributes(&random))>\(content(depth: depth - 1, &random))\(end)"
      }
    }.joined()
  }

  private func attributes(_ random: inout SeededGenerator) -> String {
    (0..<random.number(0...3)).map { _ in
      let name = random.pick([
        "class", "id", "itemprop", "itemtype", "rel", "lang", "datetime", "style", "hidden", "data-x", "href",
        "role",
      ])
      let quote = random.pick(["\"", "'", "", "\""])
      return " \(name)=\(quote)\(attributeValue(&random))\(random.chance(0.97) ? quote : "")"
    }.joined()
  }

  private func attributeValue(_ random: inout SeededGenerator) -> String {
    random.chance(0.6)
      ? random.pick(Self.names)
      : random.pick([
        "articleBody", "author", "datePublished", "display:none", "en-GB", "2031-03-03T07:30:00+01:00",
        "5. März 2031",
        "https://a.example/2031/03/03/b?x=y#z", "//", "javascript:x", "&quot;", "\u{0}",
      ])
  }

  private func metadata(_ random: inout SeededGenerator) -> String {
    switch random.number(0...4) {
    case 0: return "<title>\(texts.next(&random).text)</title>"
    case 1: return "<link rel=canonical href=\"\(attributeValue(&random))\">"
    case 2: return "<meta charset=\(random.pick(["utf-8", "iso-8859-1", "utf-16", "x", "koi8-r"]))>"
    case 3: return "<script type=\"application/ld+json\">\(structured(&random))</script>"
    default:
      return "<meta \(random.pick(["property", "name", "itemprop"]))=\"\(random.pick(Self.properties))\" "
        + "content=\"\(attributeValue(&random))\">"
    }
  }

  private func structured(_ random: inout SeededGenerator) -> String {
    guard random.chance(0.7) else { return JSONLiteral.random(depth: 6, &random) }
    let members = [
      "@type", "headline", "author", "datePublished", "dateModified", "publisher", "articleBody", "@graph",
      "url",
    ].filter { _ in random.chance(0.6) }.map { name -> String in
      let value =
        random.chance(0.5)
        ? JSONLiteral.string(attributeValue(&random)) : JSONLiteral.random(depth: 3, &random)
      return "\"\(name)\": \(name == "@type" ? "\"NewsArticle\"" : value)"
    }
    return "{\(members.joined(separator: ", "))\(random.chance(0.95) ? "}" : "")"
  }
}
