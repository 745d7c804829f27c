import ClaimsModel
import Linguistics

/// Widens what a rule found to the words that belong to a temporal expression as TIMEX3 marks it up: "early next year",
/// "the end of May", "the past three months", "nearly two weeks ago".
///
/// What stands outside are prepositions ("by", "since", "within").
struct TemporalSpan {
  private static let ordering: Set<String> = [
    "past", "last", "next", "first", "final", "previous", "coming", "following", "preceding", "latest",
    "initial",
    "remaining", "opening", "closing", "recent",
  ]
  private static let determiners: Set<String> = ["the", "these", "those"]
  private static let edges: Set<String> = [
    "end", "beginning", "start", "middle", "close", "opening", "turn", "outset", "height", "eve", "dawn",
  ]
  private static let comparatives: Set<String> = ["earlier", "later"]
  private static let parts: Set<String> = ["early", "late", "mid"]
  private static let blurs: Set<String> = ["around", "about", "circa", "approximately", "roughly"]
  private static let deictic: Set<String> = [
    "this", "that", "last", "next", "today", "yesterday", "tomorrow", "the", "in",
  ]

  private let context: SentenceContext
  /// Lexemes before this belong to the figure before.
  private let floor: Int

  init(after floor: Int, in context: SentenceContext) {
    self.context = context
    self.floor = floor
  }

  /// Writes the wider span into a temporal figure; others stay as they are.
  func widen(_ found: inout FigureMatch.Found) {
    guard found.figure.timex != nil, found.figure.per == nil else { return }
    let range: TokenRange
    switch found.figure.kind {
    case .duration: range = duration(found.range, &found.figure)
    case .date, .dateRange, .time: range = date(found.range, &found.figure)
    default: return
    }
    guard range != found.range else { return }
    found.range = range
    found.figure.text = context.text(range)
    found.figure.spans = [context.span(range)]
  }

  // MARK: - Lengths of time

  private func duration(_ range: TokenRange, _ figure: inout Figure) -> TokenRange {
    var low = range.start
    var high = range.end
    let isHyphenated = range.contains { context.isHyphen($0) }
    if isHyphenated {
      guard context.isWord(high, in: ["period", "span", "stretch"]) else { return range }
      high += 1
      if context.isWord(low - 2, "over") { figure.modifier = .exactly }
      if isFree(low - 1), context.isWord(low - 1, in: ["a", "an", "the"]) { low -= 1 }
      return TokenRange(low, high)
    }
    if context.isWord(high, "or"), context.isWord(high + 1, "so") { high += 2 }
    let isOrdered = isFree(low - 1) && context.isWord(low - 1, in: Self.ordering)
    if isOrdered { low -= 1 }
    if isFree(low - 1), context.isWord(low - 1, in: Self.determiners) {
      low -= 1
      // "over the two years" is during them, not more than them.
      if figure.modifier == .moreThan { figure.modifier = .exactly }
      return TokenRange(low, high)
    }
    return isOrdered ? TokenRange(low, high) : TokenRange(bounded(low, figure), high)
  }

  /// Where the words begin that bound or blur the number at `low`: "no more than", "nearly".
  private func bounded(_ low: Int, _ figure: Figure) -> Int {
    guard figure.modifier != .exactly, !context.isWord(low - 1, in: ["within", "averaging", "of"]) else {
      return low
    }
    let start = ModifierReader().modifier(before: low, in: context).start
    return start >= floor ? min(start, low) : low
  }

  // MARK: - Dates

  private func date(_ range: TokenRange, _ figure: inout Figure) -> TokenRange {
    var low = range.start
    var high = range.end
    if context.isWord(high, "or"), context.isWord(high + 1, "so") { high += 2 }
    if context.isWord(high, "and"), context.isWord(high + 1, in: ["beyond", "thereafter", "after"]),
      !context.isWord(high + 1, "after") || context[high + 2].kind != .word
    {
      high += 2
    }
    if context.isWord(high - 1, in: ["ago", "earlier", "later"]) {
      return TokenRange(bounded(low, figure), high)
    }
    if isFree(low - 1), context.isWord(low - 1, "year"),
      context[low].kind != .word || context[low].has(.cardinal)
    {
      low -= 1
      return TokenRange(isFree(low - 1) && context.isWord(low - 1, "the") ? low - 1 : low, high)
    }
    if context.isWord(low, "mid") { Self.narrow(&figure, to: "mid") }
    low = partial(low, &figure)
    if let edge = edge(before: low) {
      Self.narrow(&figure, to: context[edge.noun].word)
      return TokenRange(edge.start, high)
    }
    if low == range.start, isFree(low - 1), context.isWord(low - 1, in: Self.blurs),
      !context.isWord(low - 2, in: ["talk", "talks", "worried", "said", "asked"])
    {
      low -= 1
      figure.modifier = .about
    }
    return TokenRange(low, high)
  }

  /// Takes "early", "late", "earlier", "later" and an article before a decade or a part of a period.
  private func partial(_ start: Int, _ figure: inout Figure) -> Int {
    var low = start
    let first = context[low]
    if isFree(low - 1), context.isWord(low - 1, in: Self.parts),
      !first.has(.clock), figure.kind != .time || context.isWord(low, in: Self.deictic) || first.has(.weekday)
    {
      low -= 1
      Self.narrow(&figure, to: context[low].word)
    } else if isFree(low - 1), context.isWord(low - 1, in: Self.comparatives),
      context.isWord(low, in: Self.deictic) || first.has(.weekday)
    {
      low -= 1
    } else if isFree(low - 2), context.isWord(low - 1, "in"), context.isWord(low, in: ["the", "this"]),
      context.isWord(low - 2, in: ["earlier", "later", "early", "late"])
    {
      low -= 2
    } else if isFree(low - 2), context.isHyphen(low - 1), context.isWord(low - 2, in: ["mid", "end"]) {
      low -= 2
      Self.narrow(&figure, to: context[low].word)
    } else if isFree(low - 1), context.isWord(low - 1, "end"),
      context.isWord(low - 2, in: ["by", "at", "before", "until", "till", "since", "from"])
    {
      low -= 1
      Self.narrow(&figure, to: "end")
    }
    let isPeriod = low < start || (figure.date ?? "").hasSuffix("X")
    if isPeriod, isFree(low - 1), context.isWord(low - 1, "the"), !context.isHyphen(low) { low -= 1 }
    return low
  }

  /// "the end of" before `low`.
  private func edge(before low: Int) -> (start: Int, noun: Int)? {
    guard isFree(low - 2), context.isWord(low - 1, "of"), context.isWord(low - 2, in: Self.edges) else {
      return nil
    }
    var start = low - 2
    if isFree(start - 1), context.isWord(start - 1, "very") { start -= 1 }
    if isFree(start - 1), context.isWord(start - 1, "the") { start -= 1 }
    return (start, low - 2)
  }

  private func isFree(_ index: Int) -> Bool { index >= floor && index >= 0 }

  /// Narrows the days that a period may mean to its first, middle or last third: "the end of May" is 21 to 31 May.
  ///
  /// The date itself stays that of the whole period, as in EDTF and TIMEX3, which have no parts of months.
  static func narrow(_ figure: inout Figure, to part: String) {
    guard let low = figure.dateLow?.dayNumber, let high = figure.dateHigh?.dayNumber, high > low else {
      return
    }
    let third = (high - low + 1) / 3
    switch part {
    case "beginning", "start", "opening", "outset", "dawn", "early":
      figure.dateHigh = PartialDate(dayNumber: low + third)
    case "middle", "mid":
      figure.dateLow = PartialDate(dayNumber: low + third)
      figure.dateHigh = PartialDate(dayNumber: high - third)
    case "end", "close", "late": figure.dateLow = PartialDate(dayNumber: high - third)
    default: break
    }
  }
}
