import TestSupport
import Testing

@testable import Storage

@Suite struct ArticleAddressTests {
  @Test(arguments: [
    "http://herald.example/2031/tunnel", "https://www.herald.example/2031/tunnel/",
    "https://m.herald.example/2031/tunnel#comments",
    "HTTPS://Herald.Example/2031/tunnel?utm_source=a&fbclid=b",
    "https://herald.example:443/2031/tunnel/amp", "https://amp.herald.example/2031/tunnel/index.html",
  ])
  func formsOfOneAddressAreOne(url: String) {
    #expect(ArticleAddress(url)?.text == "herald.example/2031/tunnel")
  }

  @Test func whatTellsOnePageFromAnotherStays() {
    let addresses = [
      "https://herald.example/story.php?id=1", "https://herald.example/story.php?id=2",
      "https://herald.example/story.php?id=1&page=2", "https://herald.example/Story.php?id=1",
      "https://courier.example/story.php?id=1",
    ].map { ArticleAddress($0)?.text }
    #expect(Set(addresses).count == 5)
    #expect(
      ArticleAddress("https://herald.example/s/t?b=2&a=1")
        == ArticleAddress("https://herald.example/s/t?a=1&b=2"))
  }

  @Test(arguments: [
    nil, "", "https://", "https://herald.example", "https://herald.example/", "https://herald.example/news",
    "https://herald.example/world/live/", "file.html", "://", "https:///x", "a://b?c",
    String(repeating: "x", count: 9000),
  ])
  func whatNamesNoPageIsNone(url: String?) { #expect(ArticleAddress(url) == nil) }

  @Test func marksOfAddressesAreApartFromThoseOfWords() throws {
    for number in 0..<200 {
      let mark = try #require(ArticleAddress("https://herald.example/a/\(number)")).mark
      #expect(mark < 0)
    }
  }
}
