import ClaimsModel
import Ingestion
import Testing

/// XML that is broken, or made to break its reader.
///
/// None of these may take long, nor much memory.
@Suite struct XMLHostileTests {
  private static let item = "<item><title>One</title><description>One thing.</description></item>"

  private func isRead(_ bytes: [UInt8]) -> Bool {
    Reading.outcomes(bytes, as: .xml).contains { if case .article = $0 { true } else { false } }
  }

  private func isRead(_ text: String) -> Bool { isRead(Array(text.utf8)) }

  @Test(arguments: [
    "<!DOCTYPE rss [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
    "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
    "<!DOCTYPE rss SYSTEM \"x.dtd\" [ <!ENTITY % p SYSTEM \"http://x.example/\"> %p; ]>",
    "<!DOCTYPE rss [ ]>",
  ])
  func aDocumentTypeThatDeclaresSomethingIsRefused(type: String) throws {
    let text =
      "<?xml version=\"1.0\"?>\n\(type)<rss><channel><item><title>&a;&b;</title></item></channel></rss>"
    #expect(Reading.rejection(text, as: .xml) == .document(.documentType))
    #expect(throws: IngestionError.document(.documentType)) {
      try ArticleFormat.detect(name: "a.xml", head: Array(text.utf8))
    }
  }

  @Test func aDocumentTypeElsewhereIsNeitherReadNorFetched() {
    #expect(
      isRead(
        "<!DOCTYPE rss PUBLIC \"-//N//D [x]\" \"http://x.invalid/rss.dtd\"><rss><channel>\(Self.item)</channel></rss>"
      ))
  }

  @Test func anEntityThatNobodyDeclaredStaysAsWritten() throws {
    let outcomes = Reading.outcomes(
      "<rss><channel><item><title>&nope; and &xxe;</title></item></channel></rss>", as: .xml)
    guard case .article(let article)? = outcomes.first else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(article.title == "&nope; and &xxe;")
  }

  @Test func deepNestingIsRefused() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(Reading.rejection("<rss>\(deep)", as: .xml) == .document(.tooDeep(limit: 128)))
  }

  @Test func aHundredThousandAttributesAreRefused() {
    let attributes = (0..<100_000).map { " a\($0)=\"\"" }.joined()
    #expect(Reading.rejection("<rss\(attributes)/>", as: .xml) == .document(.tooManyAttributes(limit: 512)))
  }

  @Test func namespacesThatAllHoldAtOnceAreRefused() {
    let tags = (0..<100).map { tag in "<a" + (0..<100).map { " xmlns:n\(tag)x\($0)=\"u\"" }.joined() + ">" }
    let text = "<rss>" + tags.joined() + String(repeating: "<z:a/>", count: 100_000)
    #expect(Reading.rejection(text, as: .xml) == .document(.tooManyAttributes(limit: 256)))
  }

  @Test func millionsOfElementsAreRefused() {
    let text = "<rss>" + String(repeating: "<a/>", count: 1_100_000) + "</rss>"
    #expect(Reading.rejection(text, as: .xml) == .document(.tooManyElements(limit: 1_000_000)))
  }

  @Test func elementsThatAreNeverClosedAreRead() {
    #expect(isRead("<rss><channel>\(Self.item)" + String(repeating: "<b>x", count: 20)))
  }

  @Test(arguments: ["<!--", "<![CDATA[", "<?x", "<!DOCTYPE ", "&#", "<", "</"])
  func whatNeverEndsIsReadInLinearTime(opening: String) {
    let text = "<rss><channel>\(Self.item)" + String(repeating: opening, count: 100_000)
    #expect(isRead(text))
  }

  @Test func aFeedOfThousandsOfItemsAsksItsHeadOnce() {
    for (start, item) in [("<rss><channel>", Self.item), ("<feed>", "<entry><title>One</title></entry>")] {
      #expect(Reading.outcomes(start + String(repeating: item, count: 10_000), as: .xml).count == 10_000)
    }
  }

  @Test func quotationMarksThatNeverEndAreCountedAsAttributes() {
    let text = "<rss><channel>\(Self.item)" + String(repeating: "<a b=\"", count: 100_000)
    #expect(Reading.rejection(text, as: .xml) == .document(.tooManyAttributes(limit: 512)))
  }

  @Test func anAttributeAndATextOfManyMegabytesAreRead() {
    let long = String(repeating: "long words ", count: 300_000)
    #expect(isRead("<rss a=\"\(long)\"><channel>\(Self.item)<item><title>Two</title></item></channel></rss>"))
    #expect(
      isRead("<rss><channel><item><title>A</title><description>\(long)</description></item></channel></rss>"))
  }

  @Test func tagsThatDoNotMatchAreReadWithAWarning() throws {
    let outcomes = Reading.outcomes("<rss><channel><item><title>One</titel></item></channel></rss>", as: .xml)
    guard case .article(let article)? = outcomes.first else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(article.warnings.contains { $0.hasPrefix("The document is damaged (not valid XML in line 1") })
  }

  @Test func theDeclaredCharacterSetIsRead() throws {
    let head = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
    let bytes = (head + "<doc title=\"X\"><main><p>Caf").utf8 + [0xE9] + "</p></main></doc>".utf8
    #expect(try Reading.article(Array(bytes), as: .xml).text == "X\n\nCafé")
    let unicode = Array((head + "<doc title=\"X\"><main><p>Café</p></main></doc>").utf8)
    #expect(try Reading.article(unicode, as: .xml).text == "X\n\nCafé")
  }

  @Test func utf16IsRead() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><doc title=\"X\"><main><p>Café</p></main></doc>"
    let bytes: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(try Reading.article(bytes, as: .xml).text == "X\n\nCafé")
  }

  @Test func whatIsNoXMLIsNamedWithItsLine() {
    guard case .document(.malformedXML(line: 1, problem: _))? = Reading.rejection("<", as: .xml) else {
      Issue.record("read")
      return
    }
  }
}

@Suite struct XMLDetectionTests {
  @Test(arguments: [
    "<?xml version=\"1.0\"?>\n<!-- made by x -->\n<rss version=\"2.0\">", "<rss>", "<feed xmlns=\"x\">",
    "<rdf:RDF>", "<!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf>", "<newsMessage><html>", "<doc title=\"x\">",
    "<TEI xmlns=\"x\">", "<NewsML>",
  ])
  func xmlIsToldByItsOutermostElementWhateverTheName(text: String) throws {
    for name in ["a.xml", "a.txt", "a.html", ""] {
      #expect(try ArticleFormat.detect(name: name, head: Array(text.utf8)) == .xml)
    }
  }

  @Test(arguments: ["<?xml version=\"1.0\"?><svg>", "<!DOCTYPE svg>\n<svg>"])
  func anotherVocabularyIsNoArticle(text: String) {
    #expect(throws: IngestionError.self) { try ArticleFormat.detect(name: "a.xml", head: Array(text.utf8)) }
  }

  @Test func aTextThatSpeaksOfFeedsStaysAText() throws {
    #expect(try ArticleFormat.detect(name: "a.txt", head: Array("A feed <rss> is read.".utf8)) == .text)
  }
}
