import Algorithms
import ClaimsModel
import Linguistics

/// Whom "he", "they", "it", "we" and "who" mean.
extension SourceResolver {
  func isModifier(_ index: Int) -> Bool {
    view.text.tags.indices.contains(index)
      && ["JJ", "JJR", "JJS", "NN", "NNP", "DT", "CD", "PRP$"].contains(view.text.tags[index].rawValue)
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
