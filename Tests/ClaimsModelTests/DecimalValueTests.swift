import ClaimsModel
import Testing

@Suite struct DecimalValueTests {
  @Test(arguments: [
    ("16000", "16000"), ("+007.50", "7.5"), ("-0", "0"), (".5", "0.5"), ("-3.25", "-3.25"),
  ])
  func digitsBecomeCanonical(text: String, canonical: String) {
    #expect(DecimalValue(text)?.description == canonical)
  }

  @Test(arguments: ["", ".", "1.", "1e5", "1,000", "--1", "٣"])
  func otherTextIsRefused(text: String) {
    #expect(DecimalValue(text) == nil)
  }

  @Test(arguments: [("1.2", 9, "1200000000"), ("3", -2, "0.03"), ("142.9", -2, "1.429"), ("-5", 1, "-50")])
  func scalingIsExact(text: String, exponent: Int, scaled: String) {
    #expect(DecimalValue(text)?.scaled(byPowerOfTen: exponent).description == scaled)
  }
}
