import ClaimsModel
import Linguistics

/// Whom a headline means that the body tells.
extension SourceResolver {
  /// Whom a headline means by one noun: "Port inquiry says" above "a parliamentary inquiry concluded"; `nil` where the
  /// first sentences of the body speak of no such person, body or document, or of two.
  mutating func announced(_ mention: Mention) -> (source: Int, link: EntityLink)? {
    guard let head = mention.core?.start, isSingular(head),
      view.text.sentences[view.sentence(of: head)].isInTitle,
      let body = view.text.sentences.first(where: { !$0.isInTitle })?.tokens.start
    else { return nil }
    let end = view.text.sentences[min(view.sentence(of: body) + 1, view.text.sentences.count - 1)].tokens
      .end
    let nouns = TokenRange(body, end).filter {
      view.lower($0) == mention.head && isSingular($0) && !isSingular($0 + 1)
    }
    guard nouns.count == 1, let noun = nouns.first, !view.isQuoted(noun) else { return nil }
    var start = noun
    while start > body, noun - start < Self.longestAnnounced, isModifier(start - 1) { start -= 1 }
    guard ["a", "an", "the"].contains(view.lower(start)) else { return nil }
    let found = resolve(reader.mention(at: TokenRange(start, noun + 1)), quotedSpeaker: nil)
    add(alias: mention.name, to: found.source)
    return (found.source, EntityLink(entity: found.link.entity, rule: .sameNoun, score: 0.7))
  }

  private static let longestAnnounced = 6

  // MARK: - Private

  private func isSingular(_ index: Int) -> Bool {
    view.text.tags.indices.contains(index) && ["NN", "NNP"].contains(view.text.tags[index].rawValue)
  }
}
