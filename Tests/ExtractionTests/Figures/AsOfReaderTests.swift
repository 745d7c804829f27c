import ClaimsModel
import Testing

@Suite struct AsOfReaderTests {
  /// A sentence and the time for which each of its numbers holds, in text order.
  struct Example: Sendable, CustomTestStringConvertible {
    let sentence: String
    let times: [String?]
    var testDescription: String { sentence }

    init(_ sentence: String, _ times: String?...) {
      self.sentence = sentence
      self.times = times
    }
  }

  private func times(in sentence: String) -> [String?] {
    FigureExample.found(in: sentence).filter { $0.date == nil && $0.kind != .duration }.map(\.asOf)
  }

  @Test(arguments: [
    Example("In 2014 the port had 300 berths.", "2014"),
    Example("Turnout was 41 percent in May.", "2025-05"),
    Example("The fund held $3 million as of June 30, 2024.", "2024-06-30"),
    Example("Last year, 1,200 ships called.", "2024"),
    Example("Sales were 90 tonnes, up from 80 tonnes a year earlier.", nil, "2024"),
    Example("It lost $5 million, or $2 a share, a year earlier.", "2024", "2024"),
    Example("Last year, it lost $5 million, or $2 a share.", "2024", "2024"),
    Example("The port will have 400 berths by 2030.", "2030"),
  ])
  func aNumberHoldsForTheTimeOfItsClause(_ example: Example) {
    #expect(times(in: example.sentence) == example.times)
  }

  @Test(arguments: [
    Example("The port has 300 berths.", nil),
    Example("In 2014, the port, which has 300 berths, was sold.", nil),
    Example("The port has had 300 berths since 2014.", nil),
    Example("The two mayors on Monday signed the deal.", nil),
    Example("The museum keeps 300 coins from 1931.", nil),
    Example("The mayor said on Monday that the port had 300 berths.", nil),
  ])
  func withoutSuchWordsItHoldsForNoTimeOfItsOwn(_ example: Example) {
    #expect(times(in: example.sentence) == example.times)
  }
}
