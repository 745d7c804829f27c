import ClaimsModel
import Linguistics

/// Ages: "12-year-old", "aged 43", "Ana Ruiz, 43,", "in his 30s", "fifty-something".
struct AgeRule: FigureRule {
  /// Years beyond which nobody is old.
  static let oldest = 125

  private static let relatives: Set<String> = [
    "son", "daughter", "brother", "sister", "wife", "husband", "mother", "father", "man", "woman", "boy",
    "girl",
    "child", "twins", "grandson", "granddaughter", "partner", "girlfriend", "boyfriend", "nephew", "niece",
    "cousin",
    "driver", "victim", "teenager", "friend",
  ]
  /// Years below which a number in brackets is sooner a seed or a shirt.
  private static let youngestInBrackets = 14
  /// Words beside which a number in brackets is a minute, a seed or a count of points.
  private static let sports: Set<String> = [
    "goal", "goals", "scored", "scorer", "scorers", "score", "minute", "minutes", "min", "mins", "pen", "og",
    "match",
    "sub", "subs", "substitute", "substitutes", "booked", "seed", "seeds", "seeded", "set", "sets", "round",
    "beat",
    "beats", "defeated", "points", "runs", "wickets", "innings", "laps", "tries", "referee", "attendance",
    "votes",
    "seats", "team", "squad", "league", "cup", "ranked", "ranking",
  ]
  private static let decades = [
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
  ]

  var starts: WordRoles { .numerals }

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    let first = context[index]
    if first.kind == .word {
      switch first.word {
      case "aged", "age": return aged(at: index, in: context)
      case "his", "her", "their", "my", "your": return decade(at: index, in: context)
      default: break
      }
    }
    return years(at: index, in: context) ?? something(at: index, in: context)
      ?? apposition(at: index, in: context) ?? bracketed(at: index, in: context)
  }

  // MARK: - Private

  /// "12-year-old", "29 years old", "3 years of age", "eight-month-old", "87 yo".
  private func years(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard let numeral = NumeralReader().numeral(at: index, in: context) else { return nil }
    var unitAt = numeral.range.end
    // "10- and 12-year-olds" keep their own words.
    if context[unitAt].isDash, context.isJoined(unitAt) { unitAt += 1 }
    if context.isWord(unitAt, in: ["yo", "y.o."]) {
      return age(numeral, TokenRange(index, unitAt + 1), unit: "a", unitAt: unitAt, in: context)
    }
    guard let unit = UnitLexicon.times[context[unitAt].word], context[unitAt].kind == .word, !unit.isClock
    else { return nil }
    let oldAt = context[unitAt + 1].isDash ? unitAt + 2 : unitAt + 1
    if context.isWord(oldAt, in: ["old", "olds"]) {
      return age(numeral, TokenRange(index, oldAt + 1), unit: unit.code, unitAt: unitAt, in: context)
    }
    if context.isWord(unitAt + 1, "of"), context.isWord(unitAt + 2, "age") {
      return age(numeral, TokenRange(index, unitAt + 3), unit: unit.code, unitAt: unitAt, in: context)
    }
    return nil
  }

  /// "aged 43", "aged 18 to 24", "aged between 18 and 24", "age of 12", "aged 5 months".
  private func aged(at index: Int, in context: SentenceContext) -> FigureMatch? {
    var place = index + 1
    if context.isWord(place, "of"), context.isWord(index, "age") { place += 1 }
    if context.isWord(place, "between") { place += 1 }
    let start = place
    guard let low = NumeralReader().numeral(at: place, in: context), isAge(low) else { return nil }
    place = low.range.end
    let isLinked = context[place].isDash || context.isWord(place, in: ["to", "and", "through"])
    if isLinked, let high = NumeralReader().numeral(at: place + 1, in: context), isAge(high),
      NumeralReader.isLess(low.value, high.value),
      !context.isWord(place, "and") || context.isWord(index + 1, "between")
    {
      let range = TokenRange(start, high.range.end)
      var figure = context.figure(range, numeral: range, kind: .age)
      figure.low = low.value
      figure.high = high.value
      complete(&figure, unit: "a", range: range, in: context)
      return FigureMatch(figure, range: range)
    }
    if let unit = UnitLexicon.times[context[place].word], !unit.isClock {
      return age(low, TokenRange(start, place + 1), unit: unit.code, in: context)
    }
    return age(low, TokenRange(start, low.range.end), unit: "a", in: context)
  }

  /// "in his 30s", "in their late twenties".
  private func decade(at index: Int, in context: SentenceContext) -> FigureMatch? {
    var place = index + 1
    if context.isWord(place, in: ["early", "late", "mid"]) { place += 1 }
    if context[place].isDash { place += 1 }
    var end = place + 1
    let base: Int
    if let value = context[place].integer, context.isJoined(place + 1),
      context.isWord(place + 1, in: ["s", "'s"])
    {
      base = value
      end = place + 2
    } else if let value = Self.decades[context[place].word] {
      base = value
    } else {
      return nil
    }
    guard context.isWord(index - 1, in: ["in", "into"]), base % 10 == 0, (10...110).contains(base) else {
      return nil
    }
    return decade(base, range: TokenRange(place, end), in: context)
  }

  /// "fifty-something", "30-something".
  private func something(at index: Int, in context: SentenceContext) -> FigureMatch? {
    let first = context[index]
    let value = first.kind == .number ? first.integer : first.has(.cardinal) ? first.number : nil
    guard let value, value % 10 == 0, (10...90).contains(value), context.isHyphen(index + 1),
      context.isWord(index + 2, in: ["something", "somethings"])
    else { return nil }
    return decade(value, range: TokenRange(index, index + 3), in: context)
  }

  private func decade(_ base: Int, range: TokenRange, in context: SentenceContext) -> FigureMatch {
    var figure = context.figure(range, numeral: range, kind: .age)
    figure.low = DecimalValue(base)
    figure.high = DecimalValue(base + 9)
    complete(&figure, unit: "a", range: range, in: context)
    return FigureMatch(figure, range: range)
  }

  /// ", 43," after a name or a relative.
  private func apposition(at index: Int, in context: SentenceContext) -> FigureMatch? {
    if let second = secondAge(at: index, in: context) { return second }
    guard context[index - 1].isSymbol(","), let numeral = NumeralReader().numeral(at: index, in: context),
      isAge(numeral),
      !numeral.isOneWord
    else { return nil }
    let name = context[index - 2]
    let next = context[numeral.range.end]
    let isName =
      name.isCapitalized && name.kind == .word && !name.has([.month, .weekday, .function, .cardinal])
    let isClosed =
      next.isSymbol(",") || next.isSymbol(".") || next.isSymbol(";") || next.isSymbol(")")
      || next.kind == .end
      || context.isWord(numeral.range.end, in: ["and", "of", "from", "was", "who", "has", "is"])
    guard isName || Self.relatives.contains(name.word), isClosed, numeral.range.count <= 3 else { return nil }
    return age(numeral, numeral.range, unit: "a", in: context)
  }

  /// "19" of "John and Brian Meza, 22 and 19,".
  private func secondAge(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard context.isWord(index - 1, "and"), let first = context[index - 2].integer, first <= Self.oldest,
      context[index - 3].isSymbol(","), context[index - 4].isCapitalized, context[index - 4].kind == .word,
      !context[index - 4].has([.month, .weekday, .function]),
      let numeral = NumeralReader().numeral(at: index, in: context),
      isAge(numeral), numeral.range.count == 1,
      context[index + 1].isSymbol(",") || context[index + 1].isSymbol(".")
    else { return nil }
    return age(numeral, numeral.range, unit: "a", in: context)
  }

  /// "Ana Ruiz (68)": behind a full name, where neither goals nor seeds are listed.
  private func bracketed(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard context[index - 1].isSymbol("("), context[index + 1].isSymbol(")"),
      let years = context[index].integer, years >= Self.youngestInBrackets, years <= Self.oldest,
      let numeral = NumeralReader().numeral(at: index, in: context), numeral.range.count == 1
    else { return nil }
    var first = index - 2
    while first > index - 6, isNamePart(first - 1, in: context) { first -= 1 }
    guard first < index - 2, isNamePart(index - 2, in: context),
      GivenNames.gender(of: context.text(TokenRange(first, index - 1))) != nil,
      !context.lexemes.contains(where: { $0.kind == .word && Self.sports.contains($0.word) })
    else { return nil }
    return age(numeral, numeral.range, unit: "a", in: context)
  }

  /// A capitalised word or the dot of an initial.
  private func isNamePart(_ index: Int, in context: SentenceContext) -> Bool {
    let lexeme = context[index]
    return lexeme.isSymbol(".") && context.isJoined(index)
      || lexeme.kind == .word && lexeme.isCapitalized
        && !lexeme.has([.function, .month, .weekday, .cardinal])
  }

  private func isAge(_ numeral: Numeral) -> Bool {
    guard let value = Int(numeral.value.description), numeral.scaleExponent == 0 else { return false }
    return value >= 0 && value <= Self.oldest
  }

  private func age(
    _ numeral: Numeral, _ range: TokenRange, unit: String, unitAt: Int? = nil, in context: SentenceContext
  ) -> FigureMatch {
    var figure = context.figure(range, numeral: numeral.range, kind: .age, value: numeral.value)
    figure.significantDigits = numeral.significantDigits
    figure.unitText = unitAt.map { context.text(TokenRange($0, range.end)) }
    complete(&figure, unit: unit, range: range, in: context)
    return FigureMatch(figure, range: range)
  }

  private func complete(_ figure: inout Figure, unit: String, range: TokenRange, in context: SentenceContext)
  {
    figure.unit = unit
    figure.unitKind = "Time"
    figure.modifier = ModifierReader().modifier(before: range.start, in: context).modifier
    if figure.modifier == .exactly,
      let after = ModifierReader().modifier(after: range.end, in: context)
    {
      figure.modifier = after
    }
  }
}
