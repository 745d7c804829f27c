import Testing
import claims

@Suite struct NumberArgumentTests {
  @Test(arguments: [
    ("10000", 10_000), ("10,000", 10_000), ("10k", 10_000), ("1.2m", 1_200_000), ("3bn", 3_000_000_000),
    ("50%", 50),
    ("-2.5", -2.5), ("1.5 Million", 1_500_000), ("2tn", 2_000_000_000_000), ("0.1", 0.1),
  ])
  func numbersAreReadAsPeopleWriteThem(_ text: String, _ expected: Double) {
    #expect(NumberArgument(argument: text)?.value == expected)
  }

  @Test(arguments: ["", "k", "ten", "1e5", "1.2.3", "%", "10x"])
  func otherTextIsNoNumber(_ text: String) { #expect(NumberArgument(argument: text) == nil) }
}
