import ClaimsModel

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
      """
    let down = """
      fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease
      decreases decreasing slid slide sliding slumped slump slumping plunged plunge plunging tumbled tumbling sank sunk
      cut cuts cutting reduced reduce reduces reducing shrank shrunk shrinking lowered lower lowers lost down dipped eased
      slipped contracted narrowed halved slashed
      """
    for word in up.split(whereSeparator: \.isWhitespace) { directions[String(word)] = .up }
    for word in down.split(whereSeparator: \.isWhitespace) { directions[String(word)] = .down }
    for word in ["changed", "remained", "unchanged"] { directions[word] = FigureChange.Direction.none }
    return directions
  }()
  /// Verbs that make "up" their own: "blacks make up 15 percent".
  private static let particleVerbs: Set<String> = [
    "make", "makes", "made", "making", "give", "gave", "gives", "giving", "pick", "picked", "picks", "put",
    "puts", "set", "sets", "end", "ended", "add", "adds", "rack", "racked", "run", "ran", "take", "took",
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

  /// Whether a verb of change stands within ``reach`` lexemes before `index`, in the same clause.
  static func hasVerb(before index: Int, in context: SentenceContext) -> Bool {
    verb(before: index, in: context) != nil
  }

  /// Whether `lexeme` is a word of change: "rose", "down".
  static func isVerb(_ lexeme: Lexeme) -> Bool { lexeme.kind == .word && directions[lexeme.word] != nil }

  /// The change that the figure over `range` tells of.
  func change(of figure: Figure, over range: Range<Int>, in context: SentenceContext) -> FigureChange? {
    let start = ModifierReader().modifier(before: range.lowerBound, in: context).start
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
      !(figure.kind == .money && Self.transitive.contains(word))
    {
      return FigureChange(direction: direction, kind: .by)
    }
    let next = context[range.upperBound]
    if next.kind == .word, let direction = Self.nouns[next.word], isDifference(figure) {
      return FigureChange(direction: direction, kind: .by)
    }
    return nil
  }

  /// What changed, when its noun stands right before the verb: "Arrests doubled to 84".
  func subject(of range: Range<Int>, in context: SentenceContext) -> (
    span: TextSpan, text: String, head: String
  )? {
    guard let verb = Self.verb(before: range.lowerBound, in: context) else { return nil }
    var noun = verb.index - 1
    while context.isWord(noun, in: ["has", "have", "had", "was", "were", "is", "are", "been"]) { noun -= 1 }
    let lexeme = context[noun]
    guard lexeme.kind == .word, noun >= 0 else { return nil }
    let span = TextSpan(lexeme.start, lexeme.end)
    if lexeme.word == "toll" { return (span, "deaths", "death") }
    guard CountedPhraseReader.isPlural(lexeme), !lexeme.isCapitalized || noun == 0 else { return nil }
    return (span, context.text(noun..<(noun + 1)), CountedPhraseReader.lemma(of: lexeme.word))
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

  private func isDifference(_ figure: Figure) -> Bool {
    switch figure.kind {
    case .percent, .percentagePoint, .money, .number, .measure, .fraction: true
    case .count: figure.countedHead == nil || figure.countedHead == "point"
    default: false
    }
  }
}
