import ClaimsModel
import Linguistics
import Testing

@testable import Extraction

@Suite struct NumeralReaderTests {
  private static func value(of text: String) -> String? {
    var lexer = FigureLexer(bytes: TotalList(Array(text.utf8)), span: TextSpan(0, text.utf8.count))
    let context = SentenceContext(
      bytes: TotalList(Array(text.utf8)), lexemes: TotalList(lexer.lexemes()), isInTitle: false,
      published: nil, nameNumbers: [],
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

  @Test(arguments: [
    ("16 000 boats", "16000"), ("1 234 567", "1234567"), ("40\u{202F}000", "40000"), ("20 300", "20300"),
    ("12 45", "12"), ("1,5 million", "1500000"), ("3/4 inch", "0.75"), ("1.3x10^6", "1300000"),
    ("6.5×10−4", "0.00065"), ("2.5×10⁶", "2500000"), ("1.2e+3", "1200"),
    ("4 thousand 3 hundred and 21", "4321"), ("3 hundred and one", "301"),
    ("3 million and a half", "3500000"),
    ("2.33 k", "2330"), ("3 dozens", "36"),
  ])
  func digitsAreReadAsTheyAreGrouped(text: String, value: String) {
    #expect(Self.value(of: text) == value)
  }

  @Test(arguments: [
    ("two point five", "2.5"), ("nine point nought four", "9.04"),
    ("two hundred point seventy-one", "200.71"),
    ("two point five million", "2500000"), ("half million", "500000"),
    ("three quarters of a million", "750000"),
    ("hundred thousand", "100000"), ("three lakh crore", "3000000000000"),
    ("one hundred and three and two thirds", "103.6666666666666666"),
    ("forty two and a third", "42.3333333333333333"),
    ("two million and three fifths", "2600000"), ("one billion and a half million", "1000500000"),
    ("ten and a third of the pupils", "10"),
  ])
  func wordsMayHaveFractionsAndPoints(text: String, value: String) {
    #expect(Self.value(of: text) == value)
  }

  @Test(arguments: [
    ("three-and-a-half", "3.5"), ("two-and-a-half million", "2500000"), ("8-and-a-half", "8.5"),
    ("six and 3/8", "6.375"), ("4 and 1/2", "4.5"), ("1/4 million", "250000"),
    ("a third of a million", "333333.3333333333"),
    ("half of a million", "500000"), ("half a hundred", "50"),
    ("four hundred and sixty-two thousandths", "400.062"), ("nine hundred and one hundredth", "900.01"),
    ("seven hundred and two thousandths", "700.002"), ("six hundred and one thousandths", "601"),
    ("forty - six", "46"), ("sixty-three and a half", "63.5"), ("fourty two", "42"),
  ])
  func partsOfOneAreAdded(text: String, value: String) {
    #expect(Self.value(of: text) == value)
  }

  @Test(arguments: [
    ("two bln", "2000000000"), ("eleven mn", "11000000"), ("a thousand million", "1000000000"),
    ("six hundred thousand million", "600000000000"), ("9 k", "9000"), ("9 k run", "9"),
  ])
  func scalesMayBeShortOrFollowEachOther(text: String, value: String) {
    #expect(Self.value(of: text) == value)
  }

  @Test(arguments: [
    ("2^16", "65536"), ("1.5^3", "3.375"), ("10^9", "1000000000"), ("10^-4", "0.0001"), ("4^-1", "0.25"),
    ("1.2^+2", "1.44"), ("10⁷", "10000000"), ("3·10^8", "300000000"), ("3e12", "3000000000000"),
    ("1e6", "1000000"),
    ("4E12", "4"), ("7e7", "7"), ("1.7^40", "1651797692.6780488"),
  ])
  func powersAreRaised(text: String, value: String) {
    let found = Self.value(of: text)
    // Powers that do not end are as good as a `Double`.
    #expect(found == value || value.utf8.count > 14 && found?.hasPrefix(value.prefix(10)) == true)
  }

  @Test(arguments: [
    ("7'250'000", "7250000"), ("7’250", "7250"), ("6'2", "6"), ("5 430 118.25", "5430118.25"),
  ])
  func groupsMayBePartedByApostrophes(text: String, value: String) {
    #expect(Self.value(of: text) == value)
  }
}
