import ClaimsModel
import Testing

@Suite struct FigureTrapTests {
  @Test(arguments: FigureTraps.all)
  func numbersThatAreNoFiguresAreLeftAlone(_ sentence: String) {
    #expect(FigureExample.found(in: sentence).map(\.text) == [])
  }

  @Test(arguments: [
    FigureExample("A Boeing 737 with ⟦130 passengers⟧ skidded.", "count 130 of passengers"),
    FigureExample("⟦Three F-16s⟧ escorted it.", "count 3 of F-16s"),
    FigureExample("The iPhone 15 costs ⟦$799⟧.", "money 799 USD?"),
    FigureExample("Article 5 binds ⟦32 states⟧.", "count 32 of states"),
    FigureExample("He paid ⟦£20⟧ at 10 Mill Street.", "money 20 GBP"),
    FigureExample("Call 020 7946 0018 in ⟦2027⟧.", "date 2027"),
    FigureExample("⟦Two hundred people⟧ met at Gate 12.", "count 200 of people"),
    FigureExample("Flight 370 carried ⟦239 people⟧.", "count 239 of people"),
    FigureExample("Covid-19 killed ⟦41 residents⟧.", "count 41 of residents"),
    FigureExample("The M25 was shut for ⟦six hours⟧.", "duration 6 h (PT6H)"),
    FigureExample("The S&P 500 fell ⟦2.1%⟧.", "percent 2.1 % down-by"),
    FigureExample("Windows 11 runs on ⟦400 million devices⟧.", "count 400000000 of devices"),
    FigureExample("Resolution 1701 passed with ⟦15 votes⟧.", "count 15 of votes"),
    FigureExample("One of the ⟦12 jurors⟧ wept.", "count 12 of jurors"),
  ])
  func figuresBesideTrapsAreFound(_ example: FigureExample) { example.check() }

  @Test func theTrapsAreManyAndDifferent() {
    #expect(Set(FigureTraps.all).count == FigureTraps.all.count)
    #expect(FigureTraps.all.count >= 300)
  }
}
