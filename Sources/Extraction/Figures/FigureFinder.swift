import ClaimsModel
import Linguistics

/// Finds the figures of an annotated text: numbers with what they count or measure, and dates.
///
/// Each sentence is cut into lexemes; at every lexeme that may start a figure the rules are asked in a fixed order,
/// the first that answers wins, and the search goes on behind its answer. Rules look at a bounded number of
/// lexemes, so the whole is linear in the text.
struct FigureFinder: Sendable {
  /// In order: what says more, or says that there is nothing, comes before what would read part of it.
  private static let rules: [(rule: any FigureRule, starts: WordRoles)] =
    ([
      AgeRule(), ElapsedDateRule(), ClockRule(), WeekdayRule(), EraRule(), CalendarDateRule(), PeriodRule(),
      KnownPeriodRule(), RelativeDateRule(), VagueDurationRule(), RecurrenceRule(), HolidayRule(),
      MagnitudeRule(), YearRule(), ScoreRule(), NameTrapRule(),
      PartMeasureRule(), FractionRule(),
      ArticleDurationRule(), FactorRule(), OrdinalRule(), VagueDateRule(), VagueAmountRule(), BareAgeRule(),
      QuantityRule(),
    ] as [any FigureRule]).map { ($0, $0.starts) }

  init() {}

  /// The figures of `text` in text order, not overlapping.
  ///
  /// `published` anchors relative dates; `home` tells whose currency a bare sign is, `calendarNames` which days and
  /// months are somebody's name and no date.
  func figures(
    in text: AnnotatedText, published: PartialDate?, home: HomeCurrency = .unknown,
    calendarNames: CalendarNames? = nil
  ) -> [Figure] {
    var figures: [Figure] = []
    var ellipsis = EllipsisResolver()
    var date: DateReading?
    var reported: DateReading?
    var narration = Narration(isHistory: HistoryReader.isHistory(text, published: published))
    var paragraph = 0
    let names = NameNumbers.find(in: text)
    for sentence in text.sentences {
      var lexer = FigureLexer(bytes: text.bytes, span: sentence.span)
      var context = SentenceContext(
        bytes: text.bytes, lexemes: TotalList(lexer.lexemes()), isInTitle: sentence.isInTitle,
        published: published,
        home: home, nameNumbers: names, tokens: text.tokens, tags: text.tags, previousDate: date)
      if sentence.paragraph != paragraph { narration.enterParagraph() }
      paragraph = sentence.paragraph
      context.narration = narration
      context.reported = reported
      context.words = SentenceWords(of: sentence, in: text)
      var found = Self.search(&context, calendarNames: calendarNames)
      Self.readChanges(&found, in: context)
      FigurePairs.complete(&found, in: context)
      ellipsis.resolve(&found, in: context)
      for index in found.indices { BoundReader.fill(&found[index].figure) }
      AsOfReader(context: context).fill(&found)
      date = context.previousDate
      reported = context.reported
      narration = context.narration
      figures.append(contentsOf: found.lazy.map(\.figure))
    }
    return figures
  }

  // MARK: - Private

  private static func search(_ context: inout SentenceContext, calendarNames: CalendarNames?)
    -> TotalList<FigureMatch.Found>
  {
    var found: TotalList<FigureMatch.Found> = []
    var index = 0
    while index < context.lexemes.count {
      guard mayStart(context.lexemes[index]), let match = firstMatch(at: index, in: context),
        !isName(match, of: calendarNames)
      else {
        index += 1
        continue
      }
      append(match, to: &found, in: context)
      if let date = match.date, date.edtf != nil, date.kind != .set {
        context.remember(date, at: TokenRange(index, match.end))
      }
      index = max(index + 1, match.end)
    }
    return found
  }

  /// Whether a date is but somebody's name: "Mrs May".
  private static func isName(_ match: FigureMatch, of calendarNames: CalendarNames?) -> Bool {
    guard match.date != nil, let calendarNames else { return false }
    return match.found.allSatisfy { $0.figure.spans.allSatisfy(calendarNames.cover) }
  }

  /// Adds what was found; dates and lengths of time take in the words before that belong to them.
  private static func append(
    _ match: FigureMatch, to found: inout TotalList<FigureMatch.Found>, in context: SentenceContext
  ) {
    for var next in match.found {
      // "the first nine months": the ordinal is part of it.
      let last = found.last
      let isOrdinalBefore = last?.figure.kind == .ordinal && last?.range.end == next.range.start
      let before = isOrdinalBefore ? found.dropLast().last : last
      TemporalSpan(after: before?.range.end ?? 0, in: context).widen(&next)
      if isOrdinalBefore, let last, next.range.start <= last.range.start { found.popLast() }
      found.append(next)
    }
  }

  private static func mayStart(_ lexeme: Lexeme) -> Bool {
    switch lexeme.kind {
    case .word: lexeme.has(.starters)
    case .number, .fraction, .junk: true
    case .symbol:
      !lexeme.isSymbol(",") && !lexeme.isSymbol(".") && !lexeme.isSymbol("-")
        || (lexeme.isSymbol("-") && lexeme.isSpaceBefore)
    case .end: false
    }
  }

  private static func firstMatch(at index: Int, in context: SentenceContext) -> FigureMatch? {
    let starts = context.lexemes[index].starts
    for (rule, wanted) in rules where !wanted.isDisjoint(with: starts) {
      if let match = rule.match(at: index, in: context) { return match }
    }
    return nil
  }

  /// "rose to 6.2% from 5.9%": the second figure is where the first came from.
  private static func joinOrigins(_ found: inout TotalList<FigureMatch.Found>, in context: SentenceContext) {
    for index in found.indices.dropLast() {
      let end = found[index].range.end
      guard let change = found[index].figure.change, change.kind == .to, change.from == nil,
        context.isWord(end, "from"),
        found[index + 1].range.start == end + 1, found[index + 1].figure.kind == found[index].figure.kind
      else { continue }
      let origin = found[index + 1].figure.value
      found[index].figure.change = FigureChange(direction: change.direction, kind: .fromTo, from: origin)
    }
  }

  private static func readChanges(_ found: inout TotalList<FigureMatch.Found>, in context: SentenceContext) {
    let reader = ChangeReader()
    defer { joinOrigins(&found, in: context) }
    for index in found.indices where found[index].figure.value != nil && found[index].figure.change == nil {
      switch found[index].figure.kind {
      case .ordinal, .rank, .age, .duration, .score, .factor: continue
      default:
        found[index].figure.change = reader.change(
          of: found[index].figure, over: found[index].range, in: context)
      }
    }
  }
}
