import ClaimsModel
import Linguistics

/// The article's own statements: declarative sentences, or clauses beside a claim, that state a fact outside
/// anybody's words.
struct StatementRule: Sendable {
  let view: TokenView
  let units: TotalList<TextUnit>
  /// A clause of fewer words states nothing worth keeping.
  private static let fewestWords = 5
  private let boilerplate: Boilerplate

  init(view: TokenView, units: TotalList<TextUnit>) {
    self.view = view
    self.units = units
    boilerplate = Boilerplate(view: view)
  }

  /// The token ranges of the statements, in text order, given all claims found.
  func statements(beside drafts: [ClaimDraft]) -> [(tokens: TokenRange, unit: Int)] {
    var claimed = TotalList(repeating: false, count: view.text.tokens.count)
    var draftsOfUnit: [Int: [ClaimDraft]] = [:]
    for draft in drafts where draft.parent == nil {
      for piece in draft.content { for index in piece { claimed[index] = true } }
      for piece in draft.cue?.tokens ?? [] { for index in piece { claimed[index] = true } }
      draftsOfUnit[draft.unit, default: []].append(draft)
    }
    var found: [(tokens: TokenRange, unit: Int)] = []
    for (number, unit) in units.enumerated() where !unit.isInTitle {
      let inner = draftsOfUnit[number] ?? []
      if inner.isEmpty {
        guard !unit.tokens.contains(where: { claimed[$0] }), isStatement(unit.tokens, isWhole: true) else {
          continue
        }
        found.append((unit.tokens, number))
      } else if isBeside(inner, unit: unit), isStatement(unit.tokens, isWhole: true) {
        found.append((unit.tokens, number))
      } else if let clause = clause(of: unit, beside: inner, claimed: claimed),
        isStatement(clause, isWhole: false)
      {
        found.append((clause, number))
      }
    }
    return found
  }

  // MARK: - Private

  private func isStatement(_ tokens: TokenRange, isWhole: Bool) -> Bool {
    let words = tokens.count(where: view.isWord)
    guard words >= Self.fewestWords, let last = tokens.last else { return false }
    if isWhole {
      guard view.isStop(last) && view.lower(last) == "." || isClosing(last) || view.lower(last).hasSuffix(".")
      else { return false }
      if boilerplate.holds(tokens) { return false }
    }
    let quoted = tokens.count { view.isQuoted($0) && view.isWord($0) }
    return Double(quoted) < 0.6 * Double(words)
  }

  /// Whether the claims are but a lesser part of the sentence: "The town mended the lock after complaints that it
  /// leaked", "The order, which is said to be large, pleased the board".
  private func isBeside(_ drafts: [ClaimDraft], unit: TextUnit) -> Bool {
    var claimed = 0
    for draft in drafts {
      let start = min(
        draft.source?.start ?? .max, draft.contentHull.start,
        draft.cue?.tokens.first?.start ?? .max)
      guard start > unit.tokens.start, isSubordinate(draft, start: start) else { return false }
      claimed += draft.content.reduce(0) { $0 + $1.count }
    }
    return 2 * claimed < unit.tokens.count
  }

  /// Whether a preposition or a relative word makes the clause that begins at `start` a part of another.
  private func isSubordinate(_ draft: ClaimDraft, start: Int) -> Bool {
    let first = view.lower(start)
    if ["who", "which"].contains(first) { return true }
    if let cue = draft.cue?.tokens.first, draft.source == nil,
      ["who", "which"].contains(view.lower(cue.start - 1))
    {
      return true
    }
    var before = start - 1
    if ["the", "a", "an", "what"].contains(view.lower(before)) { before -= 1 }
    let word = view.lower(before)
    return ["with", "after", "despite", "of", "over", "amid", "following", "for", "to", "by", "on"].contains(
      word)
      && !["according"].contains(view.lower(before - 1))
  }

  private func isClosing(_ index: Int) -> Bool { ["”", "\"", "’", "'", ")"].contains(view.lower(index)) }

  /// The clause of the article's own beside a claim: what stands before ", but the ministry said" or ", though
  /// reports suggest"; `nil` where the claim is the sentence's main clause.
  private func clause(of unit: TextUnit, beside drafts: [ClaimDraft], claimed: TotalList<Bool>) -> TokenRange?
  {
    let first =
      drafts.map {
        min(
          $0.source?.start ?? .max, $0.contentHull.start, $0.cue?.tokens.first?.start ?? .max)
      }.min() ?? 0
    guard first > unit.tokens.start + Self.fewestWords else { return nil }
    // The claim's clause must be joined by a conjunction that begins a new main or contrasting clause.
    var index = first - 1
    while index > unit.tokens.start, first - index < 7, ![",", ";"].contains(view.lower(index)) {
      index -= 1
    }
    let joint = view.lower(index + 1)
    guard [",", ";"].contains(view.lower(index)),
      FunctionWords.contrasting.contains(joint) || ["and", "as"].contains(joint) || view.lower(index) == ";"
    else { return nil }
    let clause = TokenRange(unit.tokens.start, index)
    let opening = view.lower(clause.start)
    let isSubordinate = [
      "although", "though", "while", "when", "after", "before", "as", "if", "because", "since", "in", "on",
      "at", "despite", "with", "during",
    ].contains(opening)
    guard !isSubordinate, !clause.contains(where: { claimed[$0] }) else { return nil }
    return clause
  }
}
