import ClaimsModel
import Storage
import TestSupport
import Testing

/// Searches that ask for figures, compared with looking at every claim.
@Suite struct FigureSearchTests {
  private static func between(_ lower: Double?, _ upper: Double?) -> FigureTest {
    .bounds(FigureBounds(lower: lower, upper: upper))
  }

  /// Whether `test` holds of `figure`, by the letter of docs/QUERY.md; words of the counted phrase are
  /// compared whole.
  private static func holds(_ test: FigureTest, of figure: Figure) -> Bool {
    switch test {
    case .any: return true
    case .counted(let word): return figure.counted?.lowercased() == word.lowercased()
    case .unit(let unit): return [figure.unit, figure.unitText, figure.currency].contains(unit)
    case .kinds(let kinds): return kinds.contains(figure.kind)
    case .all(let tests): return tests.allSatisfy { holds($0, of: figure) }
    case .either(let tests): return tests.contains { holds($0, of: figure) }
    case .bounds(let bounds):
      guard let low = (figure.low ?? figure.value)?.double, let high = (figure.high ?? figure.value)?.double
      else { return false }
      return high > bounds.lower ?? -.infinity && low < bounds.upper ?? .infinity
    }
  }

  /// The ids of the claims of which `isWanted` holds for the claim's text and its figures, newest first.
  private func claims(_ stored: StoredAnalyses, where isWanted: (Claim, [Figure]) -> Bool) throws -> [Claim
    .ID]
  {
    var found: [Claim.ID] = []
    for id in stored.ids {
      let article = try stored.database.read { try $0.article(id) }
      for (index, claim) in article.analysis.claims.enumerated() {
        let own = article.analysis.figures.filter { $0.claim == index }
        if isWanted(claim, own) { found.append(article.claimIDs[index]) }
      }
    }
    return found.sorted(by: >)
  }

  private func search(_ stored: StoredAnalyses, _ expression: SearchExpression) throws -> [Claim.ID] {
    let page = try stored.search(expression, order: .newest)
    #expect(page.total == page.items.count)
    return page.items.map(\.id)
  }

  @Test func conditionsHoldForOneAndTheSameFigure() throws {
    let stored = try StoredAnalyses(count: 20, claims: 8)
    let counted = try #require(stored.analyses[3].figures.first { $0.kind == .measure }?.counted)
    let tests: [FigureTest] = [
      .any, Self.between(20_000.5, 40_000.5), Self.between(50_000.5, nil), Self.between(nil, 10_000.5),
      .unit("km"),
      .kinds([.money, .date]), .counted(counted),
      .all([Self.between(20_000.5, 80_000.5), .unit("km")]),
      .all([.counted(counted), .kinds([.measure])]),
      .all([.counted(counted), Self.between(3_000.5, 90_000.5)]),
      .either([.unit("km"), Self.between(nil, 5_000.5)]),
    ]
    for test in tests {
      let expected = try claims(stored) { _, figures in figures.contains { Self.holds(test, of: $0) } }
      #expect(!expected.isEmpty, "\(test)")
      #expect(try search(stored, .figure(test)) == expected, "\(test)")
      let without = try claims(stored) { _, figures in !figures.contains { Self.holds(test, of: $0) } }
      #expect(try search(stored, .not(.figure(test))) == without, "\(test)")
    }
  }

  @Test func twoFiguresOfAClaimAreNotOne() throws {
    let stored = try StoredAnalyses(count: 1)
    var made = analysis(
      [(speaker: "Ada Okafor", kind: .person, text: "9 ferries sank after 40 storms")], number: 77)
    made.figures = [
      Self.count(9, "ferries", in: made.article.text), Self.count(40, "storms", in: made.article.text),
    ]
    made.claims[0].figures = [0, 1]
    try stored.add(made)
    func number(_ test: FigureTest) throws -> Int { try search(stored, .figure(test)).count }
    #expect(try number(.all([.counted("ferries"), Self.between(9, 9)])) == 1)
    #expect(try number(.all([.counted("storm"), Self.between(30, nil), .kinds([.count])])) == 1)
    #expect(try number(.all([.counted("ferries"), Self.between(30, 50)])) == 0)
    let apart: SearchExpression = .all([
      .figure(.counted("ferries")), .figure(.all([.counted("storms"), Self.between(40, 40)])),
    ])
    #expect(try search(stored, apart).count == 1)
  }

  @Test func figuresStandBesideWordsAndFields() throws {
    let stored = try StoredAnalyses(count: 20, claims: 8)
    let test = Self.between(20_000.5, 60_000.5)
    func has(_ claim: Claim, _ word: String) -> Bool {
      claim.text.split { !$0.isLetter }.contains { $0.lowercased() == word }
    }
    func hasFigure(_ figures: [Figure]) -> Bool { figures.contains { Self.holds(test, of: $0) } }
    let word = SearchExpression.phrase("budget")
    let combinations: [(SearchExpression, (Claim, [Figure]) -> Bool)] = [
      (.all([word, .figure(test)]), { has($0, "budget") && hasFigure($1) }),
      (.all([word, .not(.figure(test))]), { has($0, "budget") && !hasFigure($1) }),
      (.any([word, .figure(test)]), { has($0, "budget") || hasFigure($1) }),
      (.not(.any([word, .figure(test)])), { !has($0, "budget") && !hasFigure($1) }),
      (.all([.figure(test), .field(.stance(.denies))]), { $0.stance == .denies && hasFigure($1) }),
      (
        .any([.all([word, .figure(test)]), .field(.stance(.denies))]),
        { (has($0, "budget") && hasFigure($1)) || $0.stance == .denies }
      ),
      (.any([.phrase("budget"), .figure(test)]), { has($0, "budget") || hasFigure($1) }),
      (.not(.all([.phrase("budget"), .figure(test)])), { !(has($0, "budget") && hasFigure($1)) }),
    ]
    for (expression, isWanted) in combinations {
      let expected = try claims(stored, where: isWanted)
      #expect(!expected.isEmpty, "\(expression)")
      #expect(try search(stored, expression) == expected, "\(expression)")
      let ranked = try stored.search(expression)
      #expect(ranked.total == expected.count)
      #expect(Set(ranked.items.map(\.id)) == Set(expected))
    }
  }

  @Test func aPeriodAndAPageNarrowToo() throws {
    let stored = try StoredAnalyses(count: 20, claims: 8)
    let since = try #require(PartialDate(edtf: "2021"))
    let test = Self.between(20_000.5, nil)
    let all = try stored.search(.figure(test), order: .newest).items
    let expected = all.filter { ($0.article.published?.year ?? 0) >= 2021 }
    let page = try stored.database.read {
      try $0.search(SearchQuery(expression: .figure(test), since: since, order: .newest, limit: 3, offset: 2))
    }
    #expect(page.total == expected.count && page.total < all.count)
    #expect(page.items == Array(expected.dropFirst(2).prefix(3)))
  }

  /// A count whose words stand in `text`.
  private static func count(_ value: Int, _ counted: String, in text: String) -> Figure {
    let start =
      text.utf8.count - (text.firstRange(of: String(value)).map { text[$0.lowerBound...].utf8.count } ?? 0)
    let numeral = TextSpan(start, start + String(value).utf8.count)
    let whole = TextSpan(start, numeral.end + 1 + counted.utf8.count)
    var figure = Figure(
      text: "\(value) \(counted)", spans: [whole], numeralSpans: [numeral], kind: .count,
      value: DecimalValue(value))
    figure.counted = counted
    figure.countedHead = counted
    figure.claim = 0
    return figure
  }
}

/// Where a bound is the number itself, the words of the figure decide.
@Suite struct FigureBoundsTests {
  private struct Case: Sendable {
    let bounds: FigureBounds
    let found: Set<String>
  }

  @Test func wordsDecideAtTheBound() throws {
    let stored = try StoredAnalyses(count: 1)
    var made = analysis([(speaker: nil, kind: .person, text: "0 1 2 3 4 5 6 7 8 9")], number: 78)
    let modifiers = FigureModifier.allCases
    made.figures = modifiers.enumerated().map { index, modifier in
      let span = TextSpan(index * 2, index * 2 + 1)
      var figure = Figure(
        text: "n\(modifier.rawValue)", spans: [span], numeralSpans: [span], kind: .count,
        value: DecimalValue(900), modifier: modifier)
      figure.counted = "zebras"
      figure.claim = 0
      return figure
    }
    try stored.add(made)
    let above: Set = [">", "~>"]
    let below: Set = ["<", "~<"]
    let all = Set(modifiers.map(\.rawValue))
    let cases = [
      Case(bounds: FigureBounds(lower: 900), found: all.subtracting(below)),
      Case(bounds: FigureBounds(lower: 900, isLowerIncluded: false), found: above),
      Case(bounds: FigureBounds(upper: 900), found: all.subtracting(above)),
      Case(bounds: FigureBounds(upper: 900, isUpperIncluded: false), found: below),
      Case(bounds: FigureBounds(lower: 900, upper: 900), found: all),
      Case(bounds: FigureBounds(lower: 800, upper: 900), found: all.subtracting(above)),
      Case(bounds: FigureBounds(lower: 900, upper: 1000), found: all.subtracting(below)),
      Case(bounds: FigureBounds(lower: 901), found: []),
    ]
    for example in cases {
      for test in [.bounds(example.bounds), .all([.counted("zebras"), .bounds(example.bounds)])]
        as [FigureTest]
      {
        let found = try stored.database.read {
          try $0.figures(FigureQuery(words: "zebras", test: test, limit: nil))
        }
        #expect(Set(found.items.map(\.found.figure.modifier.rawValue)) == example.found, "\(example.bounds)")
      }
    }
  }
}
