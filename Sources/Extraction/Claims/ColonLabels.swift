import Algorithms
import ClaimsModel
import Linguistics

/// Tells the labels that open a headline or a paragraph from speakers: "Bolivia: Miners go home", "KAMPALA: The road
/// is shut", "EXCLUSIVE: Dam leaks".
///
/// A colon alone makes nobody speak. Who has a role's or a group's noun for a name does ("Police: ..."), who speaks in
/// the body as well ("Coe: ..."), and whose turns come back ("COE: ...", "VOSS: ...").
struct ColonLabels {
  let view: TokenView
  private let cues: CueLexicon
  /// How many paragraphs of the body begin with capitals and a colon.
  private let turns: Int
  /// Words beside a cue of the body, where names of speakers stand; only read where a headline has a colon.
  private let speakers: Set<String>

  private static let longest = 7
  init(view: TokenView, cues: CueLexicon) {
    self.view = view
    self.cues = cues
    var turns = 0
    var hasColon = false
    var paragraph = -1
    for sentence in view.text.sentences {
      let opens = sentence.paragraph != paragraph
      paragraph = sentence.paragraph
      guard opens || sentence.isInTitle, let colon = Self.colon(in: sentence, of: view) else { continue }
      if sentence.isInTitle {
        hasColon = true
      } else if Self.isInCapitals(TokenRange(sentence.tokens.start, colon), in: view),
        !LabelWords.all.contains(view.lower(sentence.tokens.start))
      {
        turns += 1
      }
    }
    self.turns = turns
    speakers = hasColon ? Self.speakers(in: view, cues: cues) : []
  }

  /// The index behind the colon of a label that opens the sentence; `nil` where none does.
  func end(in sentence: Sentence) -> Int? {
    guard let colon = Self.colon(in: sentence, of: view) else { return nil }
    let words = TokenRange(sentence.tokens.start, colon)
    let isLabel = sentence.isInTitle ? isHeadlineLabel(words) : isParagraphLabel(words)
    return isLabel ? colon + 1 : nil
  }

  // MARK: - Private

  private static func colon(in sentence: Sentence, of view: TokenView) -> Int? {
    let colon = sentence.tokens.prefix(longest + 1).first { view.lower($0) == ":" }
    guard let colon, colon > sentence.tokens.start, colon + 2 < sentence.tokens.end else { return nil }
    return colon
  }

  private static func isInCapitals(_ words: TokenRange, in view: TokenView) -> Bool {
    words.allSatisfy {
      view.shape($0) == .upper || view.shape($0) == .number
        || view.lower($0).hasSuffix(".") && view.isCapitalized($0)
    } && words.contains { view.shape($0) == .upper }
  }

  private func isHeadlineLabel(_ words: TokenRange) -> Bool {
    guard words.allSatisfy({ view.isCapitalized($0) || view.shape($0) == .number }),
      words.contains(where: view.isCapitalized)
    else { return false }
    if words.contains(where: { LabelWords.all.contains(view.lower($0)) }) { return true }
    return !view.opensQuotation(words.end + 1) && !isSpeakersNoun(words.end - 1)
      && !speakers.contains(view.lower(words.end - 1))
  }

  private func isParagraphLabel(_ words: TokenRange) -> Bool {
    let sentence = view.sentence(of: words.start)
    guard
      sentence == 0 || view.text.sentences[sentence - 1].paragraph != view.text.sentences[sentence].paragraph
        || view.text.sentences[sentence - 1].isInTitle
    else { return false }
    if isPlaceInPlace(words) { return true }
    guard Self.isInCapitals(words, in: view) else { return false }
    if LabelWords.all.contains(view.lower(words.start)) { return true }
    // "Q:" and "A:" are turns, however few.
    guard turns < 2, !isSpeakersNoun(words.end - 1), !GivenNames.isGivenName(view.lower(words.start)),
      !words.contains(where: { SourceWords.titles.contains(view.lower($0)) })
    else { return false }
    return words.count > 1 ? !isNamedElsewhere(words) : isPlace(words.start) || isLede(sentence)
  }

  /// "ACCRA, Ghana", "DORR, 4 March": a place with the country or the day behind a comma.
  private func isPlaceInPlace(_ words: TokenRange) -> Bool {
    guard words.count >= 3, let comma = words.first(where: { view.lower($0) == "," }), comma > words.start,
      view.shape(words.start) == .upper || isPlace(words.start)
    else { return false }
    return words.allSatisfy {
      view.isCapitalized($0) || view.shape($0) == .number
        || [",", "(", ")", "/", "of"].contains(view.lower($0))
    }
  }

  /// Whether the sentence is the first of the body and tells news: on which day, or who said so.
  private func isLede(_ index: Int) -> Bool {
    let sentence = view.text.sentences[index]
    guard index == 0 || view.text.sentences[index - 1].isInTitle else { return false }
    return sentence.tokens.contains { view.isDay($0) || view.lower($0) == "said" && !view.isQuoted($0) }
  }

  /// Whether the word is one for people, a body or a document that speaks.
  private func isSpeakersNoun(_ index: Int) -> Bool {
    let word = view.lower(index)
    return SourceWords.groups.contains(word) || SourceWords.titles.contains(word)
      || SourceWords.unnamed.contains(word)
      || SourceWords.governmentNouns.contains(word) || SourceWords.organisationNouns.contains(word)
      || SourceWords.documents.contains(word) || RoleReader.isRoleNoun(word)
      || word.hasSuffix("ers") && word.utf8.count > 5
  }

  private func isPlace(_ index: Int) -> Bool {
    let names = view.text.names
    let found = names.partitioningIndex { $0.tokens.end > index }
    return found < names.count && names[found].tokens.contains(index) && names[found].kind == .place
  }

  /// Whether the last word stands among the names of the text, in small letters.
  private func isNamedElsewhere(_ words: TokenRange) -> Bool {
    let last = view.lower(words.end - 1)
    return view.text.names.contains {
      $0.kind == .person && view.lower($0.tokens.end - 1) == last && view.shape($0.tokens.end - 1) != .upper
    }
  }

  /// The capitalised words right beside the cues of the body.
  private static func speakers(in view: TokenView, cues: CueLexicon) -> Set<String> {
    var found: Set<String> = []
    for sentence in view.text.sentences where !sentence.isInTitle {
      for index in sentence.tokens {
        let isCue = cues.readings(of: view.lower(index)).contains {
          !$0.verb.frames.isDisjoint(with: [.clause, .quote, .trailing])
        }
        guard isCue, !view.isQuoted(index) else { continue }
        for place in [index - 1, index + 1] where view.isCapitalized(place) {
          found.insert(view.lower(place))
        }
        let before = view.lower(index - 1)
        if FunctionWords.auxiliaries.contains(before) || FunctionWords.verbAdverbs.contains(before)
          || view.isDay(index - 1), view.isCapitalized(index - 2)
        {
          found.insert(view.lower(index - 2))
        }
      }
    }
    return found
  }
}
