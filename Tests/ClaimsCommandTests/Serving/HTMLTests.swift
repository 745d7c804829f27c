import TestSupport
import Testing

@testable import claims

/// What gets into a page, and how.
@Suite struct HTMLTests {
  @Test func interpolatedTextIsNoMarkup() {
    let name = "<b title=\"x\" id='y'>&amp;"
    let piece: HTML = "<p>\(name)</p>"
    #expect(piece.source == "<p>&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;</p>")
  }

  @Test func piecesInPiecesStayMarkup() {
    let inner: HTML = "<i>\("a<b")</i>"
    let parts: [HTML] = [inner, inner]
    #expect(
      ("<p>\(inner)\(parts)\(3)</p>" as HTML).source == "<p><i>a&lt;b</i><i>a&lt;b</i><i>a&lt;b</i>3</p>")
    let none: HTML? = nil
    #expect(("<p>\(none)</p>" as HTML).source == "<p></p>")
  }

  @Test func controlsAreShownAsSuch() {
    #expect(("\("a\0b\u{1B}[31mc\r\n\td")" as HTML).source == "a\u{FFFD}b\u{FFFD}[31mc\u{FFFD}\n\td")
  }

  @Test func dataCannotEndItsScript() {
    let json = Array(#"{"a":"</script><script>&"}"#.utf8)
    #expect(HTML.data(json).source == #"{"a":"\u003c/script\u003e\u003cscript\u003e\u0026"}"#)
  }

  @Test(arguments: 0..<40) func noTextGetsOutOfItsPlace(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = HostileText.random(&generator, pieces: 30)
    let piece: HTML = "<p title=\"\(text)\">\(text)</p>"
    // By bytes: a mark with an accent on it is another character, and markup all the same.
    let marks = piece.source.utf8.filter { "<>\"'".utf8.contains($0) }
    #expect(String(decoding: marks, as: UTF8.self) == "<\"\"><>")
  }

  @Test func addressesAreOfPlainCharacters() {
    let address = PageAddress.search("\"harbour tunnel\" & +é\n#").with("page", "2")
    #expect(address.text == "/search?q=%22harbour%20tunnel%22%20%26%20%2B%C3%A9%0A%23&page=2")
    #expect(PercentEncoding.fields("q=%22harbour%20tunnel%22+%26&q=2&b")["q"] == "\"harbour tunnel\" &")
    #expect(PercentEncoding.fields("a=%zz%4").values.first == "%zz%4")
    #expect(PercentEncoding.decoded("%ff%00") == "\u{FFFD}\0")
  }

  @Test func anotherFieldLeadsToTheFirstPage() {
    let address = PageAddress.search("x").with("page", "7").with("sort", "newest")
    #expect(address.text == "/search?q=x&sort=newest")
    #expect(address.with("sort", nil).text == "/search?q=x")
  }
}
