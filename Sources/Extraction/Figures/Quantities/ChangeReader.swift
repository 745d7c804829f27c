import ClaimsModel
import Linguistics

/// Reads that a number is a change, or the outcome of one: "rose by six to 31".
struct ChangeReader: Sendable {
  /// Lexemes between a verb and the numbers that hang on it.
  static let reach = 12

  private static let directions: [String: FigureChange.Direction] = {
    var directions: [String: FigureChange.Direction] = [:]
    let up = """
      rose rise rises rising risen grew grow grows growing grown increased increase increases increasing climbed climb
      climbs climbing jumped jump jumps jumping soared soaring surged surge surging gained gain gains gaining raised
      raise raises raising up added swelled advanced expanded widened doubled tripled quadrupled rebounded higher
      rallied leapt leaped spiked skyrocketed rocketed ballooned crept upward upwards upped
      """
    let down = """
      fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease
      decreases decreasing slid slide sliding slumped slump slumping plunged plunge plunging tumbled tumbling sank sunk
      cut cuts cutting reduced reduce reduces reducing shrank shrunk shrinking lowered lower lowers lost down dipped eased
      slipped contracted narrowed halved slashed plummeted plummets plummeting nosedived tanked dived
      retreated shrinks downward downwards
      """
    for word in up.split(whereSeparator: \.isWhitespace) { directions[String(word)] = .up }
    for word in down.split(whereSeparator: \.isWhitespace) { directions[String(word)] = .down }
    for word in ["changed", "remained", "unchanged"] { directions[word] = FigureChange.Direction.none }
    return directions
  }()
  /// Verbs that make "up" their own: "blacks make up 15 percent".
  private static let particleVerbs: Set<String> = [
    "make", "makes", "made", "making", "give", "gave", "gives", "giving", "pick", "picked", "picks", "put",
    "puts", "putting", "set", "sets", "end", "ended", "add", "adds", "rack", "racked", "run", "ran", "take",
    "took",
    "buy",
    "bought", "use", "used", "eat", "ate", "cough", "coughed", "pay", "drum", "scoop", "snap", "snapped",
  ]
  /// Verbs whose object is the sum itself: "raised $5 million".
  private static let transitive: Set<String> = [
    "raised", "raise", "raises", "raising", "lost", "gained", "gain", "gains", "added", "cut", "cuts",
    "cutting", "growing",
  ]
  private static let nouns: [String: FigureChange.Direction] = [
    "increase": .up, "rise": .up, "jump": .up, "gain": .up, "growth": .up, "hike": .up, "surge": .up,
    "drop": .down, "fall": .down, "decline": .down, "decrease": .down, "reduction": .down, "cut": .down,
    "loss": .down,
  ]
  /// What follows a share of what something is compared with: "2% higher", "a third fewer".
  private static let comparatives: [String: FigureChange.Direction] = [
    "higher": .up, "lower": .down, "more": .up, "fewer": .down, "less": .down,
  ]

  /// Whether a verb of change stands within ``reach`` lexemes before `index`, in the same clause.
  static func hasVerb(before index: Int, in context: SentenceContext) -> Bool {
    verb(before: index, in: context) != nil
  }

  /// Whether `lexeme` is a word of change: "rose", "down".
  static func isVerb(_ lexeme: Lexeme) -> Bool { lexeme.kind == .word && directions[lexeme.word] != nil }

  /// The change that the figure over `range` tells of.
  func change(of figure: Figure, over range: TokenRange, in context: SentenceContext) -> FigureChange? {
    let start = ModifierReader().modifier(before: range.start, in: context).start
    var place = start - 1
    if context.isWord(place, in: ["a", "an", "another", "only", "just", "further"]) { place -= 1 }
    let word = context[place].word
    if word == "to" || word == "at" {
      guard let verb = Self.verb(before: place, in: context), word == "to" else { return nil }
      return FigureChange(direction: verb.direction, kind: .to)
    }
    if word == "by", let verb = Self.verb(before: place, in: context) {
      return FigureChange(direction: verb.direction, kind: .by)
    }
    if context[place].kind == .word, let direction = Self.directions[word], isDifference(figure),
      !(word == "up" && context.isWord(place - 1, in: Self.particleVerbs)),
      // "cut a two-mile path".
      !(figure.kind == .measure && context.isHyphen(range.end - 2)),
      !(figure.kind == .money && Self.transitive.contains(word))
    {
      return FigureChange(direction: direction, kind: .by)
    }
    if word == "of", let direction = Self.nouns[context[place - 1].word],
      isShift(figure, of: context[place - 1])
    {
      return FigureChange(direction: direction, kind: .by)
    }
    let next = context[range.end]
    guard next.kind == .word, isDifference(figure) else { return nil }
    if let direction = Self.comparatives[next.word], isCompared(figure, by: next.word) {
      return FigureChange(direction: direction, kind: .by)
    }
    return Self.nouns[next.word].map { FigureChange(direction: $0, kind: .by) }
  }

  /// What changed, when its noun stands right before the verb: "Arrests doubled to 84".
  func subject(of range: TokenRange, in context: SentenceContext) -> (
    span: TextSpan, text: String, head: String
  )? {
    guard let verb = Self.verb(before: range.start, in: context) else { return nil }
    var noun = verb.index - 1
    while context.isWord(noun, in: ["has", "have", "had", "was", "were", "is", "are", "been"]) { noun -= 1 }
    let lexeme = context[noun]
    guard lexeme.kind == .word, noun >= 0 else { return nil }
    let span = TextSpan(lexeme.start, lexeme.end)
    if lexeme.word == "toll" { return (span, "deaths", "death") }
    guard CountedPhraseReader.isPlural(lexeme), !lexeme.isCapitalized || noun == 0 else { return nil }
    return (span, context.text(TokenRange(at: noun)), CountedPhraseReader.lemma(of: lexeme.word))
  }

  // MARK: - Private

  private static func verb(
    before index: Int, in context: SentenceContext
  ) -> (index: Int, direction: FigureChange.Direction)? {
    var place = index - 1
    while place >= 0, place >= index - reach {
      let lexeme = context[place]
      if lexeme.isSymbol(";") || lexeme.isSymbol(":") { return nil }
      if lexeme.kind == .word {
        if let direction = directions[lexeme.word], !lexeme.has(.month) { return (place, direction) }
        if lexeme.has([.past]), !lexeme.has(.multiple) || lexeme.word == "were" { return nil }
      }
      place -= 1
    }
    return nil
  }

  /// "an increase of 40 percent"; losses and gains of $3 million are sums, a fall of 20 feet is a misfortune.
  private func isShift(_ figure: Figure, of noun: Lexeme) -> Bool {
    noun.kind == .word && noun.word != "loss" && !(noun.word == "gain" && figure.kind == .money)
      && figure.kind != .measure && isDifference(figure)
  }

  /// Only shares are "more" and "less" than something; "$3 more" is an amount.
  private func isCompared(_ figure: Figure, by word: String) -> Bool {
    switch figure.kind {
    case .percent, .percentagePoint, .fraction: true
    default: word == "higher" || word == "lower"
    }
  }

  private func isDifference(_ figure: Figure) -> Bool {
    switch figure.kind {
    case .percent, .percentagePoint, .money, .number, .measure, .fraction: true
    case .count: figure.countedHead == nil || figure.countedHead == "point"
    default: false
    }
  }
}
