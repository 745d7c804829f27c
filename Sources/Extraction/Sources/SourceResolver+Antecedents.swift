import Algorithms
import ClaimsModel
import Linguistics

/// Whom "who", "which" and "that" mean: the noun phrase before them that fits.
extension SourceResolver {
  mutating func relative(_ mention: Mention, quotedSpeaker: Int?) -> (source: Int, link: EntityLink) {
    guard let phrase = antecedent(of: mention) else { return unresolved(mention) }
    let antecedent = reader.mention(at: phrase)
    // "The rise of Donald Coe, who had said": only a person can say.
    if mention.head == "who", antecedent.form == .nominal, !isPersonal(antecedent.head),
      let name = linker.mention(endingAt: phrase.end - 1), name.form == .name
    {
      return (
        source(of: name.link.entity, as: mention),
        EntityLink(entity: name.link.entity, rule: .antecedent, score: 0.8)
      )
    }
    guard antecedent.form != .relative else { return unresolved(mention) }
    let found = resolve(antecedent, quotedSpeaker: quotedSpeaker)
    return (found.source, EntityLink(entity: found.link.entity, rule: .antecedent, score: 0.9))
  }

  // MARK: - Private

  /// Tokens before the pronoun in which its antecedent lies.
  private static let reachOfRelative = 24
  private static let parts: Set<String> = [
    "DT", "PDT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "PRP$", "POS", "HYPH", "$", "FW",
    "ADD",
  ]

  /// The nearest phrase before the pronoun that may be meant: for "who" one of people, for "which" one that is none.
  ///
  /// A phrase that does not fit is tied by its preposition to the one before it: "the head of the port, who".
  private func antecedent(of mention: Mention) -> TokenRange? {
    let start = mention.tokens.start
    let limit = max(view.sentenceStart(of: start - 1), start - Self.reachOfRelative)
    var last = start - 1
    if [",", "-", "--", "–", "—"].contains(view.lower(last)) { last -= 1 }
    // "A notice from the harbour Monday morning that says C".
    while last > limit, isTime(last) { last -= 1 }
    // "Returns from 1995 that".
    if isYear(last), ["from", "in", "of"].contains(view.lower(last - 1)) { last -= 2 }
    // "People whose work I admire who say": both clauses belong to one noun.
    if last > limit, view.text.tags[last].isVerb,
      let other = TokenRange(limit + 1, last).last(where: {
        ["who", "whose", "which", "that"].contains(view.lower($0))
      })
    {
      last = other - 1
    }
    guard last >= limit else { return nil }
    var first: TokenRange?
    var begin = nounPhraseStart(endingAt: last, limit: limit)
    while let head = begin {
      let phrase = TokenRange(head, last + 1)
      first = first ?? phrase
      if fits(phrase, mention) { return phrase }
      let tie = head - 1
      guard tie > limit, FunctionWords.prepositions.contains(view.lower(tie)) else { break }
      begin = nounPhraseStart(endingAt: tie - 1, limit: limit)
    }
    return first
  }

  /// Where the run of determiners, adjectives and nouns begins that ends with the noun at `last`; `nil` for no noun.
  private func nounPhraseStart(endingAt last: Int, limit: Int) -> Int? {
    let isNominal =
      view.text.tags[last].isNoun || view.text.tags[last].rawValue == "CD" || view.lower(last) == "those"
    guard last >= limit, isNominal || view.lower(last) == ")" else { return nil }
    var start = last
    while start > limit {
      let before = start - 1
      let tag = view.text.tags[before].rawValue
      let joins =
        ["and", "&", "or"].contains(view.lower(before)) && view.text.tags[before - 1].isNoun
        && view.text.tags[start].isNoun
      // "The late mayor", "a well known baker": what modifies stands behind a determiner or another modifier.
      let isParticiple =
        ["VBN", "VBG"].contains(tag) && ["a", "an", "the", "of"].contains(view.lower(before - 1))
      guard Self.parts.contains(tag) || joins || isParticiple else { break }
      start = before
      if tag == "DT" || tag == "PRP$" { break }
    }
    return start
  }

  /// Whether the phrase can be meant, by its head.
  private func fits(_ phrase: TokenRange, _ mention: Mention) -> Bool {
    let tie = phrase.dropFirst().first { FunctionWords.prepositions.contains(view.lower($0)) } ?? phrase.end
    let head = tie - 1
    let name = linker.mention(endingAt: head).flatMap {
      $0.form == .name ? linker.entities[$0.link.entity] : nil
    }
    if mention.head != "who" {
      return !(name.map { $0.kind == .person } ?? arePeople(view.lower(head)))
    }
    if let name, !arePeople(view.lower(head)) { return name.kind == .person }
    return isPersonal(view.lower(head)) || SourceWords.quantities.contains(view.lower(head))
      || view.lower(head) == "those"
  }

  private func isTime(_ index: Int) -> Bool {
    let word = view.lower(index)
    if ["morning", "afternoon", "evening"].contains(word) || view.isDay(index) { return true }
    return ["on", "late", "early", "last", "this"].contains(word)
      && (view.isDay(index + 1) || ["morning", "afternoon", "evening"].contains(view.lower(index + 1)))
  }

  private func isYear(_ index: Int) -> Bool {
    let word = view.lower(index)
    return word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")) && Int(word) != nil
  }

  private func isPersonal(_ noun: String) -> Bool {
    RoleReader.isRoleNoun(noun) || SourceWords.groups.contains(noun) || GivenNames.gender(ofNoun: noun) != nil
      || noun.hasSuffix("s")
  }
}
