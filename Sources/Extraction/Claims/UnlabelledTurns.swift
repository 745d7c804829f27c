import ClaimsModel
import Linguistics

/// Reads interviews without labels: paragraphs that ask, in bold print before it was lost, and those between them, in
/// which somebody speaks of himself.
///
/// An explanation in questions and answers looks the same, but nobody says "I" in it.
struct UnlabelledTurns: Sendable {
  let view: TokenView
  /// Questions of an interview.
  private static let fewestQuestions = 2
  /// A question of more words is none.
  private static let longestQuestion = 90

  /// The turns; none where the article is no such interview, or names nobody who could be asked.
  func turns(in paragraphs: [TurnParagraph]) -> [Turn] {
    let questions = paragraphs.indices.filter { isQuestion(paragraphs[at: $0]) }
    guard questions.count >= Self.fewestQuestions, let first = questions.first else { return [] }
    let answers = zip(questions, questions.dropFirst() + [paragraphs.count]).map { question, next in
      paragraphs.from(question + 1).before(next)
    }
    let personal = answers.count { $0.first.map { speaks($0, of: FunctionWords.firstPersons) } ?? false }
    let addressed = questions.count {
      paragraphs[at: $0].map { speaks($0, of: FunctionWords.secondPersons) } ?? false
    }
    guard 2 * personal >= answers.count, 2 * addressed >= questions.count,
      let asked = InterviewedReader(view: view, askers: []).person(
        introducedIn: paragraphs.before(first).map(\.tokens), question: paragraphs[at: first]?.tokens.start)
    else { return [] }
    return answers.enumerated().compactMap { number, paragraphs in
      turn(of: Array(paragraphs), isLast: number == answers.count - 1, asked: asked)
    }
  }

  // MARK: - Private

  private func turn(of paragraphs: [TurnParagraph], isLast: Bool, asked: TokenRange) -> Turn? {
    // Behind the last answer the article goes on with what is none.
    let said =
      isLast
      ? Array(
        paragraphs.prefix {
          $0.number == paragraphs.first?.number || speaks($0, of: FunctionWords.firstPersons)
        })
      : paragraphs
    guard let first = said.first, let last = said.last, !said.contains(where: { isTold($0) }) else {
      return nil
    }
    return Turn(
      units: TokenRange(first.units.start, last.units.end), content: said.map(\.tokens), mark: nil,
      speaker: asked, part: .answers)
  }

  private func isQuestion(_ paragraph: TurnParagraph?) -> Bool {
    guard let paragraph, !paragraph.isInTitle, paragraph.asks(in: view) else { return false }
    return paragraph.tokens.count <= Self.longestQuestion && !view.isQuoted(paragraph.tokens.start)
  }

  /// Whether marks tell who speaks: nothing is left to the layout.
  private func isTold(_ paragraph: TurnParagraph) -> Bool { view.opensQuotation(paragraph.tokens.start) }

  private func speaks(_ paragraph: TurnParagraph, of persons: Set<String>) -> Bool {
    paragraph.tokens.contains { persons.contains(view.lower($0)) && !view.isQuoted($0) }
  }
}
