import ClaimsArchive
import ClaimsModel
import Testing

@Suite struct WrittenNumberTests {
  @Test(arguments: [
    ("10000", "10000"), ("10,000", "10000"), ("10 000", "10000"), ("10\u{A0}000", "10000"),
    ("10\u{202F}000", "10000"), ("10'000", "10000"), ("10_000", "10000"), ("1,234,567.5", "1234567.5"),
    ("10k", "10000"), ("10K", "10000"), ("1.2m", "1200000"), ("1.2 million", "1200000"),
    ("3bn", "3000000000"),
    ("3 BN", "3000000000"), ("0.5b", "500000000"), ("2tn", "2000000000000"), ("1.5 Million", "1500000"),
    ("12 thousand", "12000"), ("5 lakh", "500000"), ("5lakhs", "500000"), ("2.5 crore", "25000000"),
    ("10cr", "100000000"), ("1,20,000", "120000"), ("12,34,56,789", "123456789"), ("-2.5", "-2.5"),
    ("\u{2212}3", "-3"), ("+4", "4"), ("-1.5k", "-1500"), (" 7 ", "7"), ("0.1", "0.1"), ("1,200k", "1200000"),
  ])
  func numbersAreReadAsPeopleWriteThem(_ text: String, _ expected: String) {
    #expect(WrittenNumber(text)?.value.description == expected)
    #expect(WrittenNumber(text)?.isPercentage == false)
  }

  @Test(arguments: ["50%", "50 %", "50 percent", "50 per cent"])
  func aPercentageKeepsItsNumberAndIsMarked(_ text: String) {
    #expect(WrittenNumber(text)?.value == DecimalValue(50))
    #expect(WrittenNumber(text)?.isPercentage == true)
  }

  @Test(arguments: [
    "", "k", "%", "ten", "1e5", "1.2.3", "10x", "1,5", "1,2345", "12,3,456", "1,,000", "1 00", "--5", "+-5",
    "$5", "5km", "0x10", "١٢", "1'00", "k5", ".", "5 5",
  ])
  func otherTextIsNoNumber(_ text: String) { #expect(WrittenNumber(text) == nil) }
}
