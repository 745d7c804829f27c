import ClaimsModel
import Linguistics
import Testing

@testable import Extraction

@Suite struct NumeralReaderTests {
  private static func value(of text: String) -> String? {
    var lexer = FigureLexer(bytes: Array(text.utf8), span: TextSpan(0, text.utf8.count))
    let context = SentenceContext(
      bytes: Array(text.utf8), lexemes: lexer.lexemes(), isInTitle: false, published: nil, nameNumbers: [],
      previousDate: nil)
    return NumeralReader().numeral(at: 0, in: context)?.value.description
  }

  @Test(arguments: [
    ("16,000", "16000"), ("1,20,000", "120000"), ("1.234,56", "1234.56"), (".25", "0.25"), ("1.20", "1.2"),
    ("2½", "2.5"), ("10 1/2", "10.5"), ("3.4tn", "3400000000000"), ("900mn", "900000000"), ("45K", "45000"),
    ("5 crore", "50000000"), ("2 lakh", "200000"), ("three dozen", "36"),
  ])
  func digitsKeepTheirExactValue(text: String, value: String) {
    #expect(Self.value(of: text) == value)
  }

  @Test(arguments: [
    ("seventeen", "17"), ("twenty-one", "21"), ("a hundred", "100"), ("one hundred and six", "106"),
    ("two hundred and two thousand", "202000"), ("half a million", "500000"),
    ("two and a half million", "2500000"),
    ("a quarter of a million", "250000"), ("twenty-one trillion and three", "21000000000003"),
    ("three thousand four hundred", "3400"), ("half a dozen", "6"),
  ])
  func wordsAddUp(text: String, value: String) {
    #expect(Self.value(of: text) == value)
  }

  @Test(arguments: ["million people", "the", "and", "1.2.3", "-"])
  func otherPiecesAreNoNumerals(text: String) {
    #expect(Self.value(of: text) == nil)
  }
}
