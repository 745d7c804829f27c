import ClaimsModel
import Testing

@testable import Ingestion

/// Pages that are no whole article.
@Suite struct PageFormTests {
  private static let prose = PageBodyTests.prose.map { "<p>\($0)</p>" }.joined()

  private func form(_ head: String, _ body: String) throws -> Article.Form? {
    try Reading.article("<html><head>\(head)</head><body>\(body)</body></html>", as: .page).form
  }

  @Test func whatStandsBeforeAPaywallIsAStub() throws {
    #expect(
      try form("", "<article>\(Self.prose)<div>Subscribe to continue reading.</div></article>") == .stub)
    let unfree =
      #"<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>"#
    #expect(try form(unfree, "<article>\(Self.prose)</article>") == .stub)
  }

  @Test func anArticleIsNone() throws {
    #expect(try form("", "<article>\(Self.prose)</article>") == nil)
    let long = String(repeating: Self.prose, count: 6)
    #expect(try form("", "<article>\(long)<div>Subscribe to continue reading.</div></article>") == nil)
    let free =
      #"<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": true}</script>"#
    #expect(try form(free, "<article>\(Self.prose)</article>") == nil)
  }

  @Test func aLivePageSaysSo() throws {
    let head = """
      <script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Storm", "liveBlogUpdate": [
        {"@type": "BlogPosting", "headline": "A boat sinks", "datePublished": "2031-03-04"}]}</script>
      """
    #expect(try form(head, "<article>\(Self.prose)</article>") == .live)
    #expect(try form("<title>How we live: a storm</title>", "<article>\(Self.prose)</article>") == nil)
  }

  @Test func aListOfArticlesIsAnIndex() throws {
    let cards = (1...20).map { "<div><a href=/\($0)>Boat number \($0) sinks in the storm</a></div>" }.joined()
    #expect(try form("<link rel=canonical href='https://herald.example/'>", cards) == .index)
    #expect(try form("", "<article>\(Self.prose)\(Self.prose)</article>" + cards) == nil)
  }

  @Test func picturesWithCaptionsAreAGallery() throws {
    let pictures = (1...9).map {
      "<figure><img src=x><figcaption>The pier on day \($0) of the storm</figcaption></figure>"
    }.joined()
    #expect(
      try form(
        "", "<article><p>The storm in pictures, day by day, as our readers saw it.</p>\(pictures)</article>")
        == .gallery)
    #expect(
      try form("", "<article>\(Self.prose)\(Self.prose)\(Self.prose)\(Self.prose)\(pictures)</article>")
        == nil)
  }
}
