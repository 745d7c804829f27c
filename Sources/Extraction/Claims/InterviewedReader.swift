import Algorithms
import ClaimsModel
import Linguistics

/// Finds who gives the answers of an interview: the person whom the title and the words before it speak of.
struct InterviewedReader: Sendable {
  let view: TokenView
  /// The last words of those who ask.
  let askers: Set<String>
  private let names: PersonNames
  /// What an interviewer does: "Lena Roy meets Jonas Vik".
  private static let meetings: Set<String> = [
    "meets", "interviews", "asks", "visits", "talks", "speaks", "chats", "sits", "catches",
  ]

  private static let longestName = 4

  init(view: TokenView, askers: Set<String>) {
    self.view = view
    self.askers = askers
    names = PersonNames(view: view)
  }

  /// The fullest name of whom the `paragraphs` before the first turn name most often, or of whom the first question
  /// addresses; `nil` where no person is named.
  func person(introducedIn paragraphs: [TokenRange], question: Int?) -> TokenRange? {
    let named = paragraphs.flatMap(persons).filter { !isAsker($0) }
    let groups = Dictionary(grouping: named) { view.lower($0.end - 1) }
    let most = groups.values.max { left, right in
      (weight(left), -(left.first?.start ?? 0)) < (weight(right), -(right.first?.start ?? 0))
    }
    if let fullest = most?.max(by: { $0.count < $1.count }) { return fullest }
    return question.flatMap(addressed)
  }

  /// The first persons whose names begin with these letters, "jv" for Jonas Vik.
  func personsByInitials() -> [String: TokenRange] {
    let named = persons(in: TokenRange(0, view.text.tokens.count)).filter { $0.count > 1 }
    return Dictionary(named.map { (String($0.compactMap { view.lower($0).first }), $0) }) { first, _ in first
    }
  }

  // MARK: - Private

  /// The names of persons in the words, in text order.
  private func persons(in words: TokenRange) -> [TokenRange] {
    var found: [TokenRange] = []
    var index = words.start
    while index < words.end {
      let name = name(at: index, limit: words.end)
      if let name { found.append(name) }
      index = name?.end ?? index + 1
    }
    return found
  }

  /// The person's name that begins at `index`: as the network sees it, or capitalised words with a given name.
  private func name(at index: Int, limit: Int) -> TokenRange? {
    let all = view.text.names
    let number = all.partitioningIndex { $0.tokens.start >= index }
    if number < all.count, all[number].tokens.start == index {
      return all[number].kind == .person ? all[number].tokens : nil
    }
    // No further than a name is long: in a text of capitals alone that would take quadratic time.
    var end = index
    while end < limit, end - index <= Self.longestName, view.isCapitalized(end) { end += 1 }
    let words = TokenRange(index, end)
    return words.count > 1 && words.count <= Self.longestName && names.isPerson(words) ? words : nil
  }

  private func isAsker(_ name: TokenRange) -> Bool {
    if askers.contains(view.lower(name.end - 1)) || Self.meetings.contains(view.lower(name.end)) {
      return true
    }
    // "By Lena Roy", "he talked to Lena Roy", but "Lena Roy talks to Jonas Vik".
    let before = view.lower(name.start - 1)
    if before == "by" || before == "to" && view.text.tags[name.start - 2].rawValue == "VBD" { return true }
    return view.author.map { $0.lowercased().hasSuffix(view.lower(name.end - 1)) } ?? false
  }

  /// How often a person is named, the title twice.
  private func weight(_ mentions: [TokenRange]) -> Int {
    mentions.reduce(0) { $0 + (view.text.sentences[view.sentence(of: $1.start)].isInTitle ? 2 : 1) }
  }

  /// "Ms Delgado" of "Ms Delgado, why did you sell?".
  private func addressed(at start: Int) -> TokenRange? {
    var end = start
    while end < start + 4, view.isCapitalized(end) { end += 1 }
    let name = TokenRange(start, end)
    return !name.isEmpty && view.lower(end) == "," && names.isPerson(name) ? name : nil
  }
}
