import ClaimsModel
import Linguistics

/// Whom a role means that is named only after it has spoken.
extension EntityLinker {
  /// The name stands no more sentences behind the role.
  private static let farthestIntroduction = 2

  /// Takes who is quoted next under a new name, of whom the article tells nothing else, for the holder of the office who
  /// spoke before.
  ///
  /// So in "Its director insisted that C. “D,” Tomas Coe said", where the role is somebody's.
  mutating func introduce(_ name: NameMention, _ link: EntityLink) {
    guard let before = lastSpeaker, let role = unnamedHolders[before], let track = tracks[before],
      sentence(of: name.tokens.start) - track.sentence <= Self.farthestIntroduction,
      name.words.count > 1, isIntroduced(link.entity),
      isQuotedSpeaker(name.tokens) || isOpeningSpeaker(name.tokens), isOwned(role)
    else { return }
    if let one = entities[before].gender, let other = entities[link.entity].gender, one != other { return }
    give(before, role: role, to: link.entity)
  }

  /// Whom "a judge" means before the article names the judge: the one person with that role, not named before.
  func holder(introducedBehind nominal: Nominal) -> Int? {
    let head = view.lower(nominal.head)
    let isHeadline = sentence(of: nominal.head) == 0 && nominal.tokens.count == 1
    guard nominal.isPerson, !nominal.isOwned,
      isHeadline || ["a", "an"].contains(view.lower(nominal.tokens.start)),
      RoleReader.isRoleNoun(head), !Self.manifold.contains(head), !SourceWords.relations.contains(head),
      lastNameless[head] == nil, !view.isQuoted(nominal.head),
      isSource(nominal.tokens) || isSubject(nominal.tokens)
    else { return nil }
    let holders = roles.holders(fitting: nominal, entities: entities)
    guard holders.count == 1, let holder = holders.first,
      tracks[holder].map({ sentence(of: $0.first) == 0 }) ?? true,
      let place = firstToken(ofNamed: holder),
      isOpening(nominal.head)
        || sentence(of: place) - sentence(of: nominal.head) <= Self.farthestName,
      !disagrees(entities[holder], with: nominal.tokens.map(view.lower), gendered: nominal.head)
    else { return nil }
    return holder
  }

  /// The one entity that a bare noun means, as headlines print it: "Mayor: dam is safe", "who opened the gates, mayor asks".
  func holder(ofBare token: Int) -> EntityLink? {
    let noun = Nominal(
      tokens: TokenRange(at: token), head: token, isPerson: RoleReader.isRoleNoun(view.lower(token)),
      isDefinite: true,
      isOwned: false, apposed: nil)
    return roles.holder(of: noun, entities: entities).map {
      EntityLink(entity: $0.entity, rule: .role, score: $0.score)
    }
  }

  /// Roles that many bear in one article.
  private static let manifold: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "official", "leader", "member", "expert", "analyst", "aide",
    "adviser", "advisor", "supporter", "voter", "officer", "resident", "reporter", "author", "researcher",
    "professor",
  ]
  /// Sentences on to the name of "a judge"; any number from the title and the first sentence of the body.
  private static let farthestName = 8

  // MARK: - Private

  private func isOpening(_ token: Int) -> Bool {
    let sentence = sentence(of: token)
    return sentence == 0 || view.text.sentences[sentence].isInTitle
      || view.text.sentences[sentence - 1].isInTitle
  }

  /// Whether a role is somebody's: "its director".
  ///
  /// "The judge" who spoke and Mary Cole who speaks next are two.
  private func isOwned(_ role: TokenRange) -> Bool {
    ["its", "his", "her", "their", "our", "a", "an"].contains(view.lower(role.start))
      || role.contains { ["'s", "’s"].contains(view.lower($0)) }
  }

  /// Whether this is the first that the article says of somebody: no mention yet, no role anywhere.
  private func isIntroduced(_ entity: Int) -> Bool {
    tracks[entity] == nil && entities[entity].roles.isEmpty && entities[entity].kind == .person
  }

  private func isQuotedSpeaker(_ tokens: TokenRange) -> Bool {
    guard !view.isQuoted(tokens.start),
      let start = speech(withSourceAt: tokens.end - 1)?.content.first?.start
    else { return false }
    return view.isQuoted(start)
  }

  /// "Rolf Maas says": a speaker whose name opens the sentence.
  private func isOpeningSpeaker(_ tokens: TokenRange) -> Bool {
    isSource(tokens) && view.sentenceStart(of: tokens.start) == tokens.start
  }

  /// Makes the mentions of a nameless entity those of a named one.
  private mutating func give(_ nameless: Int, role: TokenRange, to named: Int) {
    // No further back than its mentions reach, so that long lists of such pairs stay linear.
    var left = tracks[nameless]?.count ?? 0
    var index = mentions.count
    while left > 0, index > 0 {
      index -= 1
      guard var mention = mentions[at: index], mention.link.entity == nameless else { continue }
      left -= 1
      mention.link.entity = named
      if mention.form == .nominal {
        mention.link.rule = .role
        mention.link.score = 0.75
      }
      mentions[at: index] = mention
    }
    let first = view.lower(role.start)
    let words = ["the", "its", "his", "her", "their", "this"].contains(first) ? role.dropFirst() : role
    if !words.isEmpty { entities[named].add(role: view.string(words)) }
    (tracks[named], tracks[nameless]) = (tracks[nameless], nil)
    for (noun, entity) in lastNameless where entity == nameless { lastNameless[noun] = named }
    recent = recent.map { $0 == nameless ? named : $0 }
    unnamedHolders[nameless] = nil
    lastSpeaker = named
  }
}
