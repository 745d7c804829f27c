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
  /// Full names (two words or more) by their last word in lower case, in order of first occurrence.
  private let fullNames: [String: [Occurrence]]
  private let firstNames: [String: [Occurrence]]

  init(view: TokenView) {
    let reader = MentionReader(view: view)
    var occurrences: [Occurrence] = []
    var roles: [String: [String]] = [:]
    var fullNames: [String: [Occurrence]] = [:]
    var firstNames: [String: [Occurrence]] = [:]
    for sentence in view.text.sentences where !sentence.isInTitle {
      var isFirst = true
      for run in Self.runs(in: sentence.tokens, of: view) {
        let mention = reader.mention(at: run)
        guard mention.form == .name else { continue }
        let words = mention.name.split(separator: " ")
        let start = run.upperBound - min(words.count, run.count)
        let occurrence = Occurrence(
          tokens: start..<run.upperBound, name: mention.name, isQuoted: view.isQuoted(start), isFirstInSentence: isFirst)
        isFirst = false
        occurrences.append(occurrence)
        guard words.count >= 2, words.count <= 5, let last = words.last, let first = words.first else { continue }
        fullNames[last.lowercased(), default: []].append(occurrence)
        firstNames[first.lowercased(), default: []].append(occurrence)
        let given = mention.roles + [Self.apposition(after: run.upperBound, of: view)].compactMap(\.self)
        for role in given where !(roles[Self.key(of: mention.name)] ?? []).contains(role) {
          roles[Self.key(of: mention.name), default: []].append(role)
        }
      }
    }
    self.occurrences = occurrences
    self.roles = roles
    self.fullNames = fullNames
    self.firstNames = firstNames
  }

  /// The full names that the one-word name `word` may be short for, distinct, in order of first occurrence.
  func expansions(of word: String, before token: Int) -> [Occurrence] {
    let lowered = word.lowercased()
    var distinct: [Occurrence] = []
    for candidate in (fullNames[lowered] ?? []) + (firstNames[lowered] ?? [])
    where !distinct.contains(where: { Self.key(of: $0.name) == Self.key(of: candidate.name) }) { distinct.append(candidate) }
    return distinct
  }

  /// The nearest full name before `token` that ends in `word`.
  func nearest(_ word: String, before token: Int) -> Occurrence? {
    fullNames[word.lowercased()]?.last { $0.tokens.lowerBound <= token }
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
    return ["of", "de", "der", "van", "von", "bin", "al", "du", "la"].contains(view.lower(index)) && index + 1 < limit && view.isCapitalized(index + 1)
  }

  private static func isFunctionWord(_ word: String) -> Bool {
    FunctionWords.determiners.contains(word) || FunctionWords.subjectPronouns.contains(word) || FunctionWords.conjunctions.contains(word)
      || FunctionWords.prepositions.contains(word) || FunctionWords.timeWords.contains(word) || FunctionWords.auxiliaries.contains(word) || FunctionWords.months.contains(word) || FunctionWords.verbAdverbs.contains(word)
      || ["what", "why", "how", "there", "according", "however", "meanwhile"].contains(word)
  }

  /// ", a spokesman for the port," behind a name: the role, when one of its words is a title.
  private static func apposition(after index: Int, of view: TokenView) -> String? {
    guard view.lower(index) == ",", view.text.tokens.indices.contains(index + 2) else { return nil }
    var start = index + 1
    if ["a", "an", "the"].contains(view.lower(start)) { start += 1 }
    var end = start
    var hasTitle = false
    while view.text.tokens.indices.contains(end), view.isWord(end) || view.lower(end) == "-", end - start < 14, !["who", "which", "whose"].contains(view.lower(end)),
      !FunctionWords.auxiliaries.contains(view.lower(end)) || view.lower(end) == "'s"
    {
      if SourceWords.titles.contains(view.lower(end)) { hasTitle = true }
      end += 1
    }
    guard hasTitle, end > start, [",", ".", "who", "which", "whose"].contains(view.lower(end)) else { return nil }
    return view.string(start..<end)
  }
}
