import ClaimsModel
import Linguistics

/// Years and what is made of them: "2014", "2010-11", "the 1990s", "'90s", "fiscal 2024", "FY24", "the 20th century".
struct YearRule: FigureRule {
  private static let introducers: Set<String> = [
    "in", "since", "by", "until", "till", "from", "during", "before", "after", "early", "late", "mid", "year",
    "spring", "summer", "autumn", "fall", "winter", "circa", "between", "fiscal", "to", "through", "and",
    "of", "for",
    "the", "than", "end",
  ]
  private static let counters: Set<String> = [
    "numbered", "numbering", "totalled", "totaled", "counted", "reached", "some",
  ]
  /// Lexemes before "since" within which a word of comparison counts.
  private static let clause = 14
  private static let comparing: Set<String> = [
    "not", "n't", "never", "no", "first", "most", "least", "worst", "best", "percent", "cent", "only",
    "record",
    "doubled", "tripled", "halved", "times", "nobody", "none",
  ]
  private static let nineties: [String: Int] = [
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
    "eighties": 1980, "nineties": 1990,
  ]

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard let parsed = parse(at: index, in: context) else { return nil }
    let range = TokenRange(index, parsed.end)
    var reading = parsed.reading
    if context.isWord(index - 1, "since"), reading.kind == .date, !isPoint(before: index - 1, in: context),
      let low = reading.base
    {
      let open = DateReading.since(low, anchor: reading.anchor)
      reading.kind = open.kind
      reading.edtf = open.edtf
      reading.high = nil
    }
    var figure = context.figure(range, numeral: range, kind: reading.kind)
    reading.fill(&figure)
    figure.modifier = Self.modifier(of: range, in: context)
    return FigureMatch(figure, range: range, date: reading)
  }

  /// Whether "since" at `index` compares with a point in time: "the highest since 1987", "up 11 percent since 2020",
  /// "not paid since 2019".
  private func isPoint(before index: Int, in context: SentenceContext) -> Bool {
    var place = index - 1
    while place >= 0, place >= index - Self.clause {
      let lexeme = context[place]
      if lexeme.kind == .symbol, lexeme.isSymbol(",") || lexeme.isSymbol(";") { return false }
      if context.isWord(place, in: Self.comparing) || lexeme.isSymbol("%") { return true }
      if lexeme.kind == .word, lexeme.word.utf8.count > 4, lexeme.word.hasSuffix("est"),
        context.tag(place).map({ $0 == "JJS" || $0 == "RBS" }) ?? true
      {
        return true
      }
      place -= 1
    }
    return false
  }

  /// "by 2011", "mid-2006", "early 2009", "around 2020".
  private static func modifier(of range: TokenRange, in context: SentenceContext) -> FigureModifier {
    let index = range.start
    if context.isWord(index - 1, "by") { return .atMost }
    if context.isWord(index, "mid") || context.isWord(index - 1, in: ["early", "late", "mid"]) {
      return .about
    }
    if context.isHyphen(index - 1), context.isWord(index - 2, "mid") { return .about }
    let modifier = ModifierReader().modifier(before: index, in: context).modifier
    return modifier == .about || modifier == .atLeast || modifier == .atMost ? modifier : .exactly
  }

  /// The year, years, decade or century that starts at `index`.
  func parse(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    let first = context[index]
    switch first.kind {
    case .number: return digits(at: index, in: context)
    case .symbol: return shortDecade(at: index, in: context)
    case .word: break
    default: return nil
    }
    if let parsed = introducedRange(at: index, in: context) { return parsed }
    if let parsed = fiscal(at: index, in: context) { return parsed }
    if first.word == "mid", context[index + 1].isDash, let parsed = digits(at: index + 2, in: context) {
      return parsed
    }
    if let decade = Self.nineties[first.word],
      context.isWord(index - 1, "the") || context.isWord(index - 1, in: ["early", "late"])
    {
      return (.decade(from: decade, anchor: .explicit), index + 1)
    }
    if let words = DayReader.yearInWords(at: index, in: context),
      FractionReader().denominatorIndex(after: words.end - 1, in: context) == nil,
      let date = PartialDate(year: words.year)
    {
      return (DateReading(date, anchor: .explicit), words.end)
    }
    return century(at: index, in: context)
  }

  // MARK: - Private

  private func digits(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    if let parsed = decade(at: index, in: context) ?? century(at: index, in: context) { return parsed }
    guard let year = DayReader.year(at: index, in: context), let date = PartialDate(year: year) else {
      return nil
    }
    if let range = yearRange(from: year, at: index, in: context) { return range }
    guard isYear(year, at: index, in: context) else { return nil }
    return (DateReading(date, anchor: .explicit), index + 1)
  }

  private func isYear(_ year: Int, at index: Int, in context: SentenceContext) -> Bool {
    let before = context[index - 1]
    if context.isJoined(index),
      !(context.isHyphen(index - 1) && context.isWord(index - 2, in: ["mid", "end"])),
      !before.isSymbol("("), !before.isSymbol("["), !before.isSymbol("\""), !before.isSymbol("“"),
      !before.isSymbol("–")
    {
      return false
    }
    if before.has(.label) || Self.counters.contains(before.word) || before.isSymbol("$") { return false }
    if QuantityUnits.isUnit(at: index + 1, in: context) { return false }
    // "2000 over 3" divides.
    if index == 0, context.isWord(1, "over"), context[2].kind == .number { return false }
    let isIntroduced = before.kind == .word && Self.introducers.contains(before.word)
    let counted = CountedPhraseReader().phrase(at: index + 1, isOne: false, in: context)
    let isCountLike = counted.map { CountedPhraseReader.isPlural(context[$0.range.end - 1]) } ?? false
    if !(1900...2100).contains(year) {
      return isIntroduced && before.word != "than" && before.word != "to" && before.word != "and"
        && before.word != "for" && counted == nil
    }
    // "the 2000 Olympics" is a year, "2000 homes" a count.
    if isCountLike, context[index + 1].isCapitalized, !context.isInTitle { return true }
    return !(isCountLike && (year % 100 == 0 || (!isIntroduced && year < 2000)))
  }

  /// "from 2010 to 2012", "between 1985 and 1987".
  private func introducedRange(at index: Int, in context: SentenceContext) -> (
    reading: DateReading, end: Int
  )? {
    guard context.isWord(index, in: ["from", "between"]) else { return nil }
    let link = context.isWord(index, "from") ? "to" : "and"
    guard let first = DayReader.year(at: index + 1, in: context), context.isWord(index + 2, link),
      let last = DayReader.year(at: index + 3, in: context), first < last, (1500...2100).contains(first),
      !QuantityUnits.isUnit(at: index + 4, in: context), last <= 2100,
      let low = PartialDate(year: first), let high = PartialDate(year: last)
    else { return nil }
    let counted = CountedPhraseReader().phrase(at: index + 4, isOne: false, in: context)
    if let counted, CountedPhraseReader.isPlural(context[counted.range.end - 1]) { return nil }
    return (.interval(low, high, anchor: .explicit), index + 4)
  }

  /// "2010-11", "2010–2012", "2025/26".
  private func yearRange(from year: Int, at index: Int, in context: SentenceContext) -> (
    reading: DateReading, end: Int
  )? {
    let link = context[index + 1]
    guard link.isDash || link.isSymbol("/"), context.isJoined(index + 1), context.isJoined(index + 2),
      let last = context[index + 2].integer, !context.isHyphen(index + 3), (1500...2100).contains(year)
    else { return nil }
    let full = context[index + 2].word.utf8.count == 2 ? year / 100 * 100 + last : last
    guard full > year, full - year <= 150, context[index + 2].word.utf8.count != 3,
      let low = PartialDate(year: year), let high = PartialDate(year: full)
    else { return nil }
    return (.interval(low, high, anchor: .explicit), index + 3)
  }

  /// "1990s", "1990's"; "90s" after "the", "early", "late".
  private func decade(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    guard let value = context[index].integer, value % 10 == 0, context.isJoined(index + 1),
      context.isWord(index + 1, in: ["s", "'s"])
    else { return nil }
    if (1100...2090).contains(value), context[index].word.utf8.count == 4,
      context.isWord(index + 1, "s") || value < 2000
    {
      return (.decade(from: value, anchor: .explicit), index + 2)
    }
    let isIntroduced =
      context.isWord(index - 1, in: ["the", "early", "late", "mid"])
      || (context.isHyphen(index - 1) && context.isWord(index - 2, "mid"))
    guard isIntroduced, context.isWord(index + 1, "s"), (20...90).contains(value) else { return nil }
    return (.decade(from: 1900 + value, anchor: .explicit), index + 2)
  }

  /// "'90s".
  private func shortDecade(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    if let year = shortYear(at: index, in: context) { return year }
    let sign = context[index]
    guard sign.isSymbol("'") || sign.isSymbol("’") || sign.isSymbol("‘"), context.isJoined(index + 1),
      context[index + 1].word.utf8.count == 2, let value = context[index + 1].integer, value % 10 == 0,
      context.isJoined(index + 2), context.isWord(index + 2, "s")
    else { return nil }
    return (.decade(from: value >= 20 ? 1900 + value : 2000 + value, anchor: .explicit), index + 3)
  }

  /// "in '45": the last year of these digits.
  private func shortYear(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    let sign = context[index]
    let own = context.published?.year ?? context.present?.year
    guard sign.isSymbol("'") || sign.isSymbol("’") || sign.isSymbol("‘"), sign.isSpaceBefore,
      context[index - 1].kind == .word, Self.introducers.contains(context[index - 1].word),
      context.isJoined(index + 1), context[index + 1].word.utf8.count == 2,
      let digits = context[index + 1].integer,
      !context.isJoined(index + 2) || context[index + 2].kind == .symbol,
      let own, let date = PartialDate(year: own / 100 * 100 + digits - (digits > own % 100 ? 100 : 0))
    else { return nil }
    // "in '45 minutes' of play" opens a quotation.
    guard context[index + 2].kind != .word || context[index + 2].has(.function) else { return nil }
    return (DateReading(date, anchor: .explicit), index + 2)
  }

  /// "fiscal 2024", "fiscal year 2024", "FY24".
  private func fiscal(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    var place = index + 1
    guard context.isWord(index, in: ["fiscal", "fy"]) else { return nil }
    if context.isWord(place, "year") { place += 1 }
    if let year = DayReader.year(at: place, in: context), let date = PartialDate(year: year) {
      return yearRange(from: year, at: place, in: context) ?? (
        DateReading(date, anchor: .explicit), place + 1
      )
    }
    guard context.isWord(index, "fy"), context[place].word.utf8.count == 2,
      let short = context[place].integer,
      let date = PartialDate(year: 2000 + short)
    else { return nil }
    return (DateReading(date, anchor: .explicit), place + 1)
  }

  private func century(at index: Int, in context: SentenceContext) -> (reading: DateReading, end: Int)? {
    guard let ordinal = DayReader.ordinal(at: index, in: context), (2...22).contains(ordinal.value) else {
      return nil
    }
    let noun = context.isHyphen(ordinal.end) ? ordinal.end + 1 : ordinal.end
    guard context.isWord(noun, "century") else { return nil }
    if EraRule.isBefore(noun + 1, in: context) {
      let digits = DateReading.padded(ordinal.value - 1, 2)
      return (
        DateReading(kind: .date, edtf: "-" + digits + "XX", timex: "BC" + digits, anchor: .explicit), noun + 2
      )
    }
    return (.century(hundreds: ordinal.value - 1, anchor: .explicit), noun + 1)
  }
}
