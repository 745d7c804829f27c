import Algorithms
import Linguistics

/// Takes the words of a source apart: name, roles before it, description after it.
struct MentionReader: Sendable {
  let view: TokenView
  /// The last words of the names of two words or more that the network finds.
  private let lastWords: Set<String>
  /// Those of persons, "Jr." aside.
  private let surnames: Set<String>
  let acronyms: AcronymDefinitions
  let givenTitles: Set<String>
  let givenNamesBySurname: [String: Set<String>]

  init(view: TokenView) {
    self.view = view
    acronyms = AcronymDefinitions(view.text)
    givenTitles = Self.givenTitles(in: view)
    givenNamesBySurname = Self.givenNamesBySurname(in: view)
    surnames = Set(
      view.text.names.lazy.filter { $0.kind == .person && $0.tokens.count > 1 }.map { name in
        let last = name.tokens.end - 1
        return view.lower(NameMention.isSuffix(view.lower(last)) ? last - 1 : last)
      })
    lastWords = Set(
      view.text.names.lazy.filter { $0.tokens.count > 1 }.map { view.lower($0.tokens.end - 1) })
  }

  /// Small words inside names: "Ursula von der Leyen", "Bank of England".
  static let nameParticles: Set<String> = [
    "of", "the", "de", "der", "den", "van", "von", "bin", "al", "la", "le", "du", "da", "dos", "for", "and",
    "&", "di", "del", "ben", "on", "a",
  ]

  /// Offices of state that follow "of" in a title.
  static let offices: Set<String> = [
    "state", "defense", "defence", "interior", "treasury", "justice", "labor", "labour", "energy",
    "education",
    "health", "commerce", "agriculture", "finance", "transport", "transportation", "house", "staff",
    "culture",
    "environment", "police", "war", "economy", "trade",
  ]

  private static let reflexives: Set<String> = ["himself", "herself", "itself", "themselves"]

  /// Reads the mention at `tokens`.
  func mention(at tokens: TokenRange) -> Mention {
    let first = view.lower(tokens.start)
    if tokens.count == 1, first == "who" || first == "which" || first == "that" {
      return Mention(tokens: tokens, form: .relative, name: first, roles: [], head: first)
    }
    // "Most of whom", found whole or by its end.
    if tokens.count == 1, first == "whom", view.lower(tokens.start - 1) == "of", tokens.start > 1 {
      return mention(at: TokenRange(tokens.start - 2, tokens.end))
    }
    if (2...4).contains(tokens.count), ["whom", "which"].contains(view.lower(tokens.end - 1)),
      view.lower(tokens.end - 2) == "of"
    {
      return Mention(tokens: tokens, form: .relative, name: view.string(tokens), roles: [], head: "who")
    }
    if tokens.count == 1,
      FunctionWords.personalPronouns.contains(first)
        || ["his", "her", "their", "its", "my", "our", "us", "me", "him", "them"].contains(first)
    {
      return Mention(tokens: tokens, form: .pronoun, name: first, roles: [], head: first)
    }
    // "Finch herself".
    if tokens.count > 1, Self.reflexives.contains(view.lower(tokens.end - 1)) {
      var mention = mention(at: tokens.dropLast())
      mention.tokens = tokens
      return mention
    }
    // "On Sunday, Mr Coe".
    let day = ["on", "last", "late", "early"].contains(first) ? tokens.start + 1 : tokens.start
    if day + 2 < tokens.end, view.isDay(day), view.lower(day + 1) == "," {
      return mention(at: TokenRange(day + 2, tokens.end))
    }
    let core = coreEnd(of: tokens)
    let trailing = role(after: core, in: tokens)
    if let named = nameAfterRole(core, in: tokens) ?? nameInAside(core, in: tokens) { return named }
    if let name = personEnding(core, from: tokens.start) {
      return self.named(name, core: TokenRange(tokens.start, core), tokens: tokens, trailing: trailing)
    }
    if let name = acronyms.name(before: core), tokens.overlaps(name) {
      return Mention(
        tokens: tokens, form: .name, name: view.string(name), roles: [], head: view.lower(core - 1),
        core: name)
    }
    guard let name = nameRange(in: TokenRange(tokens.start, core)),
      !isOffice(name, in: TokenRange(tokens.start, core)),
      !(name.count == 1 && NominalFinder(view: view).isDemonym(name.start)),
      !isCommon(name, in: TokenRange(tokens.start, core))
    else {
      return nominal(TokenRange(tokens.start, core), of: tokens)
    }
    return named(name, core: TokenRange(tokens.start, core), tokens: tokens, trailing: trailing)
  }

  // MARK: - Private

  /// "the Prime Minister", "Mayor": an office without a name.
  private func isOffice(_ name: TokenRange, in core: TokenRange) -> Bool {
    guard SourceWords.titles.contains(view.lower(name.end - 1)) else { return false }
    // "Bishop said" of Ann Bishop.
    if name.count == 1, name.start == core.start, surnames.contains(view.lower(name.start)) { return false }
    return name.count == 1
      || name.start > core.start
        && FunctionWords.determiners.contains(view.lower(name.start - 1))
  }

  /// "A new super PAC": a common noun, however it is written.
  private func isCommon(_ name: TokenRange, in core: TokenRange) -> Bool {
    name.count == 1 && Self.isCommon(view.lower(name.start)) && core.start < name.start
  }

  /// Whether the word is written in capitals and yet no name.
  static func isCommon(_ word: String) -> Bool { ["pac", "pacs", "ceo", "ceos"].contains(word) }

  /// Where the noun phrase proper ends and a description behind a comma begins.
  private func coreEnd(of tokens: TokenRange) -> Int {
    tokens.first {
      [",", "(", "—", "–"].contains(view.lower($0)) && $0 > tokens.start && !isWithinName($0, in: tokens)
    } ?? tokens.end
  }

  /// "Marcia (Cia) Coe", "Ralph Coe, Jr.", "Justice (retd) Coe": a mark that the name goes on behind.
  private func isWithinName(_ mark: Int, in tokens: TokenRange) -> Bool {
    if view.markedName(at: mark) != nil { return true }
    if view.lower(mark) == "," {
      return NameMention.isSuffix(view.lower(mark + 1)) && view.isCapitalized(mark - 1)
        && mark + 1 < tokens.end
    }
    return view.lower(mark) == "(" && view.lower(mark + 2) == ")" && mark + 4 <= tokens.end
      && SourceWords.titles.contains(view.lower(mark - 1)) && view.isCapitalized(mark + 3)
  }

  /// ", a spokesman for the port": the role behind the name.
  private func role(after core: Int, in tokens: TokenRange) -> String? {
    var start = core + 1
    guard start < tokens.end,
      !["who", "whose", "which", "himself", "herself"].contains(view.lower(start)),
      view.shape(start) != .number, view.lower(core) == ",", !isVerb(start)
    else { return nil }
    if ["a", "an", "the"].contains(view.lower(start)) { start += 1 }
    let end =
      TokenRange(start, tokens.end).first { [",", "who", "which", "whose"].contains(view.lower($0)) }
      ?? tokens.end
    // "Week after week, said Coe, the bus was late".
    guard end > start, end - start <= 16,
      !TokenRange(start, end).contains(where: {
        ["is", "was", "are", "were", "will"].contains(view.lower($0))
      })
    else { return nil }
    return view.string(TokenRange(start, end))
  }

  private func isVerb(_ index: Int) -> Bool {
    view.text.tags.indices.contains(index) && view.text.tags[index].isVerb
  }

  /// The name within a noun phrase: its last run of capitalised words; `nil` for a phrase without one.
  private func nameRange(in core: TokenRange) -> TokenRange? {
    var end = core.end
    while end > core.start, ["'s", "’s", "'", "’"].contains(view.lower(end - 1)) { end -= 1 }
    // "The poll released Friday": no name, and none ends with a day behind a small word.
    while end - 1 > core.start, view.isDay(end - 1), !view.isCapitalized(end - 2) { end -= 1 }
    // "the Echo newspaper" is the Echo.
    if end - 2 >= core.start, OutletReader.nouns.contains(view.lower(end - 1)),
      view.shape(end - 1) == .lower,
      view.isCapitalized(end - 2)
    {
      end -= 1
    }
    // "officials in Kyiv", "a spokesman for the Navy": a lower-case head before a preposition is no name.
    for index in TokenRange(core.start, end)
    where FunctionWords.prepositions.contains(view.lower(index)) && !view.isCapitalized(index) {
      guard index > core.start else { return nil }
      let before = index - 1
      if view.shape(before) == .lower
        || FunctionWords.determiners.contains(view.lower(before)) && view.shape(before) != .upper
      {
        return nil
      }
      // "Ludo Vance of the Insurers' Union", but "Bank of England", "Department of Health".
      // A capital at the start of a sentence tells nothing: "Representatives at several shops".
      let isGroup =
        SourceWords.groups.contains(view.lower(before)) || view.lower(before).hasSuffix("ers")
        || view.lower(before).hasSuffix("ives") || view.lower(before).hasSuffix("ents")
      if index == core.start + 1, isGroup { return nil }
      let isTied = view.lower(index) == "of" || isBody(before, tiedBy: index)
      if !isTied || isPerson(TokenRange(core.start, index)) { end = index }
      break
    }
    guard end > core.start, isNameWord(end - 1), !isPlural(core, end: end) else { return nil }
    var start = end - 1
    while start > core.start {
      if isNameWord(start - 1) {
        start -= 1
      } else if Self.nameParticles.contains(view.lower(start - 1)), start - 2 >= core.start,
        let left = nameWordLeft(of: start - 1, limit: core.start)
      {
        start = left
      } else if start - 2 >= core.start, isOwnerInName(start - 2) {
        start -= 2
      } else if start - 3 >= core.start, view.lower(start - 1) == "and", isOwnerInName(start - 3) {
        start -= 3
      } else {
        break
      }
    }
    return TokenRange(start, end)
  }

  /// "Demonstrators said C": one word that is a plural by its class, and no name as "Jobs" is beside "Steve Jobs" or in
  /// "Jobs believes".
  private func isPlural(_ core: TokenRange, end: Int) -> Bool {
    let word = core.start
    guard word + 1 == end, view.text.tags.indices.contains(word), view.text.tags[word].rawValue == "NNS",
      !lastWords.contains(view.lower(word)),
      view.text.tags[min(end, view.text.tags.count - 1)].rawValue != "VBZ"
    else { return false }
    let names = view.text.names
    let index = names.partitioningIndex { $0.tokens.end > word }
    return index == names.count || names[index].tokens.start > word
  }

  /// Whether the owner is part of the name behind it: "Dockers' Union", "Ferrymen's Guild", "Sheriff's Office", but
  /// not "Larkham's Council".
  private func isOwnerInName(_ index: Int) -> Bool {
    guard view.isCapitalized(index) else { return false }
    let word = view.lower(index)
    let mark = view.lower(index + 1)
    if mark == "'" || mark == "’" {
      let body = view.lower(index + 2)
      return word.hasSuffix("s") && SourceWords.groups.contains(word) || word.hasSuffix("ers")
        || word.hasSuffix("s") && view.isCapitalized(index + 2)
          && (SourceWords.organisation.contains(body) || SourceWords.government.contains(body))
    }
    guard mark == "'s" || mark == "’s" else { return false }
    return word.hasSuffix("men") || Self.ownersInNames.contains(word)
  }

  private static let ownersInNames: Set<String> = [
    "children", "people", "sheriff", "governor", "mayor", "general", "prosecutor", "coroner", "farmer",
  ]

  /// "Project on Government Oversight", "Centre for Harbour Studies": a kind of body whose name goes on.
  private func isBody(_ head: Int, tiedBy index: Int) -> Bool {
    guard ["for", "on"].contains(view.lower(index)),
      view.isCapitalized(index + 1)
        || ["a", "an", "the"].contains(view.lower(index + 1)) && view.isCapitalized(index + 2)
    else { return false }
    let word = view.lower(head)
    return SourceWords.organisation.contains(word) || SourceWords.government.contains(word)
      || ["project", "campaign", "council", "citizens", "initiative", "commission", "programme", "program"]
        .contains(word)
  }

  /// Whether the words before "of" are a person's name: two or more, none of them a body's.
  private func isPerson(_ words: TokenRange) -> Bool {
    let names = words.filter(isNameWord)
    return names.count >= 2
      && !names.contains {
        SourceWords.government.contains(view.lower($0)) || SourceWords.organisation.contains(view.lower($0))
          || Self.nameParticles.contains(view.lower($0))
      } && !SourceWords.titles.contains(view.lower(words.end - 1))
  }

  private func nameWordLeft(of index: Int, limit: Int) -> Int? {
    var position = index - 1
    while position >= limit, Self.nameParticles.contains(view.lower(position)) { position -= 1 }
    guard position >= limit, isNameWord(position),
      !(position == limit && FunctionWords.determiners.contains(view.lower(position)))
    else { return nil }
    return position
  }

  func isNameWord(_ index: Int) -> Bool {
    let word = view.lower(index)
    if view.markedName(at: index) != nil { return true }
    if word == "," { return NameMention.isSuffix(view.lower(index + 1)) }
    if ["'s", "’s"].contains(word) { return false }
    if word.hasPrefix("@") { return true }
    guard view.isCapitalized(index) else { return false }
    // "Valley One", "Channel Two": what counts elsewhere ends a name behind a capital.
    return !FunctionWords.determiners.contains(word) || view.shape(index) == .upper
      || index > 0 && view.isCapitalized(index - 1)
        && !FunctionWords.determiners.contains(view.lower(index - 1))
  }
}
