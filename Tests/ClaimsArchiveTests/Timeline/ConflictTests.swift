import ClaimsModel
import Testing

@testable import ClaimsArchive

/// Which reports can't both be right.
@Suite struct ConflictTests {
  private func conflicts(_ hits: [FigureHit], slack: Int = 0) -> Int {
    TimelineBuilder(words: nil, slack: slack).series(of: hits).reduce(0) { $0 + $1.conflicts.count }
  }

  private func ferries(
    _ value: Int, speaker: String? = nil, on date: String? = "2031-04-02", article: Int64,
    _ change: (inout MadeHit) -> Void = { _ in }
  ) -> FigureHit {
    .made(
      value, "# sank in the harbour storm", "ferries", "ferry", speaker: speaker, on: date, article: article,
      change)
  }

  @Test func differentNumbersOfOneThingOnOneDayContradict() throws {
    let found = TimelineBuilder(words: nil).series(of: [ferries(12, article: 1), ferries(15, article: 2)])
    let only = try #require(found.first)
    #expect(only.reports.map(\.conflicts) == [[1], [0]])
    #expect(only.conflicts.map(\.earlier) == [0] && only.conflicts.map(\.later) == [1])
  }

  @Test(arguments: [
    ("the same number", 0, FigureModifier.exactly, 12, FigureModifier.exactly),
    ("a bound that holds", 0, .exactly, 10, .moreThan),
    ("a bound that fails", 1, .exactly, 14, .atLeast),
    ("at least, met", 0, .exactly, 12, .atLeast),
    ("more than, just not met", 1, .exactly, 12, .moreThan),
    ("at most", 0, .exactly, 12, .atMost),
    ("fewer than, not met", 1, .exactly, 12, .lessThan),
    ("about, near enough", 0, .exactly, 13, .about),
    ("about, too far", 1, .exactly, 20, .about),
    ("nearly, below", 0, .exactly, 13, .nearly),
    ("nearly, not below", 1, .exactly, 12, .nearly),
    ("two bounds with room between", 0, .atLeast, 20, .atMost),
    ("two bounds without", 1, .atLeast, 11, .lessThan),
  ])
  func intervalsDecide(
    _ what: String, _ expected: Int, _ first: FigureModifier, _ value: Int, _ second: FigureModifier
  ) {
    let found = conflicts([
      ferries(12, article: 1) { $0.modifier = first }, ferries(value, article: 2) { $0.modifier = second },
    ])
    #expect(found == expected, "\(what)")
  }

  @Test func roundNumbersAreRounded() {
    let round = ferries(16_000, article: 1) { $0.printedDigits = 5 }
    #expect(conflicts([round, ferries(16_240, article: 2) { $0.printedDigits = 5 }]) == 0)
    #expect(conflicts([round, ferries(17_240, article: 2) { $0.printedDigits = 5 }]) == 1)
  }

  @Test(arguments: [(0, "2031-04-03", 0), (1, "2031-04-03", 1), (1, "2031-04-04", 0), (7, "2031-04-09", 1)])
  func anotherDayIsAnotherTimeUnlessAllowed(_ slack: Int, _ date: String, _ expected: Int) {
    #expect(
      conflicts([ferries(12, article: 1), ferries(15, on: date, article: 2)], slack: slack) == expected)
  }

  @Test func aYearIsNotComparedWithADay() {
    let yearly = ferries(15, article: 2) { $0.asOf = "2031" }
    #expect(conflicts([ferries(12, article: 1), yearly]) == 0)
    #expect(conflicts([ferries(12, article: 1) { $0.asOf = "2031" }, yearly]) == 1)
  }

  @Test func undatedReportsContradictNobody() {
    #expect(conflicts([ferries(12, on: nil, article: 1), ferries(15, on: nil, article: 2)]) == 0)
  }

  @Test func aClaimOfAnotherTimeIsLeftOut() {
    let past = ferries(15, article: 2) { $0.nearestDate = "2030-11" }
    #expect(conflicts([ferries(12, article: 1), past]) == 0)
    #expect(
      conflicts([ferries(12, article: 1), ferries(15, article: 2) { $0.nearestDate = "2031-04" }]) == 1)
  }

  @Test func oneVoiceInAnArticleDoesNotContradictItself() {
    #expect(conflicts([ferries(12, article: 1), ferries(15, article: 1) { $0.claim = 2 }]) == 0)
    let speakers = [
      ferries(12, speaker: "Ada Okafor", article: 1),
      ferries(15, speaker: "Bo Lind", article: 1) { $0.claim = 2 },
    ]
    #expect(conflicts(speakers) == 1)
  }

  @Test func aClaimWithinAnotherDoesNotContradictIt() {
    let outer = ferries(12, speaker: "Ada Okafor", article: 1) {
      $0.context = "12 ferries sank, said Lind, and not 15"
    }
    let inner = ferries(15, speaker: "Bo Lind", article: 1) {
      ($0.claim, $0.context) = (2, "12 ferries sank, said Lind")
    }
    #expect(conflicts([outer, inner]) == 0)
  }

  @Test func partsOfOneClaimContradictNobody() {
    let parts = [ferries(12, article: 1), ferries(3, article: 1)]
    #expect(conflicts(parts + [ferries(15, article: 2)]) == 0)
    func unclaimed(_ value: Int, article: Int64) -> FigureHit {
      ferries(value, article: article) {
        ($0.claim, $0.context) = (nil, "12 ferries sank, 3 of 15 in the harbour")
      }
    }
    #expect(conflicts([unclaimed(12, article: 1), unclaimed(3, article: 1), ferries(15, article: 2)]) == 0)
  }

  @Test func speakersOfOneArticleTellOfTheirOwnMoney() {
    func spent(_ value: Int, _ speaker: String, article: Int64) -> FigureHit {
      .made(value, "spending # on harbour signs and lights", nil, nil, speaker: speaker, article: article) {
        ($0.kind, $0.currency, $0.claim) = (.money, "EUR", Int64(value))
      }
    }
    #expect(conflicts([spent(5, "Ada Okafor", article: 1), spent(9, "Bo Lind", article: 1)]) == 0)
    #expect(conflicts([spent(5, "Ada Okafor", article: 1), spent(9, "Bo Lind", article: 2)]) == 1)
  }

  @Test func agesAreOfTheOneWhoIsNamed() {
    func age(_ value: Int, _ name: String, article: Int64) -> FigureHit {
      .made(value, "the driver \(name), #, was pulled from the harbour", nil, nil, article: article) {
        ($0.kind, $0.unit) = (.age, "a")
      }
    }
    #expect(conflicts([age(43, "Ruiz", article: 1), age(34, "Ruiz", article: 2)]) == 1)
    #expect(conflicts([age(43, "Ruiz", article: 1), age(34, "Lind", article: 2)]) == 0)
    #expect(conflicts([age(43, "himself", article: 1), age(34, "himself", article: 2)]) == 0)
  }

  @Test func changesAreComparedWithChangesOnly() {
    let change = FigureChange(direction: .up, kind: .by)
    #expect(conflicts([ferries(12, article: 1), ferries(3, article: 2) { $0.change = change }]) == 0)
    let two = [ferries(2, article: 1) { $0.change = change }, ferries(3, article: 2) { $0.change = change }]
    #expect(conflicts(two) == 1)
  }

  @Test func whatQualifiesTheThingMustBeTheSame() {
    let all = ferries(15, article: 1)
    let old = FigureHit.made(12, "# sank in the harbour storm", "old ferries", "ferry", article: 2)
    #expect(conflicts([all, old]) == 0)
  }

  @Test func otherCircumstancesAreAnotherThing() {
    let other = FigureHit.made(15, "# were painted green for the spring fair", "ferries", "ferry", article: 2)
    #expect(conflicts([ferries(12, article: 1), other]) == 0)
  }

  @Test func numbersOfDifferentNamesAreOfDifferentThings() {
    let found = conflicts([
      .made(64, "the vote gave Labour # on the council", "seats", "seat", article: 1),
      .made(31, "the vote gave Greens # on the council", "seats", "seat", article: 2),
    ])
    #expect(found == 0)
  }

  @Test func tollsContradictThoughDifferentWordsAreUsed() {
    let found = conflicts([
      .made(11, "# feared dead in Corvanian flood", nil, nil, article: 1),
      .made(9, "the number of people killed in the Tamsel flood rose to #", nil, nil, article: 2),
    ])
    #expect(found == 1)
  }

  @Test func unitsAreConvertedBeforeTheyAreCompared() {
    func length(_ value: Int, _ unit: String, article: Int64) -> FigureHit {
      .made(value, "the harbour tunnel is # long", nil, nil, article: article) {
        ($0.kind, $0.unit, $0.unitKind) = (.measure, unit, "Length")
      }
    }
    #expect(conflicts([length(5, "[mi_i]", article: 1), length(8, "km", article: 2)]) == 0)
    #expect(conflicts([length(5, "[mi_i]", article: 1), length(5, "km", article: 2)]) == 1)
  }

  @Test(arguments: [
    (ValueInterval(1, 2), ValueInterval(2, 3), true),
    (ValueInterval(1, 2, isHighIncluded: false), ValueInterval(2, 3), false),
    (ValueInterval(1, 2), ValueInterval(2, 3, isLowIncluded: false), false),
    (ValueInterval(1, 5), ValueInterval(2, 3), true), (ValueInterval(1, 2), ValueInterval(3, 4), false),
    (ValueInterval(-.infinity, 2), ValueInterval(1, .infinity), true),
  ])
  func overlapHeedsTheEnds(_ left: ValueInterval, _ right: ValueInterval, _ expected: Bool) {
    #expect(left.overlaps(right) == expected)
    #expect(right.overlaps(left) == expected)
  }
}
