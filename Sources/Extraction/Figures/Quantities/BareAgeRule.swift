import ClaimsModel
import Linguistics

/// Ages that no "aged" tells: "who is 28", "turned 40", "voters under 30", "45 and older".
struct BareAgeRule: FigureRule {
  var starts: WordRoles { [.number, .cardinal] }

  private static let persons: Set<String> = ["he", "she", "who", "i", "you"]
  private static let people: Set<String> = [
    "voters", "people", "men", "women", "adults", "children", "those", "anyone", "everyone", "americans",
    "persons", "residents", "pupils", "drivers", "workers", "girls", "boys", "blacks", "whites", "players",
    "patients", "fans", "viewers", "someone", "nobody",
  ]
  private static let states: Set<String> = [
    "is", "was", "'s", "be", "already", "only", "just", "now", "then",
  ]

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard let numeral = NumeralReader().numeral(at: index, in: context), numeral.scaleExponent == 0,
      !numeral.isOneWord, !numeral.isComposed, let years = Int(numeral.value.description),
      (1...AgeRule.oldest).contains(years), !context.isHyphen(numeral.range.end)
    else { return nil }
    let end = numeral.range.end
    if let modifier = elders(at: end, in: context) { return age(numeral, modifier, in: context) }
    guard isLoose(end, in: context) else { return nil }
    if isTurned(index, in: context) || isStated(index, in: context) {
      return age(numeral, .exactly, in: context)
    }
    let bound = ModifierReader().modifier(before: index, in: context)
    let isBound = BoundReader.isLower(bound.modifier) != nil || BoundReader.isUpper(bound.modifier) != nil
    guard isBound, years > 10, context.isWord(bound.start - 1, in: Self.people) else { return nil }
    return age(numeral, bound.modifier, in: context)
  }

  // MARK: - Private

  /// "and older", "or younger", "and over" at `index`.
  private func elders(at index: Int, in context: SentenceContext) -> FigureModifier? {
    guard context.isWord(index, in: ["and", "or"]) else { return nil }
    if context.isWord(index + 1, "older") { return .atLeast }
    if context.isWord(index + 1, "younger") { return .atMost }
    guard context.isWord(index, "and"), context[index + 2].kind != .word else { return nil }
    return context.isWord(index + 1, in: ["over", "up"])
      ? .atLeast : context.isWord(index + 1, "under") ? .atMost : nil
  }

  /// Whether nothing that the number could count or score follows.
  private func isLoose(_ end: Int, in context: SentenceContext) -> Bool {
    let next = context[end]
    if context.isJoined(end) { return next.isSymbol(".") || next.isSymbol(",") || next.isSymbol(";") }
    guard next.kind == .word else { return next.kind == .end || next.isSymbol("—") || next.isSymbol("–") }
    return context.isWord(end, in: ["and", "when", "at", "but", "or", "while", "in"])
      || context.isFiniteVerb(end)
  }

  /// "turned 40", "turns 50".
  private func isTurned(_ index: Int, in context: SentenceContext) -> Bool {
    context.isWord(index - 1, in: ["turned", "turns", "turn", "turning"]) && context.isFiniteVerb(index - 1)
  }

  /// "who is 28", "she was only 12", "now 46".
  private func isStated(_ index: Int, in context: SentenceContext) -> Bool {
    var place = index - 1
    guard context.isWord(place, in: Self.states) else { return false }
    while context.isWord(place, in: Self.states), place > index - 4 { place -= 1 }
    let isAdverbAlone = context.isWord(index - 1, in: ["now", "then"]) && context[index - 2].kind != .word
    return context.isWord(place, in: Self.persons) || isAdverbAlone
  }

  private func age(_ numeral: Numeral, _ modifier: FigureModifier, in context: SentenceContext)
    -> FigureMatch
  {
    var figure = context.figure(numeral.range, numeral: numeral.range, kind: .age, value: numeral.value)
    figure.significantDigits = numeral.significantDigits
    figure.unit = "a"
    figure.unitKind = "Time"
    figure.modifier = modifier
    return FigureMatch(figure, range: numeral.range)
  }
}
