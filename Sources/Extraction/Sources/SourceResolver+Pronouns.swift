import Algorithms
import ClaimsModel
import Linguistics

/// Whom "he", "they", "it", "we" and "who" mean.
extension SourceResolver {
  mutating func relative(_ mention: Mention, quotedSpeaker: Int?) -> (source: Int, link: EntityLink) {
    var last = mention.tokens.lowerBound - 1
    if view.lower(last) == "," { last -= 1 }
    let limit = max(sentenceStart(of: last), last - 20)
    guard last >= 0, let phrase = phrases.phrase(endingAt: last, limit: limit), phrase.count <= 12
    else { return unresolved(mention) }
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

  private func isPersonal(_ noun: String) -> Bool {
    RoleReader.isRoleNoun(noun) || SourceWords.groups.contains(noun) || GivenNames.gender(ofNoun: noun) != nil
      || noun.hasSuffix("s")
  }

  /// The first token of the sentence that holds `token`, by bisection.
  private func sentenceStart(of token: Int) -> Int {
    let all = view.text.sentences
    let index = all.partitioningIndex { $0.tokens.upperBound > token }
    return index < all.count ? all[index].tokens.lowerBound : 0
  }

  mutating func pronoun(_ mention: Mention, quotedSpeaker: Int?) -> (source: Int, link: EntityLink) {
    switch mention.head {
    case "i", "we", "my", "our", "us", "me":
      if let quotedSpeaker { return (quotedSpeaker, EntityLink(entity: -1, rule: .firstPerson, score: 0.95)) }
    case "he", "his", "him", "she", "her":
      if let known = linker.mention(endingAt: mention.tokens.lowerBound), known.link.rule != .alone {
        let index = source(of: known.link.entity, as: mention)
        if index != quotedSpeaker || !view.isQuoted(mention.tokens.lowerBound) { return (index, known.link) }
      }
    case "they", "their", "them":
      let isQuoted = view.isQuoted(mention.tokens.lowerBound)
      if let index = lastSpeakers.last(where: {
        (isQuoted ? [.group] : [.group, .organisation, .government]).contains(sources[$0].kind)
          || ["people", "sources", "insiders"].contains(NameIndex.head(ofRole: sources[$0].name))
      }) {
        return (index, EntityLink(entity: -1, rule: .pronoun, score: 0.6))
      }
    case "it", "its":
      if let index = lastSpeakers.last(where: {
        [.organisation, .government, .outlet, .document].contains(sources[$0].kind)
      }) {
        return (index, EntityLink(entity: -1, rule: .pronoun, score: 0.6))
      }
      if let body = nearestBody(to: mention.tokens.lowerBound, kinds: [.organisation, .government]) {
        return body
      }
    default: break
    }
    return unresolved(mention)
  }

  private mutating func unresolved(_ mention: Mention) -> (source: Int, link: EntityLink) {
    source(called: mention.name, kind: classifier.kind(of: mention), key: "?" + mention.head)
  }
}
