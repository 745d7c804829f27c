import ClaimsModel
import Testing

@testable import Ingestion

/// Which parts of a page are the article.
@Suite struct PageBodyTests {
  /// Three paragraphs of prose, enough for a body.
  static let prose = [
    "The harbour board voted on Tuesday to close the old ferry pier for two years, the chair of the board said.",
    "“We have waited long enough,” Ada Okafor told reporters outside the hall, where some forty fishermen had gathered.",
    "The pier was built in 1911, and its last repair, in the spring of 1987, cost 1.2 million crowns.",
  ]

  /// The paragraphs of a page with `inner` in its body.
  static func paragraphs(_ inner: String, head: String = "") throws -> [String] {
    let page = "<!DOCTYPE html><html><head><title>x</title>\(head)</head><body>\(inner)</body></html>"
    let article = try Reading.article(page, as: .page, label: "a.html")
    let body = String(decoding: Array(article.text.utf8.dropFirst(article.bodyStart)), as: UTF8.self)
    return body.split(separator: "\n\n").map(String.init)
  }

  private static func tagged(_ paragraphs: [String] = prose) -> String {
    paragraphs.map { "<p>\($0)</p>" }.joined()
  }

  @Test func menusListsOfTeasersAndFootersAreNoArticle() throws {
    let page = """
      <nav><ul><li><a href=/>News</a></li><li><a href=/s>Sport</a></li></ul></nav>
      <main><h1>Pier to close</h1><div class=story-body>\(Self.tagged())</div>
      <div class="related-articles"><h3>Related</h3><p>A boat that sank in March was raised on Friday, divers said.</p></div>
      </main><footer><p>Published by the Herald, which belongs to nobody in particular, since 1902.</p></footer>
      """
    #expect(try Self.paragraphs(page) == Self.prose)
  }

  @Test(arguments: [
    "<figure><img src=x><figcaption>The pier in the rain on Monday, before it closed.</figcaption></figure>",
    "<div><img src=x><span>The pier in the rain on Monday</span></div>",
    "<p class=photo-credit>Photograph: Bo Lind</p>",
    "<div class=newsletter-signup><p>Get the news of the harbour every morning, in your inbox, free of charge.</p></div>",
    "<p><strong>Read more:</strong> <a href=/x>Ferries, and how they are built</a></p>",
    "<p><a href=/x>Ferries, and how they are built</a></p>",
    "<ul><li><a href=/1>Boats sink in the storm</a></li><li><a href=/2>A net of new rules</a></li></ul>",
    "<aside><p>About the harbour: it has four piers, and a crane that has stood still for years.</p></aside>",
    "<p>Advertisement</p>", "<button>Share this</button>", "<p>Sign up for our newsletter here.</p>",
    "<div class=author-bio><p>Cy Vance has written about ships for the Herald since he was a boy.</p></div>",
    "<div id=onetrust-consent-sdk><p>We use cookies, and so do our partners, to make this website better for you.</p></div>",
    "<section class=comments><p>I have crossed on that ferry all my life and I say good riddance to it.</p></section>",
    "<div style='display: none'><p>A paragraph that nobody sees, since the page does not show it at all.</p></div>",
    "<script>var a = '<p>A paragraph that is a string in a program, not a part of the page.</p>'</script>",
    "<!-- <p>A paragraph that was taken out by the editor before it was ever published.</p> -->",
    "<a href=/x><h3>Three boats sink in the storm</h3></a>",
    "<p>Reporting by Bo Lind; editing by Cy Vance</p>",
  ])
  func whatStandsBetweenParagraphsIsLeftOut(_ between: String) throws {
    let page =
      "<article><h1>Pier to close</h1>\(Self.tagged(Array(Self.prose.prefix(2))))\(between)<p>\(Self.prose[2])</p></article>"
    #expect(try Self.paragraphs(page) == Self.prose)
  }

  @Test(arguments: [
    ("<h2>What the fishermen say</h2>", "What the fishermen say"),
    ("<blockquote><p>A pier is not a bridge.</p></blockquote>", "A pier is not a bridge."),
    ("<ul><li>It closes in May.</li><li>It opens two years on.</li></ul>", "It closes in May."),
    ("<p><strong>Will there be a bus?</strong></p>", "Will there be a bus?"),
    ("<p>“No.”</p>", "“No.”"),
    (
      "<p>See the <a href=/plan>plan of the board</a> for what comes next at the other piers.</p>",
      "See the plan of the board"
    ),
    (
      "<p><a href=/plan>The board has put its plan for all four piers on its site.</a></p>",
      "The board has put its plan"
    ),
    ("<blockquote class=twitter-tweet><p>Nobody asked us.</p>— Bo (@bo)</blockquote>", "Nobody asked us."),
    (
      "<p class=paywall>The ferry itself goes to the museum, where it will be shown from June.</p>",
      "The ferry itself"
    ),
    (
      "<div class=promo-widget-text><p>\(PageBodyTests.prose[0])</p><p>\(PageBodyTests.prose[1])</p><p>And a fourth, long enough to be told from a teaser by all who read it.</p></div>",
      "And a fourth"
    ),
    ("<table><tr><td>Pier 1</td><td>1.2 million</td></tr></table>", "Pier 1 | 1.2 million"),
  ])
  func whatBelongsToTheTextIsKept(_ between: String, _ wanted: String) throws {
    let page =
      "<article><h1>Pier to close</h1>\(Self.tagged(Array(Self.prose.prefix(2))))\(between)<p>\(Self.prose[2])</p></article>"
    #expect(try Self.paragraphs(page).contains { $0.hasPrefix(wanted) })
  }

  @Test func aHeadingAboveALinkListGoesWithIt() throws {
    let page = """
      <article><h1>Pier to close</h1>\(Self.tagged())<h3>More on piers</h3>
      <ul><li><a href=/1>Boats sink in the storm</a></li><li><a href=/2>A net of new rules</a></li></ul></article>
      """
    #expect(try Self.paragraphs(page) == Self.prose)
  }

  @Test func linesBrokenTwiceArePartedAndOnceAreJoined() throws {
    let page =
      "<article><h1>P</h1><div>\(Self.prose[0])<br><br>\(Self.prose[1])<br/>\n<br>\(Self.prose[2]) and<br>so on</div></article>"
    #expect(try Self.paragraphs(page) == [Self.prose[0], Self.prose[1], Self.prose[2] + " and so on"])
  }

  @Test func theNextArticleOfAnEndlessPageIsAnother() throws {
    let second = Self.prose.map { $0.replacing("pier", with: "bridge") }
    let page = """
      <div class=scroll><article><h1>Pier to close</h1><div>\(Self.tagged())</div></article>
      <article><h1>Bridge to close</h1><div>\(Self.tagged(second))</div></article></div>
      """
    #expect(try Self.paragraphs(page) == Self.prose)
  }

  @Test func theLinesBelowAHeadlineThatSumItUpAreKept() throws {
    let summary = "Two years without a ferry: the board has decided, and the fishermen are angry."
    let page = """
      <header><h1>Pier to close</h1><p class=standfirst>\(summary)</p><div class=byline>By Bo Lind</div></header>
      <div class=article-body>\(Self.tagged())</div>
      """
    #expect(try Self.paragraphs(page) == [summary] + Self.prose)
  }

  @Test func elementsThatNobodyClosedEnd() throws {
    let open = Self.prose.map { "<p>\($0)" }.joined()
    #expect(
      try Self.paragraphs("<div class=story-body><h1>Pier to close</h1>\(open)<div class=share>Share")
        == Self.prose)
  }

  @Test func aPageWithoutProseGivesWhatThereIs() throws {
    #expect(Reading.outcomes("<html><body><nav><a href=/>News</a></nav></body></html>", as: .page).count == 1)
    #expect(try Self.paragraphs("<p>The old pier closes.</p>") == ["The old pier closes."])
  }

  @Test func anyPartOfAPageIsExplained() throws {
    let page =
      "<html><head><meta property='og:title' content='Pier to close'></head><body><nav><a href=/>News</a></nav>"
      + "<article>\(Self.tagged())</article></body></html>"
    let piece = RawInput(label: "a.html", format: .page, bytes: Array(page.utf8))
    let lines = try #require(try PageExplanation.lines(of: piece))
    #expect(lines.first == "title: Pier to close   (meta og:title)")
    #expect(lines.contains { $0.hasPrefix("body: html > body > article") })
    #expect(lines.contains { $0.hasPrefix("+ The harbour board voted") })
    #expect(lines.contains { $0.hasPrefix("- News   [outside the body") })
    #expect(try PageExplanation.lines(of: RawInput(label: "a.txt", format: .text, bytes: [])) == nil)
  }
}
