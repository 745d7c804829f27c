import ClaimsModel
import Testing
import claims

@Suite struct ClaimListTests {
  @Test func aClaimIsABlockOfLines() {
    let expected = """
       c9c      The tunnel will cost 90 million crowns, harbour master Ada Okafor said on Monday, the
                Herald reports.
                Ada Okafor, harbour master · The Herald, relayed by The Courier · 2031-04-02 · indirect,
                warns, on 31 March 2031 · 90% · 90 million crowns
                news/tunnel.txt

      """
    let hits = Array(SampleArticle.stored.hits.prefix(1))
    #expect(ClaimList(terminal: Terminal(isTerminal: false)).rendered(hits).description == expected)
  }

  @Test func theMatchStandsOutInColour() throws {
    var hit = try #require(SampleArticle.stored.hits.first)
    hit.highlights = [TextSpan(4, 10)]
    let list = ClaimList(terminal: Terminal(isTerminal: true, usesColor: true)).rendered([hit])
      .description
    #expect(list.contains("\u{1B}[1mThe \u{1B}[0m\u{1B}[1;33mtunnel\u{1B}[0m\u{1B}[1m will"))
    #expect(list.contains("\u{1B}[4mharbour master Ada Okafor\u{1B}[0m said"))
  }

  @Test func aHeadlineRelaysNothing() throws {
    var hit = try #require(SampleArticle.stored.hits.first)
    hit.article.outlet = nil
    let list = ClaimList(terminal: Terminal(isTerminal: false)).rendered([hit])
      .description
    #expect(list.contains("The Herald · "))
    #expect(!list.contains("relayed by"))
  }

  @Test func aClaimOfNobodySaysSo() {
    let phrases = SampleArticle.stored.hits.map(\.speakerPhrase)
    #expect(phrases == ["Ada Okafor, harbour master", "(nobody named)", "(the article itself)"])
  }

  @Test func aFigureIsABlockOfLines() throws {
    let claim = try #require(SampleArticle.stored.hits.first)
    let hit = FigureHit(
      found: try #require(claim.figures.first), claimID: claim.id, context: claim.claim.text,
      chain: claim.chain,
      article: claim.article)
    let expected = """
       f26      90 million crowns  money: 90000000 SEK
                [[The tunnel will cost 90 million crowns]], harbour master Ada Okafor said on Monday, the
                Herald reports.
                Ada Okafor · The Herald, relayed by The Courier · 2031-04-02 · c9c · 90%
                news/tunnel.txt

      """
    let list = ClaimList(terminal: Terminal(isTerminal: false), marks: true)
    #expect(list.rendered([hit], in: [claim.id: claim]).description == expected)
    // Without its claim, the words around it.
    #expect(list.rendered([hit], in: [:]).description.contains(" The tunnel will cost 90 million crowns\n"))
  }

  @Test func aClaimWithinAnotherStandsBelowItOnce() {
    let hits = Array(SampleArticle.stored.hits.prefix(2))
    let list = ClaimList(terminal: Terminal(isTerminal: false)).rendered(hits.reversed()).description
    #expect(!list.contains("\n\n"))
    #expect(list.contains("\n   c9d      The tunnel\n"))
  }

  @Test func onATerminalALongClaimIsCutAfterSixLines() throws {
    var hit = try #require(SampleArticle.stored.hits.first)
    hit.claim.spans = []
    hit.claim.cue = nil
    hit.claim.attribution = []
    hit.claim.text = Array(repeating: "tunnel", count: 200).joined(separator: " ")
    let lines = ClaimList(terminal: Terminal(isTerminal: true)).rendered([hit]).description
      .split(separator: "\n")
    #expect(lines.filter { $0.contains("tunnel tunnel") }.count == 6)
    #expect(lines[5].hasSuffix("…"))
    let whole = ClaimList(terminal: Terminal(isTerminal: false)).rendered([hit]).description
    #expect(!whole.contains("…"))
    #expect(whole.matches(of: /tunnel/).count >= 200)
  }

  @Test func anAddressIsALinkWhereThereAreLinks() throws {
    var hit = try #require(SampleArticle.stored.hits.first)
    hit.article.url = "https://e.example/a\u{1B}]b c"
    let terminal = Terminal(isTerminal: true, usesColor: false, hasLinks: true)
    let list = ClaimList(terminal: terminal).rendered([hit]).description
    let (start, end) = ("\u{1B}]8;;https://e.example/a%1B]b%20c\u{1B}\\", "\u{1B}]8;;\u{1B}\\")
    #expect(list.contains("\(start)https://e.example/a\\u{1b}]b c\(end)\n"), "\(list)")
    let plain = Terminal(isTerminal: true, usesColor: true)
    #expect(!ClaimList(terminal: plain).rendered([hit]).description.contains("\u{1B}]8"))
  }
}
