import ClaimsModel
import Linguistics

/// Reads what a number counts: the adjectives and nouns after it, up to the head noun.
struct CountedPhraseReader: Sendable {
  /// A counted noun phrase.
  struct Phrase: Sendable {
    /// Its lexemes.
    var range: TokenRange
    /// The lemma of its head.
    var head: String
  }

  /// Lexemes beyond which no phrase is read on.
  static let longest = 8

  private static let irregular: [String: String] = [
    "people": "person", "men": "man", "women": "woman", "children": "child", "police": "police",
    "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "cattle": "cattle", "personnel": "personnel",
    "lives": "life", "wives": "wife", "knives": "knife", "thieves": "thief", "halves": "half",
    "leaves": "leaf",
    "wolves": "wolf", "shelves": "shelf", "loaves": "loaf", "criteria": "criterion",
    "phenomena": "phenomenon",
    "bacteria": "bacterium", "crises": "crisis", "analyses": "analysis", "policemen": "policeman",
    "firemen": "fireman", "gunmen": "gunman", "fishermen": "fisherman", "servicemen": "serviceman",
    "businessmen": "businessman", "grandchildren": "grandchild", "movies": "movie", "cookies": "cookie",
    "ties": "tie", "calories": "calorie", "zombies": "zombie", "buses": "bus", "viruses": "virus",
    "campuses": "campus", "bonuses": "bonus", "troops": "troop", "others": "other", "media": "medium",
    "clergy": "clergy", "staff": "staff", "aircraft": "aircraft", "sheep": "sheep", "fish": "fish",
    "spacecraft": "spacecraft", "offspring": "offspring",
  ]
  /// Nouns with one form: plural after a number.
  private static let invariant: Set<String> = [
    "people", "men", "women", "children", "police", "feet", "cattle", "personnel", "aircraft", "sheep",
    "fish",
    "spacecraft", "staff", "clergy", "mice", "geese", "criteria", "policemen", "firemen", "gunmen",
    "fishermen",
    "servicemen", "businessmen", "grandchildren", "bacteria", "offspring", "teeth",
  ]
  /// Words in -s that are no plurals.
  private static let falsePlurals: Set<String> = [
    "news", "gas", "series", "previous", "always", "perhaps", "towards", "yes", "plus", "christmas", "texas",
    "paris", "less", "business", "access", "process", "press", "express", "congress", "mass", "glass",
    "class",
    "cross", "boss", "loss", "bus", "virus", "campus", "status", "census", "bonus", "focus", "overseas",
    "basis", "crisis", "analysis", "us", "pass", "mess", "physics", "politics", "economics", "james", "s",
  ]
  /// Plurals that stand before their head: "sports clubs".
  private static let attributive: Set<String> = [
    "sports", "sales", "arms", "savings", "goods", "operations", "systems", "communications", "human-rights",
    "rights",
    "women", "men", "children", "states", "nations", "kings", "airlines", "services", "airways", "forces",
    "electronics",
  ]
  private static let superlatives: Set<String> = [
    "most", "more", "other", "further", "additional", "such", "new", "few",
  ]

  /// The phrase that starts at `index`; `isOne` when the number asks for a singular noun.
  func phrase(at index: Int, isOne: Bool, in context: SentenceContext) -> Phrase? {
    let end = boundary(from: index, in: context)
    guard end > index else { return nil }
    let head =
      isOne ? singularHead(from: index, to: end, in: context) : pluralHead(from: index, to: end, in: context)
    // "crowds 15,000 strong".
    if end == index + 1, context.isWord(index, "strong") { return nil }
    // "12 x 18 inches".
    guard let head, head >= index, context[head].kind == .word || context[head].kind == .number,
      context[head].word != "x"
    else { return nil }
    guard !(head == index && Self.superlatives.contains(context[head].word) && context[head].word != "others")
    else {
      return nil
    }
    return Phrase(range: TokenRange(index, head + 1), head: Self.lemma(of: context[head].word))
  }

  /// Whether a lexeme looks like a plural noun.
  static func isPlural(_ lexeme: Lexeme) -> Bool {
    if lexeme.kind == .number { return false }
    guard lexeme.kind == .word, !lexeme.has([.function]) else { return false }
    if invariant.contains(lexeme.word) { return true }
    guard lexeme.word.utf8.count > 2, lexeme.word.hasSuffix("s"), !falsePlurals.contains(lexeme.word),
      !lexeme.word.hasSuffix("ss"), !lexeme.word.hasSuffix("ous"),
      !lexeme.word.hasSuffix("us")
        || lexeme.word.hasSuffix("menus")
    else { return false }
    return lexeme.word != "was" && lexeme.word != "has" && lexeme.word != "is"
  }

  /// The singular of a noun in lower case.
  static func lemma(of word: String) -> String {
    if let lemma = irregular[word] { return lemma }
    guard word.hasSuffix("s"), word.utf8.count > 3, !falsePlurals.contains(word), !word.hasSuffix("ss"),
      !word.hasSuffix("us")
    else { return word }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["ches", "shes", "xes", "sses", "zes", "oes"] where word.hasSuffix(ending) {
      return String(word.dropLast(ending == "zes" && !word.hasSuffix("tzes") ? 1 : 2))
    }
    return String(word.dropLast())
  }

  // MARK: - Private

  /// The first lexeme from `index` on that cannot be inside a noun phrase.
  private func boundary(from index: Int, in context: SentenceContext) -> Int {
    var place = index
    while place < context.lexemes.count, place - index < Self.longest {
      let lexeme = context[place]
      if lexeme.kind == .word {
        let isAdjective =
          ["more", "most", "such", "few", "out"].contains(lexeme.word) && place == index
          || lexeme.word.hasSuffix("ly") && context.tag(at: place)?.rawValue == "JJ"
        let isName =
          lexeme.isCapitalized && place > index && !context.isInTitle
          && !lexeme.has([.function, .weekday, .month])
        let isAfterAdverb = place > index && context[place - 1].word.hasSuffix("ly")
        let isOpenVerb =
          !isAfterAdverb && (lexeme.has(.past) || lexeme.has(.verb) && !context.isNoun(place))
          && !Self.isPluralHead(place, from: index, in: context)
        if context.isFiniteVerb(place) { break }
        if isBetweenAdjectives(place, from: index, in: context) {
          place += 1
          continue
        }
        if lexeme.has(.function) && !isAdjective || (isOpenVerb && !isName) || lexeme.has([.weekday, .scale])
        {
          break
        }
        if lexeme.has(.month), lexeme.isCapitalized { break }
        if lexeme.has([.cardinal]) { break }
        if lexeme.word == "more", context.isWord(place + 1, "than") { break }
        if lexeme.word.hasPrefix("'") {
          guard place == index else { break }
          return index
        }
      } else if lexeme.kind == .number {
        guard isNameNumber(place, from: index, in: context) else { break }
      } else if !(context.isHyphen(place) && place > index) {
        break
      }
      place += 1
    }
    return place
  }

  /// "digital and physical sales": "and" inside the phrase.
  private func isBetweenAdjectives(_ place: Int, from index: Int, in context: SentenceContext) -> Bool {
    guard place > index, context.isWord(place, in: ["and", "or"]),
      context.tag(at: place - 1)?.rawValue == "JJ",
      context.tag(at: place + 1)?.rawValue == "JJ"
    else { return false }
    return context.isNoun(place + 2)
  }

  /// "reports", "votes", "attacks" right after adjectives are nouns when a number asks for them.
  private static func isPluralHead(_ place: Int, from index: Int, in context: SentenceContext) -> Bool {
    guard isPlural(context[place]) else { return false }
    return !TokenRange(index, place).contains { isPlural(context[$0]) }
  }

  /// "60 Boeing 787 Dreamliners", "24 A320s", "50 787s": a number inside a name.
  private func isNameNumber(_ place: Int, from index: Int, in context: SentenceContext) -> Bool {
    if context.isJoined(place), place > index { return true }
    if context.isJoined(place + 1), context.isWord(place + 1, "s") { return context[place].isPlainDigits }
    guard place > index, context[place + 1].kind == .word, !context[place + 1].has([.function, .verb]) else {
      return false
    }
    return context[place - 1].isCapitalized || context.nameNumbers.contains(context[place].word)
  }

  private func pluralHead(from index: Int, to end: Int, in context: SentenceContext) -> Int? {
    var found: Int?
    for place in TokenRange(index, end) {
      let isNamePlural =
        context[place].word == "s" && context.isJoined(place) && context[place - 1].kind == .number
      guard Self.isPlural(context[place]) || isNamePlural, !context.isHyphen(place + 1) else { continue }
      // "Airbus A320s", "United States troops": a capital before a capital is no head yet.
      if context[place].isCapitalized, !context.isInTitle, place + 1 < end, context[place + 1].kind == .word,
        context[place + 1].isCapitalized || Self.isPlural(context[place + 1])
      {
        found = place
        continue
      }
      if let found {
        guard Self.attributive.contains(context[found].word) || context[found].isCapitalized else { break }
      }
      found = place
      if !Self.attributive.contains(context[place].word) { break }
    }
    return found ?? singularHead(from: index, to: end, in: context)
  }

  /// The last noun-like word before a participle, an adverb or the end.
  private func singularHead(from index: Int, to end: Int, in context: SentenceContext) -> Int? {
    var head: Int?
    for place in TokenRange(index, end) {
      let lexeme = context[place]
      if lexeme.kind == .symbol { continue }
      let isParticiple =
        lexeme.word.utf8.count > 4 && (lexeme.word.hasSuffix("ed") || lexeme.word.hasSuffix("ing"))
        && !context.isNoun(place)
      if head != nil, isParticiple, !lexeme.isCapitalized, !context.isHyphen(place - 1) { break }
      if lexeme.word.utf8.count > 4, lexeme.word.hasSuffix("ly"), head != nil, !context.isNoun(place) {
        break
      }
      head = place
      if Self.isPlural(lexeme), !Self.attributive.contains(lexeme.word),
        place > index || !lexeme.isCapitalized
      {
        break
      }
    }
    guard let head else { return nil }
    if context.isNoun(head) { return head }
    let word = context[head].word
    let isAdverb = head == index && word.utf8.count > 4 && word.hasSuffix("ly")
    let isVerbal = head == index && word.utf8.count > 4 && (word.hasSuffix("ed") || word.hasSuffix("ing"))
    return isAdverb || isVerbal ? nil : head
  }
}
