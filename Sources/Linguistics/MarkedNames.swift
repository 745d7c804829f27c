/// Names in marks or brackets that are words of a name and nobody's speech.
///
/// A nickname stands within a name: Marcia “Cia” Coe, James (Jim) Coe. Another stands behind "known as", or is
/// explained right behind itself: “Big Tom”, as he is known.
public enum MarkedNames {
  private static let marks: [String: Set<String>] = [
    "“": ["”", "\""], "\"": ["\"", "”"], "‘": ["’", "'"], "'": ["'", "’"], "«": ["»"], "„": ["“", "”"],
    "(": [")"],
  ]
  private static let longest = 4
  private static let small: Set<String> = [
    "the", "of", "de", "la", "el", "al", "le", "du", "da", "von", "van", "and",
  ]
  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "la", "del", "di", "da", "al", "bin",
  ]
  private static let maiden: Set<String> = ["née", "nee", "né"]
  private static let announcing: Set<String> = ["nicknamed", "alias", "aka", "a.k.a", "a.k.a.", "dubbed"]

  /// The name that the mark at `open` opens, marks included; `nil` where it opens something else.
  public static func name(openedAt open: Int, in tokens: TotalList<Token>) -> TokenRange? {
    guard let closing = marks[tokens.text(at: open)], open > 0 || tokens.text(at: open) != "(",
      tokens.isSpaceBefore(at: open), !tokens.isSpaceBefore(at: open + 1),
      let close = TokenRange(open + 2, open + longest + 3).first(where: {
        closing.contains(tokens.text(at: $0))
      })
    else { return nil }
    let words = TokenRange(open + 1, close)
    guard words.contains(where: { isCapitalized($0, in: tokens) }),
      words.allSatisfy({
        isCapitalized($0, in: tokens) || small.contains(tokens.lower(at: $0))
          || $0 == words.start && maiden.contains(tokens.lower(at: $0))
      })
    else {
      return explained(words, closedAt: close, in: tokens) ? TokenRange(open, close + 1) : nil
    }
    let isName =
      isWithinName(open, close, in: tokens) || tokens.text(at: open) != "(" && isAnnounced(open, in: tokens)
      || explained(words, closedAt: close, in: tokens)
    return isName ? TokenRange(open, close + 1) : nil
  }

  // MARK: - Private

  /// Whether a given name stands before the marks and a surname behind them.
  private static func isWithinName(_ open: Int, _ close: Int, in tokens: TotalList<Token>) -> Bool {
    // "Maria “Mimi” van der Laan".
    var next = close + 1
    while particles.contains(tokens.text(at: next)), next < close + 4 { next += 1 }
    guard tokens.isSpaceBefore(at: close + 1), tokens.shape(at: open - 1) == .capitalized,
      tokens.shape(at: next) == .capitalized || tokens.shape(at: next) == .mixed,
      tokens.text(at: open - 1).last != "." || tokens.text(at: open - 1).count == 2
    else { return false }
    if maiden.contains(tokens.lower(at: open + 1)) { return true }
    return tokens.text(at: open) != "(" || close == open + 2 && tokens.shape(at: open + 1) == .capitalized
  }

  private static func isAnnounced(_ open: Int, in tokens: TotalList<Token>) -> Bool {
    announcing.contains(tokens.lower(at: open - 1))
      || tokens.lower(at: open - 1) == "as" && tokens.lower(at: open - 2) == "known"
  }

  /// Whether "as he is known" or "as everyone calls him" follows.
  private static func explained(_ words: TokenRange, closedAt close: Int, in tokens: TotalList<Token>) -> Bool
  {
    let hasComma = tokens.text(at: close - 1) == ","
    let name = hasComma ? words.dropLast() : words
    guard !name.isEmpty,
      name.allSatisfy({ isCapitalized($0, in: tokens) || small.contains(tokens.lower(at: $0)) })
    else { return false }
    let behind = hasComma ? close + 1 : close + 2
    return (hasComma || tokens.text(at: close + 1) == ",") && tokens.lower(at: behind) == "as"
      && TokenRange(behind + 2, behind + 6).contains {
        ["known", "called", "nicknamed", "calls", "call", "dubbed"].contains(tokens.lower(at: $0))
      }
  }

  private static func isCapitalized(_ index: Int, in tokens: TotalList<Token>) -> Bool {
    [.capitalized, .upper, .mixed].contains(tokens.shape(at: index))
  }
}
