import ClaimsModel
import Linguistics

/// Lengths of time without a number: "several months", "a few days", "recent years", "for decades".
///
/// They have a TIMEX3 value with an unknown count (`PXM`) and no value that could be compared.
struct VagueDurationRule: FigureRule {
  private static let quantifiers: Set<String> = ["several", "few", "many"]
  private static let adjectives: Set<String> = ["recent", "coming"]
  private static let ordering: Set<String> = ["past", "last", "next", "first", "final", "coming", "early"]
  private static let introducers: Set<String> = [
    "for", "within", "after", "in", "follows", "following", "took", "take",
  ]

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard context[index].kind == .word, let noun = noun(at: index, in: context),
      let unit = UnitLexicon.times[context[noun].word], context[noun].word.hasSuffix("s"), unit.factor > 0,
      !context.isHyphen(noun + 1), context[noun].word.utf8.count > 3
    else { return nil }
    let end = context.isWord(noun + 1, "ago") ? noun + 2 : noun + 1
    let range = TokenRange(index, end)
    let isAgo = end > noun + 1
    var figure = context.figure(range, numeral: range, kind: isAgo ? .date : .duration)
    figure.timex = isAgo ? "PAST_REF" : Self.timex(unit, word: context[noun].word)
    if !isAgo, context.isWord(index + 1, "couple") {
      let two = DecimalValue(2 * unit.factor)
      UnitFields.fill(&figure, unit: .time(unit), value: two)
      figure.value = two
      figure.unitText = context[noun].word
      figure.modifier = .about
    }
    return FigureMatch(figure, range: range)
  }

  // MARK: - Private

  /// The unit of the vague length of time that starts at `index`.
  private func noun(at index: Int, in context: SentenceContext) -> Int? {
    if context.isWord(index, in: ["a", "the", "these", "those", "his", "her", "their"]) {
      return articled(at: index, in: context)
    }
    let word = context[index].word
    if word == "several" || word == "many" || Self.adjectives.contains(word) {
      // "many years' experience", "recent days" are lengths; "many hours a week" a rate.
      return context.isWord(index + 1, "more") ? index + 2 : index + 1
    }
    // "after hours" is a time of day.
    guard word.hasSuffix("s"), context.isWord(index - 1, in: Self.introducers),
      word != "hours" || !context.isWord(index - 1, in: ["after", "in"]), isLoose(index + 1, in: context)
    else { return nil }
    return index
  }

  /// "a few days", "a couple of weeks", "the past few years", "the next several months".
  private func articled(at index: Int, in context: SentenceContext) -> Int? {
    var place = index + 1
    if context.isWord(index, "a") {
      if context.isWord(place, "couple") {
        return context.isWord(place + 1, "of") ? place + 2 : place + 1
      }
      guard context.isWord(place, "few") else { return nil }
      return context.isWord(place + 1, in: ["more", "short", "brief"]) ? place + 2 : place + 1
    }
    guard context.isWord(place, in: Self.ordering) else { return nil }
    place += 1
    return context.isWord(place, in: Self.quantifiers) ? place + 1 : nil
  }

  /// Whether what follows a bare "months" leaves it a length of time: no noun.
  private func isLoose(_ index: Int, in context: SentenceContext) -> Bool {
    let next = context[index]
    return next.kind != .word || next.has([.function, .verb, .past]) || next.word.hasSuffix("ing")
  }

  private static func timex(_ unit: UnitLexicon.TimeUnit, word: String) -> String {
    switch word {
    case "decades": "PXDE"
    case "centuries": "PXCE"
    default: "P" + (unit.isClock ? "T" : "") + "X" + unit.letter
    }
  }
}
