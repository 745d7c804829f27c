import Algorithms
import Linguistics

/// Every name in an article, so that short forms find their full ones and pronouns their persons.
struct NameIndex: Sendable {
  /// A name at one place.
  struct Occurrence: Hashable, Sendable {
    /// Its tokens, titles left out.
    var tokens: Range<Int>
    /// Its words as printed.
    var name: String
    /// Whether it stands in quotation marks.
    var isQuoted: Bool
    /// Whether no name stands before it in its sentence.
    var isFirstInSentence: Bool
  }

  /// The names in text order.
  let occurrences: [Occurrence]
  /// Roles given beside a full name anywhere, by ``key(of:)``.
  let roles: [String: [String]]
  /// The names of two words or more.
  private let full: FullNames
  /// How often a word stands alone as a name, in lower case.
  private let aloneCounts: [String: Int]
  /// Names by the last noun of a role given beside them: "president", "mayor".
  private let namesOfRoleHead: [String: [String]]
  private let nameOfKey: [String: String]

  init(view: TokenView) {
    let reader = MentionReader(view: view)
    var occurrences: [Occurrence] = []
    var roles: [String: [String]] = [:]
    var full = FullNames()
    // A capital at a sentence's start tells nothing: "Actual Airbus" counts only if it stands elsewhere too.
    var initial: [Occurrence] = []
    for sentence in view.text.sentences where !sentence.isInTitle {
      var isFirst = true
      for run in Self.runs(in: sentence.tokens, of: view) {
        let mention = reader.mention(at: run)
        guard mention.form == .name else { continue }
        let words = mention.name.split(separator: " ")
        let start = run.upperBound - min(words.count, run.count)
        let occurrence = Occurrence(
          tokens: start..<run.upperBound, name: mention.name, isQuoted: view.isQuoted(start),
          isFirstInSentence: isFirst)
        isFirst = false
        occurrences.append(occurrence)
        guard words.count >= 2, words.count <= 5 else { continue }
        let isInitial = run.lowerBound == sentence.tokens.lowerBound
        if isInitial, mention.roles.isEmpty, GivenNames.gender(of: mention.name) == nil {
          initial.append(occurrence)
          continue
        }
        full.add(occurrence)
        let given = mention.roles + [Self.apposition(after: run.upperBound, of: view)].compactMap(\.self)
        for role in given where !(roles[Self.key(of: mention.name)] ?? []).contains(role) {
          roles[Self.key(of: mention.name), default: []].append(role)
        }
      }
    }
    full.addInitial(initial, firstAlone: Self.firstAlone(occurrences))
    self.occurrences = occurrences
    self.roles = roles
    self.full = full
    aloneCounts = Dictionary(
      occurrences.filter { !$0.name.contains(" ") }.map { ($0.name.lowercased(), 1) }, uniquingKeysWith: +)
    var namesOfRoleHead: [String: [String]] = [:]
    for (key, held) in roles.sorted(by: { $0.key < $1.key }) {
      for head in Set(held.map(Self.head(ofRole:))) { namesOfRoleHead[head, default: []].append(key) }
    }
    self.namesOfRoleHead = namesOfRoleHead
    nameOfKey = Dictionary(occurrences.map { (Self.key(of: $0.name), $0.name) }) { first, _ in first }
  }

  /// Where each one-word name first stands, by its lower-case form.
  private static func firstAlone(_ occurrences: [Occurrence]) -> [String: Int] {
    Dictionary(
      occurrences.filter { !$0.name.contains(" ") }.map { ($0.name.lowercased(), $0.tokens.lowerBound) },
      uniquingKeysWith: min)
  }

  /// The names before `token`, in text order, by bisection.
  func occurrences(before token: Int) -> ArraySlice<Occurrence> {
    occurrences[..<occurrences.partitioningIndex { $0.tokens.lowerBound >= token }]
  }

  /// The full names that the one-word name `word` may be short for, distinct, in order of first occurrence.
  func expansions(of word: String) -> [Occurrence] { full.expansions(of: word.lowercased()) }

  /// The name of the one person to whom the article gives a role with this last noun; `nil` for none or several.
  func holder(ofRoleHead head: String) -> String? {
    guard let keys = namesOfRoleHead[head], keys.count == 1 else { return nil }
    return nameOfKey[keys[0]]
  }

  /// "president" of "President of the Board", "minister" of "Foreign Minister".
  static func head(ofRole role: String) -> String {
    let words = role.lowercased().split(separator: " ").map(String.init)
    let end = words.firstIndex { FunctionWords.prepositions.contains($0) } ?? words.count
    return end > 0 ? words[end - 1] : ""
  }

  /// Whether a name without other evidence is a body's rather than a person's: persons are called by their last
  /// name alone, bodies by their first word ("Apple Computer", "Apple"), and by one word throughout ("Boeing").
  func looksLikeBody(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last else { return false }
    if words.count == 1 { return full.expansions(of: last).isEmpty }
    return (aloneCounts[first] ?? 0) > (aloneCounts[last] ?? 0)
  }

  /// The nearest full name before `token` that ends in `word`.
  func nearest(_ word: String, before token: Int) -> Occurrence? {
    full.nearest(word.lowercased(), before: token)
  }

  /// What two forms of one full name share: first and last word, case and "the" aside.
  static func key(of name: String) -> String {
    var words = name.lowercased().split(separator: " ").filter { $0 != "the" && $0 != "'s" && $0 != "’s" }
    if words.count > 2, words[1].utf8.count <= 2 { words.remove(at: 1) }
    return words.joined(separator: " ")
  }

  // MARK: - Private

  /// The runs of capitalised words that may be names; words of the closed classes at a sentence's start aside.
  private static func runs(in tokens: Range<Int>, of view: TokenView) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard view.isCapitalized(index), !isFunctionWord(view.lower(index)) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.upperBound, isInner(end, of: view, limit: tokens.upperBound) { end += 1 }
      found.append(index..<end)
      index = end
    }
    return found
  }

  private static func isInner(_ index: Int, of view: TokenView, limit: Int) -> Bool {
    if view.isCapitalized(index), !FunctionWords.weekdays.contains(view.lower(index)) { return true }
    return ["of", "de", "der", "van", "von", "bin", "al", "du", "la"].contains(view.lower(index))
      && index + 1 < limit && view.isCapitalized(index + 1)
  }

  private static func isFunctionWord(_ word: String) -> Bool {
    FunctionWords.determiners.contains(word) || FunctionWords.subjectPronouns.contains(word)
      || FunctionWords.conjunctions.contains(word)
      || FunctionWords.prepositions.contains(word) || FunctionWords.timeWords.contains(word)
      || FunctionWords.auxiliaries.contains(word) || FunctionWords.months.contains(word)
      || FunctionWords.verbAdverbs.contains(word)
      || ["what", "why", "how", "there", "according", "however", "meanwhile"].contains(word)
  }

  /// ", a spokesman for the port," behind a name: the role, when one of its words is a title.
  private static func apposition(after index: Int, of view: TokenView) -> String? {
    guard view.lower(index) == ",", view.text.tokens.indices.contains(index + 2) else { return nil }
    var start = index + 1
    if ["a", "an", "the"].contains(view.lower(start)) { start += 1 }
    var end = start
    var hasTitle = false
    while view.text.tokens.indices.contains(end), view.isWord(end) || view.lower(end) == "-",
      end - start < 14, !["who", "which", "whose"].contains(view.lower(end)),
      !FunctionWords.auxiliaries.contains(view.lower(end)) || view.lower(end) == "'s"
    {
      if SourceWords.titles.contains(view.lower(end)) { hasTitle = true }
      end += 1
    }
    guard hasTitle, end > start, [",", ".", "who", "which", "whose"].contains(view.lower(end)) else {
      return nil
    }
    return view.string(start..<end)
  }
}
