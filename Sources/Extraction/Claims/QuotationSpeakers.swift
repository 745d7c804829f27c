import ClaimsModel
import Linguistics

/// Tells whose a quotation is that no cue attributes, by what stands around it: what introduces it with a colon, the
/// action beside it, the claim before it, the heading above it.
struct QuotationSpeakers: Sendable {
  let view: TokenView
  let units: TotalList<TextUnit>
  private let phrases: NounPhraseReader
  private let subjects: SubjectReader
  private let clauses: ClauseSubject
  /// Paragraphs before a quotation in which the person may stand who says it.
  private static let reach = 2

  /// Who says a quotation, and the words that tell it.
  struct Speaker: Hashable, Sendable {
    var source: TokenRange
    var cue: CueMark?
    /// Whether nobody else may be meant.
    var isCertain: Bool
  }

  init(view: TokenView, units: TotalList<TextUnit>) {
    self.view = view
    self.units = units
    phrases = NounPhraseReader(view: view)
    subjects = SubjectReader(view: view)
    clauses = ClauseSubject(view: view)
  }

  /// "Dirk Bos was blunt: “It leaks.”", "And from the bishop came: “Let us pray.”", "Ola Lund, baker: “No.”": who
  /// speaks behind the colon right before `quotation`; `nil` without a colon.
  func introduced(_ quotation: TokenRange, unit: TokenRange) -> Speaker? {
    let colon = quotation.start - 1
    guard view.lower(colon) == ":" else { return nil }
    let clause = clause(before: colon, from: unit.start)
    guard !clause.isEmpty else { return nil }
    let cue = CueMark(tokens: [TokenRange(at: colon)], lemma: ":")
    if let sender = sender(in: clause) { return Speaker(source: sender, cue: cue, isCertain: true) }
    if let person = clauses.person(in: clause) { return Speaker(source: person, cue: cue, isCertain: true) }
    let hasVerb = clause.contains { view.text.tags[$0].isFinite }
    // A label has no verb: "President of the chamber, Wale Ogun: “No.”".
    if !hasVerb, isLabel(clause) { return Speaker(source: withoutAside(clause), cue: cue, isCertain: true) }
    return nil
  }

  /// "“It is cold,” Edna Walsh shivers", "“I rang ten!” chimed in Edna Walsh", "“No,” and Greta Lund shuts the door":
  /// who acts right behind `quotation`, which breaks off there.
  func acting(behind quotation: TokenRange, unit: TokenRange) -> Speaker? {
    if let describer = describing(quotation, unit: unit) { return describer }
    let mark = view.lower(quotation.end - 2)
    guard [",", "!", "?"].contains(mark) || view.isDash(quotation.end), quotation.end < unit.end else {
      return nil
    }
    var start = quotation.end
    let isJoined = view.lower(start) == "and"
    if isJoined || view.isDash(start) { start += 1 }
    if view.lower(start) == "so" { start += 1 }
    let tags = view.text.tags
    if tags[start].isFinite || tags[start].rawValue == "VBN", view.shape(start) == .lower {
      // "chimed in Edna Walsh", "so runs the notice".
      var end = start + 1
      while end < start + 3, ["in", "out", "up", "back", "on", "away"].contains(view.lower(end)) { end += 1 }
      guard let source = phrases.phrase(startingAt: end, limit: unit.end),
        clauses.isPerson(source) || view.isDash(quotation.end)
      else { return nil }
      return Speaker(source: source, cue: verbCue(TokenRange(start, end)), isCertain: true)
    }
    if mark == ",", let verb = clauses.verb(behindNameAt: start, limit: unit.end) {
      return Speaker(
        source: TokenRange(start, verb), cue: isJoined ? nil : verbCue(TokenRange(at: verb)), isCertain: true)
    }
    guard mark == ",",
      let verb = TokenRange(start, min(start + 10, unit.end)).first(where: { tags[$0].isFinite }),
      verb > start, let subject = subjects.subject(before: verb, limit: start)?.tokens,
      subject.start == start,
      clauses.isPerson(subject)
    else { return nil }
    return Speaker(source: subject, cue: isJoined ? nil : verbCue(TokenRange(at: verb)), isCertain: true)
  }

  /// "‘Daylight robbery’ is how Joan Tully describes the toll".
  private func describing(_ quotation: TokenRange, unit: TokenRange) -> Speaker? {
    let how = quotation.end + 1
    guard ["is", "was"].contains(view.lower(how - 1)), view.lower(how) == "how",
      let verb = TokenRange(how + 2, min(how + 10, unit.end)).first(where: { view.text.tags[$0].isFinite })
    else { return nil }
    return Speaker(
      source: TokenRange(how + 1, verb), cue: verbCue(TokenRange(at: verb)), isCertain: true)
  }

  /// Who says a whole quotation that opens the unit `number`: whoever spoke or acted right before.
  ///
  /// `lastSource` tells who speaks in the last claim that lies in the units of a range.
  func before(_ quotation: Quotation, unit number: Int, lastSource: (TokenRange) -> TokenRange?) -> Speaker? {
    guard number > 0, standsAlone(quotation) else { return nil }
    let own = units[number]
    let previous = units[number - 1]
    guard !previous.isInTitle else { return nil }
    if previous.paragraph == own.paragraph {
      return (lastSource(previous.tokens) ?? clauses.person(in: previous.tokens)).map {
        Speaker(source: $0, cue: nil, isCertain: true)
      }
    }
    guard own.paragraph - previous.paragraph == 1 else { return nil }
    // "Voss stated,⏎⏎“It leaks.”".
    if let last = previous.tokens.last, view.lower(last) == ",",
      let person = clauses.person(in: previous.tokens)
    {
      return Speaker(source: person, cue: nil, isCertain: true)
    }
    // The paragraph goes on with other words.
    guard isParagraph(quotation, from: number) else {
      return clauses.person(in: previous.tokens).map { Speaker(source: $0, cue: nil, isCertain: false) }
    }
    if let heading = clauses.heading(paragraphTokens(endingWith: number - 1)) {
      return Speaker(source: heading, cue: nil, isCertain: true)
    }
    // "Is Harlow a good mayor?": a question goes to whoever spoke last.
    if let last = previous.tokens.last, view.lower(last) == "?", !view.isQuoted(last) {
      return lastSource(TokenRange(0, previous.tokens.start)).map {
        Speaker(source: $0, cue: nil, isCertain: true)
      }
    }
    for unit in earlier(than: number) {
      guard let source = lastSource(unit.tokens) ?? clauses.person(in: unit.tokens) else { continue }
      return Speaker(source: source, cue: nil, isCertain: unit.paragraph == previous.paragraph)
    }
    return nil
  }

  // MARK: - Private

  /// The units of the last paragraphs before the unit `number`, the last first.
  private func earlier(than number: Int) -> [TextUnit] {
    let own = units[number].paragraph
    return units.before(number).suffix(8).reversed().filter {
      !$0.isInTitle && own - $0.paragraph <= Self.reach
    }
  }

  private func paragraphTokens(endingWith number: Int) -> TokenRange {
    let last = units[number]
    return units.before(number).suffix(4).reduce(last.tokens) {
      $1.paragraph == last.paragraph ? $0.joined(with: $1.tokens) : $0
    }
  }

  /// Whether a quotation is a sentence or more and nothing goes on behind it.
  private func standsAlone(_ quotation: Quotation) -> Bool {
    let inner = quotation.isClosed ? quotation.tokens.end - 2 : quotation.tokens.end - 1
    guard view.isStop(inner) || !quotation.isClosed, quotation.tokens.count(where: view.isWord) > 1 else {
      return false
    }
    let next = quotation.tokens.end
    return view.text.tokens.shape(at: next) != .lower && !view.isDash(next) && view.lower(next) != ","
  }

  /// Whether the paragraph that the unit `number` opens is in quotation marks throughout.
  private func isParagraph(_ quotation: Quotation, from number: Int) -> Bool {
    let paragraph = units[number].paragraph
    if number > 0, units[number - 1].paragraph == paragraph { return false }
    return units.from(number).prefix(12).prefix { $0.paragraph == paragraph }.allSatisfy { unit in
      unit.tokens.allSatisfy { view.isQuoted($0) || !view.isWord($0) }
    }
  }

  /// The clause that ends before the colon: from the last stop or the end of the last quotation.
  private func clause(before colon: Int, from start: Int) -> TokenRange {
    let words = TokenRange(max(start, colon - 40), colon)
    let border = words.last { index in
      view.isQuoted(index) || view.isStop(index) && view.text.tokens.isSpaceBefore(at: index + 1)
        || view.lower(index) == ";"
    }
    let clause = border.map { TokenRange($0 + 1, colon) } ?? words
    return clause.from(clause.first(where: view.isWord) ?? clause.end)
  }

  /// "And from Bridget Amoah", "a note from Kwabena Dankwa, editor", "in the words of one docker": who sends it.
  private func sender(in clause: TokenRange) -> TokenRange? {
    guard
      let tie = clause.prefix(8).first(where: {
        ["from", "by"].contains(view.lower($0)) || view.lower($0) == "of" && view.lower($0 - 1) == "words"
      }), !TokenRange(clause.start, tie).contains(where: { view.text.tags[$0].isFinite })
    else { return nil }
    let end = TokenRange(tie + 1, clause.end).first { view.text.tags[$0].isVerb } ?? clause.end
    let source = withoutAside(TokenRange(tie + 1, end))
    return source.isEmpty ? nil : source
  }

  /// The label without ", in a statement".
  private func withoutAside(_ label: TokenRange) -> TokenRange {
    let comma = label.dropFirst().first {
      view.lower($0) == "," && FunctionWords.prepositions.contains(view.lower($0 + 1))
    }
    return comma.map { label.before($0) } ?? label
  }

  /// Whether the words before a colon name somebody: with a capital, or a role of somebody unnamed.
  private func isLabel(_ words: TokenRange) -> Bool {
    guard words.count <= 16, let first = words.first else { return false }
    if words.count == 1, LabelWords.notNames.contains(view.lower(first)) { return false }
    // "June 9, 1931: “In memory”", "Monday: “No”".
    if view.isDay(first) || FunctionWords.months.contains(view.lower(first)) || view.shape(first) == .number {
      return false
    }
    return words.contains { view.text.tags[$0].isProperNoun && view.isCapitalized($0) }
      || words.contains { RoleReader.isRoleNoun(view.lower($0)) }
  }

  private func verbCue(_ tokens: TokenRange) -> CueMark {
    CueMark(tokens: [tokens], lemma: view.lower(tokens.start))
  }
}
