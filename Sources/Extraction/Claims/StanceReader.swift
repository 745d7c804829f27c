import ClaimsModel
import Linguistics

/// Tells what a claim does beyond what its cue says: somebody who says that he will do something promises it, and
/// who says that others should do something urges it.
struct StanceReader: Sendable {
  let view: TokenView

  /// Pronouns that may be the speaker of an indirect claim, and of a quoted one.
  private static let speakers: Set<String> = ["he", "she", "they", "it"]
  private static let quotedSpeakers: Set<String> = ["we", "i"]
  private static let futures: Set<String> = ["will", "would", "'ll", "’ll", "shall"]
  private static let duties: Set<String> = ["should", "must", "ought"]
  /// Verbs that open an order or a request in quoted words.
  private static let orders: Set<String> = [
    "go", "stop", "let", "come", "leave", "listen", "vote", "stay", "remember", "wake", "look", "take",
    "keep",
    "bring", "tell", "give", "save", "please", "do", "don't", "wait", "ask", "join", "get", "be",
  ]
  /// Words that may stand before the verb of an order.
  private static let softeners: Set<String> = [
    "always", "never", "just", "please", "also", "so", "and", "then",
  ]
  /// Verbs by which advice is given.
  private static let advising: Set<String> = ["recommend", "suggest", "urge", "advise", "demand", "propose"]
  /// A verb that belongs to the claim's main clause stands among its first words.
  private static let reach = 12

  init(view: TokenView) { self.view = view }

  /// The stance of a draft; `speaker` is the kind of its source.
  func stance(of draft: ClaimDraft, speaker: SourceKind?) -> Stance {
    let attitude = AttitudeReader(view: view).stance(of: draft)
    guard attitude == .asserts, !draft.isNegated, let first = draft.content.first else { return attitude }
    var draft = draft
    draft.stance = attitude
    if asks(draft) { return .questions }
    let opens = view.opensQuotation(first.start) || view.lower(first.start) == "that"
    let start = opens ? first.start + 1 : first.start
    guard start < first.end else { return draft.stance }
    let words = TokenRange(start, min(first.end, start + Self.reach))
    // "I would recommend" promises nothing.
    if view.isQuoted(words.start), isAdvice(words) { return .urges }
    if promises(draft, words: words, speaker: speaker) { return .promises }
    return urges(words) ? .urges : draft.stance
  }

  // MARK: - Private

  /// Whether quoted or transcribed words end in a question mark.
  private func asks(_ draft: ClaimDraft) -> Bool {
    guard var last = draft.content.last?.end else { return false }
    if view.isQuoted(last - 1), view.isQuoted(last - 2) { last -= 1 }
    return view.lower(last - 1) == "?" || draft.cue?.lemma == ":" && view.lower(last) == "?"
  }

  private func promises(_ draft: ClaimDraft, words: TokenRange, speaker: SourceKind?) -> Bool {
    guard let verb = futureVerb(in: words) else { return false }
    let subject = words.before(verb)
    // "will be" tells what will happen rather than what somebody will do.
    let main = view.lower(verb + 1).hasSuffix("ly") || view.lower(verb + 1) == "still" ? verb + 2 : verb + 1
    guard view.lower(main) != "be" || view.lower(main + 1).hasSuffix("ing") else { return false }
    if draft.cue?.lemma == "announce", view.isCapitalized(words.start), view.lower(main) != "begin" {
      return true
    }
    guard subject.count > 1 else { return isSpeaker(subject, speaker: speaker) }
    // "The board said the board would pay": the speaker by name or noun.
    guard let source = draft.source, speaker != .person, speaker != .document else { return false }
    return subject.count <= 4
      && view.lower(subject.end - 1) == view.lower(source.end - 1) && !view.isQuoted(verb)
  }

  private func isSpeaker(_ subject: TokenRange, speaker: SourceKind?) -> Bool {
    let word = view.lower(subject.start)
    if view.isQuoted(subject.start) { return Self.quotedSpeakers.contains(word) }
    guard Self.speakers.contains(word), speaker != .document else { return false }
    return word != "it" || [.organisation, .government, .outlet].contains(speaker)
  }

  /// The first verb of the clause where it is a future: "will", "are going to", "intend to".
  private func futureVerb(in words: TokenRange) -> Int? {
    for index in words.dropFirst() {
      let word = view.lower(index)
      if [",", "which", "who", "that"].contains(word) { return nil }
      if Self.futures.contains(word) { return index }
      if ["going", "intend", "intends", "intended", "pledge", "plan", "planned"].contains(word),
        view.lower(index + 1) == "to"
      {
        let isAuxiliary = FunctionWords.auxiliaries.contains(view.lower(index - 1))
        return isAuxiliary ? index - 1 : index
      }
      if FunctionWords.auxiliaries.contains(word), view.lower(index + 1) != "going" { return nil }
    }
    return nil
  }

  /// "Go home", "Always try the stairs": the base form of a verb opens what is said.
  private func isOrder(_ words: TokenRange) -> Bool {
    guard let verb = words.first(where: { !Self.softeners.contains(view.lower($0)) }) else { return false }
    // "Look, it is late" asks nobody to look.
    guard view.lower(verb + 1) != "," else { return false }
    let isBase = view.text.tags[verb].rawValue == "VB" || Self.orders.contains(view.lower(verb))
    return isBase && !FunctionWords.auxiliaries.contains(view.lower(verb + 1))
  }

  /// "I would recommend the stairs", "We urge them to stay".
  private func isAdvice(_ words: TokenRange) -> Bool {
    guard Self.quotedSpeakers.contains(view.lower(words.start)) else { return false }
    let verb = words.dropFirst().first {
      !FunctionWords.auxiliaries.contains(view.lower($0))
        && !FunctionWords.verbAdverbs.contains(view.lower($0))
        && !Self.softeners.contains(view.lower($0))
    }
    return verb.map { Self.advising.contains(view.lower($0)) } ?? false
  }

  /// "buyers should try again", "Go home".
  private func urges(_ words: TokenRange) -> Bool {
    let first = view.lower(words.start)
    if view.isQuoted(words.start), isOrder(words) { return true }
    // "said they must work faster": their own duty.
    let isOwn = !view.isQuoted(words.start) && Self.speakers.contains(first)
    guard !isOwn, !["if", "when", "why", "what", "how", "because", "as", "i"].contains(first),
      let verb = words.dropFirst().first(where: {
        FunctionWords.auxiliaries.contains(view.lower($0)) || view.lower($0) == ","
      }), Self.duties.contains(view.lower(verb))
    else { return false }
    // "should have known" looks back, "must be ill" guesses.
    let next = view.lower(verb + 1)
    let after = view.lower(verb + 2)
    if next == "have" { return FunctionWords.determiners.contains(after) }
    return !(view.lower(verb) == "must" && next == "be" && !after.hasSuffix("ed"))
  }
}
