import ClaimsModel
import Linguistics

/// Which panel "the advisory panel" means: the one that the article introduced at length.
extension SourceResolver {
  /// Bodies that have no name of their own more often than others.
  private static let panels: Set<String> = [
    "panel", "committee", "commission", "board", "jury", "coalition", "team", "delegation", "tribunal",
    "inquiry",
  ]

  /// The source that "the advisory panel" means after "an advisory panel to the harbour board"; `nil` where none was
  /// introduced so.
  mutating func panel(_ mention: Mention) -> (source: Int, link: EntityLink)? {
    guard let head = mention.core?.start, Self.panels.contains(mention.head),
      mention.tokens.end == head + 1, view.lower(mention.tokens.start) == "the",
      let phrase = introduction(ofPanel: head, as: mention.tokens.dropFirst())
    else { return nil }
    let name = view.string(phrase)
    let words = name.lowercased().split(separator: " ").map(String.init)
    let kind = classifier.kind(ofNoun: mention.head, words: words)
    let found = source(called: name, kind: kind, key: "=" + NameIndex.key(of: name))
    return (found.source, EntityLink(entity: -1, rule: .sameNoun, score: 0.75))
  }

  // MARK: - Private

  /// The nearest phrase before that introduces a body with the same words before its noun.
  private func introduction(ofPanel head: Int, as words: TokenRange) -> TokenRange? {
    let own = words.map(view.lower)
    for noun in TokenRange(max(0, head - Self.farthestDocument), head).reversed()
    where view.lower(noun) == view.lower(head) && noun >= own.count {
      guard let phrase = introduction(at: noun), ["a", "an"].contains(view.lower(phrase.start)),
        phrase.end > noun + 1, phrase.start <= noun - own.count,
        TokenRange(noun + 1 - own.count, noun + 1).map(view.lower) == own, !describesName(phrase)
      else { continue }
      return phrase
    }
    return nil
  }

  /// "The Harbour Guild, a panel of wardens": what is introduced has a name.
  private func describesName(_ phrase: TokenRange) -> Bool {
    let before = phrase.start - 1
    return view.lower(before) == "," && view.isCapitalized(before - 1)
      || ["is", "was", "as", "called", "named"].contains(view.lower(before))
      || ["called", "named"].contains(view.lower(phrase.end))
  }
}
