import Algorithms
import ClaimsModel
import Linguistics

/// Finds who acts in a clause without a cue: "Edna Walsh shook her head", "For Rita Coe, the answer is plain", "his
/// verdict?".
///
/// What is quoted beside it is that person's.
struct ClauseSubject: Sendable {
  let view: TokenView
  private let subjects: SubjectReader
  private let names: PersonNames
  /// What somebody says, as a noun with an owner: "Coe's answer was short".
  private static let utterances: Set<String> = [
    "answer", "reply", "response", "verdict", "message", "advice", "explanation", "conclusion", "comment",
    "comments",
    "reaction", "question", "view", "motto", "words", "retort", "plea", "warning", "complaint", "argument",
    "summary",
    "assessment", "statement", "tweet", "post",
  ]
  private static let owners: Set<String> = ["'s", "’s", "'", "’"]
  /// A clause of more tokens tells a story rather than an action.
  private static let longest = 60

  init(view: TokenView) {
    self.view = view
    subjects = SubjectReader(view: view)
    names = PersonNames(view: view)
  }

  /// The words that name the person who acts in the clause, or whose answer it announces; `nil` for nobody, and for
  /// what is no person.
  func person(in clause: TokenRange) -> TokenRange? {
    let clause = opened(clause)
    guard !clause.isEmpty, clause.count <= Self.longest else { return nil }
    if let owner = ownerOfUtterance(in: clause) { return owner }
    if view.lower(clause.start) == "for", let comma = clause.first(where: { view.lower($0) == "," }),
      isPerson(TokenRange(clause.start + 1, comma))
    {
      return TokenRange(clause.start + 1, comma)
    }
    if let subject = subject(of: clause) { return isPerson(subject) ? subject : nil }
    return nil
  }

  /// The person of a line that is a heading: "Ann Roy, 34, baker"; `nil` for a sentence.
  func heading(_ line: TokenRange) -> TokenRange? {
    let line = opened(line)
    guard let last = line.last, line.count <= 16, verb(in: line) == nil, !view.isStop(last),
      view.lower(last) != ":"
    else { return nil }
    let name = capitals(from: line.start, limit: line.end)
    let isWhole = name.end == line.end || [",", "(", "–", "—", "-"].contains(view.lower(name.end))
    return name.count > 1 && isWhole && isNamed(name) ? TokenRange(line.start, line.end) : nil
  }

  /// Whether the words name a person: by a name that is one for certain, a role, or "he" and "she".
  func isPerson(_ words: TokenRange) -> Bool {
    guard let last = words.last else { return false }
    if words.count == 1, ["he", "she"].contains(view.lower(last)) { return true }
    let head =
      words.first { [",", "(", "who", "of", "for", "at", "from", "in"].contains(view.lower($0)) } ?? words.end
    let core = words.before(head)
    guard let noun = core.last else { return false }
    return isNamed(core) || view.shape(noun) == .lower && RoleReader.isRoleNoun(view.lower(noun))
      || GivenNames.gender(ofNoun: view.lower(noun)) != nil
  }

  /// The verb of a person in a clause that begins with his or her name: "Edna Walsh shivers, pulling"; in place of the
  /// word class, which is often that of a noun there, the name and the ending tell.
  func verb(behindNameAt start: Int, limit: Int) -> Int? {
    let name = capitals(from: start, limit: limit)
    let word = view.lower(name.end)
    guard !name.isEmpty, name.end < limit, isNamed(name), view.shape(name.end) == .lower,
      word.hasSuffix("s") || word.hasSuffix("ed") || view.text.tags[name.end].isFinite, word != "is",
      word != "was"
    else { return nil }
    return name.end
  }

  // MARK: - Private

  /// The clause without what joins it to the one before.
  private func opened(_ clause: TokenRange) -> TokenRange {
    clause.from(
      clause.first {
        view.isWord($0) && !["but", "and", "then", "so", "yet"].contains(view.lower($0))
      } ?? clause.end)
  }

  private func isNamed(_ words: TokenRange) -> Bool {
    guard let last = words.last, view.isCapitalized(last) else { return false }
    let run = words.last { !view.isCapitalized($0) }.map { $0 + 1 } ?? words.start
    let all = view.text.names
    let number = all.partitioningIndex { $0.tokens.end > run }
    let isSeen = number < all.count && all[number].tokens.overlaps(words)
    return isSeen && all[number].kind == .person || names.isPerson(TokenRange(run, words.end))
  }

  private func capitals(from start: Int, limit: Int) -> TokenRange {
    var end = start
    while end < limit, view.isCapitalized(end) { end += 1 }
    return TokenRange(start, end)
  }

  private func verb(in clause: TokenRange) -> Int? {
    clause.first { view.text.tags[$0].isFinite && !view.isQuoted($0) }
  }

  /// The subject of the first verb that has one.
  private func subject(of clause: TokenRange) -> TokenRange? {
    clause.lazy.filter { view.text.tags[$0].isFinite && !view.isQuoted($0) }.prefix(2)
      .compactMap { verb in subjects.subject(before: verb, limit: clause.start)?.tokens }.first
  }

  /// "Mona Reel" of "Mona Reel's answer was short", "his" of "his verdict?".
  private func ownerOfUtterance(in clause: TokenRange) -> TokenRange? {
    let opening = clause.prefix(8)
    if ["his", "her"].contains(view.lower(clause.start)),
      opening.prefix(4).contains(where: { Self.utterances.contains(view.lower($0)) })
    {
      return TokenRange(at: clause.start)
    }
    guard let mark = opening.first(where: { Self.owners.contains(view.lower($0)) }), mark > clause.start
    else {
      return nil
    }
    // "Her husband's was longer" leaves the noun out.
    let isUtterance = TokenRange(mark + 1, mark + 4).contains { Self.utterances.contains(view.lower($0)) }
    let isElliptic = ["is", "was"].contains(view.lower(mark + 1))
    let owner = TokenRange(clause.start, mark)
    return isUtterance || isElliptic && isPerson(owner) ? owner : nil
  }
}
