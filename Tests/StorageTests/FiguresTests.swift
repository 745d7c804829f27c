import ClaimsModel
import Storage
import TestSupport
import Testing

@Suite struct FiguresTests {
  private func all(_ stored: StoredAnalyses, _ change: (inout FigureQuery) -> Void) throws -> [FigureHit] {
    var query = FigureQuery(limit: nil)
    change(&query)
    let page = try stored.database.read { try $0.figures(query) }
    #expect(page.total == page.items.count)
    return page.items
  }

  @Test func valuesAndRangesAreFoundByBounds() throws {
    let stored = try StoredAnalyses(count: 15, claims: 8)
    let figures = stored.analyses.flatMap(\.figures)
    let found = try all(stored) { $0.test = .bounds(FigureBounds(lower: 20_000, upper: 40_000)) }
    let expected = figures.filter { figure in
      guard let low = (figure.low ?? figure.value)?.double, let high = (figure.high ?? figure.value)?.double
      else {
        return false
      }
      return high >= 20_000 && low <= 40_000
    }
    #expect(found.count == expected.count)
    #expect(!expected.isEmpty && expected.count < figures.count)
  }

  @Test(arguments: [(20_000.0, nil), (nil, 40_000.0), (0.5, 0.5), (90_001, nil)] as [(Double?, Double?)])
  func oneBoundOrBothNarrowWhateverElseIsAsked(minimum: Double?, maximum: Double?) throws {
    let stored = try StoredAnalyses(count: 15, claims: 8)
    func isWithin(_ hit: FigureHit) -> Bool {
      let figure = hit.found.figure
      guard let low = (figure.low ?? figure.value)?.double, let high = (figure.high ?? figure.value)?.double
      else { return false }
      guard high >= minimum ?? -.infinity && low <= maximum ?? .infinity else { return false }
      // Where a bound is the number itself, the words decide.
      if low == high {
        let isAtBoth = low == minimum && low == maximum
        if low == minimum, !isAtBoth, [.lessThan, .nearly].contains(figure.modifier) { return false }
        return isAtBoth || low != maximum || ![.moreThan, .justOver].contains(figure.modifier)
      }
      return (high != minimum || figure.isHighIncluded) && (low != maximum || figure.isLowIncluded)
    }
    let bounds = FigureTest.bounds(FigureBounds(lower: minimum, upper: maximum))
    for (order, kinds) in [(.newest, []), (.oldest, []), (.newest, [.money])] as [(SearchOrder, [FigureKind])]
    {
      let every = try all(stored) {
        $0.order = order
        $0.test = kinds.isEmpty ? .any : .kinds(kinds)
      }
      let found = try all(stored) {
        $0.order = order
        $0.test = .joined([bounds] + (kinds.isEmpty ? [] : [.kinds(kinds)]))
      }
      #expect(found == every.filter(isWithin))
    }
  }

  @Test func unitCurrencyAndKindNarrow() throws {
    let stored = try StoredAnalyses(count: 10, claims: 8)
    #expect(try all(stored) { $0.test = .unit("km") }.allSatisfy { $0.found.figure.unit == "km" })
    #expect(try !all(stored) { $0.test = .unit("eur") }.isEmpty)
    #expect(
      try all(stored) { $0.test = .kinds([.date, .money]) }.allSatisfy {
        [.date, .money].contains($0.found.figure.kind)
      })
  }

  @Test func wordsOfTheFigureOrOfItsClaimFindIt() throws {
    let stored = try StoredAnalyses(count: 10, claims: 8)
    let counted = try #require(stored.analyses[4].figures[0].counted)
    let found = try all(stored) { $0.words = counted.uppercased() }
    #expect(found.contains { $0.found.figure.counted == counted })
    #expect(try all(stored) { $0.words = "nosuchword" }.isEmpty)
  }

  @Test func aFigureWithinANestedStatementHasTheChainAroundIt() throws {
    let stored = try StoredAnalyses(count: 3, claims: 8)
    let hits = try all(stored) { _ in }
    let nested = hits.filter { hit in
      guard let claim = hit.found.figure.claim else { return false }
      return stored.analyses.contains {
        $0.claims.indices.contains(claim) && $0.claims[claim].kind == .statement
      }
    }
    #expect(!nested.isEmpty)
    #expect(hits.allSatisfy { !$0.chain.isEmpty && $0.claimID != nil })
  }

  @Test func aSpeakerHasTheFiguresOfItsClaimsAndOfStatementsWithin() throws {
    let stored = try StoredAnalyses(count: 20, claims: 8)
    let every = try all(stored) { _ in }
    let byPike = try all(stored) { $0.speakers = ["Joan Pike"] }
    let expected = every.filter { $0.chain.contains { $0.relation == .speaker && $0.name == "Joan Pike" } }
    #expect(byPike == expected)
    #expect(!expected.isEmpty)
    #expect(try all(stored) { $0.speakers = ["nobody at all"] }.isEmpty)
  }

  @Test func aRelayAndSeveralNamesNarrow() throws {
    let stored = try StoredAnalyses(count: 20, claims: 8)
    let every = try all(stored) { _ in }
    let relay = try #require(every.lazy.flatMap(\.chain).first { $0.relation == .relay }?.name)
    let relayed = every.filter { $0.chain.contains { $0.relation == .relay && $0.name == relay } }
    #expect(try all(stored) { $0.relays = [relay] } == relayed)
    let either = every.filter { hit in
      hit.chain.contains { $0.relation == .speaker && ["Joan Pike", "Ada Bréton"].contains($0.name) }
    }
    #expect(try all(stored) { $0.speakers = ["Joan Pike", "Ada Bréton"] } == either)
    #expect(try all(stored) { ($0.speakers, $0.relays) = (["Joan Pike"], ["nobody at all"]) }.isEmpty)
  }

  @Test func whereNoClaimHoldsItASentenceIsShown() throws {
    let stored = try StoredAnalyses(count: 1)
    var made = analysis(
      [(speaker: nil, kind: .person, text: "It rained. Mr. Pike sold 40 boats at noon! Then it snowed.")],
      number: 79)
    let start = try #require(made.article.text.firstRange(of: "40 boats")).lowerBound
    let offset = made.article.text[..<start].utf8.count
    let span = TextSpan(offset, offset + 8)
    made.figures = [
      Figure(text: "40 boats", spans: [span], numeralSpans: [span], kind: .count, value: DecimalValue(40))
    ]
    made.figures[0].counted = "boats"
    try stored.add(made)
    let found = try all(stored) { $0.test = .counted("boats") }
    #expect(found.map(\.context) == ["Mr. Pike sold 40 boats at noon!"])
  }

  @Test func datesAndOutletNarrowAndOrderHolds() throws {
    let stored = try StoredAnalyses(count: 20)
    let since = try #require(PartialDate(edtf: "2021"))
    let recent = try all(stored) { $0.since = since }
    #expect(recent.allSatisfy { ($0.article.published?.year ?? 0) >= 2021 })
    let lake = try all(stored) { $0.outlets = ["lake post"] }
    #expect(!lake.isEmpty && lake.allSatisfy { $0.article.outlet == "Lake Post" })
    let oldest = try all(stored) { $0.order = .oldest }.compactMap(\.article.published)
    #expect(oldest == oldest.sorted())
  }
}
