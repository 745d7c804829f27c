import ClaimsModel
import Linguistics

/// Whom "the mayor", "the company" and "the officials" mean.
extension SourceResolver {
  mutating func nominal(_ mention: Mention) -> Int {
    let first = view.lower(mention.tokens.lowerBound)
    let isOwned = (mention.tokens.lowerBound + 1..<mention.tokens.upperBound).contains {
      ["'s", "’s"].contains(view.lower($0))
    }
    if isOwned || mention.tokens.count == 1
      || ["the", "this", "that", "its", "his", "her", "their"].contains(first)
    {
      if let index = holder(ofRole: mention) ?? sameKind(as: mention) ?? sameHead(as: mention) {
        return index
      }
      if let name = names.holder(ofRoleHead: mention.head) {
        return named(Mention(tokens: mention.tokens, form: .name, name: name, roles: [], head: ""))
      }
    }
    let key = "=" + NameIndex.key(of: mention.name)
    if let index = sourceOfKey[key] { return index }
    let index = add(mention, name: mention.name, key: key)
    return index
  }

  /// The one source that the definite noun can mean; `nil` when none or several can.
  private func holder(ofRole mention: Mention) -> Int? {
    guard sources.count <= Self.mostSources else { return nil }
    let fits = sources.indices.filter { index in
      let source = sources[index]
      if source.kind == .person {
        return source.roles.contains { NameIndex.head(ofRole: $0) == mention.head }
      }
      if source.kind == .outlet {
        return ["newspaper", "paper", "broadcaster", "magazine", "outlet"].contains(mention.head)
      }
      return [.organisation, .government].contains(source.kind)
        && source.name.lowercased().split(separator: " ").contains { $0 == mention.head }
    }
    return fits.count == 1 ? fits[0] : nil
  }

  /// "the company" where one company speaks or was named last, "the sources" where sources spoke before.
  private func sameKind(as mention: Mention) -> Int? {
    if SourceWords.organisationNouns.contains(mention.head) { return nearestBody(to: mention) }
    guard ["sources", "source", "insider", "official", "officials"].contains(mention.head) else { return nil }
    return lastSpeakers.last { index in
      let isUnnamed = [.unnamed, .group].contains(sources[index].kind)
      return isUnnamed
        && ["source", "familiar", "insider", "official", "anonym", "person"].contains {
          sources[index].name.lowercased().contains($0)
        }
    }
  }

  /// The only organisation among the sources, or the one that is named nearest before the mention.
  private func nearestBody(to mention: Mention) -> Int? {
    let token = mention.tokens.lowerBound
    var best: (score: Double, index: Int)?
    for occurrence in names.occurrences(before: token).reversed() {
      let distance = token - occurrence.tokens.lowerBound
      if distance > Self.farthestBody { break }
      guard let index = sourceOfKey[NameIndex.key(of: fullName(ofName: occurrence))],
        sources[index].kind == .organisation, !occurrence.isQuoted
      else { continue }
      var score = -0.012 * Double(distance)
      if occurrence.isFirstInSentence { score += 0.7 }
      if let best, best.score >= score { continue }
      best = (score, index)
    }
    if let best { return best.index }
    let bodies = sources.indices.filter { sources[$0].kind == .organisation }
    return bodies.count == 1 ? bodies[0] : nil
  }

  private func fullName(ofName occurrence: NameIndex.Occurrence) -> String {
    guard sourceOfKey[NameIndex.key(of: occurrence.name)] == nil else { return occurrence.name }
    return fullName(
      of: Mention(tokens: occurrence.tokens, form: .name, name: occurrence.name, roles: [], head: ""))
  }

  /// "The officials" after "two port officials": the last nameless source with this noun.
  private func sameHead(as mention: Mention) -> Int? {
    guard ["the", "these", "those"].contains(view.lower(mention.tokens.lowerBound)), mention.tokens.count == 2
    else {
      return nil
    }
    return lastSpeakers.last { index in
      [.unnamed, .group, .document].contains(sources[index].kind)
        && NameIndex.head(ofRole: sources[index].name) == mention.head
    }
  }
}
