import Algorithms
import ClaimsModel
import Linguistics

/// Tells the days, months and seasons that are somebody's name: "Sunday Igboho", "Mrs May", "Ralph Friday".
///
/// A form of address before it makes it one, and so does a surname behind it or a given name before it where the words
/// around leave no date: "on Sunday Mr Coe" has a preposition, "Friday Coe said" a surname that is somebody else's.
struct CalendarNames: Sendable {
  private var places: Set<Int> = []

  private static let days = FunctionWords.weekdays
  private static let months = FunctionWords.months.filter { !$0.hasSuffix(".") }
  private static let seasons: Set<String> = ["spring", "summer", "autumn", "winter", "easter", "christmas"]
  private static let all = days.union(months).union(seasons)
  /// Words before a date, and those behind one that are no surname.
  private static let dating: Set<String> = [
    "last", "this", "next", "every", "each", "early", "late", "and", "or", "one", "the", "a", "that", "mid",
    "since",
  ]
  private static let parts: Set<String> = [
    "morning", "night", "evening", "afternoon", "times", "herald", "football", "mass", "market", "club",
    "league",
    "i", "he", "she", "it", "they", "we", "night's",
  ]

  private static let papers: Set<String> = [
    "times", "herald", "telegraph", "mirror", "post", "mail", "independent", "express", "sport", "tribune",
    "standard",
    "world", "nation", "sun", "business",
  ]

  private let text: AnnotatedText
  /// The last words of full names, by which "Friday Coe said" is told to be a date.
  private let surnames: Set<String>

  /// Finds them in a text.
  init(_ text: AnnotatedText) {
    self.text = text
    let candidates = text.tokens.indices.filter {
      Self.all.contains(text.tokens.lower(at: $0)) && Self.isCapitalized($0, in: text)
    }
    surnames =
      candidates.isEmpty
      ? []
      : Set(
        text.names.lazy.filter { name in
          name.tokens.count > 1 && !Self.all.contains(text.tokens.lower(at: name.tokens.start))
        }.map { text.tokens.lower(at: $0.tokens.end - 1) })
    for index in candidates where isName(index) { places.insert(index) }
    let known = Set(places.map { text.tokens.lower(at: $0) })
    for index in candidates where !places.contains(index) && known.contains(text.tokens.lower(at: index)) {
      if isSubjectAlone(index) { places.insert(index) }
    }
  }

  /// Whether the token at `index` is one.
  func contains(_ index: Int) -> Bool { !places.isEmpty && places.contains(index) }

  /// Whether all tokens of `span` are such names.
  func cover(_ span: TextSpan) -> Bool {
    if places.isEmpty { return false }
    let first = text.tokens.partitioningIndex { $0.span.end > span.start }
    let end = text.tokens.from(first).partitioningIndex { $0.span.start >= span.end }
    return first < end && TokenRange(first, end).allSatisfy(contains)
  }

  // MARK: - Private

  private func isName(_ index: Int) -> Bool {
    // "The Sunday Times".
    if Self.days.contains(text.tokens.lower(at: index)),
      Self.papers.contains(text.tokens.lower(at: index + 1)),
      Self.isCapitalized(index + 1, in: text)
    {
      return true
    }
    let before = text.tokens.lower(at: index - 1)
    if SourceWords.honorifics.contains(before), Self.isCapitalized(index - 1, in: text) { return true }
    guard !Self.dating.contains(before), !FunctionWords.prepositions.contains(before),
      !Self.all.contains(before), text.tokens.shape(at: index - 1) != .number
    else { return false }
    // "Mr Justice Sunday".
    if SourceWords.titles.contains(before), Self.isCapitalized(index - 1, in: text),
      SourceWords.honorifics.contains(text.tokens.lower(at: index - 2))
    {
      return true
    }
    return hasSurname(index) || isSurname(index)
  }

  /// "Friday Osagie, a driver", "coach Tuesday Addo": a word behind it that is nobody else's surname.
  private func hasSurname(_ index: Int) -> Bool {
    let next = index + 1
    let word = text.tokens.lower(at: next)
    guard [.capitalized, .mixed].contains(text.tokens.shape(at: next)), !Self.all.contains(word),
      !Self.parts.contains(word), !SourceWords.titles.contains(word),
      !SourceWords.organisation.contains(word),
      !FunctionWords.determiners.contains(word), !FunctionWords.prepositions.contains(word),
      !surnames.contains(word)
    else { return false }
    let isMonth = !Self.days.contains(text.tokens.lower(at: index))
    if isOneName(TokenRange(index, next + 1)) { return true }
    if RoleReader.isRoleNoun(text.tokens.lower(at: index - 1)) { return true }
    guard !isMonth else { return false }
    let isOpening = text.tokens.shape(at: index - 1) == .punctuation || index == 0
    let follows = text.tokens.lower(at: next + 1)
    if [",", "("].contains(follows) { return true }
    return isOpening && text.tags.indices.contains(next + 1) && text.tags[next + 1].isFinite
      || follows == "." && !isOpening
  }

  /// "Nora May", "Ralph Friday": a month behind a given name, a day where the network sees one name.
  private func isSurname(_ index: Int) -> Bool {
    guard Self.isCapitalized(index - 1, in: text), !Self.isCapitalized(index + 1, in: text) else {
      return false
    }
    if isOneName(TokenRange(index - 1, index + 1)) { return true }
    return !Self.days.contains(text.tokens.lower(at: index))
      && GivenNames.isGivenName(text.tokens.lower(at: index - 1))
  }

  /// "Friday said he would": what is a name elsewhere, right before a verb.
  private func isSubjectAlone(_ index: Int) -> Bool {
    let next = index + 1
    return text.tokens.shape(at: index - 1) == .punctuation && text.tags.indices.contains(next)
      && text.tags[next].isFinite && !FunctionWords.auxiliaries.contains(text.tokens.lower(at: next))
      && text.tokens.shape(at: next) == .lower
  }

  /// Whether the network takes the words for a person's name, or for parts of one.
  private func isOneName(_ words: TokenRange) -> Bool {
    let index = text.names.partitioningIndex { $0.tokens.end > words.start }
    return index < text.names.count && text.names[index].kind == .person
      && text.names[index].tokens.contains(words)
  }

  private static func isCapitalized(_ index: Int, in text: AnnotatedText) -> Bool {
    [.capitalized, .mixed, .upper].contains(text.tokens.shape(at: index))
  }
}
