import Algorithms
import ClaimsModel
import Linguistics

/// Quotations that no cue of their own sentence attributes: they go on with a claim before them, follow a
/// colon, or stand as a claim of the speaker before them.
struct QuotationRule: Sendable {
  let view: TokenView
  let units: TotalList<TextUnit>
  private let phrases: NounPhraseReader
  private let speakers: QuotationSpeakers
  /// A quotation of fewer words that stands alone is a title or a slogan, not a claim.
  private static let fewestWords = 5
  /// A role behind the name of who signs has no more words.
  private static let longestRole = 10
  /// More titles than these are not passed over: looking back without end would take quadratic time.
  private static let mostTitles = 3

  init(view: TokenView, units: TotalList<TextUnit>) {
    self.view = view
    self.units = units
    phrases = NounPhraseReader(view: view)
    speakers = QuotationSpeakers(view: view, units: units)
  }

  /// Adds to `drafts` the quotations that none of them holds.
  func attribute(_ drafts: inout [ClaimDraft]) {
    var holder = holders(of: drafts)
    prependOpenings(&drafts, &holder)
    for (number, quotation) in view.text.quotations.enumerated() where holder[number] == nil {
      let unit = units.partitioningIndex { $0.tokens.end > quotation.tokens.start }
      guard unit < units.count, let draft = signed(quotation, unit: unit) else { continue }
      holder[number] = drafts.count
      drafts.append(draft)
    }
    var sources = LastSources(drafts: drafts)
    for (number, quotation) in view.text.quotations.enumerated() where holder[number] == nil {
      // Titles, and subheadings in marks, are said by nobody.
      guard isWhole(quotation) || breaksOff(quotation), !view.areTitlesInMarks([quotation.tokens]),
        let unit = unit(of: quotation)
      else { continue }
      if let previous = continued(number, holder: holder, drafts: drafts) {
        drafts[at: previous]?.content.append(quotation.tokens)
        holder[number] = previous
      } else if let draft = told(quotation, unit: unit, sources: sources)
        ?? afterColon(quotation, unit: unit)
        ?? alone(number, unit: unit)
      {
        holder[number] = drafts.count
        drafts.append(draft)
        sources.note(draft)
      }
    }
  }

  // MARK: - Private

  /// A quotation left open belongs to the claim of the one that goes on with it in the next paragraph.
  private func prependOpenings(_ drafts: inout [ClaimDraft], _ holder: inout TotalList<Int?>) {
    for (number, quotation) in view.text.quotations.enumerated().dropFirst().reversed() {
      guard quotation.continuesPrevious, let index = holder[number], holder[number - 1] == nil,
        let draft = drafts[at: index], draft.parent == nil
      else { continue }
      drafts[at: index]?.content = [view.text.quotations[number - 1].tokens] + draft.content
      holder[number - 1] = index
    }
  }

  /// For each quotation the draft whose content holds it.
  private func holders(of drafts: [ClaimDraft]) -> TotalList<Int?> {
    var draftOfToken = TokenMap(tokens: view.text.tokens.count)
    for (index, draft) in drafts.enumerated() { draftOfToken.hold(draft.content.joined(), by: index) }
    return TotalList(
      view.text.quotations.map { quotation in quotation.tokens.lazy.compactMap { draftOfToken[$0] }.first })
  }

  /// The unit in which the quotation begins, by bisection.
  private func unit(of quotation: Quotation) -> Int? {
    let index = units.partitioningIndex { $0.tokens.end > quotation.tokens.start }
    return index < units.count && !units[index].isInTitle ? index : nil
  }

  /// Whether the quotation is a sentence or more rather than a fragment.
  private func isWhole(_ quotation: Quotation) -> Bool {
    let words = quotation.tokens.count(where: view.isWord)
    return words >= Self.fewestWords || quotation.continuesPrevious
      || words >= 1 && quotation.tokens.contains { view.isStop($0) || view.lower($0) == "no." }
  }

  /// Whether its unit goes on behind it: "“Over my dead body,” and Lund leaves".
  private func breaksOff(_ quotation: Quotation) -> Bool {
    opensUnit(quotation) && view.lower(quotation.tokens.end - 2) == ","
      && quotation.tokens.count(where: view.isWord) > 2 || view.lower(quotation.tokens.end + 1) == "how"
  }

  /// Whether its unit begins with the quotation.
  private func opensUnit(_ quotation: Quotation) -> Bool {
    unit(of: quotation).map { units[$0].tokens.start == quotation.tokens.start } ?? false
  }

  /// The draft that the quotation goes on with: the one before it, with nothing between its cue sentence and
  /// here, in the same paragraph or the one before.
  private func continued(_ number: Int, holder: TotalList<Int?>, drafts: [ClaimDraft]) -> Int? {
    let quotation = view.text.quotations[number]
    if quotation.continuesPrevious { return holder[number - 1] }
    guard opensUnit(quotation), let before = lastHeld(before: number, holder: holder),
      let previous = holder[before], let draft = drafts[at: previous]
    else { return nil }
    let other = view.text.quotations[before]
    guard
      quotation.paragraph == other.paragraph
        || quotation.paragraph - other.paragraph == 1 && (quotation.isClosed || hasMark(of: other, quotation))
    else { return nil }
    let isQuotation = draft.content.last.map { view.isQuoted($0.end - 1) } ?? false
    let end = max(
      draft.contentHull.end, draft.cue?.tokens.last?.end ?? 0, draft.source?.end ?? 0)
    guard isQuotation, let last = unit(endingAfter: end), let own = unit(of: quotation) else { return nil }
    return own - last <= 1 ? previous : nil
  }

  /// Whether both open with the same mark: a quotation left open in another one is a slip or a quotation's inside.
  private func hasMark(of other: Quotation, _ quotation: Quotation) -> Bool {
    view.lower(other.tokens.start) == view.lower(quotation.tokens.start)
  }

  /// The number of the last quotation before `number` that a claim holds; titles in its paragraph are passed over:
  /// "“It leaks,” Coe said on “Valley Tonight.” “We know that.”".
  private func lastHeld(before number: Int, holder: TotalList<Int?>) -> Int? {
    let paragraph = view.text.quotations[number].paragraph
    var index = number - 1
    while index >= 0, number - index <= Self.mostTitles, holder[index] == nil,
      view.text.quotations[index].paragraph == paragraph
    { index -= 1 }
    return index >= 0 && holder[index] != nil ? index : nil
  }

  private func unit(endingAfter token: Int) -> Int? {
    guard token > 0 else { return nil }
    let index = units.partitioningIndex { $0.tokens.end >= token }
    return index < units.count ? index : nil
  }

  /// "The board issued a statement: “It leaks.”": the sentence's subject speaks.
  private func afterColon(_ quotation: Quotation, unit: Int) -> ClaimDraft? {
    let colon = quotation.tokens.start - 1
    guard colon > units[unit].tokens.start, view.lower(colon) == ":" else { return nil }
    var start = units[unit].tokens.start
    while start < colon, !view.isWord(start) || ["but", "and", "then", "later"].contains(view.lower(start)) {
      start += 1
    }
    // The subject ends before its verb, which a closed-class reading does not see.
    let verb = TokenRange(start, colon).first { $0 > start && view.lower($0).hasSuffix("ed") } ?? colon
    // "June 9, 1931: “In memory”": a date says nothing.
    let isDate =
      view.isDay(start) || FunctionWords.months.contains(view.lower(start)) || view.shape(start) == .number
    let source = isDate ? nil : phrases.phrase(startingAt: start, limit: verb)
    return ClaimDraft(
      content: [quotation.tokens], cue: CueMark(tokens: [TokenRange(at: colon)], lemma: ":"),
      source: source,
      unit: unit, confidence: 0.5)
  }

  /// "“It leaks.” — Rita Coe": who stands behind the dash speaks.
  private func signed(_ quotation: Quotation, unit: Int) -> ClaimDraft? {
    let dash = quotation.tokens.end
    let isDash = view.isDash(dash) || view.lower(dash) == "-" && view.text.tokens.isSpaceBefore(at: dash)
    // The dash of the next line opens an entry of a list.
    let last = view.text.sentences[view.sentence(of: dash)]
    guard isDash, view.isCapitalized(dash + 1), last.paragraph == quotation.paragraph,
      quotation.tokens.count(where: view.isWord) >= Self.fewestWords
    else { return nil }
    // "May" signs, "May 3" tells when.
    let isDate =
      view.isDay(dash + 1)
      || FunctionWords.months.contains(view.lower(dash + 1)) && view.shape(dash + 2) == .number
    guard !isDate else { return nil }
    let limit = view.text.sentences[view.sentence(of: dash + 1)].tokens.end
    var end = dash + 2
    while end < limit, end - dash <= 5, !view.isDay(end), !FunctionWords.months.contains(view.lower(end)),
      view.isCapitalized(end)
    { end += 1 }
    if view.lower(end) == "(", view.lower(end + 1).hasPrefix("@"), view.lower(end + 2) == ")" { end += 3 }
    // "— Ola Lund, deputy mayor".
    if view.lower(end) == ",", limit - end <= Self.longestRole, !view.isQuoted(limit - 1) {
      end = view.isStop(limit - 1) ? limit - 1 : limit
    }
    let isSure =
      end - dash > 2 && (end >= limit || view.isStop(end) || view.opensQuotation(end) || closesUnit(end))
    return ClaimDraft(
      content: [quotation.tokens], cue: CueMark(tokens: [TokenRange(at: dash)], lemma: "—"),
      source: TokenRange(dash + 1, end), unit: unit, confidence: isSure ? 0.9 : 0.7)
  }

  private func closesUnit(_ end: Int) -> Bool {
    let index = units.partitioningIndex { $0.tokens.end >= end }
    return index < units.count && units[index].tokens.end == end
  }

  /// A quotation of which the words around it tell whose it is.
  private func told(_ quotation: Quotation, unit: Int, sources: LastSources) -> ClaimDraft? {
    let tokens = quotation.tokens
    let speaker =
      speakers.introduced(tokens, unit: units[unit].tokens)
      ?? (opensUnit(quotation)
        ? speakers.acting(behind: tokens, unit: units[unit].tokens)
          ?? speakers.before(quotation, unit: unit) { sources.source(in: $0) } : nil)
    guard let speaker else { return nil }
    var draft = ClaimDraft(
      content: [tokens], cue: speaker.cue, source: speaker.source, unit: unit,
      confidence: speaker.isCertain ? 0.8 : 0.35)
    draft.isLaidOut = speaker.isCertain
    return draft
  }

  /// A quotation that opens its unit and that nobody is beside.
  private func alone(_ number: Int, unit: Int) -> ClaimDraft? {
    let quotation = view.text.quotations[number]
    guard opensUnit(quotation), quotation.tokens.count(where: view.isWord) >= Self.fewestWords else {
      return nil
    }
    return ClaimDraft(content: [quotation.tokens], cue: nil, source: nil, unit: unit, confidence: 0.35)
  }
}

/// Who speaks in the claims of an article, by where these stand.
private struct LastSources {
  /// In text order: where a claim's content begins, and who speaks.
  private var found: [(token: Int, source: TokenRange)]

  init(drafts: [ClaimDraft]) {
    found = drafts.compactMap { draft in draft.source.map { (draft.contentHull.start, $0) } }
    found.sort { $0.token < $1.token }
  }

  /// The source of the last claim whose content begins within `tokens`; by bisection.
  func source(in tokens: TokenRange) -> TokenRange? {
    let end = found.partitioningIndex { $0.token >= tokens.end }
    guard let last = found[at: end - 1], last.token >= tokens.start else { return nil }
    return last.source
  }

  /// Notes a claim; those behind it are not asked for yet.
  mutating func note(_ draft: ClaimDraft) {
    guard let source = draft.source else { return }
    let place = found.partitioningIndex { $0.token >= draft.contentHull.start }
    // total: the index comes from partitioningIndex of the same array
    found.insert((draft.contentHull.start, source), at: place)
  }
}
