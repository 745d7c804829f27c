import ClaimsModel
import Testing
import claims

@Suite struct ClaimViewTests {
  @Test func aClaimIsShownInItsPassageWithAllThatIsKnown() throws {
    let article = SampleArticle.stored
    let hits = article.hits
    let expected = """
      c9c         indirect, warns · 90%
      reading     The tunnel will cost 90 million crowns, harbour master Ada Okafor said on Monday, the
                  Herald reports.

        [[The tunnel will cost 90 million crowns]], {harbour master Ada Okafor} said on Monday, {the
        Herald} reports.

      speaker     Ada Okafor (person, harbour master) · s5 · “harbour master Ada Okafor”
      relay       The Herald (outlet) · s6 · “the Herald” “reports”
      cue         said (say)
      said        on 31 March 2031 (2031-03-31)
      figure      90 million crowns · money: 90000000 SEK · f26
      holds       c9d · The tunnel
      article     a12 · Tunnel to cost more · The Courier · 2031-04-02
      read from   news/tunnel.txt
      characters  21–59 of the article's text
      confidence  0.9

      """
    let view = ClaimView(terminal: Terminal(isTerminal: false))
    #expect(view.rendered(hits[0], in: article, related: [hits[1]]).description == expected)
  }

  @Test func colourTakesThePlaceOfMarks() {
    let article = SampleArticle.stored
    let view = ClaimView(terminal: Terminal(isTerminal: true, usesColor: true))
    let text = view.rendered(article.hits[0], in: article, related: []).description
    #expect(text.contains("\u{1B}[1mThe tunnel will cost 90 million crowns\u{1B}[0m"))
    #expect(text.contains("\u{1B}[4mharbour master Ada Okafor\u{1B}[0m"))
    #expect(!text.contains("[[") && !text.contains("{"))
  }
}
