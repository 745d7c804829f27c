import Algorithms
import Linguistics
import Outlets

/// Takes names apart from their roles, and nominals into their heads.
extension MentionReader {
  func named(_ name: TokenRange, core: TokenRange, tokens: TokenRange, trailing: String?) -> Mention {
    var roles: [String] = []
    var start = name.start
    var gender: GivenNames.Gender?
    if let end = officeEnd(in: name) {
      roles.append(view.string(TokenRange(extended(name.start, core: core), end)))
      start = end
    } else if let title = name.dropLast().last(where: {
      SourceWords.isTitle(view.lower($0)) && isTitle($0, in: name) || isAddress($0, in: name)
    }) {
      if let told = GivenNames.gender(of: view.lower(title)) { gender = told }
      var roleStart = name.start
      while roleStart < title, isMereAddress(roleStart) { roleStart += 1 }
      if !isMereAddress(title) || roleStart < title {
        var end = isMereAddress(title) ? title : title + 1
        // "Col (Dr) Ravi Menon".
        if let bracket = TokenRange(roleStart, end).first(where: { view.lower($0) == "(" }) { end = bracket }
        if end > roleStart { roles.append(view.string(TokenRange(extended(roleStart, core: core), end))) }
      }
      start = title + 1
    } else if name.start > core.start, let role = lowercaseRole(before: name.start, in: core) {
      roles.append(role)
    }
    if let trailing { roles.append(trailing) }
    let text = view.nameString(TokenRange(start, name.end))
    return Mention(
      tokens: tokens, form: .name,
      name: withOwner(withArticle(text, start: start, core: core), start: start, core: core), roles: roles,
      head: view.lower(name.end - 1), gender: gender ?? GivenNames.gender(of: text),
      core: TokenRange(start, name.end))
  }

  /// The office that a title takes along: "Secretary of State", "Minister of the Interior"; the index after it.
  private func officeEnd(in name: TokenRange) -> Int? {
    guard let title = name.first(where: { SourceWords.titles.contains(view.lower($0)) }),
      view.lower(title + 1) == "of"
    else {
      return nil
    }
    let office = view.lower(title + 2) == "the" ? title + 3 : title + 2
    return Self.offices.contains(view.lower(office)) && office + 1 < name.end ? office + 1 : nil
  }

  /// "General Staff of the Armed Forces": a title word inside an organisation's name is no title.
  private func isTitle(_ index: Int, in name: TokenRange) -> Bool {
    let rest = TokenRange(index + 1, name.end)
    // "Prince Jr." and "Dean Potter" are names.
    if rest.allSatisfy({ NameMention.isSuffix(view.lower($0)) }) || isGivenName(index, in: name) {
      return false
    }
    if SourceWords.premises.contains(view.lower(index + 1)) { return false }
    return rest.allSatisfy {
      !SourceWords.government.contains(view.lower($0)) && !SourceWords.organisation.contains(view.lower($0))
        && !["of", "for", "and", "the"].contains(view.lower($0))
    }
      && rest.count { view.markedName(at: $0) == nil } <= 4
  }

  /// A form of address that tells no role: "Mr.", and any other that ends with a full stop: "Tmt.".
  private func isMereAddress(_ index: Int) -> Bool {
    let word = view.lower(index)
    return SourceWords.honorifics.contains(word) || word.hasSuffix(".") && !SourceWords.titles.contains(word)
  }

  /// Whether a word is a form of address by its looks alone: an abbreviation with its stop, or
  /// capitals before two names ("SSP Rohit Mehra").
  func isAddress(_ index: Int, in name: TokenRange) -> Bool {
    let rest = TokenRange(index + 1, name.end)
    let word = view.text.tokens.text(at: index)
    guard index == name.start || SourceWords.titles.contains(view.lower(index - 1)),
      view.isCapitalized(rest.start)
    else { return false }
    if word.last == "." {
      let letters = word.dropLast()
      return letters.count > 1 && !letters.contains(".") && letters.contains(where: \.isLowercase)
        && !["st.", "ste.", "jr.", "sr.", "co.", "inc.", "ltd."].contains(view.lower(index))
        && !rest.contains { SourceWords.organisation.contains(view.lower($0)) }
    }
    guard view.shape(index) == .upper, (2...4).contains(word.count), rest.count >= 2, rest.count <= 4,
      rest.allSatisfy({ view.shape($0) == .capitalized || view.shape($0) == .mixed }),
      !rest.contains(where: {
        SourceWords.organisation.contains(view.lower($0)) || SourceWords.government.contains(view.lower($0))
      }), !view.outlets.isOutlet(view.string(name))
    else { return false }
    return GivenNames.isGivenName(view.lower(rest.start)) || isPersons(rest.end - 1)
  }

  /// Whether the network takes the word for part of a person's name.
  private func isPersons(_ index: Int) -> Bool {
    let names = view.text.names
    let found = names.partitioningIndex { $0.tokens.end > index }
    return found < names.count && names[found].tokens.contains(index) && names[found].kind == .person
  }

  /// "Prince Adeyemi, a cook,": a title that is somebody's given name, as what follows the name tells, or that no
  /// other given name of the article speaks against.
  func isGivenName(_ index: Int, in name: TokenRange) -> Bool {
    let word = view.lower(index)
    let isTitleAndName = SourceWords.givenTitles.contains(word)
    guard index == name.start, name.count == 2, isTitleAndName || SourceWords.deans.contains(word),
      view.shape(index) == .capitalized, view.isCapitalized(index + 1),
      !FunctionWords.determiners.contains(view.lower(index - 1)), view.shape(index - 1) != .capitalized
    else { return false }
    if givenTitles.contains(word + " " + view.lower(index + 1)) { return true }
    if SourceWords.deans.contains(word) { return !hasOtherGivenName(view.lower(index + 1), than: word) }
    return false
  }

  /// The titles with a name that an article somewhere describes as no holder of the title: "prince adeyemi" of "Prince
  /// Adeyemi, a cook,".
  static func givenTitles(in view: TokenView) -> Set<String> {
    Set(
      view.text.tokens.indices.lazy.filter { index in
        SourceWords.givenTitles.contains(view.lower(index)) && view.shape(index) == .capitalized
          && view.isCapitalized(index + 1) && !view.isCapitalized(index + 2)
          && isDescribedOtherwise(title: index, nameEnd: index + 2, in: view)
      }.map { view.lower($0) + " " + view.lower($0 + 1) })
  }

  private static func isDescribedOtherwise(title: Int, nameEnd: Int, in view: TokenView) -> Bool {
    guard view.lower(nameEnd) == "," else { return false }
    if view.shape(nameEnd + 1) == .number { return true }
    guard ["a", "an"].contains(view.lower(nameEnd + 1)) else { return false }
    let words = TokenRange(nameEnd + 2, nameEnd + 12).prefix { view.isWord($0) }
    return !words.contains { view.lower($0) == view.lower(title) }
  }

  /// Whether the article names somebody else of that surname, whose title the word then is.
  private func hasOtherGivenName(_ surname: String, than word: String) -> Bool {
    (givenNamesBySurname[surname] ?? []).contains { $0 != word }
  }

  /// The words before each surname of the names, for an article that has a Dean or an Earl; the others need none.
  static func givenNamesBySurname(in view: TokenView) -> [String: Set<String>] {
    guard view.text.tokens.indices.contains(where: { SourceWords.deans.contains(view.lower($0)) }) else {
      return [:]
    }
    return view.text.names.reduce(into: [:]) { found, name in
      guard name.tokens.count > 1 else { return }
      found[view.lower(name.tokens.end - 1), default: []].insert(view.lower(name.tokens.end - 2))
    }
  }

  /// Takes in lower-case words of a role that go on to the left: "former Prime Minister".
  private func extended(_ start: Int, core: TokenRange) -> Int {
    var start = start
    while start > core.start, view.shape(start - 1) == .lower,
      !FunctionWords.determiners.contains(view.lower(start - 1)), view.lower(start - 1) != "'s"
    { start -= 1 }
    return start
  }

  /// "spokeswoman" in "spokeswoman Rita Coe", "ministry spokesman" and the like.
  private func lowercaseRole(before name: Int, in core: TokenRange) -> String? {
    var start = name
    var sawTitle = false
    while start > core.start {
      let word = view.lower(start - 1)
      if FunctionWords.determiners.contains(word) || ["'s", "’s"].contains(word) || !view.isWord(start - 1) {
        break
      }
      if SourceWords.titles.contains(word) { sawTitle = true }
      start -= 1
    }
    return sawTitle ? view.string(TokenRange(start, name)) : nil
  }

  /// Outlets and bodies keep the capital "The" that belongs to their name.
  private func withArticle(_ text: String, start: Int, core: TokenRange) -> String {
    start > core.start && view.text.tokens.text(at: start - 1) == "The"
      && (view.outlets.isOutlet(text) || view.outlets.isOutlet("The " + text))
      ? "The " + text : text
  }

  /// "Ukraine's General Staff": a body belongs to a country or a town, which is part of what it is called.
  private func withOwner(_ text: String, start: Int, core: TokenRange) -> String {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard start - 2 >= core.start, ["'s", "’s"].contains(view.lower(start - 1)),
      view.isCapitalized(start - 2),
      words.contains(where: SourceWords.government.contains)
    else { return text }
    return view.string(TokenRange(start - 2, start)) + " " + text
  }

  /// "The poll released Friday": a participle behind a noun, where a description begins.
  private func isParticiple(behind index: Int, from start: Int) -> Bool {
    guard index > start + 1, view.text.tags.indices.contains(index) else { return false }
    // Within a source's words a past form is no verb of its own, whatever the network thinks.
    return ["VBN", "VBD"].contains(view.text.tags[index].rawValue)
      && view.text.tags[index - 1].rawValue.hasPrefix("NN")
  }

  func nominal(_ core: TokenRange, of tokens: TokenRange) -> Mention {
    let headEnd =
      core.first {
        FunctionWords.prepositions.contains(view.lower($0)) && $0 > core.start
          || ["who", "that", "which"].contains(view.lower($0)) && $0 > core.start
          || isParticiple(behind: $0, from: core.start)
      } ?? core.end
    var head = headEnd - 1
    while head > core.start, ["'s", "'", "’", "’s"].contains(view.lower(head)) { head -= 1 }
    // "The poll released Friday", whose day is the utterance's: "the poll".
    let isCut = isParticiple(behind: core.end - 1, from: core.start)
    return Mention(
      tokens: tokens, form: .nominal, name: view.string(isCut ? core.dropLast() : core), roles: [],
      head: view.lower(head),
      core: TokenRange(at: head))
  }
}
