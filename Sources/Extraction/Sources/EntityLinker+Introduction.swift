import ClaimsModel
import Linguistics

/// Whom a role means that is named only after it has spoken.
extension EntityLinker {
  /// The name stands no more sentences behind the role.
  private static let farthestIntroduction = 2

  /// Takes who is quoted next under a new name, of whom the article tells nothing else, for the holder of the office who
  /// spoke before.
  ///
  /// So in "Its director insisted that C. “D,” Tomas Coe said".
  mutating func introduce(_ name: NameMention, _ link: EntityLink) {
    guard let before = lastSpeaker, let role = unnamedHolders[before], let track = tracks[before],
      Int(sentenceOfToken[name.tokens.lowerBound]) - track.sentence <= Self.farthestIntroduction,
      name.words.count > 1, isIntroduced(link.entity), isQuotedSpeaker(name.tokens)
    else { return }
    if let one = entities[before].gender, let other = entities[link.entity].gender, one != other { return }
    give(before, role: role, to: link.entity)
  }

  /// Whether this is the first that the article says of somebody: no mention yet, no role anywhere.
  private func isIntroduced(_ entity: Int) -> Bool {
    tracks[entity] == nil && entities[entity].roles.isEmpty && entities[entity].kind == .person
  }

  private func isQuotedSpeaker(_ tokens: Range<Int>) -> Bool {
    let speech = speechOfSource[tokens.upperBound - 1]
    guard speech >= 0, !view.isQuoted(tokens.lowerBound),
      let start = speeches[Int(speech)].content.first?.lowerBound
    else { return false }
    return view.isQuoted(start)
  }

  /// Makes the mentions of a nameless entity those of a named one.
  private mutating func give(_ nameless: Int, role: Range<Int>, to named: Int) {
    // No further back than its mentions reach, so that long lists of such pairs stay linear.
    var left = tracks[nameless]?.count ?? 0
    var index = mentions.count
    while left > 0, index > 0 {
      index -= 1
      guard mentions[index].link.entity == nameless else { continue }
      left -= 1
      mentions[index].link.entity = named
      if mentions[index].form == .nominal {
        mentions[index].link.rule = .role
        mentions[index].link.score = 0.75
      }
    }
    let first = view.lower(role.lowerBound)
    let words = ["the", "its", "his", "her", "their", "this"].contains(first) ? role.dropFirst() : role
    if !words.isEmpty { entities[named].add(role: view.string(words)) }
    (tracks[named], tracks[nameless]) = (tracks[nameless], nil)
    for (noun, entity) in lastNameless where entity == nameless { lastNameless[noun] = named }
    recent = recent.map { $0 == nameless ? named : $0 }
    unnamedHolders[nameless] = nil
    lastSpeaker = named
  }
}
