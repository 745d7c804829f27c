import Linguistics

/// Reads what an article calls the bearer of a name right beside it: titles before it, appositions on both sides,
/// and "X is the Y".
struct RoleReader {
  let view: TokenView

  /// What stands beside a name.
  struct Found {
    /// Roles, in text order.
    var roles: [String] = []
    /// The gender that a title or a form of address tells.
    var gender: GivenNames.Gender?
    /// Where the descriptions stand that are set off from the name.
    var tokens: [TokenRange] = []

    /// Takes a description in, if there is one.
    mutating func add(_ role: TokenRange?, in view: TokenView) {
      guard var role else { return }
      while let last = role.last, FunctionWords.prepositions.contains(view.lower(last)) { role.removeLast() }
      guard let first = role.first, view.lower(first) != "like",
        !FunctionWords.prepositions.contains(view.lower(first))
      else { return }
      roles.append(view.string(role))
      tokens.append(role)
    }
  }

  /// A description longer than this is a misreading.
  private static let longest = 14
  /// What a noun phrase begins with, or behind which it goes on: "Coe's spokesman".
  private static let openings: Set<String> = ["the", "a", "an", "its", "his", "her", "their", "'s", "’s"]
  private static let appointing: Set<String> = [
    "elected", "re-elected", "reelected", "named", "appointed", "nominated", "chose", "chosen",
  ]
  /// Title words before a name: "former Ukrainian Prime Minister".
  private static let mostTitleWords = 8
  /// Words of what a body is: "American low-cost airline".
  private static let mostTradeWords = 4

  /// The roles beside the name at `tokens`; bodies have appositions alone.
  func roles(beside name: TokenRange, isPerson: Bool) -> Found {
    var found = Found()
    if isPerson {
      titles(before: name.start, into: &found)
      found.add(phrase(before: name), in: view)
    }
    found.add(trade(before: name.start), in: view)
    found.add(
      apposition(after: name.end, isPerson: isPerson)
        ?? predicate(after: name.end, isPerson: isPerson), in: view)
    if isPerson { found.add(appointment(of: name), in: view) }
    return found
  }

  /// Whether the lower-case noun may be a person's role.
  static func isRoleNoun(_ word: String) -> Bool {
    let last = word.split(separator: "-").last.map(String.init) ?? word
    return SourceWords.titles.contains(last) && !SourceWords.honorifics.contains(last)
      || SourceWords.unnamed.contains(last) && last != "who" && last != "i" && last != "one"
      || SourceWords.moreRoles.contains(last)
      || ["woman", "sman", "ologist", "grapher", "surgeon"].contains(where: last.hasSuffix)
  }

  // MARK: - Private

  /// Reads "former Prime Minister Orla Finch" and "spokeswoman Rita Coe".
  private func titles(before name: Int, into found: inout Found) {
    let limit = max(view.sentenceStart(of: name), name - Self.mostTitleWords)
    var start = name
    var title: Int?
    // "The mayor of Larkham" makes no mayor of Larkham.
    guard view.lower(name - 1) != "of" else { return }
    while start > limit, isTitlePart(start - 1) {
      start -= 1
      let word = view.lower(start)
      if found.gender == nil, start == name - 1 || SourceWords.titles.contains(word) {
        found.gender = GivenNames.gender(ofAddress: word)
      }
      if Self.isRoleNoun(word), title == nil { title = start }
    }
    guard let title else { return }
    // The role ends with its last title unless an office follows: "Secretary of State".
    let end = SourceWords.honorifics.contains(view.lower(name - 1)) ? name - 1 : name
    while start < title, SourceWords.honorifics.contains(view.lower(start)) { start += 1 }
    guard title < end, start < end else { return }
    found.roles.append(view.string(TokenRange(withOwner(start, of: view.lower(title)), end)))
  }

  /// Where "Coe's lawyer" begins, whose title is somebody's; `start` for other titles.
  private func withOwner(_ start: Int, of title: String) -> Int {
    guard SourceWords.relations.contains(title), ["'s", "’s"].contains(view.lower(start - 1))
    else { return start }
    var owner = start - 1
    while owner > 0, start - owner < Self.mostTitleWords, view.isCapitalized(owner - 1) { owner -= 1 }
    return owner < start - 1 ? owner : start
  }

  /// "The engineering firm Harker & Lowe": what sort of body the name is, right before it.
  private func trade(before name: Int) -> TokenRange? {
    guard name > 0, view.shape(name - 1) == .lower, Self.isTrade(view.lower(name - 1)) else { return nil }
    var start = name - 1
    while start > 0, name - start < Self.mostTradeWords, view.shape(start - 1) == .lower,
      view.text.tags.indices.contains(start - 1),
      ["NN", "JJ"].contains(view.text.tags[start - 1].rawValue)
    { start -= 1 }
    return TokenRange(start, name)
  }

  private static func isTrade(_ word: String) -> Bool {
    SourceWords.businesses.contains(word) || OutletReader.nouns.contains(word) && word != "daily"
      || ["union", "institute", "charity", "consultancy", "group", "agency"].contains(word)
  }

  private func isTitlePart(_ index: Int) -> Bool {
    let word = view.lower(index)
    if view.isQuoted(index), view.opensQuotation(index) { return false }
    if SourceWords.honorifics.contains(word) { return true }
    if word == "of" { return index > 0 && SourceWords.titles.contains(view.lower(index - 1)) }
    guard view.isWord(index), view.shape(index) != .number, !FunctionWords.determiners.contains(word),
      !FunctionWords.prepositions.contains(word), !FunctionWords.conjunctions.contains(word),
      !FunctionWords.timeWords.contains(word), !["'s", "’s"].contains(word)
    else { return false }
    guard view.text.tags.indices.contains(index) else { return view.isCapitalized(index) }
    return ["NN", "NNP", "JJ", "NNPS", "NNS"].contains(view.text.tags[index].rawValue)
  }

  /// ", a spokesman for the port," behind a name, an age aside: ", 42, a plumber,".
  private func apposition(after index: Int, isPerson: Bool) -> TokenRange? {
    guard view.lower(index) == ",", view.isQuoted(index) == view.isQuoted(index + 1) else { return nil }
    var start = index + 1
    if view.text.tokens.indices.contains(start), view.shape(start) == .number, view.lower(start + 1) == "," {
      start += 2
    }
    if view.lower(start) == "who", ["is", "was"].contains(view.lower(start + 1)) {
      guard ["a", "an", "the"].contains(view.lower(start + 2)) else { return nil }
      start += 2
    }
    return role(from: start, isPerson: isPerson, mustEnd: true)
  }

  /// "Orla Finch is the mayor of Larkham", "Lund became chairman".
  private func predicate(after index: Int, isPerson: Bool) -> TokenRange? {
    // In marks it is somebody's opinion: "Coe is a sick man".
    guard ["is", "was", "became", "remains", "'s"].contains(view.lower(index)), !view.isQuoted(index),
      ["a", "an", "the"].contains(view.lower(index + 1))
    else { return nil }
    return role(from: index + 1, isPerson: isPerson, mustEnd: false)
  }

  /// "Elected Orla Finch mayor", "named Lund as its chairman".
  private func appointment(of name: TokenRange) -> TokenRange? {
    let verbs = TokenRange(max(0, name.start - 3), name.start)
    guard verbs.contains(where: { Self.appointing.contains(view.lower($0)) }) else { return nil }
    var index = name.end
    while ["as", "the", "its", "a", "an"].contains(view.lower(index)), index < name.end + 2 {
      index += 1
    }
    return Self.isRoleNoun(view.lower(index)) ? TokenRange(at: index) : nil
  }

  /// The description that begins at `start`, if its head is a role's noun and, where it `mustEnd`, a comma or a full
  /// stop ends it.
  private func role(from start: Int, isPerson: Bool, mustEnd: Bool) -> TokenRange? {
    var start = start
    if ["a", "an", "the"].contains(view.lower(start)) { start += 1 }
    var end = start
    while view.text.tokens.indices.contains(end), view.isWord(end) || view.lower(end) == "-",
      end - start < Self.longest, !["who", "which", "whose", "that"].contains(view.lower(end)),
      !view.opensQuotation(end),
      !FunctionWords.auxiliaries.contains(view.lower(end)) || ["'s", "’s"].contains(view.lower(end))
    { end += 1 }
    guard end > start, let head = head(of: TokenRange(start, end)), accepts(head, isPerson: isPerson) else {
      return nil
    }
    if mustEnd, ![",", ".", "who", "which", "whose", ";", ")"].contains(view.lower(end)) { return nil }
    return TokenRange(start, end)
  }

  /// "The harbour's chief engineer, " before a name.
  private func phrase(before bearer: TokenRange) -> TokenRange? {
    let first = bearer.start
    let hasAddress = first > 0 && SourceWords.honorifics.contains(view.lower(first - 1))
    let name = hasAddress ? first - 1 : first
    guard name >= 3, view.lower(name - 1) == "," else { return nil }
    var start = name - 2
    while start > 0, name - start < Self.longest, view.isWord(start),
      !Self.openings.contains(view.lower(start)),
      !isVerb(start)
    { start -= 1 }
    guard Self.openings.contains(view.lower(start)), start < name - 2,
      let head = head(of: TokenRange(start + 1, name - 1)), accepts(head, isPerson: true)
    else { return nil }
    // "It would help the nominee, Coe said": what stands before "Coe said" is Coe's words.
    if isVerb(bearer.end), start > 0, view.isWord(start - 1) { return nil }
    // "To speak with his mother, Coe left": the phrase ends a clause of its own.
    let opens = start > 0 && FunctionWords.prepositions.contains(view.lower(start - 1))
    if opens, !hasAddress, !["to", "by", "including", "among"].contains(view.lower(start - 1)) { return nil }
    return TokenRange(withOwner(start + 1, of: head), name - 1)
  }

  /// The last noun before a preposition, a conjunction or the end.
  private func head(of phrase: TokenRange) -> String? {
    let end =
      phrase.dropFirst().first {
        FunctionWords.prepositions.contains(view.lower($0)) || ["and", "or"].contains(view.lower($0))
      } ?? phrase.end
    guard end > phrase.start else { return nil }
    return view.lower(end - 1)
  }

  private func accepts(_ head: String, isPerson: Bool) -> Bool {
    isPerson
      ? Self.isRoleNoun(head)
      : SourceWords.organisationNouns.contains(head) || SourceWords.governmentNouns.contains(head)
        || OutletReader.nouns.contains(head)
  }

  private func isVerb(_ index: Int) -> Bool {
    guard view.text.tags.indices.contains(index) else { return false }
    return view.text.tags[index].isFinite
  }
}
