import Algorithms
import Linguistics

/// Whom a phrase names that also tells what the person is: "chief of staff Duncan Coe", "an analyst, Rita Coe".
extension MentionReader {
  /// The person whom the network sees at the end of the phrase, behind a role however long: "chief of staff General
  /// Rolf Maas"; `nil` where the phrase is nothing but a name or a preposition ties the name to another noun.
  func personEnding(_ core: Int, from start: Int) -> TokenRange? {
    let names = view.text.names
    let index = names.partitioningIndex { $0.tokens.end >= core }
    guard index < names.count, names[index].tokens.end == core, names[index].kind == .person,
      names[index].tokens.start > start
    else { return nil }
    let name = names[index].tokens
    var place = name.start - 1
    while place > start, SourceWords.honorifics.contains(view.lower(place)) { place -= 1 }
    let before = view.lower(place)
    guard !FunctionWords.prepositions.contains(before), !["'s", "’s", "and", "or", "&"].contains(before),
      TokenRange(start, name.start).contains(where: {
        FunctionWords.prepositions.contains(view.lower($0)) && !view.isCapitalized($0)
      }),
      RoleReader.isRoleNoun(before) || SourceWords.titles.contains(view.lower(name.start))
        || name.count > 1, !isObject(name, of: TokenRange(start, place), behind: before)
    else { return nil }
    return name
  }

  /// "An aerospace analyst, Rita Coe": the role stands first, the name behind the comma.
  func nameAfterRole(_ core: Int, in tokens: TokenRange) -> Mention? {
    guard core + 1 < tokens.end, view.lower(core) == ",",
      let end = nameEnd(behind: core, in: tokens),
      describes(TokenRange(tokens.start, core), TokenRange(core + 1, end))
    else { return nil }
    let start =
      FunctionWords.determiners.contains(view.lower(tokens.start))
      ? tokens.start + 1 : tokens.start
    var roles = start < core ? [view.string(TokenRange(start, core))] : []
    let first = nameStart(TokenRange(core + 1, end))
    if first > core + 1 { roles.append(view.string(TokenRange(core + 1, first))) }
    let name = view.nameString(TokenRange(first, end))
    return Mention(
      tokens: tokens, form: .name, name: name, roles: roles,
      head: view.lower(end - 1), gender: GivenNames.gender(of: name), core: TokenRange(first, end))
  }

  /// "The plumber, who was named by neighbours as Ade Bello," and "a pilot called Ola Berg,":
  /// the name is told in an aside.
  func nameInAside(_ core: Int, in tokens: TokenRange) -> Mention? {
    guard view.lower(core) == ",", FunctionWords.determiners.contains(view.lower(tokens.start)),
      RoleReader.isRoleNoun(view.lower(core - 1)), view.shape(core - 1) == .lower,
      let naming = TokenRange(core + 1, core + Self.longestAside).first(where: {
        !view.isWord($0) || Self.naming.contains(view.lower($0))
      }), view.isWord(naming)
    else { return nil }
    let limit = TokenRange(naming + 1, naming + Self.longestNaming).first { !view.isWord($0) } ?? naming + 1
    guard [",", ")", "—", "–"].contains(view.lower(limit)),
      let start = TokenRange(naming + 1, limit).first(where: { isNameWord($0) }), limit - start <= 4,
      TokenRange(start, limit).allSatisfy({ isNameWord($0) || Self.nameParticles.contains(view.lower($0)) }),
      start == naming + 1 || view.lower(start - 1) == "as", isPerson(TokenRange(start, limit))
    else { return nil }
    let name = view.nameString(TokenRange(start, limit))
    return Mention(
      tokens: tokens, form: .name, name: name, roles: [view.string(TokenRange(tokens.start + 1, core))],
      head: view.lower(limit - 1), gender: GivenNames.gender(of: name), core: TokenRange(start, limit))
  }

  private static let naming: Set<String> = ["named", "called", "identified", "known"]
  private static let longestAside = 8
  private static let longestNaming = 10

  // MARK: - Private

  /// Where the name behind the comma ends; `nil` where there is none, or more than a description follows.
  private func nameEnd(behind comma: Int, in tokens: TokenRange) -> Int? {
    var end = comma + 1
    // "State Del. Rita Coe" begins small.
    while end + 2 < tokens.end, ["the", "state", "former", "fellow"].contains(view.lower(end)),
      view.shape(end) == .lower
    { end += 1 }
    guard end == comma + 1 || SourceWords.titles.contains(view.lower(end)) else { return nil }
    while end < tokens.end,
      isNameWord(end)
        || ["'", "’"].contains(view.lower(end)) && end > comma + 1 && isNameWord(end - 1)
          && view.isCapitalized(end + 1)
        || end > comma + 1 && Self.nameParticles.contains(view.lower(end)) && end + 1 < tokens.end
          && isNameWord(end + 1)
    { end += 1 }
    guard end > comma + 1 else { return nil }
    // "A pastor, Orla Finch of Ostley Chapel".
    if let tie = TokenRange(comma + 1, end).first(where: { view.lower($0) == "of" }),
      isPerson(TokenRange(comma + 1, tie))
    {
      return tie
    }
    return end == tokens.end || [",", "("].contains(view.lower(end)) ? end : nil
  }

  /// Where the name begins behind a title and what belongs to it.
  private func nameStart(_ words: TokenRange) -> Int {
    guard let title = words.dropLast().last(where: { SourceWords.titles.contains(view.lower($0)) }),
      isPerson(TokenRange(title + 1, words.end))
    else { return words.start }
    return title + 1
  }

  /// Whether two words or more begin with a given name, or the network takes them for a person's.
  private func isPerson(_ words: TokenRange) -> Bool {
    guard words.count > 1 else { return false }
    if GivenNames.gender(of: view.string(words)) != nil { return true }
    let names = view.text.names
    let index = names.partitioningIndex { $0.tokens.end >= words.end }
    return index < names.count && names[index].kind == .person && names[index].tokens == words
  }

  /// Whether the phrase tells what somebody or some body of that name is.
  private func describes(_ phrase: TokenRange, _ name: TokenRange) -> Bool {
    let head =
      (phrase.dropFirst().first { endsHead($0, of: phrase) } ?? phrase.end) - 1
    // "One of the shopkeepers, Rita Coe".
    if ["one", "another"].contains(view.lower(phrase.start)), view.lower(phrase.start + 1) == "of",
      isPerson(name)
    {
      return true
    }
    // "The vice president and general counsel".
    if let and = phrase.first(where: { view.lower($0) == "and" && $0 < head && $0 > phrase.start }),
      SourceWords.titles.contains(view.lower(and - 1))
    {
      return true
    }
    // "vice-president" is a president.
    let word = view.lower(head).split(separator: "-").last.map(String.init) ?? ""
    if SourceWords.titles.contains(word) || SourceWords.organisationNouns.contains(word)
      || SourceWords.unnamed.contains(word)
    {
      return true
    }
    // "A rival, Orla Finch", but not "a pastor in Larkham, Ohio".
    return (RoleReader.isRoleNoun(word) || GivenNames.gender(ofNoun: word) != nil)
      && view.shape(head) == .lower
      && isPerson(TokenRange(nameStart(name), name.end))
  }

  private func isPastParticiple(_ index: Int) -> Bool {
    view.text.tags.indices.contains(index) && ["VBN", "VBD"].contains(view.text.tags[index].rawValue)
  }

  /// A preposition, or the participle of "a warden backing Coe".
  private func endsHead(_ index: Int, of phrase: TokenRange) -> Bool {
    FunctionWords.prepositions.contains(view.lower(index))
      || view.text.tags.indices.contains(index) && view.text.tags[index].rawValue == "VBG"
        && view.text.tags[index - 1].rawValue == "NN"
  }

  /// "A spokesman for mayoral candidate Orla Finch": the name is that of whom he speaks for.
  private func isObject(_ name: TokenRange, of phrase: TokenRange, behind before: String) -> Bool {
    // "An audit conducted by engineer Rita Coe": the audit.
    if let end = phrase.dropFirst().first(where: { endsHead($0, of: phrase) || isPastParticiple($0) }),
      SourceWords.documents.contains(view.lower(end - 1))
    {
      return true
    }
    guard RoleReader.isRoleNoun(before) || SourceWords.titles.contains(view.lower(name.start)),
      let tie = phrase.first(where: { ["for", "to", "of"].contains(view.lower($0)) })
    else { return false }
    return SourceWords.relations.contains(view.lower(tie - 1))
  }
}
