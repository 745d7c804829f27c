import ClaimsModel
import Testing
import claims

@Suite struct ArticleViewTests {
  @Test func anArticleIsShownWithItsClaimsMarkedAndListed() {
    let expected = """
      a12  Tunnel to cost more
      The Courier · 2031-04-02 · Bo Lind
      news/tunnel.txt

        Tunnel to cost more

        [[[[The tunnel]] will cost 90 million crowns]], {harbour master Ada Okafor} said on Monday, {the
        Herald} reports.

        Work began in spring.

        [[what was claimed]] {who said or relayed it}

      2 claims
        c9c  The tunnel will cost 90 million crowns, harbour master Ada Okafor said on Monday, the Herald
             reports.
             Ada Okafor, harbour master · indirect, warns, on 31 March 2031 · 90%
          c9d  The tunnel
               (nobody named) · indirect · 50%

      1 statement in the article's own voice
        c9e  Work began in spring.

      1 figure

      """
    #expect(
      ArticleView(terminal: Terminal(isTerminal: false)).rendered(SampleArticle.stored).description
        == expected)
  }
}
