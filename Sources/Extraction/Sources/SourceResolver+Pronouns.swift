import Algorithms
import ClaimsModel
import Linguistics

/// Whom "he", "they", "it", "we" and "who" mean.
extension SourceResolver {
  mutating func relative(_ mention: Mention, quotedSpeaker: Int?) -> (source: Int, link: EntityLink) {
    var last = mention.tokens.start - 1
    if [",", "-", "--", "–", "—"].contains(view.lower(last)) { last -= 1 }
    // "A notice from the harbour Monday morning that says C".
    while last > 0, isTime(last) { last -= 1 }
    // "Returns from 1995 that".
    if isYear(last), ["from", "in", "of"].contains(view.lower(last - 1)) { last -= 2 }
    let limit = max(view.sentenceStart(of: last), last - 20)
    guard last >= 0, var phrase = phrases.phrase(endingAt: last, limit: limit), phrase.count <= 12
    else { return unresolved(mention) }
    // "With the owners of barges, most of whom say C".
    while phrase.count > 1,
      isAdverb(phrase.start) || FunctionWords.prepositions.contains(view.lower(phrase.start))
    {
      phrase.removeFirst()
    }
    // "The Echo published returns that showed": what stands behind the verb.
    if let verb = phrase.dropLast().last(where: isVerb) { phrase = TokenRange(verb + 1, phrase.end) }
    if mention.head == "who", let people = people(behind: last, limit: limit) ?? people(ending: phrase) {
      phrase = people
    }
    let antecedent = reader.mention(at: phrase)
    // "The rise of Donald Coe, who had said": only a person can say.
    if mention.head == "who", antecedent.form == .nominal, !isPersonal(antecedent.head),
      let name = linker.mention(endingAt: last), name.form == .name
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

  /// "The wardens on Castle Hill, who said C": the people at a place rather than the place.
  private func people(behind last: Int, limit: Int) -> TokenRange? {
    guard let name = linker.mention(endingAt: last), name.form == .name,
      linker.entities[name.link.entity].kind != .person, name.tokens.start - 2 >= limit,
      ["on", "in", "at", "from", "near", "across"].contains(view.lower(name.tokens.start - 1)),
      isPersonal(view.lower(name.tokens.start - 2))
    else { return nil }
    let end = name.tokens.start - 1
    var start = end - 1
    while start > limit, isModifier(start - 1) { start -= 1 }
    return TokenRange(start, end)
  }

  /// "A movement of shopkeepers who fear C": the people who end a phrase about what is none.
  private func people(ending phrase: TokenRange) -> TokenRange? {
    guard let last = phrase.last, arePeople(view.lower(last)),
      let tie = phrase.dropFirst().last(where: { FunctionWords.prepositions.contains(view.lower($0)) }),
      tie < last, let first = phrase.first(where: { FunctionWords.prepositions.contains(view.lower($0)) }),
      first > phrase.start
    else { return nil }
    var head = first - 1
    while head > phrase.start, view.text.tags.indices.contains(head), !view.text.tags[head].isNoun {
      head -= 1
    }
    guard !isPersonal(view.lower(head)), !SourceWords.quantities.contains(view.lower(head)),
      view.shape(tie + 1) != .number
    else { return nil }
    return TokenRange(tie + 1, phrase.end)
  }

  func isModifier(_ index: Int) -> Bool {
    view.text.tags.indices.contains(index)
      && ["JJ", "JJR", "JJS", "NN", "NNP", "DT", "CD", "PRP$"].contains(view.text.tags[index].rawValue)
  }

  private func isVerb(_ index: Int) -> Bool {
    view.text.tags.indices.contains(index) && view.text.tags[index].rawValue == "VBD"
      && !view.isCapitalized(index)
  }

  private func isAdverb(_ index: Int) -> Bool {
    view.text.tags.indices.contains(index) && view.text.tags[index].rawValue == "RB"
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

  mutating func pronoun(_ mention: Mention, quotedSpeaker: Int?) -> (source: Int, link: EntityLink) {
    switch mention.head {
    case "i", "we", "my", "our", "us", "me":
      if let quotedSpeaker { return (quotedSpeaker, EntityLink(entity: -1, rule: .firstPerson, score: 0.95)) }
      if ["i", "my", "me"].contains(mention.head), let author = author(speakingAt: mention) { return author }
    case "he", "his", "him", "she", "her":
      if let known = linker.mention(endingAt: mention.tokens.start), known.link.rule != .alone {
        let index = source(of: known.link.entity, as: mention)
        if index != quotedSpeaker || !view.isQuoted(mention.tokens.start) { return (index, known.link) }
      }
    case "they", "their", "them":
      let isQuoted = view.isQuoted(mention.tokens.start)
      if isQuoted, let group = groupNamed(before: mention.tokens.start) {
        return source(called: group, kind: .group, key: "=" + NameIndex.key(of: group))
      }
      if !isQuoted, let found = several(before: mention.tokens.start) { return found }
      if isQuoted,
        let index = lastSpeakers.last(where: {
          sources[$0].kind == .group && isInParagraph(of: mention.tokens.start, source: $0)
        })
      {
        return (index, EntityLink(entity: -1, rule: .pronoun, score: 0.6))
      }
    case "it", "its":
      if let found = thing(before: mention.tokens.start) { return found }
    default: break
    }
    return unresolved(mention)
  }

  /// The people whom the quoted words of the paragraph named last: "the boys" of "I told the boys; they asked why".
  private func groupNamed(before token: Int) -> String? {
    let paragraph = view.text.sentences[view.sentence(of: token)].paragraph
    var index = token - 1
    while index > 0, token - index < Self.farthestGroup,
      view.text.sentences[view.sentence(of: index)].paragraph == paragraph
    {
      if view.isQuoted(index), view.text.tags.indices.contains(index),
        view.text.tags[index].rawValue == "NNS",
        ["the", "my", "our", "these", "those"].contains(view.lower(index - 1)), arePeople(view.lower(index))
      {
        return view.string(TokenRange(index - 1, index + 1))
      }
      index -= 1
    }
    return nil
  }

  private func isInParagraph(of token: Int, source: Int) -> Bool {
    guard let place = place(of: source, near: token) else { return false }
    return view.text.sentences[view.sentence(of: place)].paragraph
      == view.text.sentences[view.sentence(of: token)].paragraph
  }

  private static let farthestGroup = 60

  func arePeople(_ plural: String) -> Bool {
    let singular = String(plural.dropLast())
    return SourceWords.groups.contains(plural)
      || plural.hasSuffix("s")
        && (RoleReader.isRoleNoun(singular) || GivenNames.gender(ofNoun: singular) != nil)
  }

  /// What "it" means: the body or the document that spoke last, or the body that was named last as a subject, whichever
  /// is nearer; `nil` where neither is near, or nothing is meant: "it is worth noting".
  mutating func thing(before token: Int) -> (source: Int, link: EntityLink)? {
    guard !isExpletive(token), !view.isQuoted(token) else { return nil }
    if ["reads", "read"].contains(view.lower(token + 1)), let text = text(before: token) { return text }
    let speaker = lastSpeakers.last {
      [.organisation, .government, .outlet, .document].contains(sources[$0].kind)
    }.flatMap { index in place(of: index, near: token).map { (index: index, place: $0) } }
    if let body = nearestBody(
      to: token, kinds: [.organisation, .government, .outlet], farthest: Self.farthestPlural,
      asks: speaker.map { .score(Self.speakersLead - Self.costOfWord * Double(token - $0.place)) } ?? .nothing
    ) {
      return body
    }
    return speaker.map { ($0.index, EntityLink(entity: -1, rule: .pronoun, score: 0.6)) }
  }

  /// Whoever spoke last is "it" rather than a subject sixteen words nearer.
  private static let speakersLead = 0.9

  /// "It is worth noting", "it appeared that".
  private func isExpletive(_ token: Int) -> Bool {
    let verb = view.lower(token + 1)
    if ["goes", "appears", "appeared", "seems", "seemed", "turns", "turned"].contains(verb) { return true }
    // "It would be", but not "it would not confirm".
    let isBeing = verb == "would" && view.lower(token + 2) == "be"
    guard isBeing || ["'s", "’s", "is", "was", "remains"].contains(verb) else { return false }
    let told = token + (isBeing ? 3 : 2)
    let opensClause = ["to", "that", "for", "whether", "how"].contains(view.lower(told + 1))
    return opensClause && view.text.tags.indices.contains(told) && view.text.tags[told].rawValue == "JJ"
      || [
        "worth", "clear", "unclear", "possible", "likely", "unlikely", "time", "true", "no", "not", "also",
        "too",
        "been", "believed", "said", "thought",
      ].contains(view.lower(told))
  }

  mutating func unresolved(_ mention: Mention) -> (source: Int, link: EntityLink) {
    source(called: mention.name, kind: classifier.kind(of: mention), key: "?" + mention.head)
  }
}
