import ClaimsModel
import Linguistics

/// Numbers that are no figures: in names, laws, pages, telephone numbers, addresses, versions, "24/7".
struct NameTrapRule: FigureRule {
  private static let suffixes: Set<String> = ["st", "nd", "rd", "th", "s", "'s", "x"]
  private static let hyphenPrefixes: Set<String> = [
    "mid", "magnitude", "minus", "pre", "post", "early", "late", "year", "plus", "sub", "over", "under",
  ]
  /// What a screen, a film or a race is whose number comes with a K.
  private static let sharpThings: Set<String> = [
    "screen", "screens", "video", "videos", "tv", "tvs", "television", "televisions", "display", "displays",
    "monitor", "monitors", "camera", "cameras", "footage", "resolution", "uhd", "projector", "streaming",
    "run", "race", "blu",
  ]
  /// Works whose title may begin with a number.
  private static let works: Set<String> = [
    "film", "movie", "show", "series", "novel", "book", "album", "song", "play", "musical", "documentary",
    "programme", "program", "band", "single", "podcast",
  ]

  var starts: WordRoles { [.number, .junk, .symbol, .cardinal] }

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    let lexeme = context[index]
    if lexeme.kind == .word { return wordTrap(at: index, in: context) }
    if lexeme.isSymbol("+"), context.isJoined(index + 1),
      let end = AddressTraps.telephoneEnd(index + 1, in: context)
    {
      return FigureMatch(trapUntil: end)
    }
    // "GMT +8".
    if lexeme.isSymbol("+") || lexeme.isDash, context.isWord(index - 1, in: ["gmt", "utc"]) {
      return FigureMatch(trapUntil: index + 2)
    }
    guard lexeme.kind == .number || lexeme.kind == .junk else { return nil }
    if lexeme.kind == .number, NumeralReader().numeral(at: index, in: context)?.isComposed ?? false {
      return nil
    }
    if lexeme.kind == .junk || isGlued(index, in: context) {
      return FigureMatch(trapUntil: clusterEnd(index, in: context))
    }
    if let end = AddressTraps.telephoneEnd(index, in: context) ?? AddressTraps.addressEnd(index, in: context)
    {
      return FigureMatch(trapUntil: end)
    }
    if isKnownName(index, in: context) || isTitle(index, in: context) || isListMark(index, in: context) {
      return FigureMatch(trapUntil: clusterEnd(index, in: context))
    }
    if let label = LabelTraps.label(of: index, in: context) {
      let end = clusterEnd(index, in: context)
      return FigureMatch(trapUntil: label == .several ? LabelTraps.listEnd(end, in: context) : end)
    }
    if context.isJoined(index + 1), context[index + 1].isSymbol("/") || context[index + 1].isSymbol(":"),
      context.isJoined(index + 2), context[index + 2].kind == .number
    {
      return slashed(index, in: context)
    }
    return isEvenPair(index, in: context) || isDimension(index, in: context)
      ? FigureMatch(trapUntil: clusterEnd(index, in: context)) : nil
  }

  // MARK: - Private

  /// "Big Ten", "Group of Seven", "Slaughterhouse-Five": a capital number word inside a name; "ten to one", "cloud nine".
  private func wordTrap(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard context[index].has(.cardinal) else { return nil }
    let end = NumeralReader().numeral(at: index, in: context)?.range.end ?? index + 1
    if isIdiom(index, end: end, in: context) { return FigureMatch(trapUntil: index + 1) }
    guard context[index].isCapitalized, index > 0, !context.isInTitle else { return nil }
    let before = context[index - 1]
    if context.isHyphen(index - 1), context[index - 2].isCapitalized, !context[index - 2].has(.cardinal) {
      return FigureMatch(trapUntil: index + 1)
    }
    let isAfterName = before.kind == .word && before.isCapitalized && !before.has([.function, .verb])
    let isOwned = before.word == "'s" && context[index - 2].isCapitalized
    let isGroup = context.isWord(index - 1, "of") && context[index - 2].isCapitalized
    let next = context[index + 1]
    let isBeforeName = next.kind == .word && next.isCapitalized && before.kind == .word
    // "the drone Seven is": a capital that no sentence begins with.
    let isAlone = before.kind == .word && !before.isCapitalized && context.isFiniteVerb(end)
    return isAfterName || isOwned || isGroup || isBeforeName || isAlone ? FigureMatch(trapUntil: end) : nil
  }

  /// "Ten to one he fails", "two's company", "cloud nine", "the bottom three".
  private func isIdiom(_ index: Int, end: Int, in context: SentenceContext) -> Bool {
    if context.isWord(end, "to"), context.isWord(end + 1, "one") { return true }
    if context.isWord(end, "'s"), context[end].kind == .word { return true }
    guard context.isWord(index - 1, in: ["cloud", "bottom", "top"]) else { return false }
    return CountedPhraseReader().phrase(at: end, isOne: false, in: context) == nil
  }

  /// Digits joined to letters that make no unit: "A330", "G7", "COVID-19", "5G", "777F", "2AA".
  private func isGlued(_ index: Int, in context: SentenceContext) -> Bool {
    if isGluedBefore(index, in: context) { return true }
    let next = context[index + 1]
    guard context.isJoined(index + 1) else { return false }
    if next.isSymbol("×") || next.isSymbol("^") { return true }
    // "401(k)".
    if next.isSymbol("("), context.isJoined(index + 2), context[index + 2].kind == .word,
      context[index + 2].word.utf8.count == 1, context[index + 3].isSymbol(")")
    {
      return true
    }
    guard next.kind == .word else { return false }
    if Self.suffixes.contains(next.word) {
      if next.word == "s" { return context[index].word.utf8.count >= 3 && !next.isCapitalized }
      return next.word == "x" && context[index + 2].kind != .number
    }
    if next.word == "k", next.isCapitalized, context.isWord(index + 2, in: Self.sharpThings) { return true }
    if NumberWords.abbreviatedScales[next.word] != nil || next.word == "m" || next.has(.scale)
      || next.word == "yo"
    {
      return false
    }
    guard let numeral = NumeralReader().numeral(at: index, in: context) else { return true }
    return QuantityUnits.unit(at: index + 1, after: numeral, in: context) == nil
      && !["am", "pm"].contains(next.word)
  }

  private func isGluedBefore(_ index: Int, in context: SentenceContext) -> Bool {
    let before = context[index - 1]
    // "COVID -19", as some wires print it.
    if before.isDash, !before.isSpaceBefore || context.isWord(index - 2, "covid"),
      context.isWord(index - 2, "covid")
    {
      return true
    }
    guard context.isJoined(index) else { return false }
    if before.kind == .word { return true }
    if before.isDash, context.isJoined(index - 1), context[index - 2].kind == .word {
      return !Self.hyphenPrefixes.contains(context[index - 2].word)
        && !context[index - 2].has([.month, .cardinal])
    }
    // "iLife'11".
    if before.isSymbol("'") || before.isSymbol("’"), context.isJoined(index - 1),
      context[index - 2].isCapitalized
    {
      return true
    }
    // An attribute of a page's code: id="672160155992100864".
    if before.isSymbol("\""), context.isJoined(index - 1), context[index - 2].isSymbol("=") { return true }
    // "P5+1".
    if before.isSymbol("+"), context.isJoined(index - 1), context[index - 2].kind == .number { return true }
    return before.isSymbol("@") || before.isSymbol("#") || before.isSymbol("_") || before.isSymbol("/")
      || before.isSymbol(".") || before.isSymbol("=")
  }

  /// "the 787" in an article that says "Boeing 787" elsewhere.
  private func isKnownName(_ index: Int, in context: SentenceContext) -> Bool {
    guard context.nameNumbers.contains(context[index].word), !LabelTraps.hasUnit(index, in: context) else {
      return false
    }
    return !LabelTraps.isCounting(index, in: context) || context[index + 1].isCapitalized
      || context.isJoined(index + 1) || isDescribed(index, in: context)
  }

  /// "their new 787 aircraft": a determiner or an adjective before the number.
  private func isDescribed(_ index: Int, in context: SentenceContext) -> Bool {
    guard let tag = context.tag(at: index - 1)?.rawValue else { return false }
    return ["DT", "PRP$", "POS", "JJ", "JJR"].contains(tag)
      && !context.isWord(index - 1, in: ["some", "all", "another", "more", "additional", "further", "other"])
  }

  /// "7 Up", "the 787 Dreamliner", "60 Minutes", "the film 12 Angry Men".
  private func isTitle(_ index: Int, in context: SentenceContext) -> Bool {
    let next = context[index + 1]
    guard !context.isInTitle, context[index].isPlainDigits, next.kind == .word, next.isCapitalized,
      !next.isUpper,
      next.isSpaceBefore, !next.has([.month, .scale, .cardinal])
    else { return false }
    if context.isWord(index - 1, in: Self.works) { return true }
    let isTime = UnitLexicon.times[next.word] != nil || next.word == "cent"
    if isTime { return context[index + 2].kind == .word && !context[index + 2].isCapitalized }
    if QuantityUnits.isUnit(at: index + 1, in: context) || CurrencyLexicon.nationalities[next.word] != nil
      || UnitLexicon.units[next.word] != nil || hasSymbol(index, in: context)
      || DayReader.year(at: index, in: context) != nil
    {
      return false
    }
    return CountedPhraseReader().phrase(at: index + 1, isOne: false, in: context).map {
      let head = context[$0.range.end - 1]
      return head.isCapitalized && !CountedPhraseReader.isPlural(head) && head.word != "s"
    } ?? true
  }

  /// "12 Mt of coal": a unit's symbol stands behind the number.
  private func hasSymbol(_ index: Int, in context: SentenceContext) -> Bool {
    guard let numeral = NumeralReader().numeral(at: index, in: context) else { return false }
    return MeasureUnits.measure(at: index + 1, after: numeral, in: context) != nil
  }

  /// "1." or "1)" at the start of a line.
  private func isListMark(_ index: Int, in context: SentenceContext) -> Bool {
    guard index == 0, context.lexemes.count >= 2, context[0].word.utf8.count <= 2, context.isJoined(1) else {
      return false
    }
    return (context[1].isSymbol(".") || context[1].isSymbol(")"))
      && (context[2].isSpaceBefore || context.lexemes.count == 2)
  }

  /// "50-50": a pair of the same is no range.
  private func isEvenPair(_ index: Int, in context: SentenceContext) -> Bool {
    guard let value = context[index].integer, context.isHyphen(index + 1) else { return false }
    return context[index + 2].integer == value
  }

  /// "4x4", "4x100m": products that no unit measures.
  private func isDimension(_ index: Int, in context: SentenceContext) -> Bool {
    guard context.isWord(index + 1, "x"), context.isJoined(index + 1), context.isJoined(index + 2),
      context[index + 2].kind == .number
    else { return false }
    return !QuantityUnits.isUnit(at: index + 3, in: context) && !context[index + 3].isSymbol("^")
  }

  /// "24/7", "3:45" and verses: nothing, unless both parts are a share that another rule reads.
  private func slashed(_ index: Int, in context: SentenceContext) -> FigureMatch? {
    if context[index + 1].isSymbol(":") { return FigureMatch(trapUntil: clusterEnd(index, in: context)) }
    guard let first = context[index].integer, let second = context[index + 2].integer else { return nil }
    if first < second, second <= 16 || [32, 64, 100, 128].contains(second) { return nil }
    return FigureMatch(trapUntil: clusterEnd(index, in: context))
  }

  /// Past all that is joined to the lexeme at `index`, at most a dozen lexemes.
  private func clusterEnd(_ index: Int, in context: SentenceContext) -> Int {
    var end = index + 1
    while end < index + 12, context.isJoined(end),
      context[end].kind != .symbol || context[end].isDash || context[end].isSymbol("/")
        || context[end].isSymbol(":") || context[end].isSymbol("(") && context.isJoined(end + 1)
        || context[end].isSymbol(".") && context.isJoined(end + 1)
    {
      end += 1
    }
    return end
  }
}
