import ClaimsModel
import Testing
import claims

@Suite struct WordingTests {
  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000")])
  func digitsAreGrouped(_ number: Int, _ expected: String) { #expect(Wording.grouped(number) == expected) }

  @Test(arguments: [(1, "1 claim"), (2, "2 claims"), (0, "0 claims")])
  func oneIsSingular(_ number: Int, _ expected: String) {
    #expect(Wording.count(number, "claim") == expected)
  }

  @Test(arguments: [
    (Duration.milliseconds(4), "4 ms"), (.milliseconds(2_149), "2.1 s"), (.seconds(200), "3 min 20 s"),
  ])
  func timesAreShort(_ time: Duration, _ expected: String) { #expect(Wording.time(time) == expected) }

  @Test(arguments: [(312, "312 bytes"), (45_678, "45 KB"), (1_350_000, "1.3 MB"), (2_000_000_000, "2.0 GB")])
  func sizesAreShort(_ bytes: Int, _ expected: String) { #expect(Wording.size(bytes) == expected) }

  @Test func aPeriodOfOneDayIsThatDay() {
    let day = PartialDate(edtf: "2031-04-02")
    #expect(Wording.period(day, day) == "2031-04-02")
    #expect(Wording.period(PartialDate(edtf: "2030"), day) == "2030 to 2031-04-02")
    #expect(Wording.period(nil, nil) == "")
  }
}
