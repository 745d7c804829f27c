import ClaimsModel
import Testing

@testable import ClaimsArchive

/// Grouping and folding.
@Suite struct TimelineBuilderTests {
  private func series(_ hits: [FigureHit], words: String? = nil) -> [FigureSeries] {
    TimelineBuilder(words: words).series(of: hits)
  }

  private func values(_ series: FigureSeries) -> [String] {
    series.reports.map { $0.hit.found.figure.value?.description ?? "" }
  }

  @Test func theSameThingCountedIsOneSeriesInOrderOfDate() {
    let found = series([
      .made(120, "# signed up", "foreign volunteers", "volunteer", on: "2031-04-05", article: 1),
      .made(100, "there were #", "volunteers", "volunteer", on: "2031-04-01", article: 2),
      .made(7, "# sank", "ferries", "ferry", on: "2031-04-03", article: 3),
    ])
    #expect(found.count == 2)
    #expect(values(found[0]) == ["100", "120"])
    #expect(found[0].label == "volunteers")
    #expect(found[1].label == "ferries")
  }

  @Test func levelsChangesMoneyAndSharesAreNeverInOneSeries() {
    let change = FigureChange(direction: .up, kind: .by)
    let found = series([
      .made(100, "# went on strike", "nurses", "nurse", article: 1),
      .made(20, "the number rose by # ", "nurses", "nurse", article: 2) { $0.change = change },
      .made(30, "# went on strike", "nurses", "nurse", article: 3) { $0.kind = .percent },
      .made(40, "nurses cost # ", nil, nil, article: 4) { ($0.kind, $0.currency) = (.money, "EUR") },
      .made(40, "nurses cost # ", nil, nil, article: 5) { ($0.kind, $0.currency) = (.money, "USD") },
      .made(50, "# a day", "nurses", "nurse", article: 6) { $0.per = "/d" },
    ])
    #expect(found.count == 6)
    #expect(Set(found.map(\.quantity)).count == 6)
  }

  @Test func theFateOfPeopleGroupsWhatIsCountedInDifferentWords() {
    let found = series([
      .made(80, "# were killed when the dam broke", "people", "person", on: "2031-04-01", article: 1),
      .made(84, "the death toll of the flood rose to #", nil, nil, on: "2031-04-02", article: 2),
      .made(85, "# died in the flood", nil, nil, on: "2031-04-03", article: 3),
      .made(200, "# were injured when the dam broke", "people", "person", on: "2031-04-01", article: 1) {
        $0.claim = 9
      },
      .made(2, "# were arrested over the flood", "people", "person", on: "2031-04-04", article: 4),
    ])
    #expect(found.map(\.label) == ["people killed", "people arrested", "people injured"])
    #expect(values(found[0]) == ["80", "84", "85"])
  }

  @Test func coordinateNumbersHaveTheirOwnWords() {
    let words = "84 were killed and 200 wounded"
    let found = series([
      .made(84, words, nil, nil, article: 1), .made(200, words, nil, nil, article: 1),
    ])
    #expect(Set(found.map(\.label)) == ["people killed", "people injured"])
  }

  @Test func sumsOfMoneyAreGroupedByTheWordsNearThem() {
    func euros(_ value: Int, _ words: String, article: Int64) -> FigureHit {
      .made(value, words, nil, nil, article: article) {
        ($0.kind, $0.currency) = (.money, "EUR")
      }
    }
    let found = series(
      [
        euros(90, "the harbour tunnel will cost #", article: 1),
        euros(120, "the price of the harbour tunnel has grown to #", article: 2),
        euros(3, "the harbour tunnel toll is #", article: 3),
      ], words: "harbour tunnel")
    #expect(found.count == 2)
    #expect(values(found[0]) == ["90", "120"])
  }

  @Test func sharesOfTheSamePeopleAreApartWhenTheyAreOfDifferentThings() {
    func share(_ value: Int, _ words: String, article: Int64) -> FigureHit {
      .made(value, words, "voters", "voter", article: article) { $0.kind = .percent }
    }
    let found = series([
      share(45, "# back the tunnel plan", article: 1), share(47, "# back the plan for a tunnel", article: 2),
      share(20, "# distrust Mayor Lind", article: 3),
    ])
    #expect(found.count == 2)
    #expect(values(found[0]) == ["45", "47"])
    #expect(found.map(\.label) == ["voters back tunnel plan", "voters distrust Mayor Lind"])
  }

  @Test func whatAShareIsOfTellsNothing() {
    func share(_ value: Int, _ words: String, article: Int64) -> FigureHit {
      .made(value, words, "registered voters", "voter", article: article) { $0.kind = .percent }
    }
    let found = series([
      share(59, "# view the mayor unfavourably", article: 1), share(90, "# have moved house", article: 2),
    ])
    #expect(found.count == 2)
  }

  @Test func oneWordInCommonAmongSeveralIsNotEnough() {
    let found = series([
      .made(40, "# left the lower town", "people", "person", article: 1),
      .made(60, "# waited outside the town hall", "people", "person", article: 2),
      .made(50, "# left the lower valley town", "people", "person", article: 3),
    ])
    #expect(found.map(values) == [["40", "50"], ["60"]])
  }

  @Test func whatWasAskedForComesFirst() {
    let found = series(
      [
        .made(5, "# met volunteers", "ministers", "minister", article: 1),
        .made(6, "# met volunteers", "ministers", "minister", article: 2),
        .made(1000, "# signed up", "volunteers", "volunteer", article: 3),
      ], words: "volunteers")
    #expect(found.map(\.label) == ["volunteers", "ministers"])
  }

  @Test func reprintsAreOneReportWithAllOutlets() throws {
    func report(_ outlet: String, on date: String, article: Int64) -> FigureHit {
      .made(
        12, "# have sunk in the harbour", "ferries", "ferry", speaker: "Ada Okafor", outlet: outlet, on: date,
        article: article)
    }
    let found = series([
      report("The Post", on: "2031-04-03", article: 3), report("The Courier", on: "2031-04-02", article: 1),
      report("The Herald", on: "2031-04-02", article: 2),
    ])
    let only = try #require(found.first?.reports.first)
    #expect(found.count == 1 && found[0].reports.count == 1)
    #expect(only.outlets == ["The Courier", "The Herald", "The Post"])
    #expect(only.date == "2031-04-02")
    #expect(only.appearances.count == 3)
  }

  @Test(arguments: [
    ("another value", 13, "Ada Okafor", "# have sunk in the harbour"),
    ("another speaker", 12, "Bo Lind", "# have sunk in the harbour"),
    ("other words", 12, "Ada Okafor", "# have now sunk in the harbour"),
  ])
  func whatDiffersIsAReportOfItsOwn(_ what: String, _ value: Int, _ speaker: String, _ words: String) {
    let found = series([
      .made(12, "# have sunk in the harbour", "ferries", "ferry", speaker: "Ada Okafor", article: 1),
      .made(value, words, "ferries", "ferry", speaker: speaker, article: 2),
    ])
    #expect(found.flatMap(\.reports).count == 2, "\(what)")
  }

  @Test func aFewWordsAreNoReprint() {
    let found = series([
      .made(12, "# sank", "ferries", "ferry", article: 1),
      .made(12, "# sank", "ferries", "ferry", article: 2),
    ])
    #expect(found.first?.reports.count == 2)
  }

  @Test func theHeadlineAndTheTextOfAnArticleAreOneReport() throws {
    let found = series([
      .made(12, "# sink", "ferries", "ferry", article: 1),
      .made(
        12, "# sank in the storm, the harbour master said", "ferries", "ferry", speaker: "Ada Okafor",
        article: 1
      ) {
        $0.claim = 2
      },
      .made(12, "# sank in the storm, a fisherman said", "ferries", "ferry", speaker: "Bo Lind", article: 1) {
        $0.claim = 3
      },
    ])
    let reports = try #require(found.first).reports
    #expect(reports.map { $0.hit.chain.first?.name } == ["Ada Okafor", "Bo Lind"])
  }

  @Test func theDateIsTheFiguresOwnThenWhenItWasSaidThenPublication() {
    let found = series([
      .made(1, "# sank", "ferries", "ferry", article: 1) {
        ($0.asOf, $0.said) = ("2030", "2031-04-01")
      },
      .made(2, "# sank", "ferries", "ferry", article: 2) { $0.said = "2031-04-01" },
      .made(3, "# sank", "ferries", "ferry", article: 3),
      .made(4, "# sank", "ferries", "ferry", on: nil, article: 4),
    ])
    let reports = found.first?.reports ?? []
    #expect(reports.map(\.date) == ["2030", "2031-04-01", "2031-04-02", nil])
    #expect(reports.map(\.dateBasis) == [.asOf, .said, .published, nil])
  }

  @Test func measuresInSeveralUnitsAreGivenInTheCommonest() throws {
    func length(_ value: Int, _ unit: String, article: Int64) -> FigureHit {
      .made(value, "the tunnel is # long", nil, nil, article: article) {
        ($0.kind, $0.unit, $0.unitKind) = (.measure, unit, "Length")
      }
    }
    let found = series([
      length(3, "[mi_i]", article: 1), length(5, "km", article: 2), length(6, "km", article: 3),
    ])
    let only = try #require(found.first)
    #expect(found.count == 1 && only.quantity.unit == "km")
    #expect(only.reports[0].interval == ValueInterval(4.02336, 5.632704, isHighIncluded: false))
  }

  @Test func nothingMakesNoSeries() {
    #expect(series([]).isEmpty)
    #expect(series([.made(1, "on #", nil, nil, article: 1) { $0.kind = .date }]).isEmpty)
  }

  @Test func theOrderOfTheFiguresDoesNotMatter() {
    var hits: [FigureHit] = (1...30).map { number in
      .made(
        number % 7, number.isMultiple(of: 2) ? "# were killed near the dam" : "# strike at the dam",
        number.isMultiple(of: 3) ? "nurses" : nil, number.isMultiple(of: 3) ? "nurse" : nil,
        on: "2031-04-0\(number % 9 + 1)", article: Int64(number))
    }
    let first = series(hits)
    hits.reverse()
    #expect(series(hits) == first)
  }

  @Test func aStoryIsOneReportHoweverItWasEdited() {
    func hit(_ words: String, _ outlet: String, _ article: Int64, story: Int64?) -> FigureHit {
      var hit = FigureHit.made(12, words, "ferries", "ferry", outlet: outlet, article: article)
      hit.article.story = story.map { Article.ID(rawValue: $0) }
      return hit
    }
    let found = series([
      hit("# sank in the storm off Arne", "The Courier", 1, story: 1),
      hit("# sank in a storm near Arne on Monday", "The Herald", 2, story: 1),
      hit("all of the # went down at once", "Lake Post", 3, story: nil),
    ])
    #expect(found.count == 1)
    #expect(found[0].reports.map(\.outlets) == [["The Courier", "The Herald"], ["Lake Post"]])
    #expect(found[0].reports.map(\.storyCount) == [1, 1])
    // The very same words in two stories are one report, and two that are independent.
    let same = series([
      hit("# sank in the storm off Arne", "The Courier", 1, story: 1),
      hit("# sank in the storm off Arne", "The Herald", 2, story: 1),
      hit("# sank in the storm off Arne", "Lake Post", 3, story: nil),
    ])
    #expect(same[0].reports.map(\.storyCount) == [2])
    #expect(same[0].reports.map(\.appearances.count) == [3])
  }
}
