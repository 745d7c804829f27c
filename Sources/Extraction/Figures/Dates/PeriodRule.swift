import ClaimsModel
import Linguistics

/// Quarters, halves and seasons of a year: "the third quarter of 2025", "Q1", "first half of 2019", "summer 2011".
struct PeriodRule: FigureRule {
  /// Seasons with their place in the EDTF codes, spring first.
  static let seasons = ["spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3]

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    let start = context.isWord(index, in: ["the", "its", "their"]) ? index + 1 : index
    guard
      let parsed = endedQuarter(at: start, in: context) ?? quarter(at: start, in: context) ?? months(
        at: start, in: context) ?? half(
          at: start, in: context) ?? season(at: start, in: context)
    else { return nil }
    // "the third-quarter loss": the article is that of the loss.
    let isAdjective = TokenRange(start, parsed.end).contains {
      context.isHyphen($0) && context[$0 + 1].kind == .word
    }
    let range = TokenRange(isAdjective ? start : index, parsed.end)
    var figure = context.figure(range, numeral: range, kind: parsed.reading.kind)
    parsed.reading.fill(&figure)
    return FigureMatch(figure, range: range, date: parsed.reading)
  }

  // MARK: - Private

  /// "the first quarter ended in June": a company's quarter has the days that its last day tells, not those of its number.
  private func endedQuarter(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    guard var named = quarter(at: index, in: context),
      let ended = KnownPeriodRule.period(ofMonths: 3, endedAt: named.end, in: context)
    else { return nil }
    named.reading.edtf = ended.edtf
    named.reading.low = ended.low
    named.reading.high = ended.high
    named.reading.kind = ended.kind
    named.reading.anchor = ended.anchor
    return named
  }

  private func quarter(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    var place = index
    // "the fiscal third quarter", "the 1988 second quarter", "last year's third quarter".
    var leading = DayReader.year(at: place, in: context)
    if leading != nil || context.isWord(place, in: ["fiscal", "financial"]) { place += 1 }
    if context.isHyphen(place), place > index { place += 1 }
    if context.isWord(place + 1, "year"), context.isWord(place + 2, "'s"), let published = context.published,
      let shift = ["this": 0, "last": -1, "next": 1][context[place].word]
    {
      leading = published.year + shift
      place += 3
      // "last year's quarter": the one reported on.
      if context.isWord(place, in: ["quarter", "period"]), let known = context.reported {
        return DateReading.quarter(known.quarterNumber, of: published.year + shift, anchor: .previous)
          .map { ($0, place + 1) }
      }
    }
    guard let named = quarterName(at: place, in: context) else { return nil }
    if let leading {
      return DateReading.quarter(named.number, of: leading, anchor: .explicit).map { ($0, named.end) }
    }
    return dated(named.end, from: index, startMonth: named.number * 3 - 2, slack: 6, in: context) {
      year, anchor in
      .quarter(named.number, of: year, anchor: anchor)
    }
  }

  /// "first nine months of 2019", "last two quarters of 2019": from the first to the last of its months.
  private func months(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    guard context.isWord(index, in: ["first", "last", "final"]),
      let numeral = NumeralReader().numeral(at: index + 1, in: context),
      let count = Int(numeral.value.description), (1...11).contains(count),
      context.isWord(numeral.range.end, in: ["months", "quarters"])
    else { return nil }
    let end = numeral.range.end + 1
    let length = count * (context.isWord(end - 1, "quarters") ? 3 : 1)
    guard length <= 11, context.isWord(end, "of"), let year = yearAfter(end, in: context),
      let first = PartialDate(year: year.value, month: context.isWord(index, "first") ? 1 : 13 - length),
      let last = DateReading.month(first, adding: length - 1)
    else { return nil }
    return (.interval(first, last, anchor: year.anchor), year.end)
  }

  private func quarterName(at place: Int, in context: SentenceContext) -> (number: Int, end: Int)? {
    // "3QFY25".
    if let number = context[place].integer, (1...4).contains(number), context.isJoined(place + 1),
      context.isWord(place + 1, in: ["q", "qfy"]), context[place + 1].isCapitalized
    {
      return (number, context.isWord(place + 1, "q") ? place + 2 : place + 1)
    }
    if context.isWord(place, "q"), context.isJoined(place + 1), let number = context[place + 1].integer,
      (1...4).contains(number)
    {
      return (number, place + 2)
    }
    guard let ordinal = DayReader.ordinal(at: place, in: context), (1...4).contains(ordinal.value) else {
      return nil
    }
    var noun = context.isHyphen(ordinal.end) ? ordinal.end + 1 : ordinal.end
    if context.isWord(noun, "fiscal") { noun += 1 }
    guard context.isWord(noun, "quarter"), !context.isHyphen(noun + 1) else { return nil }
    return (ordinal.value, noun + 1)
  }

  private func half(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    guard let named = halfName(at: index, in: context), named.number <= 2,
      let year = yearAfter(named.end, in: context)
    else { return nil }
    return DateReading.half(named.number, of: year.value, anchor: year.anchor).map { ($0, year.end) }
  }

  /// "first half", "H1", "1H".
  private func halfName(at index: Int, in context: SentenceContext) -> (number: Int, end: Int)? {
    if let ordinal = DayReader.ordinal(at: index, in: context), context.isWord(ordinal.end, "half") {
      return (ordinal.value, ordinal.end + 1)
    }
    guard context.isJoined(index + 1) else { return nil }
    if context.isWord(index, "h"), context[index].isCapitalized, let number = context[index + 1].integer {
      return (number, index + 2)
    }
    guard context.isWord(index + 1, in: ["h", "hfy"]), context[index + 1].isCapitalized,
      let number = context[index].integer
    else { return nil }
    return (number, context.isWord(index + 1, "h") ? index + 2 : index + 1)
  }

  private func season(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    guard let number = Self.seasons[context[index].word], context[index].kind == .word else { return nil }
    if let year = yearAfter(index + 1, in: context) {
      return DateReading.season(number, of: year.value, anchor: year.anchor).map { ($0, year.end) }
    }
    let isArticled = context.isWord(index - 1, "the")
    let before = isArticled ? index - 2 : index - 1
    let next = context[index + 1]
    let isNounAhead = next.kind == .word && !next.has([.function, .verb, .past]) && next.word != "'s"
    guard
      context.isWord(
        before,
        in: [
          "in", "into", "since", "by", "until", "during", "last", "this", "next", "through", "before",
          "after", "over",
          "early", "late", "of", "throughout",
        ]),
      !isNounAhead, !context.isWord(index + 1, in: ["of", "from"])
    else { return nil }
    return dated(index + 1, from: index, startMonth: 3 * number + 3, slack: 2, in: context) { year, anchor in
      .season(number, of: year, anchor: anchor)
    }
  }

  /// Takes the year that follows, or the one that the publication date gives.
  private func dated(
    _ end: Int, from index: Int, startMonth: Int, slack: Int, in context: SentenceContext,
    make: (Int, Figure.Anchor) -> DateReading?
  ) -> (reading: DateReading, end: Int)? {
    if let year = yearAfter(end, in: context) { return make(year.value, year.anchor).map { ($0, year.end) } }
    let tense = TenseReader().tense(around: TokenRange(index, end), in: context)
    guard
      let told = CalendarResolver(in: context).year(startingIn: startMonth, tense: tense, slack: slack)
    else {
      return nil
    }
    return make(told.year, told.anchor).map { ($0, end) }
  }

  /// "2025", "of 2025", "of this year", "last year" at `place`.
  private func yearAfter(_ place: Int, in context: SentenceContext) -> (
    value: Int, end: Int, anchor: Figure.Anchor
  )? {
    var start = context.isWord(place, "of") || context[place].isSymbol(",") ? place + 1 : place
    if let fiscal = FiscalYear.year(at: start, in: context) { return (fiscal.year, fiscal.end, .explicit) }
    if context.isWord(start, "fiscal") { start += 1 }
    if let year = DayReader.year(at: start, in: context) {
      // "the winter of 1944-45".
      let end = FiscalYear.secondYear(after: year, at: start + 1, in: context)?.end ?? start + 1
      return (year, end, .explicit)
    }
    guard context.isWord(start + 1, "year"), let published = context.published else { return nil }
    switch context[start].word {
    case "this": return context.isWord(place, "of") ? (published.year, start + 2, .publication) : nil
    case "that", "the":
      let isPrevious = context.isWord(start, "that") || context.narration.isHistory
      guard context.isWord(place, "of"),
        let year = isPrevious ? context.previousDate?.base?.year ?? context.present?.year : published.year
      else { return nil }
      return (year, start + 2, isPrevious ? .previous : .publication)
    case "last": return (published.year - 1, start + 2, .publication)
    case "next": return (published.year + 1, start + 2, .publication)
    default: return nil
    }
  }
}
