import ClaimsModel
import Linguistics

/// Results of games and votes: "won 3-2", "312 to 288".
///
/// Stored as printed, never as a range or a difference.
struct ScoreRule: FigureRule {
  private static let signs: Set<String> = [
    "won", "win", "wins", "beat", "beaten", "beating", "lost", "loss", "defeat", "defeated", "victory",
    "draw", "drew", "drawn", "lead", "led",
    "leads", "trail", "trailed", "aggregate", "score", "scored", "goal", "goals", "match", "game",
    "half-time", "penalties",
    "voted", "vote", "votes", "ruling", "ruled", "decision", "thrashed", "final", "set", "sets", "tie",
    "tied",
    "equaliser", "unanimously", "majority", "thumped", "edged", "record",
  ]

  var starts: WordRoles { .number }

  func match(at index: Int, in context: SentenceContext) -> FigureMatch? {
    guard let first = context[index].integer, first <= 999,
      !context.isJoined(index) || context[index - 1].isSymbol("(")
    else { return nil }
    let isDash = context[index + 1].isDash && context.isJoined(index + 1) && context.isJoined(index + 2)
    let isTo = context.isWord(index + 1, "to")
    guard isDash || isTo, let second = context[index + 2].integer, second <= 999,
      context[index + 2].word.utf8.count <= 3
    else { return nil }
    let end = index + 3
    // A third part makes a date or a telephone number; a unit makes a range.
    if context.isJoined(end), context[end].isDash || context[end].kind == .word { return nil }
    if QuantityUnits.isUnit(at: end, in: context) { return nil }
    let isGame = hasSign(near: index, in: context)
    guard isGame, isDash || first > second else {
      // A falling pair is no range; what it is a result of need not be said.
      let isResult =
        first > second
        && (isDash
          ? first < 200 || context[index - 1].isSymbol(",")
          : !ChangeReader.hasVerb(before: index, in: context))
      return isResult ? score(TokenRange(index, end), in: context) : nil
    }
    if first < second, let counted = CountedPhraseReader().phrase(at: end, isOne: false, in: context),
      CountedPhraseReader.isPlural(context[counted.range.end - 1])
    {
      return nil
    }
    return score(TokenRange(index, end), in: context)
  }

  // MARK: - Private

  private func score(_ range: TokenRange, in context: SentenceContext) -> FigureMatch {
    FigureMatch(context.figure(range, numeral: range, kind: .score), range: range)
  }

  private func hasSign(near index: Int, in context: SentenceContext) -> Bool {
    for place in TokenRange(max(0, index - 16), min(context.lexemes.count, index + 12))
    where Self.signs.contains(context[place].word) {
      return true
    }
    return false
  }
}
