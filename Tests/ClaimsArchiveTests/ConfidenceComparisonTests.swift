import ClaimsArchive
import Testing

@Suite struct ConfidenceComparisonTests {
  @Test(arguments: [
    ("0.8", 80...100), (">=0.8", 80...100), (">0.8", 81...100), ("≥80%", 80...100), ("<50%", 0...49),
    ("<=.5", 0...50),
    ("=1", 100...100), ("0.5..0.8", 50...80), ("..0.3", 0...30), ("0.3..", 30...100), ("0", 0...100),
    ("1", 100...100),
  ])
  func sharesAndComparisonsAreRead(text: String, range: ClosedRange<Int>) {
    #expect(ConfidenceComparison.hundredths(text) == range)
  }

  @Test(arguments: [
    "", ">", "..", "80", "1.5", "-0.1", "x", ">1", "<0", "0.8..0.5", "nan", "1e-1", "%", "0.5.." + "x",
  ])
  func otherTextIsNone(text: String) { #expect(ConfidenceComparison.hundredths(text) == nil) }
}
