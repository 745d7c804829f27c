import ClaimsModel

/// Tells the number "one" from the pronoun.
enum OneReader {
  private static let determiners: Set<String> = [
    "the", "this", "which", "each", "every", "any", "no", "some", "another", "new", "good", "better",
    "best", "former", "latter", "same", "big", "last", "first", "next", "such", "wrong", "right", "old", "a",
  ]
  private static let idioms: Set<String> = [
    "another", "day", "thing", "way", "side", "hand", "point", "reason", "time", "word", "more", "final",
    "last",
    "big", "off", "too", "nation", "such", "direction", "moment", "can", "must",
  ]

  /// What makes a number no count when a hyphen joins them: "two-way", "one-off".
  static let compounds: Set<String> = [
    "off", "way", "sided", "time", "times", "on", "to", "by", "stop", "size", "upmanship", "up", "hit",
    "star", "a", "faced", "fold",
  ]

  /// Whether "one" at `index` counts the noun after it.
  static func isCount(at index: Int, in context: SentenceContext) -> Bool {
    let before = context[index - 1]
    let next = context[index + 1]
    if before.kind == .word, determiners.contains(before.word) || before.word.hasSuffix("est") {
      return false
    }
    if context.isHyphen(index + 1) || context.isHyphen(index - 1) {
      return isHyphenCount(at: index, in: context)
    }
    guard next.kind == .word, !idioms.contains(next.word), !next.has([.function, .verb, .past, .future])
    else { return false }
    if next.word.hasPrefix("'") || (next.isCapitalized && context[index].isCapitalized && !context.isInTitle)
    {
      return false
    }
    if next.word.hasSuffix("ly") || next.word.hasSuffix("ed") { return false }
    return CountedPhraseReader().phrase(at: index + 1, isOne: true, in: context) != nil
  }

  private static func isHyphenCount(at index: Int, in context: SentenceContext) -> Bool {
    let noun = context[index + 2]
    return context.isHyphen(index + 1) && noun.kind == .word && !compounds.contains(noun.word)
      && !context.isHyphen(index + 3)
  }
}
