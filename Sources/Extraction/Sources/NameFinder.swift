import Linguistics
import Outlets

/// Finds the names of an article: those of the claims' sources as the rules read them, those that the network finds,
/// and capitalised words that are certain to be names.
struct NameFinder {
  let view: TokenView
  let titleEnd: Int
  private let reader: MentionReader
  /// The capitalised words that end as "Kelvanian" does, which only a country or a town gives.
  private let demonyms: Set<String>
  private static let heads: Set<String> = [
    "chief", "ceo", "president", "chairman", "spokesman", "spokeswoman",
  ]
  private let roles: RoleReader

  init(view: TokenView) {
    self.view = view
    titleEnd = view.text.sentences.last { $0.isInTitle }?.tokens.end ?? 0
    reader = MentionReader(view: view)
    demonyms = Set(
      view.text.tokens.indices.lazy.filter { view.isCapitalized($0) && view.lower($0).hasSuffix("ian") }
        .map { view.lower($0) })
    roles = RoleReader(view: view)
  }

  /// The names in text order, not overlapping; `sources` are read mentions of claims' sources.
  func names(sources: [Mention]) -> [NameMention] {
    var kinds = TotalList<NameKind?>(repeating: nil, count: view.text.tokens.count)
    for name in view.text.names { for index in name.tokens { kinds[index] = name.kind } }
    var isTaken = TotalList(repeating: false, count: kinds.count)
    var found: [NameMention] = []
    func take(_ name: NameMention) {
      guard !name.tokens.contains(where: { isTaken[$0] }) else { return }
      for index in name.tokens { isTaken[index] = true }
      found.append(name)
    }
    for source in sources where source.form == .name {
      guard var core = source.core, !core.isEmpty else { continue }
      // "Now Orla Finch", "Republicans Finch": a word that no name begins with.
      while core.count > 1, isAdverb(core.start), kinds[core.start] == nil { core.removeFirst() }
      if beginsWithParty(core) { core.removeFirst() }
      // "Rival Orla Finch": what the network leaves out before two names more.
      while core.count > 2, kinds[core.start] == nil,
        !SourceWords.honorifics.contains(view.lower(core.start)), kinds[core.start + 1] == .person,
        kinds[core.end - 1] == .person
      { core.removeFirst() }
      var name = mention(core, vote: kinds[core.end - 1] ?? kinds[core.start])
      if core == source.core { name.name = fullName(ofFirst: core) ?? source.name }
      name.gender = name.gender ?? address(of: source)
      name.putBefore(source.roles)
      if core.end + 1 < source.tokens.end {
        name.descriptions.append(TokenRange(core.end + 1, source.tokens.end))
      }
      take(name)
    }
    for name in reader.acronyms.all { take(mention(name, vote: .organization)) }
    let known = Set(view.text.names.lazy.map { view.string($0.tokens) })
    for name in view.text.names {
      guard let trimmed = trimmed(name), !isPlaceOfTitle(name) else { continue }
      if let pair = pair(in: trimmed, known: known) {
        for one in pair {
          var mention = mention(one, vote: name.kind)
          mention.name = fullName(ofFirst: one) ?? mention.name
          take(mention)
        }
      } else {
        let whole = joined(trimmed)
        let isSameKind = whole == trimmed || whole.contains { view.markedName(at: $0) != nil }
        var mention = mention(whole, vote: isSameKind ? name.kind : .organization)
        mention.name = fullName(ofFirst: whole) ?? mention.name
        take(mention)
      }
    }
    let surnames = surnames(of: found)
    for run in runs() where !run.contains(where: { isTaken[$0] }) {
      if let name = certain(run) {
        take(name)
      } else if run.count == 1, surnames.contains(view.lower(run.start)), isProperNoun(run.start) {
        take(mention(run, vote: .person))
      }
    }
    return placed(found)
  }

  /// The last words of persons' full names: "Coe" where the network passes over "the Coe trial".
  private func surnames(of names: [NameMention]) -> Set<String> {
    Set(
      names.filter { $0.tokens.count > 1 && $0.vote == .person && GivenNames.gender(of: $0.name) != nil }
        .compactMap(\.words.last))
  }

  /// Whether the party's members stand before the surname of one, as where a list breaks off: "Republicans Finch".
  private func beginsWithParty(_ core: TokenRange) -> Bool {
    core.count == 2 && view.isCapitalized(core.end - 1) && !isAdverb(core.end - 1)
      && ["republicans", "democrats", "senators", "congressmen"].contains(view.lower(core.start))
  }

  /// Whether a title follows, to which the place belongs, and a name.
  private func isPlaceOfTitle(_ name: Name) -> Bool {
    let title = name.tokens.end
    return name.kind == .place && SourceWords.titles.contains(view.lower(title)) && view.isCapitalized(title)
      && view.isCapitalized(title + 1)
  }

  private func isProperNoun(_ index: Int) -> Bool {
    view.text.tags.indices.contains(index) && view.text.tags[index].isProperNoun
  }

  /// The persons' names that somebody has marked, titles included.
  func names(at places: [TokenRange]) -> [NameMention] {
    placed(
      places.map { place in
        let read = reader.mention(at: place)
        var name = mention(read.form == .name ? read.core ?? place : place, vote: .person)
        name.gender = name.gender ?? address(of: read)
        name.putBefore(read.roles)
        return name
      })
  }

  // MARK: - Private

  private func mention(_ tokens: TokenRange, vote: NameKind?) -> NameMention {
    // "Team Finch" is no person.
    var vote = tokens.count == 2 && view.lower(tokens.start) == "team" ? .organization : vote
    let before = view.lower(tokens.start - 1)
    // "Sir Osbert Baker", whatever the network takes it for.
    if isBodyByForm(tokens) { vote = .organization }
    if SourceWords.ofPersons.contains(before), view.isCapitalized(tokens.start - 1) { vote = .person }
    let followsPlacePreposition =
      vote != .organization
      && ["in", "at", "near", "across", "outside", "throughout", "into"].contains(before)
    // "At a hall in Larkham, a young woman asked": she is not Larkham.
    let mayBePerson = vote != .organization && !(vote == .place && followsPlacePreposition)
    let beside = roles.roles(beside: tokens, isPerson: mayBePerson || isCalledPerson(tokens))
    return NameMention(
      tokens: tokens, name: view.nameString(tokens),
      nickname: nickname(in: tokens) ?? alias(behind: tokens.end), vote: vote, roles: beside.roles,
      descriptions: beside.tokens,
      gender: beside.gender,
      generation: ["younger", "junior"].contains(before)
        ? .younger : ["elder", "older", "senior"].contains(before) ? .elder : nil,
      hasArticle: before == "the",
      followsPreposition: FunctionWords.prepositions.contains(before),
      ownsOffice: isOwnerOfOffice(tokens)
        || tokens.count == 1 && demonyms.contains(view.lower(tokens.start) + "n"),
      followsPlacePreposition: followsPlacePreposition)
  }

  private func isAdverb(_ index: Int) -> Bool {
    guard view.text.tags.indices.contains(index) else { return false }
    return ["RB", "IN", "CC", "WRB"].contains(view.text.tags[index].rawValue)
  }

  private func address(of source: Mention) -> GivenNames.Gender? {
    guard let core = source.core, core.start > source.tokens.start else { return nil }
    return GivenNames.gender(ofAddress: view.lower(core.start - 1))
  }

  /// The network's name without articles, titles and a closing "'s"; `nil` when nothing is left.
  private func trimmed(_ name: Name) -> TokenRange? {
    var tokens = name.tokens
    // "At Harker Ltd. Dockers said": no name goes on in the next sentence.
    if let last = tokens.last, case let border = view.sentenceStart(of: last), border > tokens.start {
      tokens = TokenRange(tokens.start, border)
    }
    while let last = tokens.last, ["'s", "’s", "'", "’", ".", ",", "\"", "”"].contains(view.lower(last)) {
      tokens.removeLast()
    }
    if tokens.count == 1, view.isDay(tokens.start) { return nil }
    if isPartisan(tokens) || isDemonym(tokens) { return nil }
    if name.kind == .person,
      let title = tokens.dropLast().last(where: { isTitle($0) || reader.isAddress($0, in: tokens) }),
      !NameMention.isSuffix(view.lower(title + 1)), !SourceWords.premises.contains(view.lower(title + 1))
    {
      tokens = TokenRange(title + 1, tokens.end)
    }
    // "The Apple Chief Executive": an office is no part of a body's name.
    while name.kind == .organization, tokens.count > 1, let last = tokens.last,
      Self.heads.contains(view.lower(last)),
      view.shape(last) == .capitalized
    { tokens.removeLast() }
    while let first = tokens.first,
      view.lower(first) == "the" || !view.isWord(first) && !view.lower(first).hasPrefix("@")
    {
      tokens.removeFirst()
    }
    while tokens.count > 1, JointSources.kin.contains(view.lower(tokens.start)) { tokens.removeFirst() }
    guard let last = tokens.last, tokens.contains(where: view.isCapitalized),
      !["r-", "d-", "i-"].contains(where: view.lower(tokens.start).hasPrefix)
    else { return nil }
    // "Minister" alone is an office, "PAC" a common noun.
    if tokens.count == 1,
      SourceWords.titles.contains(view.lower(last)) || MentionReader.isCommon(view.lower(last))
    {
      return nil
    }
    return tokens
  }

  /// "Harker" as "Harker & Lowe", "Stell" as "Stell Line": what the network leaves out of a body's name.
  private func joined(_ name: TokenRange) -> TokenRange {
    var (start, end) = (name.start, name.end)
    // Marcia “Cia” Coe.
    if let marked = view.markedName(at: end), marked.start == end {
      end = marked.end + 1
      while !view.isCapitalized(end - 1), view.isWord(end - 1), end < marked.end + 4 { end += 1 }
      while view.isCapitalized(end), isProperNoun(end) { end += 1 }
    }
    if let marked = view.markedName(at: start - 1), marked.end == start, view.isCapitalized(marked.start - 1)
    {
      start = marked.start - 1
    }
    while view.lower(start - 1) == "&", view.isCapitalized(start - 2) { start -= 2 }
    while view.lower(end) == "&", view.isCapitalized(end + 1) { end += 2 }
    if view.isCapitalized(end), view.isCapitalized(end - 1), isProperNoun(end),
      SourceWords.organisation.contains(view.lower(end)), end >= titleEnd,
      view.sentence(of: end) == view.sentence(of: end - 1)
    {
      end += 1
    }
    return TokenRange(start, end)
  }

  /// Whether the word is an office or a form of address rather than a given name.
  private func isTitle(_ index: Int) -> Bool {
    let word = view.lower(index)
    if GivenNames.isGivenName(word) || ["dean", "earl", "major", "duke"].contains(word) { return false }
    return SourceWords.isTitle(word) || SourceWords.honorifics.contains(word)
      || ["administrator", "secretary-general", "vice-president", "pastor", "sultan", "emir"].contains(word)
  }

  /// The run as a name where a given name, a title, or the words of outlets and bodies make it certain.
  private func certain(_ run: TokenRange) -> NameMention? {
    let read = reader.mention(at: run)
    guard read.form == .name, let core = read.core, !core.isEmpty, core.count <= 6,
      view.text.tags.isEmpty || view.text.tags[core.end - 1].isProperNoun
    else { return nil }
    var name = mention(core, vote: nil)
    name.name = read.name
    name.putBefore(read.roles)
    name.gender = name.gender ?? address(of: read)
    let isPerson =
      name.gender != nil || !name.roles.isEmpty
      || core.count >= 2 && GivenNames.gender(of: view.string(core)) != nil
    let isBody =
      core.count >= 2
      && core.contains {
        SourceWords.government.contains(view.lower($0)) || SourceWords.organisation.contains(view.lower($0))
      }
    return isPerson || isBody || view.outlets.isOutlet(read.name) ? name : nil
  }

  /// The runs of capitalised words of the body; words of the closed classes at a sentence's start aside.
  private func runs() -> [TokenRange] {
    var found: [TokenRange] = []
    for sentence in view.text.sentences where !sentence.isInTitle {
      var index = sentence.tokens.start
      while index < sentence.tokens.end {
        guard view.isCapitalized(index), !isFunctionWord(view.lower(index)) else {
          index += 1
          continue
        }
        var end = index + 1
        while end < sentence.tokens.end, isInner(end, limit: sentence.tokens.end) { end += 1 }
        found.append(TokenRange(index, end))
        index = end
      }
    }
    return found
  }

  private func isInner(_ index: Int, limit: Int) -> Bool {
    if view.isCapitalized(index), !FunctionWords.weekdays.contains(view.lower(index)) { return true }
    return ["of", "de", "der", "van", "von", "bin", "al", "du", "la", "&"].contains(view.lower(index))
      && index + 1 < limit && view.isCapitalized(index + 1)
  }

  private func isFunctionWord(_ word: String) -> Bool {
    FunctionWords.determiners.contains(word) || FunctionWords.subjectPronouns.contains(word)
      || FunctionWords.conjunctions.contains(word)
      || FunctionWords.prepositions.contains(word) || FunctionWords.timeWords.contains(word)
      || FunctionWords.auxiliaries.contains(word) || FunctionWords.months.contains(word)
      || FunctionWords.verbAdverbs.contains(word)
      || ["what", "why", "how", "there", "according", "however", "meanwhile"].contains(word)
  }
}
