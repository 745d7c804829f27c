import ClaimsModel
import Testing

@Suite struct TemporalSpanTests {
  @Test(arguments: [
    FigureExample("The quay shut ⟦earlier this year⟧.", "date 2025"),
    FigureExample("The roof fell in ⟦late last week⟧.", "date 2025-09-08/2025-09-14 (2025-W37)"),
    FigureExample("They met ⟦early Thursday⟧.", "date 2025-09-11"),
    FigureExample("The lock was mended ⟦earlier in the year⟧.", "date 2025"),
    FigureExample("The ferry sailed ⟦nearly two weeks ago⟧.", "date ~< 2025-09-03"),
    FigureExample("Work should be done by ⟦the end of the month⟧.", "date 2025-09"),
    FigureExample("The levy lapses at ⟦the end of 2027⟧.", "date 2027"),
    FigureExample("The lease runs out by ⟦the end of year⟧.", "date 2025"),
    FigureExample("The dock opens by ⟦end-June⟧ or ⟦end-2027⟧.", "date 2026-06", "date 2027"),
    FigureExample("A vote is likely ⟦around Nov. 1⟧.", "date ~ 2025-11-01"),
    FigureExample("Sheep were dear in ⟦the late 1990s⟧.", "date ~ 199X (199)"),
    FigureExample("The bridge dates from ⟦the year 1911⟧.", "date 1911"),
    FigureExample("The mill is solvent for ⟦2026 and beyond⟧.", "date 2026"),
  ])
  func datesTakeInTheirModifiers(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    FigureExample("Rents rose in ⟦the past three months⟧.", "duration 3 mo (P3M)"),
    FigureExample("The harbour lost ships over ⟦the next two years or so⟧.", "duration ~2 a (P2Y)"),
    FigureExample("They waited for ⟦nearly forty years⟧.", "duration ~<40 a (P40Y)"),
    FigureExample("He may be held for ⟦up to 180 days⟧.", "duration <=180 d (P180D)"),
    FigureExample("In ⟦the nine months⟧, catches fell.", "duration 9 mo (P9M)"),
    FigureExample("In ⟦the first nine months⟧, catches fell.", "duration 9 mo (P9M)"),
    FigureExample("It was paid off over ⟦a three-year period⟧.", "duration 3 a (P3Y)"),
    FigureExample("The ⟦four-day⟧ visit ended.", "duration 4 d (P4D)"),
  ])
  func lengthsOfTimeTakeInTheirModifiers(_ example: FigureExample) { example.check() }

  @Test(arguments: [
    ("It broke in early 2019.", "2019-01-01", "2019-05-02"),
    ("It broke in late 2019.", "2019-09-01", "2019-12-31"),
    ("It broke in mid-2019.", "2019-05-02", "2019-09-01"),
    ("It will break at the end of June 2026.", "2026-06-20", "2026-06-30"),
    ("It broke in the second quarter of 2019.", "2019-04-01", "2019-06-30"),
    ("It broke in the spring of 2019.", "2019-03-01", "2019-05-31"),
    ("It broke in the 1980s.", "1980-01-01", "1989-12-31"),
    ("It broke last week.", "2025-09-08", "2025-09-14"),
    ("It broke in February 2024.", "2024-02-01", "2024-02-29"),
  ])
  func periodsHaveTheirDays(sentence: String, low: String, high: String) throws {
    let figure = try #require(FigureExample.found(in: sentence).first)
    #expect(figure.dateLow?.description == low)
    #expect(figure.dateHigh?.description == high)
  }
}
