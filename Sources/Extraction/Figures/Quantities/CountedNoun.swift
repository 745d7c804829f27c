import ClaimsModel
import Linguistics

/// Finds and writes what a bare number counts: "16 ships", "three-member", "40-strong crew", "five of the ships".
struct CountedNoun: Sendable {
  /// The counted phrase, when there is one.
  let phrase: CountedPhraseReader.Phrase?
  /// Whether the figure's words reach to the end of the phrase.
  private let isAdjacent: Bool

  /// Looks after `quantity`, which has no unit.
  init(quantity: Quantity, in context: SentenceContext) {
    let end = quantity.range.end
    if context.isHyphen(end), context[end + 1].kind == .word {
      let noun = end + 1
      if context.isWord(noun, "strong") {
        phrase = CountedPhraseReader().phrase(at: noun + 1, isOne: true, in: context)
      } else {
        phrase = CountedPhraseReader.Phrase(
          range: TokenRange(at: noun), head: CountedPhraseReader.lemma(of: context[noun].word))
      }
      isAdjacent = true
      return
    }
    if context.isWord(end, "of") {
      phrase = Self.partitive(after: end, in: context)
      isAdjacent = false
      return
    }
    // "15 or more signatures", "fifty or so fans".
    if context.isWord(end, "or"), context.isWord(end + 1, in: ["more", "so", "fewer", "less"]) {
      phrase = CountedPhraseReader().phrase(at: end + 2, isOne: false, in: context)
      isAdjacent = false
      return
    }
    let isOne = quantity.number.value.description == "1"
    if let found = CountedPhraseReader().phrase(at: end, isOne: isOne, in: context) {
      phrase = found
      isAdjacent = true
    } else {
      phrase = Self.nounBefore(quantity.range.start, in: context)
      isAdjacent = false
    }
  }

  /// Writes the phrase into `figure` and stretches `range` over it.
  func fill(_ figure: inout Figure, range: inout TokenRange, in context: SentenceContext) {
    guard let phrase else { return }
    figure.counted = context.text(phrase.range)
    figure.countedHead = phrase.head
    if isAdjacent { range = TokenRange(range.start, phrase.range.end) }
  }

  /// "job cuts of 10,000", "a crew of six": the noun before "of".
  private static func nounBefore(_ index: Int, in context: SentenceContext) -> CountedPhraseReader.Phrase? {
    let start = ModifierReader().modifier(before: index, in: context).start
    let noun = start - 2
    // "another pick or two".
    if context.isWord(start - 1, "or"), context.isNoun(noun), UnitLexicon.times[context[noun].word] == nil {
      return CountedPhraseReader.Phrase(range: TokenRange(at: noun), head: context[noun].word)
    }
    guard context.isWord(start - 1, "of") || isOrder(start - 1, in: context), noun >= 0,
      context[noun].kind == .word,
      !context[noun].has(.function),
      CountedPhraseReader.isPlural(context[noun]) || groups.contains(context[noun].word)
    else { return nil }
    var first = noun
    while first > noun - 3, context[first - 1].kind == .word,
      !context[first - 1].has([.function, .verb, .past]),
      first > 0, !context[first - 1].has([.scale, .cardinal])
    {
      first -= 1
    }
    return CountedPhraseReader.Phrase(
      range: TokenRange(first, noun + 1), head: CountedPhraseReader.lemma(of: context[noun].word))
  }

  /// "orders for 2,200 more".
  private static func isOrder(_ index: Int, in context: SentenceContext) -> Bool {
    context.isWord(index, "for")
      && context.isWord(index - 1, in: ["orders", "requests", "bids", "claims", "votes"])
  }

  private static let groups: Set<String> = [
    "crew", "staff", "workforce", "population", "team", "fleet", "crowd", "audience",
  ]

  /// The noun phrase after the "of" at `index`, its determiner included.
  static func partitive(after index: Int, in context: SentenceContext) -> CountedPhraseReader.Phrase? {
    var start = index + 1
    var place = start
    while context.isWord(
      place, in: ["the", "its", "their", "his", "her", "our", "these", "those", "all", "my"]),
      place < start + 2
    { place += 1 }
    // A number inside counts by itself: "two of the six ships".
    if NumeralReader().numeral(at: place, in: context) != nil {
      guard let numeral = NumeralReader().numeral(at: place, in: context) else { return nil }
      place = numeral.range.end
      start = place
    }
    guard var phrase = CountedPhraseReader().phrase(at: place, isOne: false, in: context) else { return nil }
    // "51 of Indonesia's air carriers": what is owned is counted.
    if context.isWord(phrase.range.end, in: ["'s", "'"])
      || context[phrase.range.end].isSymbol("'"),
      context.isJoined(phrase.range.end),
      let owned = CountedPhraseReader().phrase(at: phrase.range.end + 1, isOne: false, in: context)
    {
      phrase = CountedPhraseReader.Phrase(
        range: TokenRange(phrase.range.start, owned.range.end), head: owned.head)
    }
    let determiner = start < place && context.isWord(start, "all") ? start + 1 : start
    return CountedPhraseReader.Phrase(
      range: TokenRange(min(determiner, phrase.range.start), phrase.range.end), head: phrase.head)
  }
}
