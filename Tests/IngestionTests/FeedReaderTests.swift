import ClaimsModel
import Ingestion
import Testing

@Suite struct FeedReaderTests {
  private static let rss = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
    <channel><title>Velmora Courier</title><language>en-GB</language>
    <item><media:title>A photograph</media:title><title>Harbour &amp;amp; bridge reopen</title>
    <link>https://velmora.example/harbour</link><guid isPermaLink="false">v-17</guid>
    <pubDate>Tue, 05 Mar 2024 07:30:00 +0100</pubDate><dc:creator><![CDATA[Ilse Korvin]]></dc:creator>
    <description>A short teaser.</description>
    <content:encoded><![CDATA[<p>The harbour of Velmora reopened on Tuesday, the port
    authority said.</p><p>Two ferries left at dawn.</p>
    <p>The post <a href="x">Harbour</a> appeared first on <a href="y">Velmora Courier</a>.</p>]]></content:encoded>
    </item>
    <item><title>The mayor answers</title><link>https://velmora.example/mayor</link>
    <author>pat@velmora.example (Pat Lindquist)</author>
    <description>&lt;p&gt;The mayor answers her critics &#8230;&lt;/p&gt;</description></item>
    </channel></rss>
    """

  private func articles(_ text: String, as format: ArticleFormat = .xml) -> [Article] {
    Reading.outcomes(text, as: format).compactMap {
      if case .article(let article) = $0 { article } else { nil }
    }
  }

  @Test func anItemOfRSSIsAnArticleWithWhatTheChannelSays() throws {
    let article = try #require(articles(Self.rss).first)
    #expect(article.path == "a.txt#1")
    #expect(article.title == "Harbour & bridge reopen")
    #expect(article.bylines == ["Ilse Korvin"])
    #expect(article.outlet == "Velmora Courier")
    #expect(article.language == "en-GB")
    #expect(article.published == PartialDate(year: 2024, month: 3, day: 5))
    #expect(article.externalID == "v-17")
    #expect(article.url == "https://velmora.example/harbour")
    #expect(article.carriers[.published] == "RSS pubDate")
  }

  @Test func theFullContentGoesBeforeTheTeaserAndAFooterIsLeftOut() throws {
    let article = try #require(articles(Self.rss).first)
    #expect(
      article.text
        == """
        Harbour & bridge reopen

        The harbour of Velmora reopened on Tuesday, the port authority said.

        Two ferries left at dawn.
        """)
    #expect(article.form == nil)
  }

  @Test func anItemWithATeaserOnlyIsAStub() throws {
    let article = try #require(articles(Self.rss).last)
    #expect(article.form == .stub)
    #expect(article.bylines == ["Pat Lindquist"])
    #expect(article.warnings.contains("The feed has only the beginning or a summary of the article."))
  }

  @Test func aLongDescriptionIsAnArticle() throws {
    let sentence = "The council of Velmora met again on Tuesday and agreed on nothing, two members said. "
    let text =
      "<rss><channel><item><description>\(String(repeating: sentence, count: 12))</description></item></channel></rss>"
    #expect(try #require(articles(text).first).form == nil)
  }

  @Test func itemsOfRSS1StandBesideTheirChannel() throws {
    let article = try #require(
      articles(
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Orlen Wire</title></channel>
        <item rdf:about="https://orlen.example/1"><title>Snow</title><dc:date>2024-03-05T07:00:00Z</dc:date>
        <description>Snow fell on Orlen.</description></item></rdf:RDF>
        """
      ).first)
    #expect(article.outlet == "Orlen Wire")
    #expect(article.url == "https://orlen.example/1")
    #expect(article.published == PartialDate(year: 2024, month: 3, day: 5))
  }

  @Test func anEntryOfAtomIsAnArticle() throws {
    let article = try #require(
      articles(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Orlen Post</title>
        <author><name>Desk Person</name></author>
        <entry><title type="html">Rain &lt;b&gt;returns&lt;/b&gt;</title><link rel="edit" href="https://o.example/edit"/>
        <link href="https://o.example/rain"/><id>tag:o.example,2024:1</id><published>2024-03-05T10:00:00Z</published>
        <updated>2024-03-06T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
        <p>Rain came back to <b>Orlen</b>, forecasters said.</p><ul><li>North: heavy</li></ul></div></content></entry>
        </feed>
        """
      ).first)
    #expect(article.text == "Rain returns\n\nRain came back to Orlen, forecasters said.\n\nNorth: heavy")
    #expect(article.url == "https://o.example/rain")
    #expect(article.bylines == ["Desk Person"])
    #expect(article.published == PartialDate(year: 2024, month: 3, day: 5))
    #expect(article.outlet == "Orlen Post")
  }

  @Test func anItemOfJSONFeedIsAnArticle() throws {
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Orlen Post", "language": "en", "items": [
      {"id": "1", "url": "https://orlen.example/bread", "title": "Bread", "date_published": "2024-03-05T10:00:00Z",
       "content_html": "<p>Bread costs more, bakers said.</p>", "authors": [{"name": "Mira Holt"}]},
      {"id": "2", "summary": "Salt is cheap."}]}
      """
    let found = articles(feed, as: .json)
    #expect(found.map(\.form) == [nil, .stub])
    #expect(found.first?.text == "Bread\n\nBread costs more, bakers said.")
    #expect(found.map(\.outlet) == ["Orlen Post", "Orlen Post"])
    #expect(found.first?.bylines == ["Mira Holt"])
    #expect(found.first?.carriers[.published] == "JSON Feed date_published")
  }

  @Test func aWellKnownOutletIsToldByTheAddress() throws {
    let text = """
      <rss><channel><title>World &gt; All</title><item><title>A</title><link>https://www.bbc.co.uk/a</link>
      <description>Something happened.</description></item></channel></rss>
      """
    #expect(try #require(articles(text).first).outlet == "BBC News")
  }

  @Test func whatFeedsGetWrongIsMended() throws {
    let text =
      "<rss><channel><item><title>Fish & chips&nbsp;cost \u{B}&#8364;9</title><description>It is so&hellip;</description></item></channel></rss>"
    let article = try #require(articles(text).first)
    #expect(article.title == "Fish & chips cost €9")
    #expect(article.text.hasSuffix("It is so…"))
  }

  @Test func anItemThatTheEndCutsOffIsNamedAndTheOthersAreRead() throws {
    let whole = "<rss><channel><item><title>One</title><description>One thing.</description></item>"
    let outcomes = Reading.outcomes(whole + "<item><title>Two</title><descr", as: .xml)
    #expect(outcomes.count == 2)
    guard case .article(let first)? = outcomes.first, case .rejected(let label, let reason)? = outcomes.last
    else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(first.title == "One")
    #expect(label == "a.txt#2")
    #expect(reason.reason.hasPrefix("not valid XML in line 1"))
  }

  @Test func aFeedWithoutItemsIsEmpty() {
    #expect(Reading.rejection("<rss><channel><title>Orlen Post</title></channel></rss>", as: .xml) == .empty)
  }
}
