import ClaimsModel
import Linguistics

/// Reads conversations that are set out turn by turn: an article in which labels come back before paragraphs
/// ("Vik:", "Q:"), or questions stand as paragraphs before their answers.
///
/// One paragraph tells nothing ("Price: 40 crowns"); that labels alternate, that some ask and others answer does.
struct TurnReader: Sendable {
  let view: TokenView
  let units: TotalList<TextUnit>
  private let labels: TurnLabelReader
  /// Paragraphs without a label between two turns that may go on with the first.
  private static let longestGap = 4

  init(view: TokenView, units: TotalList<TextUnit>) {
    self.view = view
    self.units = units
    labels = TurnLabelReader(view: view)
  }

  /// The turns, in text order; none in an article that is no conversation.
  func turns() -> [Turn] {
    let paragraphs = paragraphs()
    let labelled = labelledTurns(paragraphs)
    return labelled.isEmpty ? UnlabelledTurns(view: view).turns(in: paragraphs) : labelled
  }

  // MARK: - Private

  private struct LabelledParagraph {
    var number: Int
    var label: TurnLabel
    var asks: Bool
  }

  /// The paragraphs of the body, by the units that they are made of.
  private func paragraphs() -> [TurnParagraph] {
    var found: [TurnParagraph] = []
    for (number, unit) in units.enumerated() {
      if var last = found.last, last.number == unit.paragraph {
        last.tokens = last.tokens.joined(with: unit.tokens)
        last.units = TokenRange(last.units.start, number + 1)
        found[at: found.count - 1] = last
      } else {
        found.append(
          TurnParagraph(
            number: unit.paragraph, tokens: unit.tokens, units: TokenRange(at: number),
            isInTitle: unit.isInTitle))
      }
    }
    return found
  }

  private func labelledTurns(_ paragraphs: [TurnParagraph]) -> [Turn] {
    let all = paragraphs.enumerated().compactMap { number, paragraph -> LabelledParagraph? in
      guard !paragraph.isInTitle, let label = labels.label(of: paragraph.tokens) else { return nil }
      return LabelledParagraph(number: number, label: label, asks: paragraph.asks(in: view))
    }
    var groups = Dictionary(grouping: all) { $0.label.key }
    // "A Norland firm" opens a paragraph as well.
    if groups["q"] == nil { groups["a"] = nil }
    let askers = askers(groups)
    let hasAsker = groups.values.joined().contains { askers.contains($0.label.key) }
    let kept = all.filter { one in
      groups[one.label.key] != nil && hasAsker || (groups[one.label.key]?.count ?? 0) > 1
        || labels.isPerson(one.label)
    }
    guard isConversation(kept, askers: askers) else { return [] }
    return turns(of: kept, askers: askers, in: paragraphs)
  }

  /// The keys of those who ask: by their label, or since half of their turns are questions.
  private func askers(_ groups: [String: [LabelledParagraph]]) -> Set<String> {
    let asking = groups.filter { _, turns in 2 * turns.count { $0.asks } >= turns.count }.keys
    let called = groups.filter { $1.first?.label.sort == .question }.keys
    let all = Set(asking).union(called).subtracting(["a"])
    // Where everybody asks only who asks first is the interviewer.
    guard all.count == groups.count else { return all }
    let first = groups.min { ($0.value.first?.number ?? 0) < ($1.value.first?.number ?? 0) }
    return Set([first?.key].compactMap(\.self))
  }

  /// Whether the labels are those of people who talk with each other.
  private func isConversation(_ turns: [LabelledParagraph], askers: Set<String>) -> Bool {
    let groups = Dictionary(grouping: turns) { $0.label.key }
    guard groups.count > 1 else { return false }
    if groups.values.joined().contains(where: { $0.label.sort == .question }) { return true }
    let people = turns.count { labels.isPerson($0.label) }
    let isRepeated = groups.values.contains { $0.count > 1 }
    if askers.contains(where: { groups[$0]?.contains { $0.asks } ?? false }) {
      return isRepeated ? people > 0 : people == turns.count
    }
    return groups.values.count { $0.count > 1 } > 1 && people == turns.count
  }

  private func turns(
    of labelled: [LabelledParagraph], askers: Set<String>, in paragraphs: [TurnParagraph]
  ) -> [Turn] {
    let before = paragraphs.before(labelled.first?.number ?? 0)
    let asked = InterviewedReader(view: view, askers: askers).person(
      introducedIn: before.map(\.tokens), question: labelled.first.map { $0.label.mark + 1 })
    let initialled =
      labelled.contains { labels.isInitials($0.label.words) }
      ? InterviewedReader(view: view, askers: []).personsByInitials() : [:]
    return zip(labelled, labelled.dropFirst().map(Optional.some) + [nil]).compactMap { one, next in
      guard let first = paragraphs[at: one.number] else { return nil }
      let content = first.tokens.from(one.label.mark + 1)
      let rest = rest(of: one, until: next?.number, in: paragraphs)
      let asks = one.label.sort == .question || one.asks && askers.contains(one.label.key)
      return Turn(
        units: TokenRange(first.units.start, rest.last?.units.end ?? first.units.end),
        content: [content] + rest.map(\.tokens), mark: TokenRange(at: one.label.mark),
        speaker: speaker(of: one.label, asked: asked, initialled: initialled),
        part: asks ? .asks : .answers)
    }
  }

  /// The paragraphs without a label that go on with a turn, up to the next one.
  private func rest(of turn: LabelledParagraph, until next: Int?, in paragraphs: [TurnParagraph])
    -> [TurnParagraph]
  {
    guard let next, next - turn.number <= Self.longestGap else { return [] }
    let between = paragraphs.from(turn.number + 1).before(next)
    let isTold = between.contains { paragraph in
      view.opensQuotation(paragraph.tokens.start)
        || paragraph.tokens.contains { view.lower($0) == turn.label.key && view.isCapitalized($0) }
    }
    return isTold ? [] : Array(between)
  }

  /// Who speaks a turn: the words of its label, or the one whom these mean.
  private func speaker(of label: TurnLabel, asked: TokenRange?, initialled: [String: TokenRange])
    -> TokenRange?
  {
    switch label.sort {
    case .question: nil
    case .answer: asked
    case .name: labels.isInitials(label.words) ? initialled[label.key] ?? label.words : label.words
    }
  }
}

/// A paragraph of an article, as the readers of turns see it.
struct TurnParagraph: Hashable, Sendable {
  /// Its index in the article.
  var number: Int
  /// Its tokens.
  var tokens: TokenRange
  /// Its units, by their indexes.
  var units: TokenRange
  /// Whether it is the title.
  var isInTitle: Bool

  /// Whether it ends in a question that no marks enclose.
  func asks(in view: TokenView) -> Bool {
    guard let last = tokens.last else { return false }
    return view.lower(last) == "?" && !view.isQuoted(last)
  }
}
