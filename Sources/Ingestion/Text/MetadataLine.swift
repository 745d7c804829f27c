import ClaimsModel

/// A line near the top of a text that tells who wrote it and when, and is no part of what it says.
///
/// "By Jane Doe", "Jane Doe, Reuters", "March 3, 2022", "Published: 2022-03-03 14:05 GMT | 5 min read".
struct MetadataLine: Hashable, Sendable {
  /// The authors' names.
  private(set) var authors: [String] = []
  /// The date of publication.
  private(set) var published: PartialDate?
  /// The date of a later change.
  private(set) var updated: PartialDate?
  /// A date that may mean two days, as written.
  private(set) var unclearDate: String?

  /// A line that tells nothing of use, as a credit of an agency beside a byline does.
  static let credit = MetadataLine()

  /// Whether it tells a date.
  var hasDate: Bool { published != nil || updated != nil || unclearDate != nil }

  /// Lines longer than this tell more than name and date.
  private static let longest = 160

  private init() {}

  /// Reads `line`; `nil` when anything in it is neither name nor date nor a page's furniture.
  init?(_ line: String) {
    guard line.utf8.count <= Self.longest else { return nil }
    var segments = [line]
    for separator in ["|", "•", "·", " - ", " – ", " — "] {
      segments = segments.flatMap { $0.parts(between: separator) }
    }
    var credits = 0
    for segment in segments.map(TextNormalizer.line) where !segment.isEmpty {
      if take(date: segment) || take(byline: segment) || Self.isFurniture(segment) { continue }
      guard segments.count > 1, Self.isCredit(segment) else { return nil }
      credits += 1
    }
    if credits > 0, authors.isEmpty, !hasDate { return nil }
    if segments.allSatisfy({ $0.isEmpty }) { return nil }
  }

  /// Whether `line` names an outlet, an agency or a role and nothing else; says nothing on its own.
  static func isCredit(_ line: String) -> Bool {
    line.split(separator: " ").count <= 5 && isNameList(line) && Bylines.isOrganization(line)
  }

  // MARK: - Private

  private mutating func take(date segment: String) -> Bool {
    guard let first = segment.utf8.first, first < 0x80,
      segment.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return false }
    let tokens = DateTokens(segment)
    var isUpdate = false
    var numbers = 0
    for token in tokens.tokens {
      switch token {
      case .time: continue
      case .number: numbers += 1
      case .word(let word):
        if ["updated", "modified", "edited", "revised"].contains(word) { isUpdate = true }
        let isKnown =
          EnglishCalendar.words.contains(word) || EnglishCalendar.announcements.contains(word)
          || EnglishCalendar.month(word) != nil
        guard isKnown else { return false }
      }
    }
    guard (1...6).contains(numbers) else { return false }
    switch tokens.numericDate() ?? tokens.monthNameDate() {
    case .date(let date):
      if isUpdate { updated = updated ?? date } else { published = published ?? date }
      return true
    case .unclear(let why) where why == PublishedDate.ambiguity:
      unclearDate = unclearDate ?? segment
      return true
    default: return false
    }
  }

  private mutating func take(byline segment: String) -> Bool {
    if let rest = Bylines.withoutIntroduction(segment) {
      let (names, dateText) = Self.splitAtDate(rest)
      guard Self.isNameList(names) else { return false }
      if let dateText, !take(date: dateText) { return false }
      authors += Bylines.names(in: names)
      return true
    }
    // "Jane Doe, Reuters" needs no "By".
    let parts = segment.split(separator: ",").map { TextNormalizer.line(String($0)) }
    guard parts.count == 2, let name = parts.first, let credit = parts.last, Bylines.isOrganization(credit),
      Self.isNameList(credit), credit.split(separator: " ").count <= 5
    else { return false }
    let persons = name.parts(between: " and ")
    guard persons.allSatisfy(Bylines.isPersonName) else { return false }
    authors += persons
    return true
  }

  /// "Jane Doe March 3, 2022" cut before the month, the weekday or the first number.
  private static func splitAtDate(_ text: String) -> (names: String, date: String?) {
    let words = text.split(separator: " ")
    let cut = words.enumerated().first { index, word in
      if word.contains(where: \.isNumber) { return true }
      guard EnglishCalendar.month(word.lowercased().filter(\.isLetter)) != nil else { return false }
      return words[at: index + 1]?.contains(where: \.isNumber) == true
    }
    guard let cut = cut?.offset, cut > 0 else { return (text, nil) }
    return (words.prefix(cut).joined(separator: " "), words.dropFirst(cut).joined(separator: " "))
  }

  /// Whether `text` has the words of names, places and roles only.
  private static func isNameList(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (1...16).contains(words.count), let first = words.first?.first, first.isUppercase,
      !OpeningLines.endsWithFullStop(text)
    else { return false }
    return words.allSatisfy { word in
      guard let first = word.first(where: \.isLetter) else { return word == "&" }
      return first.isUppercase || smallWords.contains(word.lowercased().filter { $0.isLetter || $0 == "-" })
    }
  }

  /// Whether `segment` is a reading time, a button or another part of a page that says nothing.
  private static func isFurniture(_ segment: String) -> Bool {
    let words = segment.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if furniture.contains(words.joined(separator: " ")) { return true }
    guard let number = words.first, Int(number) != nil else { return false }
    return [
      "min read", "mins read", "minute read", "minutes read", "min", "minutes ago", "hours ago", "hour ago",
      "days ago", "day ago", "comments", "comment", "shares",
    ]
    .contains(words.dropFirst().joined(separator: " "))
  }

  private static let furniture: Set<String> = [
    "published", "updated", "posted", "last updated", "first published", "share", "save", "print", "listen",
    "advertisement", "comments", "comment", "subscribe", "share this article",
    "listen to this article", "listen to article", "share this", "copy link", "add to list", "sign up",
  ]
  private static let smallWords: Set<String> = [
    "and", "in", "for", "with", "of", "the", "at", "de", "da", "di", "del", "van", "von", "der", "den", "la",
    "le", "al", "el", "bin", "ibn", "y", "dos", "du", "ter", "correspondent", "reporter", "editor", "writer",
    "staff", "senior", "special", "to", "political", "diplomatic", "chief", "contributor", "economics",
    "health", "environment", "science", "foreign", "security", "world", "business", "agencies", "bureau",
  ]
}
