import ClaimsModel
import Linguistics

/// Numbers that a word before them makes a name: "Article 5", "Boeing 737", "Maroon 5", "pages 3 and 4".
enum LabelTraps {
  /// How many numbers hang on a label.
  enum Label {
    case one
    /// "pages 3, 4 and 7".
    case several
  }

  /// Digits beyond which a capital word makes a number a name only when it is a label.
  private static let longestName = 5
  /// Lexemes back to the determiner of a name.
  private static let longestDetermined = 6

  /// Labels that are read in lower case too.
  private static let lowerLabels: Set<String> = [
    "page", "chapter", "article", "section", "clause", "paragraph", "resolution", "version", "flight",
    "route",
    "highway", "channel", "gate", "room", "platform", "phase", "mach", "grade", "level", "category", "tier",
    "ward", "verse", "line", "rule", "unit", "apollo", "type", "covid", "mark", "formula", "junction", "exit",
    "proposition", "amendment", "directive", "extension", "appendix", "annex", "footnote", "iphone", "ipad",
    "boeing", "airbus", "volume", "stage", "class", "exhibit", "invoice", "docket", "scene", "episode",
    "season", "suite", "cell", "dock", "berth", "lot", "plot", "block", "camp", "warehouse", "squad", "build",
    "asteroid", "passport", "badge", "part", "locker", "cabin", "cage", "bed", "bay", "checkpoint", "fortune",
    "ftse",
    "nikkei", "nasdaq", "topix", "stoxx", "python", "act", "schedule", "figure", "table", "item", "question",
    "row", "aisle", "lane", "track", "runway", "well", "shaft", "reactor", "turbine", "flat", "plan", "hall",
    "terminal", "pier", "booth", "stall", "shed", "court", "door", "desk", "kiosk", "carriage", "coach",
  ]
  /// Lower-case labels that count just as well when a plural follows: "in season 12 clubs".
  private static let looseLabels: Set<String> = [
    "season", "class", "act", "part", "line", "lot", "bed", "well", "question", "item", "row", "unit",
    "camp",
    "stage", "table", "figure", "track", "lane", "level", "squad", "cell", "mark", "rule", "type", "hall",
    "terminal", "pier", "booth", "stall", "shed", "court", "door", "desk", "kiosk", "carriage", "coach",
  ]

  /// Whether the number at `index` belongs to the word before it.
  static func label(of index: Int, in context: SentenceContext) -> Label? {
    let before = context[index - 1]
    guard before.kind == .word, context[index].isSpaceBefore else {
      // "S&P 500".
      return nil
    }
    if context.isWord(index - 1, "of"), isNamedGroup(index - 2, in: context), !isCounting(index, in: context)
    {
      return .one
    }
    if isLabel(before),
      before.isCapitalized || lowerLabels.contains(before.word) || pluralLabels.contains(before.word)
    {
      let isLoose = looseLabels.contains(before.word) && !before.isCapitalized
      guard !hasUnit(index, in: context) || before.isCapitalized,
        !isLoose || !isCounting(index, in: context) || isDetermined(index, in: context)
      else { return nil }
      return pluralLabels.contains(before.word) ? .several : .one
    }
    return isName(before, at: index, in: context) ? .one : nil
  }

  /// Past ", 4 and 7" after the first number of a plural label.
  static func listEnd(_ end: Int, in context: SentenceContext) -> Int {
    var end = end
    while context.isWord(end, in: ["and", "or", "to"]) || context[end].isSymbol(",") || context[end].isDash
      || context[end].isSymbol("&")
    {
      let isAnd = context[end].isSymbol(",") && context.isWord(end + 1, "and")
      let place = isAnd ? end + 2 : end + 1
      guard context[place].isPlainDigits, !hasUnit(place, in: context), !isCounting(place, in: context) else {
        break
      }
      end = place + 1
    }
    return end
  }

  /// Whether a unit or a scale stands behind the number at `index`.
  static func hasUnit(_ index: Int, in context: SentenceContext) -> Bool {
    QuantityUnits.isUnit(at: index + 1, in: context) || context[index + 1].has(.scale)
  }

  /// Whether a plural that the number at `index` counts stands behind it.
  static func isCounting(_ index: Int, in context: SentenceContext) -> Bool {
    guard let phrase = CountedPhraseReader().phrase(at: index + 1, isOne: false, in: context) else {
      return false
    }
    return CountedPhraseReader.isPlural(context[phrase.range.end - 1])
  }

  // MARK: - Private

  private static let pluralLabels: Set<String> = [
    "pages", "chapters", "articles", "sections", "clauses", "paragraphs", "verses", "exhibits", "footnotes",
    "appendices", "annexes", "resolutions", "junctions",
  ]

  private static func isLabel(_ lexeme: Lexeme) -> Bool {
    lexeme.has(.label) || lowerLabels.contains(lexeme.word) || pluralLabels.contains(lexeme.word)
  }

  /// Whether "the" or its like stands before the name that ends before `index`: "the Rolls-Royce Trent 900 engines".
  private static func isDetermined(_ index: Int, in context: SentenceContext) -> Bool {
    var place = index - 1
    while place > index - longestDetermined,
      context[place].isCapitalized && place > 0 || context.isHyphen(place) || place == index - 1
    {
      place -= 1
    }
    return context.isWord(place, in: ["the", "its", "their", "a", "an", "his", "her", "our"])
  }

  /// "Group of Seven", "Committee of 100".
  private static func isNamedGroup(_ index: Int, in context: SentenceContext) -> Bool {
    guard context[index].isCapitalized, context[index].kind == .word else { return false }
    return context.isWord(index, in: ["group", "gang"])
      || (index > 0 && !context[index].has([.function, .verb, .past]))
  }

  /// "Windows 7", "Maroon 5", "NGC 1300": a name and its number, with nothing that it counts.
  private static func isName(_ before: Lexeme, at index: Int, in context: SentenceContext) -> Bool {
    guard before.isCapitalized, !context.isInTitle,
      !before.has([.function, .month, .weekday, .verb]),
      !context[index].word.utf8.contains(0x2C)
    else { return false }
    // "seats P 2 and S 12": a letter with a plain number counts nothing.
    if before.word.utf8.count == 1, !hasUnit(index, in: context) { return true }
    if index == 1, !mayBeName(0, in: context) { return false }
    if hasUnit(index, in: context) || context.isHyphen(index + 1) { return false }
    if DayReader.year(at: index, in: context) != nil { return before.isUpper && index > 0 }
    guard context[index].word.utf8.count <= longestName || index == 1 else { return false }
    return !isCounting(index, in: context) || isDetermined(index, in: context)
  }

  /// Whether the tagger takes the first word of the sentence for a noun, an adjective or something foreign.
  private static func mayBeName(_ index: Int, in context: SentenceContext) -> Bool {
    guard let letter = context.tag(at: index)?.rawValue.utf8.first else { return false }
    return "NJFX".utf8.contains(letter)
  }
}
