import Linguistics

/// Reads over clauses that belong to a noun: "the officer ⟨who led the search⟩ said", "a ferry ⟨built in 1911⟩".
///
/// Word classes tell where such a clause begins and that it has a verb of its own; its inside is left alone.
struct RelativeClauseReader: Sendable {
  let view: TokenView
  private let phrases: NounPhraseReader
  private static let pronouns: Set<String> = ["who", "which", "that", "where", "whose", "whom"]
  /// A clause of more tokens is rather a sentence.
  private static let longest = 36
  /// Verbs that have clauses for their objects: what follows them is said or thought, and its subject is another's.
  private static let clausal: Set<String> = [
    "said", "says", "say", "think", "thinks", "thought", "believe", "believes", "believed", "claim", "claims",
    "claimed", "hope", "hopes", "hoped", "fear", "fears", "feared", "know", "knows", "knew", "know",
  ]

  init(view: TokenView) {
    self.view = view
    phrases = NounPhraseReader(view: view)
  }

  /// The noun phrase that the clause ending right before `verb` belongs to; `nil` where none ends there.
  ///
  /// `subject` is the phrase that stands right before the verb, as far as there is one.
  func head(before verb: Int, over subject: TokenRange?, limit: Int) -> TokenRange? {
    let near = subject?.start ?? verb
    // "Who said": the pronoun is the subject.
    guard !Self.pronouns.contains(view.lower(verb - 1)), near > limit,
      view.isWord(near - 1) || subject == nil, opensNoClause(near - 1) || subject == nil
    else {
      return nil
    }
    let reach = TokenRange(max(limit + 1, verb - Self.longest), verb)
    let border = reach.last { view.isStop($0) || [";", ":"].contains(view.lower($0)) || view.isQuoted($0) }
    return reach.from(border.map { $0 + 1 } ?? reach.start).lazy.compactMap {
      head(ofClauseAt: $0, before: verb)
    }
    .first { $0.start >= limit && $0.end > limit }
  }

  // MARK: - Private

  /// "And Coe": a subject of its own.
  private func opensNoClause(_ index: Int) -> Bool {
    !["and", "but", "or", "as", "while", "because", "if", "after", "before"].contains(view.lower(index))
      || view.text.tags[index].isFinite
  }

  private func head(ofClauseAt start: Int, before verb: Int) -> TokenRange? {
    let isPronoun = Self.pronouns.contains(view.lower(start))
    guard isPronoun || isParticiple(start) else { return nil }
    var noun = start - 1
    if view.lower(noun) == ",", isPronoun, view.lower(verb - 1) == "," { noun -= 1 }
    guard view.text.tags[noun].isNoun else { return nil }
    let inside = TokenRange(start + 1, verb)
    let verbs = inside.filter { view.text.tags[$0].isFinite || isPronoun && view.text.tags[$0].isVerb }
    guard !isPronoun || !verbs.isEmpty, isPronoun || verbs.isEmpty,
      !verbs.contains(where: { Self.clausal.contains(view.lower($0)) }),
      // "The man who led the search and Coe said".
      !inside.contains(where: {
        view.lower($0) == "," && view.lower($0 + 1) == "and" && view.lower($0 + 2) != "which"
      })
    else { return nil }
    return phrases.phrase(endingAt: noun, limit: 0)
  }

  /// "A quarry owned by": a participle right behind its noun, with a preposition.
  private func isParticiple(_ index: Int) -> Bool {
    ["VBN", "VBG"].contains(view.text.tags[index].rawValue)
      && FunctionWords.prepositions.contains(view.lower(index + 1))
  }
}
