import Algorithms
import Linguistics

/// Mends where a source begins and ends by grammar: no verb of its own, no loose end, no name cut in two.
struct SourceBounds {
  let view: TokenView
  /// The last words of the full names that the network finds.
  private let surnames: Set<String>

  init(view: TokenView) {
    self.view = view
    surnames = Set(
      view.text.names.lazy.filter { $0.tokens.count > 1 && $0.kind == .person }
        .map { view.lower($0.tokens.end - 1) })
  }

  private static let said: Set<String> = ["said", "says", "say", "adds", "added", "asks", "asked"]
  private static let opensAside: Set<String> = [
    "who", "whom", "which", "that", "whose", "where", "when", "as", "what", "how", "if", ",", "(", ":", ";",
  ]
  private static let dashes: Set<String> = ["—", "–", "--", "-", "―"]
  /// Behind a past form these make it a participle: "the report published by".
  private static let afterParticiple: Set<String> = [
    "by", "in", "on", "at", "from", "for", "last", "this", "with", "of", "as", "to", "earlier", "under",
    "politician",
  ]
  private static let looseEnds: Set<String> = [
    "and", "or", "but", "both", "just", "also", "then", "now", "still",
  ]
  private static let owners: Set<String> = [
    "his", "her", "their", "its", "my", "our", "your", "the", "a", "an",
  ]

  /// The draft with its source mended.
  func mended(_ draft: ClaimDraft) -> ClaimDraft {
    guard let source = draft.source, source.count > 0 else { return draft }
    var mended = overRelative(inSentence(source, of: draft), cue: draft.cue?.tokens.first?.start)
    if mended.count > 1 {
      mended = withoutVerb(mended, cue: draft.cue?.tokens.first?.start)
      mended = fromItsName(mended)
      mended = lastPhrase(of: mended, cue: draft.cue?.tokens.first?.start)
      mended = withoutLooseEnds(mended)
    }
    mended = withWholeName(mended, draft: draft)
    mended = withoutAsker(mended, cue: draft.cue?.tokens.first?.start)
    mended = behindWho(behindCopula(atPlace(withQuantity(mended))))
    if isNobody(mended) || isTarget(mended, of: draft) || isAsked(draft) {
      var draft = draft
      draft.source = nil
      return draft
    }
    guard mended != source, mended.contains(where: view.isWord) else { return draft }
    var draft = draft
    draft.source = mended
    return draft
  }

  // MARK: - Private

  /// The source within the sentence of its cue, whatever the labels show before it: ⟦Sailors⟧ of "on Quay St Sailors said".
  private func inSentence(_ source: TokenRange, of draft: ClaimDraft) -> TokenRange {
    guard let cue = draft.cue?.tokens.first?.start, let content = draft.content.first?.start, content > cue,
      case let start = view.sentenceStart(of: cue), source.start < start, !view.isQuoted(start)
    else { return source }
    if source.end > start { return TokenRange(start, source.end) }
    return NounPhraseReader(view: view).phrase(endingAt: cue - 1, limit: start) ?? source
  }

  /// "Keeps saying", and "suggests that Larkham": a verb, and the subject of what is said.
  private func isNobody(_ source: TokenRange) -> Bool {
    let first = source.start
    guard view.text.tags.indices.contains(first) else { return false }
    if source.count == 1, Self.noNouns.contains(view.text.tags[first].rawValue), !isName(first),
      !(view.isCapitalized(first) && surnames.contains(view.lower(first)))
    {
      return view.sentenceStart(of: first) == first || !view.isCapitalized(first)
    }
    // "She was glad that it rained"
    if source.count == 1, view.lower(first) == "that", first > 0,
      ["VBN", "VBD", "VBG", "VB", "VBP", "VBZ", "JJ", "RB"].contains(view.text.tags[first - 1].rawValue)
    {
      return true
    }
    // "She will write from Larkham to explain the bridge".
    if view.lower(first - 1) == "from", view.isWord(source.end), isPlace(source) { return true }
    return view.lower(first) == "that" && source.count > 1 && view.isCapitalized(first + 1)
      && view.lower(first) == view.string(TokenRange(at: first))
  }

  /// Classes of words that nobody is called by: "Instead of waiting", "Tired by the day".
  private static let noNouns: Set<String> = [
    "VBZ", "VBD", "VB", "VBG", "VBN", "RB", "RBR", "IN", "EX", "UH", "MD", "TO",
  ]

  /// "The port came under fire for", "Coe drew criticism for": whoever says it is not named.
  private func isTarget(_ source: TokenRange, of draft: ClaimDraft) -> Bool {
    guard let content = draft.content.first?.start, content > source.end,
      content - source.end <= Self.longestCue
    else { return false }
    let between = TokenRange(source.end, content)
    return between.contains { index in
      Self.criticism.contains(view.lower(index))
        && TokenRange(max(between.start, index - 3), index).contains {
          Self.suffering.contains(view.lower($0))
        }
    }
  }

  /// "Coe answered, when asked, that C": who asks is not told.
  private func isAsked(_ draft: ClaimDraft) -> Bool {
    guard let cue = draft.cue?.tokens.first?.start, let source = draft.source,
      ["asked", "pressed", "questioned", "quizzed"].contains(view.lower(cue)),
      ["when", "once", "if"].contains(view.lower(cue - 1))
    else { return false }
    return source.start < cue || view.lower(source.start - 1) != "by"
  }

  private static let longestCue = 10
  private static let criticism: Set<String> = [
    "criticism", "criticisms", "fire", "attack", "scrutiny", "condemnation", "backlash", "rebuke", "ridicule",
    "scorn", "accusations", "questions", "complaints",
  ]
  private static let suffering: Set<String> = [
    "under", "drew", "draws", "drawing", "drawn", "faced", "faces", "facing", "face", "received", "sparked",
    "prompted",
  ]

  func isName(_ token: Int) -> Bool {
    let names = view.text.names
    let index = names.partitioningIndex { $0.tokens.end > token }
    return index < names.count && names[index].tokens.contains(token)
  }

  private func isPlace(_ source: TokenRange) -> Bool {
    let names = view.text.names
    let index = names.partitioningIndex { $0.tokens.end > source.start }
    return index < names.count && names[index].tokens == source && names[index].kind == .place
  }

  /// "Two wardens who listened to it": the phrase that the clause with the pronoun describes.
  private func overRelative(_ source: TokenRange, cue: Int?) -> TokenRange {
    let pronoun = source.start
    guard source.count == 1, cue == source.end, Self.objects.contains(view.lower(pronoun)) else {
      return source
    }
    let start = max(view.sentenceStart(of: pronoun), pronoun - Self.longestRelative)
    guard start < pronoun,
      let relative = TokenRange(start, pronoun).last(where: {
        ["who", "which", "that"].contains(view.lower($0)) || !view.isWord($0)
      }), view.isWord(relative), TokenRange(relative + 1, pronoun).contains(where: isFinite),
      let phrase = NounPhraseReader(view: view).phrase(endingAt: relative - 1, limit: start)
    else { return source }
    return TokenRange(phrase.start, source.end)
  }

  private static let objects: Set<String> = ["it", "them", "him", "her", "us", "me"]
  static let longestRelative = 12

  /// "Coe praised his rival", "the leaflet used": up to the verb.
  private func withoutVerb(_ source: TokenRange, cue: Int?) -> TokenRange {
    for index in source.dropFirst() {
      if Self.dashes.contains(view.lower(index)) {
        return TokenRange(index, source.end).contains(where: isFinite)
          ? TokenRange(source.start, index) : source
      }
      if Self.opensAside.contains(view.lower(index)) { return source }
      if isFinite(index), !isParticiple(index, in: source) {
        return lastPerson(in: source, behind: index, cue: cue) ?? TokenRange(source.start, index)
      }
    }
    return source
  }

  /// "Lund was the ally Coe hoped": the person right before the cue, whose subject it is.
  private func lastPerson(in source: TokenRange, behind verb: Int, cue: Int?) -> TokenRange? {
    guard cue == source.end, isFinite(source.end) else { return nil }
    let names = view.text.names
    let index = names.partitioningIndex { $0.tokens.end >= source.end }
    guard index < names.count, names[index].kind == .person, names[index].tokens.start > verb,
      names[index].tokens.end == source.end
    else { return nil }
    return names[index].tokens
  }

  private func isFinite(_ index: Int) -> Bool {
    view.text.tags.indices.contains(index) && view.text.tags[index].isFinite
      && !["'s", "’s", "close"].contains(view.lower(index)) && !view.isCapitalized(index)
  }

  private func isParticiple(_ index: Int, in source: TokenRange) -> Bool {
    guard view.text.tags[index].rawValue == "VBD" else { return false }
    // "Many registered voters".
    if !view.text.tags[index - 1].isNoun, view.text.tags[index - 1].rawValue != "PRP" { return true }
    return index + 1 == source.end || Self.afterParticiple.contains(view.lower(index + 1))
      || view.isDay(index + 1)
  }

  /// "In a harbour interview Coe said": the name behind what a preposition ties; "said Coe", "came a voice": without
  /// the verb.
  private func fromItsName(_ source: TokenRange) -> TokenRange {
    let start = source.start
    let isInverted =
      Self.said.contains(view.lower(start)) && view.isCapitalized(start + 1)
      || isFinite(start) && view.text.tags.indices.contains(start + 1)
        && view.text.tags[start + 1].rawValue == "DT"
    if isInverted { return TokenRange(start + 1, source.end) }
    guard ["in", "at", "during", "on", "after", "before", "for"].contains(view.lower(start - 1)) else {
      return source
    }
    // "In one case dock workers said".
    if source.count > 2, ["case", "instance", "cases", "instances"].contains(view.lower(start + 1)),
      view.isWord(start + 2), !FunctionWords.prepositions.contains(view.lower(start + 2))
    {
      return TokenRange(start + 2, source.end)
    }
    let names = view.text.names
    let first = names.partitioningIndex { $0.tokens.start > start }
    for name in names.from(first).prefix(while: { $0.tokens.start < source.end })
    where name.kind == .person && name.tokens.end == source.end {
      let before = name.tokens.start - 1
      let isNoun = view.text.tags[before].isNoun && view.shape(before) == .lower
      let followsName = names.contains { $0.tokens.end == before + 1 }
      if isNoun && !RoleReader.isRoleNoun(view.lower(before)) || followsName {
        return TokenRange(name.tokens.start, source.end)
      }
    }
    return source
  }

  /// "Comments his rival made asking": the phrase behind a noun that a clause without "that" describes.
  private func lastPhrase(of source: TokenRange, cue: Int?) -> TokenRange {
    guard let cue, cue >= source.end,
      !source.contains(where: { !view.isWord($0) || FunctionWords.prepositions.contains(view.lower($0)) }),
      let start = source.dropFirst().last(where: { index in
        Self.owners.contains(view.lower(index)) && view.text.tags.indices.contains(index)
          && view.text.tags[index - 1].isNoun && !view.isCapitalized(index - 1)
      })
    else { return source }
    return TokenRange(start, source.end)
  }

  /// "The wardens and", "Coe both".
  private func withoutLooseEnds(_ source: TokenRange) -> TokenRange {
    var source = source
    while source.count > 1, let last = source.last,
      !view.isCapitalized(last) && Self.looseEnds.contains(view.lower(last))
        || FunctionWords.prepositions.contains(view.lower(last)) && !view.isCapitalized(last)
    {
      source.removeLast()
    }
    return source
  }

  /// The source on to the end of a name that it cuts, and of the noun phrase: "northern ⟦wardens⟧".
  private func withWholeName(_ source: TokenRange, draft: ClaimDraft) -> TokenRange {
    var end = source.end
    let names = view.text.names
    let index = names.partitioningIndex { $0.tokens.end > end }
    if index < names.count, names[index].tokens.start < end { end = names[index].tokens.end }
    // "Mary Lund ⟦'s campaign⟧".
    if view.text.tags.indices.contains(end), view.text.tags[end].rawValue == "POS" { end += 1 }
    // "A Larkham Echo⟦/Radio Ostley poll⟧".
    if view.lower(end) == "/", view.isCapitalized(end + 1) {
      end += 1
      while isInPhrase(end) { end += 1 }
    }
    if isOpen(end - 1), view.text.tags.indices.contains(end) {
      while isInPhrase(end) { end += 1 }
      guard end > source.end, view.text.tags[end - 1].isNoun else { return source }
    }
    let cue = draft.cue?.tokens ?? []
    let isFree = TokenRange(source.end, end).allSatisfy { token in
      !cue.contains { $0.contains(token) } && !draft.content.contains { $0.contains(token) }
    }
    return isFree ? TokenRange(source.start, end) : source
  }

  /// An adjective, an article or the mark of an owner, behind which a noun must come.
  private func isOpen(_ index: Int) -> Bool {
    ["JJ", "POS"].contains(view.text.tags[index].rawValue) && !view.isQuoted(index)
      || ["the", "a", "an"].contains(view.lower(index))
  }

  private func isInPhrase(_ index: Int) -> Bool {
    view.text.tags.indices.contains(index)
      && ["JJ", "NN", "NNS", "NNP", "NNPS", "POS"].contains(view.text.tags[index].rawValue)
  }
}
