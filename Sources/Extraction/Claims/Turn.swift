import Algorithms
import ClaimsModel
import Linguistics

/// A turn of a conversation that is set out as one: what somebody says until the next speaks.
struct Turn: Hashable, Sendable {
  /// Whether it is answered rather than asked.
  enum Part: Hashable, Sendable {
    case asks
    case answers
  }

  /// The units that it takes up, by their indexes.
  var units: TokenRange
  /// What is said, paragraph by paragraph; the label left out.
  var content: [TokenRange]
  /// The mark behind its label; `nil` where layout alone tells turns apart.
  var mark: TokenRange?
  /// The words that name the speaker, in the label or before the conversation; `nil` where nobody is named.
  var speaker: TokenRange?
  /// Whether it asks.
  var part: Part
}

/// What a paragraph opens with when it is a turn: "Vik:", "LENA ROY:", "Q.".
struct TurnLabel: Hashable, Sendable {
  /// What sort of label it is.
  enum Sort: Hashable, Sendable {
    /// "Q", "Interviewer": whoever asks.
    case question
    /// "A": whoever is asked.
    case answer
    /// A name or a role.
    case name
  }

  /// The words before the mark.
  var words: TokenRange
  /// The colon or full stop.
  var mark: Int
  /// What sort it is.
  var sort: Sort
  /// The same for the same speaker: the last word.
  var key: String
}

/// Reads the label of a paragraph.
struct TurnLabelReader: Sendable {
  let view: TokenView
  private let names: PersonNames
  /// Words of a label.
  private static let longest = 8
  /// Words that name the one who asks by his part alone.
  private static let askers: Set<String> = [
    "q", "question", "interviewer", "host", "moderator", "reporter", "journalist", "presenter", "anchor",
  ]

  init(view: TokenView) {
    self.view = view
    names = PersonNames(view: view)
  }

  /// The label that opens `paragraph`; `nil` for none, and where a quotation follows it.
  func label(of paragraph: TokenRange) -> TurnLabel? {
    letter(of: paragraph) ?? named(paragraph)
  }

  /// Whether the words of a label name a person for certain, by a name or a part that somebody has.
  func isPerson(_ label: TurnLabel) -> Bool {
    let words = label.words
    if label.sort != .name { return true }
    if words.contains(where: { RoleReader.isRoleNoun(view.lower($0)) || isHonorific($0) }) { return true }
    if words.allSatisfy({ view.shape($0) == .upper }), words.count > 1 || isInitials(words) { return true }
    return names.isPerson(words)
      || view.text.names.from(firstName(in: words)).first?.tokens.overlaps(words) ?? false
  }

  /// Whether the words are the first letters of a name: "LR".
  func isInitials(_ words: TokenRange) -> Bool {
    words.count == 1 && view.shape(words.start) == .upper
      && (2...3).contains(view.lower(words.start).utf8.count)
  }

  // MARK: - Private

  private func firstName(in words: TokenRange) -> Int {
    view.text.names.partitioningIndex { $0.tokens.end > words.start }
  }

  private func isHonorific(_ index: Int) -> Bool {
    let word = view.lower(index)
    return SourceWords.honorifics.contains(word) || SourceWords.honorifics.contains(word + ".")
  }

  /// "Q:", "A.", "Q2:", and "Q" alone before a sentence.
  private func letter(of paragraph: TokenRange) -> TurnLabel? {
    let start = paragraph.start
    let word = view.lower(start)
    let letters = word.filter { !$0.isNumber && $0 != "." }
    guard ["q", "a"].contains(letters), word.utf8.count <= 3 else { return nil }
    let isMarked = [":", ".", ")"].contains(view.lower(start + 1))
    let mark = isMarked ? start + 1 : start
    guard mark + 1 < paragraph.end, isMarked || word.hasSuffix(".") || view.isCapitalized(start + 1) else {
      return nil
    }
    return TurnLabel(
      words: TokenRange(at: start), mark: mark, sort: letters == "q" ? .question : .answer, key: letters)
  }

  /// "Jonas Vik:", "The Chairman:", "Ana Reis (mayor):".
  private func named(_ paragraph: TokenRange) -> TurnLabel? {
    let opening = paragraph.prefix(Self.longest)
    guard let colon = opening.first(where: { view.lower($0) == ":" }), colon > paragraph.start,
      colon + 1 < paragraph.end, !view.isQuoted(colon), !view.isQuoted(colon + 1)
    else { return nil }
    let bracket = opening.first { ["(", ","].contains(view.lower($0)) } ?? colon
    let words = paragraph.before(min(bracket, colon))
    guard let last = words.last(where: { view.isWord($0) && !view.lower($0).hasSuffix(".") }),
      words.allSatisfy({ view.isCapitalized($0) || MentionReader.nameParticles.contains(view.lower($0)) }),
      !words.contains(where: { LabelWords.notNames.contains(view.lower($0)) && words.count == 1 }),
      view.isCapitalized(words.start), view.isCapitalized(last)
    else { return nil }
    let key = view.lower(last)
    return TurnLabel(words: words, mark: colon, sort: Self.askers.contains(key) ? .question : .name, key: key)
  }
}
