import ClaimsModel
import TestSupport
import Testing

@testable import Ingestion

/// Pages that were made to bring a parser down; each is read in linear time, since with the square of it the tests would not end.
@Suite struct HostilePageTests {
  private static let many = 30_000

  static let pages: [(name: String, page: String)] = [
    ("nested tags", String(repeating: "<div>", count: many) + "The pier closes."),
    (
      "nested tags, closed",
      String(repeating: "<div>", count: many) + "x" + String(repeating: "</div>", count: many)
    ),
    (
      "nested tags, closed by others",
      String(repeating: "<div>", count: many) + String(repeating: "</b>", count: many)
    ),
    ("nested tables", String(repeating: "<table><tr><td>", count: many / 3)),
    ("nested lists", String(repeating: "<ul><li>", count: many / 2)),
    ("unclosed b", String(repeating: "<b>The pier closes. ", count: 8_000)),
    ("unclosed a", String(repeating: "<a href=x>The pier ", count: 8_000)),
    ("unclosed p", String(repeating: "<p>The pier ", count: many)),
    ("unclosed comment", String(repeating: "<!-- x ", count: many)),
    ("unclosed scripts", String(repeating: "<script>x ", count: many)),
    ("unclosed tag", String(repeating: "<div class=\"x ", count: many)),
    ("attributes", "<div " + (0..<many).map { "a\($0)=b " }.joined() + ">The pier closes.</div>"),
    (
      "one attribute",
      "<div class=\"" + String(repeating: "story ", count: 300_000) + "\">The pier closes.</div>"
    ),
    (
      "classes",
      (0..<5_000).map { "<p class='a\($0) related-\($0) share'>The pier closes, says number \($0).</p>" }
        .joined()
    ),
    ("references", String(repeating: "&amp;amp;", count: 100_000)),
    ("open references", String(repeating: "&#", count: 100_000)),
    ("angles", String(repeating: "<", count: 100_000)),
    ("text", String(repeating: "The pier closes. ", count: 100_000)),
    ("headings", String(repeating: "<h1>The pier</h1>", count: many / 2)),
    ("linked headings", String(repeating: "<h3><a href=x>The pier of boats</a></h3>", count: 8_000)),
    ("bylines", String(repeating: "<span class=byline>By Bo Lind</span>", count: many / 2)),
    (
      "data",
      String(
        repeating: "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>", count: 8_000)
    ),
    ("deep data", "<script type='application/ld+json'>" + String(repeating: "[", count: many) + "</script>"),
    ("breaks", "The pier" + String(repeating: "<br>", count: many) + "closes."),
    ("frames", String(repeating: "<iframe><p>", count: many)),
    ("forms", String(repeating: "<form><select><option>", count: many / 3)),
  ]

  @Test(arguments: pages.indices)
  func anyPageEnds(_ index: Int) {
    let outcomes = Reading.outcomes("<html><body>" + Self.pages[index].page, as: .page)
    #expect(outcomes.count == 1, "\(Self.pages[index].name)")
  }

  @Test func aTextBehindAThousandLevelsIsRead() throws {
    let page = String(repeating: "<div>", count: 1000) + PageBodyTests.prose.map { "<p>\($0)</p>" }.joined()
    let article = try Reading.article("<html><body>" + page, as: .page)
    #expect(article.text.contains("The pier was built in 1911"))
    #expect(article.warnings.contains { $0.contains("deeper than") })
  }

  @Test(arguments: UInt64(1)...60)
  func aDamagedPageGivesAnArticleOrAReason(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sound = Array(
      """
      <!DOCTYPE html><html lang=en><head><title>Pier – Herald</title><meta property="og:title" content="Pier &amp; bridge">
      <script type="application/ld+json">{"@type": "NewsArticle", "author": [{"name": "Bo"}]}</script></head><body>
      <nav><a href=/>x</a></nav><article class="story-body"><h1>Pier</h1><p>The pier closes, <b>she</b> said.<br><br>So it is.</p>
      <table><tr><td>1<td>2</table><figure><img src=x><figcaption>c</figcaption></figure></article></body></html>
      """.utf8)
    let scraps = [
      "<", ">", "\"", "</", "<!--", "-->", "&#x", "\u{0}", "<p", "<script", "<![CDATA[", "=", "é", "</html>",
      "<svg>",
    ]
    for _ in 0..<10 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(index..<min(bytes.count, index + 20))
        case 2: bytes.insert(contentsOf: bytes[0..<index], at: index)
        default: bytes.insert(contentsOf: Array(scraps.randomElement(using: &generator)!.utf8), at: index)
        }
      }
      for outcome in Reading.outcomes(bytes, as: .page) {
        guard case .article(let article) = outcome else { continue }
        #expect(!article.text.isEmpty && article.bodyStart <= article.text.utf8.count, "seed \(seed)")
      }
    }
  }
}
