import ClaimsModel
import Testing
import claims

@Suite struct ClaimListTests {
  @Test func aClaimIsABlockOfLines() {
    let expected = """
       c9c      2031-04-02  Ada Okafor, harbour master
                The tunnel will cost 90 million crowns
                warns, said on 2031-03-31 · The Herald, relayed by The Courier · 90 million crowns

      """
    let hits = Array(SampleArticle.stored.hits.prefix(1))
    #expect(ClaimList(terminal: Terminal(isTerminal: false)).rendered(hits).description == expected)
  }

  @Test func theMatchStandsOutInColour() throws {
    var hit = try #require(SampleArticle.stored.hits.first)
    hit.highlights = [TextSpan(4, 10)]
    let list = ClaimList(terminal: Terminal(isTerminal: true, usesColor: true)).rendered([hit])
      .description
    #expect(list.contains("The \u{1B}[1;33mtunnel\u{1B}[0m will"))
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
       f26      2031-04-02  90 million crowns  money: 90000000 SEK
                The tunnel will cost 90 million crowns
                Ada Okafor · The Herald, relayed by The Courier · c9c

      """
    #expect(ClaimList(terminal: Terminal(isTerminal: false)).rendered([hit]).description == expected)
  }

  @Test func aLongClaimIsCutAfterSixLines() throws {
    var hit = try #require(SampleArticle.stored.hits.first)
    hit.claim.text = Array(repeating: "tunnel", count: 200).joined(separator: " ")
    let lines = ClaimList(terminal: Terminal(isTerminal: false)).rendered([hit]).description
      .split(separator: "\n")
    #expect(lines.filter { $0.contains("tunnel") }.count == 6)
    #expect(lines[6].hasSuffix("…"))
  }
}
