import ClaimsModel

/// Numbers that are no figures: in names, laws, pages, telephone numbers, addresses, versions, "24/7".
struct NameTrapRule: FigureRule {
  private static let streets: Set<String> = [
    "street", "road", "avenue", "lane", "drive", "square", "boulevard", "st", "rd", "ave", "blvd", "terrace",
    "place",
    "way", "close", "crescent", "court", "row", "parkway", "highway",
  ]
  /// Labels that are read in lower case too.
  private static let lowerLabels: Set<String> = [
    "page", "pages", "chapter", "article", "section", "clause", "paragraph", "resolution", "version",
    "flight", "route",
    "highway", "channel", "gate", "room", "platform", "phase", "mach", "grade", "level", "category", "tier",
    "ward", "verse",
    "line", "rule", "unit", "apollo", "type", "covid", "mark", "formula", "junction", "exit", "proposition",
    "amendment",
    "directive", "extension", "appendix", "annex", "footnote", "iphone", "ipad", "boeing", "airbus", "volume",
  ]
  private static let suffixes: Set<String> = ["st", "nd", "rd", "th", "s", "'s", "x"]
  private static let hyphenPrefixes: Set<String> = [
    "mid", "magnitude", "minus", "pre", "post", "early", "late", "year", "plus",
  ]

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    let lexeme = context[index]
    if lexeme.kind == .word { return wordTrap(at: index, in: context) }
    if lexeme.isSymbol("+"), context.isJoined(index + 1), let trap = telephone(index + 1, in: context) {
      return trap
    }
    guard lexeme.kind == .number || lexeme.kind == .junk else { return nil }
    if lexeme.kind == .junk || isGlued(index, in: context) {
      return FigureMatch(trapUntil: clusterEnd(index, in: context))
    }
    if isKnownName(index, in: context) || isLabelled(index, in: context) || isAddress(index, in: context)
      || isListMark(index, in: context)
    {
      return FigureMatch(trapUntil: clusterEnd(index, in: context))
    }
    if context.isJoined(index + 1), context[index + 1].isSymbol("/") || context[index + 1].isSymbol(":"),
      context.isJoined(index + 2), context[index + 2].kind == .number
    {
      return slashed(index, in: context)
    }
    return telephone(index, in: context)
  }

  // MARK: - Private

  /// "Big Ten", "Group of Seven": a capital number word inside a name.
  private func wordTrap(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard context[index].has(.cardinal), context[index].isCapitalized, index > 0, !context.isInTitle else {
      return nil
    }
    let before = context[index - 1]
    let isAfterName = before.kind == .word && before.isCapitalized && !before.has([.function, .verb])
    let isGroup = context.isWord(index - 1, "of") && context.isWord(index - 2, "group")
    let next = context[index + 1]
    let isBeforeName = next.kind == .word && next.isCapitalized && before.kind == .word
    return isAfterName || isGroup || isBeforeName ? FigureMatch(trapUntil: index + 1) : nil
  }

  /// Digits joined to letters that make no unit: "A330", "G7", "COVID-19", "5G", "777F", "2AA".
  private func isGlued(_ index: Int, in context: SentenceContext) -> Bool {
    let before = context[index - 1]
    if context.isJoined(index) {
      if before.kind == .word { return true }
      if before.isDash, context.isJoined(index - 1), context[index - 2].kind == .word {
        return !Self.hyphenPrefixes.contains(context[index - 2].word)
          && !context[index - 2].has([.month, .cardinal])
      }
      if before.isSymbol("@") || before.isSymbol("#") || before.isSymbol("_") || before.isSymbol("/")
        || before.isSymbol(".")
        || before.isSymbol("=")
      {
        return true
      }
    }
    let next = context[index + 1]
    if context.isJoined(index + 1), next.isSymbol("×") || next.isSymbol("^") { return true }
    guard context.isJoined(index + 1), next.kind == .word else { return false }
    if Self.suffixes.contains(next.word) { return next.word == "x" && context[index + 2].kind != .number }
    if NumberWords.abbreviatedScales[next.word] != nil || next.word == "m" || next.has(.scale)
      || next.word == "yo"
    {
      return false
    }
    guard let numeral = NumeralReader().numeral(at: index, in: context) else { return true }
    return QuantityUnits.unit(at: index + 1, after: numeral, in: context) == nil
      && !["am", "pm"].contains(next.word)
  }

  /// "the 787" in an article that says "Boeing 787" elsewhere.
  private func isKnownName(_ index: Int, in context: SentenceContext) -> Bool {
    guard context.nameNumbers.contains(context[index].word), !hasUnit(index, in: context) else {
      return false
    }
    let counted = CountedPhraseReader().phrase(at: index + 1, isOne: false, in: context)
    let isCounting = counted.map { CountedPhraseReader.isPlural(context[$0.range.upperBound - 1]) } ?? false
    return !isCounting || context[index + 1].isCapitalized || context.isJoined(index + 1)
  }

  /// "Article 5", "Boeing 737", "page 14", "Windows 7".
  private func isLabelled(_ index: Int, in context: SentenceContext) -> Bool {
    let before = context[index - 1]
    guard before.kind == .word, context[index].isSpaceBefore else { return false }
    if context.isWord(index - 1, "of"), context.isWord(index - 2, "group"), context[index - 2].isCapitalized {
      return true
    }
    if before.has(.label), before.isCapitalized || Self.lowerLabels.contains(before.word) {
      return !hasUnit(index, in: context) || before.isCapitalized
    }
    guard before.isCapitalized, index > 1, !context.isInTitle,
      !before.has([.function, .month, .weekday, .currency, .verb]),
      context[index].word.utf8.count <= 4, !context[index].word.contains(",")
    else { return false }
    if hasUnit(index, in: context) || DayReader.year(at: index, in: context) != nil { return false }
    let counted = CountedPhraseReader().phrase(at: index + 1, isOne: false, in: context)
    let isCounting = counted.map { CountedPhraseReader.isPlural(context[$0.range.upperBound - 1]) } ?? false
    return !isCounting && !context.isHyphen(index + 1)
  }

  private func hasUnit(_ index: Int, in context: SentenceContext) -> Bool {
    QuantityUnits.isUnit(at: index + 1, in: context) || context[index + 1].has(.scale)
  }

  /// "10 Downing Street".
  private func isAddress(_ index: Int, in context: SentenceContext) -> Bool {
    guard context[index].isPlainDigits, context[index + 1].isCapitalized else { return false }
    for place in (index + 2)...(index + 4) {
      let lexeme = context[place]
      guard lexeme.kind == .word, lexeme.isCapitalized else { return false }
      if Self.streets.contains(lexeme.word) { return true }
    }
    return false
  }

  /// "1." or "1)" at the start of a line.
  private func isListMark(_ index: Int, in context: SentenceContext) -> Bool {
    guard index == 0, context.lexemes.count > 2, context[0].word.utf8.count <= 2, context.isJoined(1) else {
      return false
    }
    return (context[1].isSymbol(".") || context[1].isSymbol(")")) && context[2].isSpaceBefore
  }

  /// "24/7", "3:45" and verses: nothing, unless both parts are a share that another rule reads.
  private func slashed(_ index: Int, in context: SentenceContext) -> FigureMatch? {
    if context[index + 1].isSymbol(":") { return FigureMatch(trapUntil: clusterEnd(index, in: context)) }
    guard let first = context[index].integer, let second = context[index + 2].integer else { return nil }
    if first < second, second <= 16 { return nil }
    return FigureMatch(trapUntil: clusterEnd(index, in: context))
  }

  /// A number that starts with 0 and has no point, or three groups of digits in a row.
  private func telephone(_ index: Int, in context: SentenceContext) -> FigureMatch? {
    var place = index
    var groups = 0
    while groups < 8,
      context[place].kind == .number
        || (groups > 0 && context[place].isDash && context[place + 1].kind == .number)
        || (groups > 0 && context[place].isSymbol(")") && context[place + 1].kind == .number)
    {
      if context[place].kind == .number {
        guard context[place].isPlainDigits else { return nil }
        groups += 1
      }
      place += 1
    }
    let isLeadingZero =
      context[index].isPlainDigits && context[index].word.utf8.count > 1
      && context[index].word.utf8.first == 48
    guard
      groups >= 3 || isLeadingZero
        || (groups >= 1 && context[index].word.utf8.count > 15 && context[index].isPlainDigits)
    else { return nil }
    if groups == 3, context[index + 1].isDash,
      (DayReader.year(at: index, in: context) != nil || DayReader.year(at: index + 4, in: context) != nil)
    {
      return nil
    }
    return FigureMatch(trapUntil: place)
  }

  /// Past all that is joined to the lexeme at `index`, at most a dozen lexemes.
  private func clusterEnd(_ index: Int, in context: SentenceContext) -> Int {
    var end = index + 1
    while end < index + 12, context.isJoined(end),
      context[end].kind != .symbol || context[end].isDash || context[end].isSymbol("/")
        || context[end].isSymbol(":") || context[end].isSymbol(".") && context.isJoined(end + 1)
    {
      end += 1
    }
    return end
  }
}
