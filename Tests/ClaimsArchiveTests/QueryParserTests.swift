import ClaimsArchive
import ClaimsModel
import TestSupport
import Testing

/// A query and what it must be read as.
struct QueryExample: Sendable, CustomTestStringConvertible {
  let query: String
  let expression: SearchExpression

  init(_ query: String, _ expression: SearchExpression) {
    self.query = query
    self.expression = expression
  }

  var testDescription: String { query }
}

/// A query with a bad value and the characters that the error must point at.
struct BadQueryExample: Sendable, CustomTestStringConvertible {
  let query: String
  let marked: String

  init(_ query: String, _ marked: String) {
    self.query = query
    self.marked = marked
  }

  var testDescription: String { query }
}

private func word(_ text: String, isPrefix: Bool = false) -> SearchExpression {
  .word(text, isPrefix: isPrefix)
}

private func date(_ text: String) -> PartialDate? { PartialDate(edtf: text) }

@Suite struct QueryParserTests {
  @Test(arguments: [
    QueryExample("", .everything),
    QueryExample("   ", .everything),
    QueryExample("harbour", word("harbour")),
    QueryExample("harbour tunnel", .all([word("harbour"), word("tunnel")])),
    QueryExample("harbour AND tunnel", .all([word("harbour"), word("tunnel")])),
    QueryExample("volunt*", word("volunt", isPrefix: true)),
    QueryExample("\"harbour tunnel\"", .phrase("harbour tunnel")),
    QueryExample("“harbour tunnel”", .phrase("harbour tunnel")),
    QueryExample("„harbour tunnel“", .phrase("harbour tunnel")),
    QueryExample("«harbour tunnel»", .phrase("harbour tunnel")),
    QueryExample("“harbour tunnel\"", .phrase("harbour tunnel")),
    QueryExample("\"harbour tunnel”", .phrase("harbour tunnel")),
    QueryExample("a OR b", .any([word("a"), word("b")])),
    QueryExample("a | b", .any([word("a"), word("b")])),
    QueryExample("a|b", .any([word("a"), word("b")])),
    QueryExample("a b OR c", .any([.all([word("a"), word("b")]), word("c")])),
    QueryExample("a (b OR c)", .all([word("a"), .any([word("b"), word("c")])])),
    QueryExample("-a", .not(word("a"))),
    QueryExample("NOT a", .not(word("a"))),
    QueryExample("a NOT b", .all([word("a"), .not(word("b"))])),
    QueryExample("a -\"b c\"", .all([word("a"), .not(.phrase("b c"))])),
    QueryExample("-(a b)", .not(.all([word("a"), word("b")]))),
    QueryExample("a OR -b", .any([word("a"), .not(word("b"))])),
    QueryExample("NOT NOT a", .not(.not(word("a")))),
    QueryExample("(a b) c", .all([word("a"), word("b"), word("c")])),
  ])
  func operatorsAndPhrasesAreRead(_ example: QueryExample) throws {
    #expect(try QueryParser.parse(example.query).expression == example.expression)
  }

  @Test(arguments: [
    QueryExample("speaker:okafor", .field(.speaker("okafor"))),
    QueryExample("from:okafor", .field(.speaker("okafor"))),
    QueryExample("by:okafor", .field(.speaker("okafor"))),
    QueryExample("Speaker:okafor", .field(.speaker("okafor"))),
    QueryExample("speaker:\"Ada Okafor\"", .field(.speaker("Ada Okafor"))),
    QueryExample("speaker:“Ada Okafor”", .field(.speaker("Ada Okafor"))),
    QueryExample("source:ministry", .field(.source("ministry"))),
    QueryExample("via:herald", .field(.via("herald"))),
    QueryExample("outlet:herald", .field(.outlet("herald"))),
    QueryExample("kind:direct", .field(.kind(.direct))),
    QueryExample("kind:Mixed", .field(.kind(.mixed))),
    QueryExample("stance:denies", .field(.stance(.denies))),
    QueryExample("title:tunnel", .field(.title("tunnel"))),
    QueryExample("-kind:statement", .not(.field(.kind(.statement)))),
    QueryExample("kind:direct OR kind:mixed", .any([.field(.kind(.direct)), .field(.kind(.mixed))])),
    QueryExample("tunnel speaker:okafor", .all([word("tunnel"), .field(.speaker("okafor"))])),
  ])
  func fieldsAreRead(_ example: QueryExample) throws {
    #expect(try QueryParser.parse(example.query).expression == example.expression)
  }

  @Test(arguments: [
    ("$15", "15", "USD"), ("£2.5m", "2.5m", "GBP"), ("€10,000", "10,000", "EUR"), ("₹5", "5", "INR"),
  ])
  func aSignBeforeANumberIsASumOfMoney(word: String, number: String, currency: String) throws {
    let asked = try QueryParser.parse("figure:\(number) unit:\(currency)").expression
    #expect(try QueryParser.parse(word).expression == asked)
    #expect(try QueryParser.parse("wage \(word)").expression.asksForFigures)
  }

  @Test(arguments: ["$", "$HOME", "$1x", "£", "15$", "US$"])
  func aSignWithoutANumberBehindItIsAWord(word: String) throws {
    #expect(try !QueryParser.parse("wage \(word)").expression.asksForFigures)
  }

  @Test(arguments: [
    QueryExample("O'Neill", word("O'Neill")),
    QueryExample("U.S.", word("U.S.")),
    QueryExample("C++", word("C++")),
    QueryExample("e-mail", word("e-mail")),
    QueryExample("12bn", word("12bn")),
    QueryExample("50%", word("50%")),
    QueryExample("\"left open", .phrase("left open")),
    QueryExample("tunnel(cost", .all([word("tunnel"), word("cost")])),
    QueryExample("tunnel) cost", .all([word("tunnel"), word("cost")])),
    QueryExample("AND", word("AND")),
    QueryExample("OR", word("OR")),
    QueryExample("NOT", word("NOT")),
    QueryExample("a OR", .all([word("a"), word("OR")])),
    QueryExample("AND a", .all([word("AND"), word("a")])),
    QueryExample("a or b", .all([word("a"), word("or"), word("b")])),
    QueryExample("a OR OR b", .any([.all([word("a"), word("OR")]), word("b")])),
    QueryExample("*", .everything),
    QueryExample("()", .everything),
    QueryExample("\"\"", .everything),
    QueryExample("a - b", .all([word("a"), word("b")])),
    QueryExample("a\u{0}b", .all([word("a"), word("b")])),
    QueryExample("12:30", word("12:30")),
    QueryExample("shade:green", .all([word("shade"), word("green")])),
    QueryExample("http://tunnel.example/", .all([word("http"), word("//tunnel.example/")])),
    QueryExample("speaker: okafor", .all([word("speaker"), word("okafor")])),
    QueryExample("東京 tunnel", .all([word("東京"), word("tunnel")])),
  ])
  func ordinaryTextIsWords(_ example: QueryExample) throws {
    #expect(try QueryParser.parse(example.query).expression == example.expression)
  }

  @Test func datesNarrowTheWholeQuery() throws {
    let parsed = try QueryParser.parse("tunnel since:2031-03 until:2031-05-02")
    #expect(
      parsed == ParsedQuery(expression: word("tunnel"), since: date("2031-03"), until: date("2031-05-02")))
  }

  @Test func onMeansSinceAndUntil() throws {
    let parsed = try QueryParser.parse("on:2031")
    #expect(parsed == ParsedQuery(since: date("2031"), until: date("2031")))
  }

  @Test func severalPeriodsAreIntersected() throws {
    let parsed = try QueryParser.parse("since:2031-03 (since:2031-04-02 until:2032) until:2031")
    #expect(parsed.since == date("2031-04-02"))
    #expect(parsed.until == date("2031"))
  }

  @Test(arguments: [
    BadQueryExample("tunnel kind:foo", "foo"),
    BadQueryExample("stance:maybe", "maybe"),
    BadQueryExample("since:tuesday tunnel", "tuesday"),
    BadQueryExample("until:2031-13", "2031-13"),
    BadQueryExample("on:\"last week\"", "\"last week\""),
    BadQueryExample("speaker:!!", "!!"),
    BadQueryExample("a OR since:2031", "since:2031"),
    BadQueryExample("a -(b until:2031)", "until:2031"),
    BadQueryExample("é since:x", "x"),
  ])
  func aBadValueIsPointedAt(_ example: BadQueryExample) throws {
    let error = try #require(throws: ArchiveError.self) { try QueryParser.parse(example.query) }
    guard case .badQuery(let query, let column, let length, let problem) = error else {
      Issue.record("\(error) is no badQuery")
      return
    }
    #expect(query == example.query)
    #expect(String(Array(query)[(column - 1)..<(column - 1 + length)]) == example.marked)
    #expect(!problem.isEmpty)
  }

  @Test func anUnknownFieldIsWarnedOfOnceWithItsNearestName() throws {
    let warnings = try QueryParser.parse("speker:okafor speker:lind").warnings
    #expect(warnings == ["“speker:” is no field and was read as a word; the nearest is “speaker:”."])
  }

  @Test func aFieldUnlikeAllOthersIsWarnedOfWithTheList() throws {
    let warnings = try QueryParser.parse("elevation:high").warnings
    #expect(warnings.count == 1)
    #expect(warnings.first?.contains("speaker, source, via") == true)
  }

  @Test func anAddressIsNotWarnedOf() throws {
    #expect(try QueryParser.parse("http://tunnel.example/a").warnings.isEmpty)
  }

  @Test func punctuationLeftOutIsMentioned() throws {
    #expect(
      try QueryParser.parse("tunnel ***").warnings == ["“***” has no letters or digits and was left out."])
  }

  @Test func nearnessIsMentionedAndLeftOut() throws {
    let parsed = try QueryParser.parse("\"harbour tunnel\"~3 cost")
    #expect(parsed.expression == .all([.phrase("harbour tunnel"), word("cost")]))
    #expect(parsed.warnings.count == 1)
  }

  @Test func aQueryOfManyTermsIsRefused() throws {
    let many = Array(repeating: "tunnel", count: QueryParser.maximumTerms)
    #expect(throws: Never.self) { try QueryParser.parse(many.joined(separator: " ")) }
    #expect(throws: ArchiveError.self) { try QueryParser.parse((many + ["more"]).joined(separator: " ")) }
  }

  @Test func aDeeplyNestedQueryIsRefused() throws {
    func nested(_ depth: Int) -> String { String(repeating: "(", count: depth) + "a" }
    #expect(try QueryParser.parse(nested(QueryParser.maximumDepth)).expression == word("a"))
    #expect(throws: ArchiveError.self) { try QueryParser.parse(nested(QueryParser.maximumDepth + 1)) }
  }

  @Test func aLongQueryIsRefused() throws {
    let longest = String(repeating: "é", count: QueryParser.maximumBytes / 2)
    #expect(try QueryParser.parse(longest).expression == word(longest))
    #expect(throws: ArchiveError.self) { try QueryParser.parse(longest + "a") }
  }

  @Test func anyStringIsAQueryUnlessAKnownFieldIsBad() {
    let seed: UInt64 = 20_310_401
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "a", "tunnel", "\"", "“", "”", "„", "«", "»", "(", ")", "-", "*", "|", " ", "  ", "OR", "AND", "NOT",
      ":",
      "shade:", "http://", "'", "~3", "\u{0}", "\u{202E}", "é", "e\u{301}", "東", "👩‍👩‍👧", "\n", "\\", "%", "12",
      ";", "--",
    ]
    let known = [
      "speaker:", "kind:", "since:", "on:", "2031", "direct", "title:", "figure:", "counted:", "unit:",
      "has:",
      "has:money", ">=", "<", "..", "10k", "50%",
    ]
    for round in 0..<100_000 {
      let usesFields = round % 2 == 1
      let choices = usesFields ? pieces + known : pieces
      let query = (0..<Int.random(in: 0...14, using: &generator))
        .map { _ in choices.randomElement(using: &generator) ?? "" }.joined()
      do {
        _ = try QueryParser.parse(query)
      } catch .badQuery(let echoed, let column, let length, _) {
        #expect(usesFields && echoed == query, "seed \(seed): \(query.debugDescription)")
        #expect(column >= 1 && column - 1 + length <= query.count, "seed \(seed): \(query.debugDescription)")
      } catch {
        Issue.record("seed \(seed): \(query.debugDescription) gave \(error)")
      }
    }
  }
}
