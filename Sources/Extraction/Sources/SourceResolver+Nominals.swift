import ClaimsModel
import Linguistics

/// Whom "the mayor", "the company" and "the officials" mean.
extension SourceResolver {
  /// "The company" means none that was named more words before.
  private static let farthestBody = 200
  /// Nor one that stands more mentions before.
  private static let mostBodies = 48
  /// Nouns for a body of the state, of which an article names few.
  private static let agencies: Set<String> = [
    "agency", "bureau", "department", "regulator", "watchdog", "commission",
  ]
  /// A subject some forty words before.
  private static let leastForOnly = 0.2
  /// A body leads the next by less than this: nobody knows which.
  private static let bodyMargin = 0.05

  mutating func nominal(_ mention: Mention) -> (source: Int, link: EntityLink) {
    let known = linker.mention(endingAt: (mention.core ?? mention.tokens).upperBound - 1)
    if let known, linker.entities[known.link.entity].isNamed {
      return (source(of: known.link.entity, as: mention), known.link)
    }
    if known == nil,
      let described = linker.entity(describedAt: (mention.core ?? mention.tokens).upperBound - 1)
    {
      return (source(of: described, as: mention), EntityLink(entity: described, rule: .role, score: 0.9))
    }
    if known == nil, mention.tokens.count == 1, let link = linker.holder(ofBare: mention.tokens.lowerBound) {
      return (source(of: link.entity, as: mention), link)
    }
    if isDefinite(mention), let found = sameKind(as: mention) ?? sameHead(as: mention) {
      if let known { sourceOfEntity[known.link.entity] = sourceOfEntity[known.link.entity] ?? found.source }
      return found
    }
    // "A spokesman" here and "a spokesman" there are two.
    if let known, known.form == .nominal { return (source(of: known.link.entity, as: mention), known.link) }
    let words = mention.name.lowercased().split(separator: " ").map(String.init)
    return source(
      called: mention.name, kind: classifier.kind(ofNoun: mention.head, words: words),
      key: "=" + NameIndex.key(of: mention.name))
  }

  // MARK: - Private

  private func isDefinite(_ mention: Mention) -> Bool {
    mention.tokens.count == 1
      || ["the", "this", "that", "these", "those"].contains(view.lower(mention.tokens.lowerBound))
  }

  /// "The company" where one company was named last, "the sources" where sources spoke before.
  private mutating func sameKind(as mention: Mention) -> (source: Int, link: EntityLink)? {
    if SourceWords.businesses.contains(mention.head), mention.tokens.count <= 2 {
      return nearestBody(to: mention.tokens.lowerBound, kinds: [.organisation])
    }
    if OutletReader.nouns.contains(mention.head)
      || ["website", "site", "network", "station"].contains(mention.head),
      mention.tokens.count <= 2
    {
      return nearestBody(to: mention.tokens.lowerBound, kinds: [.outlet])
    }
    // "The group" is whichever body has just spoken; nobody else is near.
    if ["group", "organization", "organisation", "nonprofit"].contains(mention.head),
      mention.tokens.count == 2
    {
      return nearestBody(to: mention.tokens.lowerBound, kinds: [.organisation], isOnly: true)
    }
    if Self.agencies.contains(mention.head), mention.tokens.count == 2 {
      return nearestBody(to: mention.tokens.lowerBound, kinds: [.government, .organisation], isOnly: true)
    }
    guard ["sources", "source", "insider", "official", "officials"].contains(mention.head) else { return nil }
    return lastSpeakers.last { index in
      let isUnnamed = [.unnamed, .group].contains(sources[index].kind)
      return isUnnamed
        && ["source", "familiar", "insider", "official", "anonym", "person"].contains {
          sources[index].name.lowercased().contains($0)
        }
    }.map { ($0, EntityLink(entity: -1, rule: .sameNoun, score: 0.7)) }
  }

  /// The body of one of the kinds that was named nearest before the token, subjects first; `nil` when two are as near.
  ///
  /// With `isOnly`, `nil` too unless it is named within some forty words, as the subject of its clause.
  mutating func nearestBody(
    to token: Int, kinds: Set<SourceKind>, isOnly: Bool = false
  ) -> (source: Int, link: EntityLink)? {
    var scores: [Int: Double] = [:]
    var seen = 0
    for mention in linker.mentions(before: token).reversed() {
      let distance = token - mention.tokens.lowerBound
      if distance > Self.farthestBody || seen >= Self.mostBodies { break }
      seen += 1
      let entity = mention.link.entity
      guard mention.form == .name, kinds.contains(linker.entities[entity].kind),
        !linker.entities[entity].isPlace,
        !view.isQuoted(mention.tokens.lowerBound)
      else { continue }
      let score = -0.012 * Double(distance) + (linker.isSubject(mention.tokens) ? 0.7 : 0)
      scores[entity] = max(scores[entity] ?? -9, score)
    }
    let best = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = best.first, best.count == 1 || first.value - best[1].value >= Self.bodyMargin else {
      return nil
    }
    if isOnly, first.value < Self.leastForOnly { return nil }
    let named = Mention(
      tokens: token..<(token + 1), form: .name, name: linker.entities[first.key].name, roles: [], head: "")
    let index = source(of: first.key, as: named)
    return (index, EntityLink(entity: first.key, rule: .nearest, score: best.count == 1 ? 0.8 : 0.6))
  }

  /// "The officials" after "two port officials": the last nameless source with this noun.
  private func sameHead(as mention: Mention) -> (source: Int, link: EntityLink)? {
    guard ["the", "these", "those"].contains(view.lower(mention.tokens.lowerBound)), mention.tokens.count == 2
    else { return nil }
    return lastSpeakers.last { index in
      [.unnamed, .group, .document].contains(sources[index].kind)
        && NameIndex.head(ofRole: sources[index].name) == mention.head
    }.map { ($0, EntityLink(entity: -1, rule: .sameNoun, score: 0.8)) }
  }
}
