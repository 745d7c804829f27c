import ClaimsModel
import Storage
import TestSupport
import Testing

@Suite struct SearchFuzzTests {
  @Test func noExpressionGivesAnErrorOfSQLite() throws {
    let stored = try StoredAnalyses(count: 4, claims: 4)
    var random = SeededGenerator(seed: 2024)
    for number in 0..<10_000 {
      let expression = Self.expression(depth: number % 9, &random)
      let query = SearchQuery(
        expression: expression, order: SearchOrder.allCases[number % 3], limit: 2, offset: number % 5)
      do {
        _ = try stored.database.read { try $0.search(query) }
      } catch {
        Issue.record("\(expression) gave \(error)")
      }
    }
  }

  @Test func theDeepestExpressionAllowedIsUnderstood() throws {
    let stored = try StoredAnalyses(count: 2)
    for isNegated in [false, true] {
      var expression = SearchExpression.word("bridge", isPrefix: false)
      for level in 0..<(isNegated ? 14 : 28) {
        let other = SearchExpression.word("w\(level)", isPrefix: false)
        let nested: SearchExpression =
          level.isMultiple(of: 2) ? .any([other, expression]) : .all([other, expression])
        expression = isNegated ? .not(nested) : nested
      }
      _ = try stored.search(expression)
    }
  }

  private static let words = [
    "the", "brid", "O'Neill", "C++", "U.S.", "AND", "OR", "NOT", "NEAR", "\"", "*", "", " ", "a b", "é", "日本",
    "🙂",
    "\u{0}", "s1", "k4", "(", ")", "text:", "{a b}:c", "^", "+", "-x", "\u{E000}", "ﬁ", "\u{301}", "1,000",
    "%",
  ]

  private static func expression(depth: Int, _ random: inout SeededGenerator) -> SearchExpression {
    let word = words.randomElement(using: &random) ?? ""
    guard depth > 0 else {
      switch Int.random(in: 0..<12, using: &random) {
      case 10: return .figure(.all([.counted(word), .bounds(FigureBounds(lower: 3000, upper: 60_000))]))
      case 11: return .figure(.either([.unit(word), .counted(word), .any]))
      case 0: return .everything
      case 1, 2, 3: return .word(word, isPrefix: Bool.random(using: &random))
      case 4, 5: return .phrase(word + " " + (words.randomElement(using: &random) ?? ""))
      case 6: return .field(.speaker(word))
      case 7: return .field(Bool.random(using: &random) ? .via(word) : .outlet(word))
      case 8: return .field(.title(word + " the"))
      default: return .field(Bool.random(using: &random) ? .kind(.mixed) : .stance(.warns))
      }
    }
    let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      expression(depth: Int.random(in: 0..<depth, using: &random), &random)
    }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return .all(parts)
    case 1: return .any(parts)
    default: return .not(parts[0])
    }
  }
}
