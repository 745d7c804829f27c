import Linguistics

/// Finds the main verb behind a clause that belongs to the subject: "His claim that the vote was rigged | drew
/// laughter", "Those who said it leaked | were ignored".
struct MainVerb: Sendable {
  let view: TokenView

  private static let auxiliaries: Set<String> = [
    "was", "were", "is", "are", "has", "had", "have", "will", "would",
  ]
  /// Words after which a verb goes on with the clause before it.
  private static let joints: Set<String> = [
    "who", "which", "that", "it", "he", "she", "they", "and", "or", "but", "we", "i", "you", "there", "what",
    "to",
  ]

  init(view: TokenView) { self.view = view }

  /// The index of the second finite verb from `start` on; `nil` when the clause has the only one.
  func index(from start: Int, limit: Int) -> Int? {
    var sawVerb = false
    for index in TokenRange(start, limit) {
      let previous = view.lower(index - 1)
      guard view.shape(index) == .lower, !view.isQuoted(index) else { continue }
      let isAuxiliary = Self.auxiliaries.contains(view.lower(index))
      guard isAuxiliary || isPast(index) else { continue }
      let isFirst =
        !sawVerb || FunctionWords.auxiliaries.contains(previous) || previous.hasSuffix("ly")
        || FunctionWords.negations.contains(previous)
      // A participle behind a noun may belong to it: "the board elected in May".
      // "Who found the bell, which had lain there, | said".
      let closesAside =
        previous == ","
        && TokenRange(start, index - 1).contains {
          view.lower($0) == "," && ["who", "which"].contains(view.lower($0 + 1))
        }
      if !isFirst, view.isWord(index - 1) || closesAside, !Self.joints.contains(previous),
        isAuxiliary || isPast(index - 1)
      {
        return index
      }
      sawVerb = true
    }
    return nil
  }

  private func isPast(_ index: Int) -> Bool {
    let word = view.lower(index)
    return word.hasSuffix("ed") || ReportedSpeechRule.irregularPasts.contains(word)
  }
}
