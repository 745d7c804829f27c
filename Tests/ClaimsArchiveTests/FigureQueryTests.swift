import ClaimsArchive
import ClaimsModel
import Testing

private func word(_ text: String) -> SearchExpression { .word(text, isPrefix: false) }

private func between(
  _ lower: Double?, _ upper: Double?, isLowerIncluded: Bool = true, isUpperIncluded: Bool = true
) -> FigureTest {
  .bounds(
    FigureBounds(
      lower: lower, isLowerIncluded: isLowerIncluded, upper: upper, isUpperIncluded: isUpperIncluded))
}

/// What a query asks of figures.
@Suite struct FigureQueryTests {
  @Test(arguments: [
    QueryExample("figure:16000", .figure(between(16_000, 16_000))),
    QueryExample("figure:=16,000", .figure(between(16_000, 16_000))),
    QueryExample("figure:>=10k", .figure(between(10_000, nil))),
    QueryExample("figure:≥10k", .figure(between(10_000, nil))),
    QueryExample("figure:>1.2m", .figure(between(1_200_000, nil, isLowerIncluded: false))),
    QueryExample("figure:<5", .figure(between(nil, 5, isUpperIncluded: false))),
    QueryExample("figure:<=3bn", .figure(between(nil, 3_000_000_000))),
    QueryExample("figure:10..20", .figure(between(10, 20))),
    QueryExample("figure:-5..5", .figure(between(-5, 5))),
    QueryExample("figure:10k..", .figure(between(10_000, nil))),
    QueryExample("figure:..1.5", .figure(between(nil, 1.5))),
    QueryExample("figure:\"5 crore\"", .figure(between(50_000_000, 50_000_000))),
    QueryExample("figure:\">= 10 000\"", .figure(between(10_000, nil))),
    QueryExample(
      "figure:>50%", .figure(.all([between(50, nil, isLowerIncluded: false), .kinds([.percent])]))),
    QueryExample("figure:10..20%", .figure(.all([between(10, 20), .kinds([.percent])]))),
    QueryExample("counted:volunteers", .figure(.counted("volunteers"))),
    QueryExample("of:\"foreign volunteers\"", .figure(.counted("foreign volunteers"))),
    QueryExample("unit:USD", .figure(.unit("USD"))),
    QueryExample("unit:%", .figure(.unit("%"))),
    QueryExample("unit:°C", .figure(.unit("Cel"))),
    QueryExample("unit:miles", .figure(.unit("[mi_i]"))),
    QueryExample("unit:€", .figure(.unit("€"))),
    QueryExample("has:figure", .figure(.any)),
    QueryExample("has:money", .figure(.kinds([.money]))),
    QueryExample("HAS:Percentage_Point", .figure(.kinds([.percentagePoint]))),
  ])
  func fieldsOfFiguresAreRead(_ example: QueryExample) throws {
    #expect(try QueryParser.parse(example.query).expression == example.expression)
  }

  @Test(arguments: [
    QueryExample(
      "figure:>=10 counted:dogs", .figure(.all([between(10, nil), .counted("dogs")]))),
    QueryExample(
      "tunnel figure:>=10 kind:direct unit:km",
      .all([word("tunnel"), .figure(.all([between(10, nil), .unit("km")])), .field(.kind(.direct))])),
    QueryExample("has:figure unit:km", .figure(.unit("km"))),
    QueryExample("has:figure has:figure", .figure(.any)),
    QueryExample(
      "figure:5 (unit:km OR unit:m)",
      .figure(.all([between(5, 5), .either([.unit("km"), .unit("m")])]))),
    QueryExample(
      "(figure:5 unit:km) OR unit:m",
      .figure(.either([.all([between(5, 5), .unit("km")]), .unit("m")]))),
    QueryExample("tunnel OR figure:5", .any([word("tunnel"), .figure(between(5, 5))])),
    QueryExample("figure:5 -unit:km", .all([.figure(between(5, 5)), .not(.figure(.unit("km")))])),
    QueryExample(
      "-(figure:5 unit:km)", .not(.figure(.all([between(5, 5), .unit("km")])))),
    QueryExample(
      "(unit:km tunnel) figure:5",
      .all([word("tunnel"), .figure(.all([.unit("km"), between(5, 5)]))])),
  ])
  func conditionsSideBySideAreOfOneFigure(_ example: QueryExample) throws {
    let parsed = try QueryParser.parse(example.query).expression
    #expect(Self.sorted(parsed) == Self.sorted(example.expression))
  }

  /// The expression with the parts of a conjunction in one order: where the figure stands in it is of no
  /// account.
  private static func sorted(_ expression: SearchExpression) -> SearchExpression {
    guard case .all(let parts) = expression else { return expression }
    return .all(parts.sorted { "\($0)" < "\($1)" })
  }

  @Test(arguments: [
    BadQueryExample("tunnel figure:many", "many"),
    BadQueryExample("figure:>=lots tunnel", "lots"),
    BadQueryExample("figure:10..x", "x"),
    BadQueryExample("figure:x..10", "x"),
    BadQueryExample("figure:20..10", "20..10"),
    BadQueryExample("figure:> tunnel", ">"),
    BadQueryExample("figure:..", ".."),
    BadQueryExample("figure:1,5", "1,5"),
    BadQueryExample("figure:>$5m", "$5m"),
    BadQueryExample("a figure:\"5 dozens\" b", "5 dozens"),
    BadQueryExample("figure:\">= many\"", "many"),
    BadQueryExample("counted:??", "??"),
    BadQueryExample("unit:12", "12"),
    BadQueryExample("has:quotes", "quotes"),
  ])
  func aBadValueIsPointedAt(_ example: BadQueryExample) throws {
    do {
      _ = try QueryParser.parse(example.query)
      Issue.record("nothing was wrong with \(example.query)")
    } catch .badQuery(_, let column, let length, let problem) {
      let marked = example.query.dropFirst(column - 1).prefix(length)
      #expect(marked.trimmingPrefix(" ") == Substring(example.marked), "\(problem)")
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func aCurrencySignGetsAHint() {
    #expect {
      try QueryParser.parse("figure:>€5m")
    } throws: { error in
      guard case .badQuery(_, _, _, let problem)? = error as? ArchiveError else { return false }
      return problem.contains("unit:USD")
    }
  }
}
