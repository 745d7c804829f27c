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
    let known = linker.mention(endingAt: (mention.core ?? mention.tokens).end - 1)
    if let known, linker.entities[known.link.entity].isNamed {
      return (source(of: known.link.entity, as: mention), known.link)
    }
    if known == nil,
      let described = linker.entity(describedAt: (mention.core ?? mention.tokens).end - 1)
    {
      return (source(of: described, as: mention), EntityLink(entity: described, rule: .role, score: 0.9))
    }
    if known == nil, mention.tokens.count == 1, let link = linker.holder(ofBare: mention.tokens.start) {
      return (source(of: link.entity, as: mention), link)
    }
    if known == nil, isShort(mention),
      let link = linker.body(headed: mention.head, before: mention.tokens.start)
    {
      return (source(of: link.entity, as: mention), link)
    }
    if let found = document(mention) { return found }
    if let found = panel(mention) ?? ellipsis(mention) { return found }
    if let found = announced(mention) {
      if let known { sourceOfEntity[known.link.entity] = sourceOfEntity[known.link.entity] ?? found.source }
      return found
    }
    if isDefinite(mention), let found = sameKind(as: mention) ?? sameHead(as: mention) {
      if let known { sourceOfEntity[known.link.entity] = sourceOfEntity[known.link.entity] ?? found.source }
      return found
    }
    if let owned = owned(mention) { return self.owned(owned, as: mention, known: known) }
    // "A spokesman" here and "a spokesman" there are two.
    if let known, known.form == .nominal { return (source(of: known.link.entity, as: mention), known.link) }
    return source(asWritten: mention)
  }

  /// The source that is called as the mention calls it.
  mutating func source(asWritten mention: Mention) -> (source: Int, link: EntityLink) {
    let words = mention.name.lowercased().split(separator: " ").map(String.init)
    return source(
      called: mention.name, kind: classifier.kind(ofNoun: mention.head, words: words),
      key: "=" + NameIndex.key(of: mention.name))
  }

  // MARK: - Private

  /// "The fund".
  private func isShort(_ mention: Mention) -> Bool {
    mention.tokens.count == 2 && ["the", "this"].contains(view.lower(mention.tokens.start))
  }

  /// "Some Republicans", "young Larkhamites": not all that bear the name.
  mutating func subgroup(_ mention: Mention) -> (source: Int, link: EntityLink)? {
    guard let core = mention.core, let last = core.last, view.text.tags.indices.contains(last),
      ["NNS", "NNPS"].contains(view.text.tags[last].rawValue), mention.tokens.start < core.start,
      Self.quantifiers.contains(view.lower(mention.tokens.start))
        || classifier.kind(ofName: mention.name, roles: [], gender: mention.gender, votes: NameVotes())
          == .group
    else { return nil }
    let words = TokenRange(mention.tokens.start, core.end).drop { view.lower($0) == "the" }
    guard words.start < core.start, !["a", "an", "both"].contains(view.lower(words.start)),
      TokenRange(words.start, core.start).allSatisfy({
        view.shape($0) == .lower || view.shape($0) == .number
          || $0 == mention.tokens.start
      })
    else { return nil }
    let name = view.string(words)
    return source(called: name, kind: .group, key: "=" + NameIndex.key(of: name))
  }

  private static let quantifiers: Set<String> = ["many", "most", "some", "several", "few", "other"]

  /// The one police force that the article names, for a bare "Police said".
  mutating func police(_ mention: Mention) -> (source: Int, link: EntityLink)? {
    guard mention.tokens.count == 1, view.lower(mention.tokens.start) == "police",
      let link = linker.body(headed: "police")
    else { return nil }
    return (source(of: link.entity, as: mention), link)
  }

  private func isDefinite(_ mention: Mention) -> Bool {
    mention.tokens.count == 1
      || ["the", "this", "that", "these", "those"].contains(view.lower(mention.tokens.start))
  }

  /// "The company" where one company was named last, "the sources" where sources spoke before.
  private mutating func sameKind(as mention: Mention) -> (source: Int, link: EntityLink)? {
    if SourceWords.businesses.contains(mention.head), mention.tokens.count <= 2 {
      return nearestBody(to: mention.tokens.start, kinds: [.organisation])
    }
    if OutletReader.nouns.contains(mention.head)
      || ["website", "site", "network", "station"].contains(mention.head),
      mention.tokens.count <= 2
    {
      return nearestBody(to: mention.tokens.start, kinds: [.outlet])
    }
    // "The group" is whichever body has just spoken; nobody else is near.
    if ["group", "organization", "organisation", "nonprofit"].contains(mention.head),
      mention.tokens.count == 2
    {
      return nearestBody(to: mention.tokens.start, kinds: [.organisation], asks: .only)
    }
    if Self.agencies.contains(mention.head), mention.tokens.count == 2 {
      return nearestBody(to: mention.tokens.start, kinds: [.government, .organisation], asks: .only)
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

  /// What is asked of a body beyond being near.
  enum Ask {
    case nothing
    /// To be a subject.
    case subject
    /// To be the subject of a clause within some forty words.
    case only
    /// To score more than this.
    case score(Double)
  }

  /// The body of one of the kinds that was named nearest before the token, subjects first, no more sentences back than
  /// `farthest`; `nil` when two are as near.
  mutating func nearestBody(
    to token: Int, kinds: Set<SourceKind>, farthest: Int = .max, asks: Ask = .nothing
  ) -> (source: Int, link: EntityLink)? {
    var scores = bodies(before: token, kinds: kinds, farthest: farthest)
    if case .subject = asks { scores = scores.filter { !linker.entities[$0.key].isPlace } }
    let best = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = best.first, first.value - (best[at: 1]?.value ?? -.infinity) >= Self.bodyMargin else {
      return nil
    }
    switch asks {
    case .nothing: break
    case .subject, .only: guard first.value >= Self.leastForOnly else { return nil }
    case .score(let least): guard first.value > least else { return nil }
    }
    if !linker.entities[first.key].isNamed, let described = described(first.key, before: token) {
      return described
    }
    let named = Mention(
      tokens: TokenRange(at: token), form: .name, name: linker.entities[first.key].name, roles: [],
      head: "")
    let index = source(of: first.key, as: named)
    return (index, EntityLink(entity: first.key, rule: .nearest, score: best.count == 1 ? 0.8 : 0.6))
  }

  /// What the last words for a nameless body mean: "the bank" may be one that has a name.
  private mutating func described(_ entity: Int, before token: Int) -> (source: Int, link: EntityLink)? {
    guard
      let last = linker.mentions(before: token).last(where: {
        $0.link.entity == entity && $0.form == .nominal
      })
    else { return nil }
    return nominal(reader.mention(at: last.tokens))
  }

  /// How near each body is.
  private func bodies(before token: Int, kinds: Set<SourceKind>, farthest: Int) -> [Int: Double] {
    let isPronoun = farthest < .max
    let sentence = view.sentence(of: token)
    var scores: [Int: Double] = [:]
    var seen = 0
    for mention in linker.mentions(before: token).reversed() {
      let distance = token - mention.tokens.start
      if distance > Self.farthestBody || seen >= Self.mostBodies { break }
      if isPronoun, sentence - view.sentence(of: mention.tokens.start) > farthest { break }
      seen += 1
      let entity = mention.link.entity
      guard mention.form == .name || isPronoun && mention.form == .nominal,
        kinds.contains(linker.entities[entity].kind), !view.isQuoted(mention.tokens.start)
      else { continue }
      let isSubject = linker.isSubject(mention.tokens) || linker.opensSource(mention.tokens)
      // "LARKHAM — The mayor" is no subject.
      let hasVerb =
        view.text.tags.indices.contains(mention.tokens.end)
        && view.text.tags[mention.tokens.end].isFinite
      guard !linker.entities[entity].isPlace || isPronoun && isSubject && hasVerb else { continue }
      let score = -Self.costOfWord * Double(distance) + (isSubject ? 0.7 : 0)
      scores[entity] = max(scores[entity] ?? -9, score)
    }
    return scores
  }

  /// "The officials" after "two port officials": the last nameless source with this noun.
  private func sameHead(as mention: Mention) -> (source: Int, link: EntityLink)? {
    guard ["the", "these", "those"].contains(view.lower(mention.tokens.start)), mention.tokens.count == 2
    else { return nil }
    return lastSpeakers.last { index in
      [.unnamed, .group, .document].contains(sources[index].kind)
        && NameIndex.head(ofRole: sources[index].name) == mention.head
    }.map { ($0, EntityLink(entity: -1, rule: .sameNoun, score: 0.8)) }
  }
}
