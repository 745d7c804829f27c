import ClaimsModel
import Linguistics

/// Whose campaign "her campaign" is.
extension SourceResolver {
  /// The mention under its owner's full name: "Orla Finch's campaign" for "her campaign", "Finch's campaign" and "the
  /// Finch campaign", "the Harbour Guild's lawyer" for "its lawyer"; `nil` where nobody owns it, or nobody knows who.
  mutating func owned(_ mention: Mention) -> Mention? {
    if let some = someOwned(mention) { return some }
    guard let (owner, first) = owner(in: mention) else { return nil }
    // "Her own research".
    let start = view.lower(first) == "own" && first + 1 < mention.tokens.end ? first + 1 : first
    guard !["own", "or", "and"].contains(view.lower(start)), view.isWord(start)
    else { return nil }
    let before = view.string(TokenRange(mention.tokens.start, start))
    guard mention.name.hasPrefix(before) else { return nil }
    var owned = mention
    let rest = mention.name.dropFirst(before.count).drop { $0 == " " }
    owned.name = genitive(of: owner) + rest
    return owned
  }

  /// The source of a mention that `owned` calls by its owner; `known` is what the linker made of it.
  mutating func owned(
    _ owned: Mention, as mention: Mention, known: LinkedMention?
  ) -> (source: Int, link: EntityLink) {
    if let known, let index = sourceOfEntity[known.link.entity] { return (index, known.link) }
    let found = source(asWritten: owned)
    if let known { sourceOfEntity[known.link.entity] = found.source }
    add(alias: mention.name, to: found.source)
    return (found.source, known?.link ?? found.link)
  }

  // MARK: - Private

  /// "Orla Finch's ", "Piet Maas' ".
  private func genitive(of owner: String) -> String { owner + (owner.hasSuffix("s") ? "' " : "'s ") }

  /// The owner's name, and where the words for what is owned begin.
  private mutating func owner(in mention: Mention) -> (name: String, rest: Int)? {
    let end = mention.core?.end ?? mention.tokens.end
    let phrase = TokenRange(mention.tokens.start, end)
    guard phrase.count > 1 else { return nil }
    let first = phrase.start
    if view.lower(first) == "whose" { return antecedent(ofWhose: first).map { ($0, first + 1) } }
    if ["his", "her", "its"].contains(view.lower(first)) {
      return possessor(at: first).map { ($0, first + 1) }
    }
    if let mark = phrase.first(where: { ["'s", "’s", "'", "’"].contains(view.lower($0)) }), mark + 1 < end {
      return person(at: TokenRange(first, mark)).map { ($0, mark + 1) }
    }
    if mention.head == "campaign", phrase.count == 2, view.lower(first) == "the" {
      return campaigner(before: first).map { ($0, first + 1) }
    }
    // "The Finch campaign".
    guard mention.head == "campaign", view.lower(first) == "the", view.shape(end - 1) == .lower else {
      return nil
    }
    // Of those with one surname the one who runs is named oftener.
    let runner = end - first == 3 ? mostCalled(view.lower(first + 1)) : nil
    return (runner ?? person(at: TokenRange(first + 1, end - 1))).map { ($0, end - 1) }
  }

  /// What "whose" at `token` stands for: "the northern ports" of "the northern ports, whose wardens".
  private func antecedent(ofWhose token: Int) -> String? {
    let last = view.lower(token - 1) == "," ? token - 2 : token - 1
    let limit = max(view.sentenceStart(of: token), last - 20)
    guard last > limit, var phrase = phrases.phrase(endingAt: last, limit: limit), phrase.count <= 8 else {
      return nil
    }
    // "Rain fell on the ports, whose": what the verb has goes; "walks by walls of the port, whose": a verb that looks like a noun.
    if let verb = phrase.dropLast().last(where: isFinite) { phrase = TokenRange(verb + 1, phrase.end) }
    let isNew = FunctionWords.determiners.contains(view.lower(phrase.start))
    if !isNew, !view.isCapitalized(phrase.start),
      let tie = phrase.last(where: { FunctionWords.prepositions.contains(view.lower($0)) }), tie < last
    {
      phrase = TokenRange(tie + 1, phrase.end)
    }
    if let known = linker.mention(endingAt: last), known.form == .name {
      return linker.entities[known.link.entity].name
    }
    return view.string(phrase)
  }

  private func isFinite(_ index: Int) -> Bool {
    view.text.tags.indices.contains(index) && view.text.tags[index].isFinite && !view.isCapitalized(index)
  }

  /// "Some of Orla Finch's supporters" for "some of her supporters".
  private mutating func someOwned(_ mention: Mention) -> Mention? {
    let first = mention.tokens.start
    guard mention.tokens.count > 3, view.lower(first + 1) == "of",
      ["his", "her", "its"].contains(view.lower(first + 2)), let owner = possessor(at: first + 2)
    else { return nil }
    var owned = mention
    owned.name =
      view.string(TokenRange(first, first + 2)) + " " + genitive(of: owner)
      + view.string(TokenRange(first + 3, mention.tokens.end))
    return owned
  }

  /// Whose "the campaign" is: of whom a campaign has just spoken, or the one person named in the sentences before.
  private func campaigner(before token: Int) -> String? {
    guard !view.isQuoted(token) else { return nil }
    let sentence = view.sentence(of: token)
    for index in lastSpeakers.reversed().prefix(4) {
      for end in ["'s campaign", "' campaign"]
      where sources[index].name.hasSuffix(end) && sentence - view.sentence(of: lastPlace[index] ?? 0) <= 4 {
        return String(sources[index].name.dropLast(end.count))
      }
    }
    let first = view.text.sentences[max(0, sentence - 2)].tokens.start
    var people: Set<Int> = []
    for mention in linker.mentions(before: token).reversed() {
      guard mention.tokens.start >= first else { break }
      if linker.entities[mention.link.entity].kind == .person { people.insert(mention.link.entity) }
    }
    return people.count == 1 ? people.first.flatMap(name(ofPerson:)) : nil
  }

  /// The name of whom "his", "her" or "its" at `token` means; `nil` inside marks, where the speaker may be anybody.
  private mutating func possessor(at token: Int) -> String? {
    guard !view.isQuoted(token) else { return nil }
    if view.lower(token) == "its" {
      guard let found = thing(before: token),
        sourceOfEntity.contains(where: { $0.value == found.source && linker.entities[$0.key].isNamed })
      else { return nil }
      return sources[found.source].name
    }
    guard let known = linker.mention(endingAt: token), known.link.rule != .alone,
      linker.entities[known.link.entity].isNamed
    else { return nil }
    return linker.entities[known.link.entity].name
  }

  /// The full name of the person whose name is nothing but the words.
  private mutating func person(at words: TokenRange) -> String? {
    guard let last = words.last, words.count <= 4 else { return nil }
    if let known = linker.mention(endingAt: last), known.form == .name {
      let titles = TokenRange(words.start, known.tokens.start)
      let isWhole = titles.allSatisfy {
        SourceWords.titles.contains(view.lower($0)) || SourceWords.honorifics.contains(view.lower($0))
      }
      return isWhole ? name(ofPerson: known.link.entity) : nil
    }
    // "The Finch campaign", of which the network makes no name: whoever is called Finch most.
    return words.count == 1 && view.isCapitalized(last) ? mostCalled(view.lower(last)) : nil
  }

  private mutating func mostCalled(_ surname: String) -> String? {
    let best = (bearers[surname] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = best.first, first.value >= 2 * (best[at: 1]?.value ?? 0) else { return nil }
    return name(ofPerson: first.key)
  }

  /// How often each last word of a name stands for whom.
  func bearersOfSurnames() -> [String: [Int: Int]] {
    linker.mentions.reduce(into: [:]) { counts, mention in
      guard mention.form == .name else { return }
      counts[view.lower(mention.tokens.end - 1), default: [:]][mention.link.entity, default: 0] += 1
    }
  }

  private func name(ofPerson entity: Int) -> String? {
    linker.entities[entity].kind == .person && linker.entities[entity].name.contains(" ")
      ? linker.entities[entity].name : nil
  }
}
