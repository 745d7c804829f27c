import ClaimsModel
import Testing

@testable import claims

/// Texts with places marked that may overlap.
@Suite struct PageMarkTests {
  private func html(_ marks: [MarkedText.Mark], _ stretch: TextSpan = TextSpan(0, 11)) -> String {
    MarkedText("the <é> sea", marks: marks).html(stretch).source
  }

  @Test func overlappingMarksAreCutAtTheirEnds() {
    let marks = [
      MarkedText.Mark(span: TextSpan(0, 8), style: "a"), MarkedText.Mark(span: TextSpan(4, 12), style: "b"),
    ]
    #expect(
      html(marks, TextSpan(0, 12))
        == "<span class=\"a\">the </span><span class=\"a b\">&lt;é&gt;</span><span class=\"b\"> sea</span>")
  }

  @Test func theShortestPlaceLeadsOn() {
    let claim = PageAddress("/c/c1")
    let marks = [
      MarkedText.Mark(span: TextSpan(0, 12), style: "out", address: PageAddress("/c/c2"), anchor: "c2"),
      MarkedText.Mark(span: TextSpan(4, 8), style: "in", title: "a \"b\"", address: claim),
    ]
    #expect(
      html(marks, TextSpan(4, 8))
        == "<a class=\"out in\" title=\"a &quot;b&quot;\" href=\"/c/c1\">&lt;é&gt;</a>")
    #expect(html(marks, TextSpan(0, 4)).hasPrefix("<span class=\"anchor\" id=\"c2\"></span><a class=\"out\""))
  }

  @Test func aLongMarkReachesFarParts() {
    let text = String(repeating: "ab ", count: 1000)
    let far = (0..<900).map { MarkedText.Mark(span: TextSpan($0 * 3, $0 * 3 + 2), style: "s") }
    let marked = MarkedText(text, marks: far + [MarkedText.Mark(span: TextSpan(0, 3000), style: "long")])
    #expect(marked.html(TextSpan(2994, 2999)).source == "<span class=\"long\">ab ab</span>")
    #expect(
      marked.html(TextSpan(2400, 2403)).source
        == "<span class=\"long s\">ab</span><span class=\"long\"> </span>")
  }

  @Test func placesBeyondTheTextAreEmpty() {
    #expect(html([MarkedText.Mark(span: TextSpan(50, 60), style: "s")], TextSpan(0, 70)).contains("sea"))
  }
}
