import ClaimsModel
import Foundation
import Testing
import claims_eval

@Suite struct ArticleComparisonTests {
  private func figure(value: String? = nil, low: String? = nil, high: String? = nil) -> Figure {
    var figure = Figure(text: "", spans: [], numeralSpans: [], kind: .count)
    figure.value = value.flatMap { DecimalValue($0) }
    figure.low = low.flatMap { DecimalValue($0) }
    figure.high = high.flatMap { DecimalValue($0) }
    return figure
  }

  private func gold(_ values: String) throws -> GoldRecord.Figure {
    try JSONDecoder().decode(
      GoldRecord.Figure.self, from: Data("{\"text\": \"x\", \"kind\": \"count\", \(values)}".utf8))
  }

  @Test func equalValuesAgree() throws {
    #expect(ArticleComparison.haveSameValue(try gold(#""value": 2.4"#), figure(value: "2.4")))
  }

  @Test func aMissingOrOtherValueDisagrees() throws {
    #expect(!ArticleComparison.haveSameValue(try gold(#""value": 2.4"#), figure()))
    #expect(!ArticleComparison.haveSameValue(try gold(#""value": 2.4"#), figure(value: "24")))
  }

  @Test func bothEndsOfARangeMustAgree() throws {
    #expect(ArticleComparison.haveSameValue(try gold(#""low": 2, "high": 3"#), figure(low: "2", high: "3")))
    #expect(!ArticleComparison.haveSameValue(try gold(#""low": 2, "high": 3"#), figure(low: "2", high: "4")))
  }

  @Test func whatIsCountedAgreesByItsLastWord() {
    #expect(ArticleComparison.countTheSame("new ferry passengers", "passengers"))
    #expect(!ArticleComparison.countTheSame("passengers", "ships"))
    #expect(!ArticleComparison.countTheSame("passengers", nil))
  }
}
