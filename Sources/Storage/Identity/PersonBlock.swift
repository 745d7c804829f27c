/// Decides which rows of one block of people are the same person.
///
/// A function of the rows and their evidence alone: neither their ids nor their order matter. In doubt two rows stay
/// two, since a wrong merge is worse than a missing one.
struct PersonBlock {
  /// How many times as many articles as all rivals together must have the bearer of a name whom a row without
  /// traits of its own is taken for.
  static let dominance = 5

  let groups: [Cluster]

  /// Rows that are one by name alone.
  struct Cluster {
    let name: PersonName
    var members: [SourcePart]
    var traits: SourceTraits
    var weight: Int
    var ids: [Int64] { members.map(\.id) }
    /// The member that links refer to.
    var head: SourcePart { members.min { $0.key < $1.key } ?? members[0] }

    init(_ part: SourcePart, name: PersonName) {
      self.name = name
      members = [part]
      traits = part.traits
      weight = part.weight
    }

    mutating func add(_ part: SourcePart) {
      members.append(part)
      traits = traits.joined(with: part.traits)
      weight += part.weight
    }
  }

  /// Sorts `parts`, the rows of a block, by name and traits.
  init(_ parts: [SourcePart]) {
    var byName: [String: [SourcePart]] = [:]
    for part in parts { byName[part.core, default: []].append(part) }
    groups = byName.sorted { $0.key < $1.key }.flatMap { core, parts in
      PersonName(core).map { Self.clusters(of: parts, name: $0) } ?? []
    }
  }

  /// The links between rows.
  func links(_ evidence: IdentityEvidence) throws -> [IdentityLink] {
    var links: [IdentityLink] = []
    for group in groups {
      let head = group.head
      for member in group.members where member.id != head.id {
        links.append(IdentityLink(source: head.id, other: member.id, rule: .name))
      }
    }
    guard groups.count > 1 else { return links }
    return links + (try linksBetweenNames(evidence))
  }

  // MARK: - Private

  /// Rows of one name, parted by what differs: the best known first, then the most frequent.
  private static func clusters(of parts: [SourcePart], name: PersonName) -> [Cluster] {
    if parts.count == 1 { return [Cluster(parts[0], name: name)] }
    let ordered = parts.sorted {
      ($1.traits.knownCount, $1.weight, $0.key) < ($0.traits.knownCount, $0.weight, $1.key)
    }
    var clusters: [Cluster] = []
    var doubtful: [SourcePart] = []
    for part in ordered {
      let fitting = clusters.indices.filter { clusters[$0].traits.agrees(with: part.traits) }
      guard let best = fitting.max(by: { clusters[$0].weight < clusters[$1].weight }) else {
        clusters.append(Cluster(part, name: name))
        continue
      }
      let rivals = fitting.reduce(0) { $0 + ($1 == best ? 0 : clusters[$1].weight) }
      if clusters[best].weight >= rivals * dominance {
        clusters[best].add(part)
      } else {
        doubtful.append(part)
      }
    }
    var unsure: [Cluster] = []
    for part in doubtful {
      if let index = unsure.firstIndex(where: { $0.traits.agrees(with: part.traits) }) {
        unsure[index].add(part)
      } else {
        unsure.append(Cluster(part, name: name))
      }
    }
    return clusters + unsure
  }

  private struct Candidate {
    let left: Int
    let right: Int
    let rule: IdentityLink.Rule
  }

  private func linksBetweenNames(_ evidence: IdentityEvidence) throws -> [IdentityLink] {
    var accepted: [Candidate] = []
    for candidate in candidates() {
      if let rule = try rule(for: candidate, evidence) {
        accepted.append(Candidate(left: candidate.left, right: candidate.right, rule: rule))
      }
    }
    accepted = accepted.filter { [accepted] in $0.rule == .alias || !isAmbiguous($0, among: accepted) }
    // An article that gives both names is the best evidence there is.
    accepted.sort {
      ($0.rule == .alias ? 0 : 1, $0.left, $0.right) < ($1.rule == .alias ? 0 : 1, $1.left, $1.right)
    }
    var joined = groups.indices.map { $0 }
    var traits = groups.map(\.traits)
    var links: [IdentityLink] = []
    for link in accepted {
      let (left, right) = (joined[link.left], joined[link.right])
      // What is joined already is linked all the same: a person may take apart what joined it.
      if left != right {
        guard traits[left].agrees(with: traits[right]) else { continue }
        let both = traits[left].joined(with: traits[right])
        for index in joined.indices where joined[index] == right { joined[index] = left }
        traits[left] = both
      }
      links.append(
        IdentityLink(source: groups[link.left].head.id, other: groups[link.right].head.id, rule: link.rule))
    }
    return links
  }

  /// Pairs whose names may be one person's, each once, in order.
  private func candidates() -> [Candidate] {
    pairs().compactMap { left, right in
      relation(left, right).map { Candidate(left: left, right: right, rule: $0) }
    }
  }

  /// Pairs of groups with first names that are alike in some way, each once, in order.
  func pairs() -> [(left: Int, right: Int)] {
    var buckets: [String: [Int]] = [:]
    for (index, group) in groups.enumerated() {
      let name = group.name
      var keys: Set<String> = ["f:" + name.first, "s:" + NameSound.first(name.first)]
      for full in Nicknames.classes(of: name.first) { keys.insert("n:" + full) }
      if let letter = name.first.first { keys.insert("i:\(letter)") }
      for key in keys { buckets[key, default: []].append(index) }
    }
    var found: [Int: Set<Int>] = [:]
    for (key, indexes) in buckets where indexes.count > 1 {
      // Full first names with the same letter are no pair; only an initial is.
      let initials = key.hasPrefix("i:") ? indexes.filter { groups[$0].name.first.count == 1 } : indexes
      for left in initials {
        for right in indexes where left != right {
          found[min(left, right), default: []].insert(max(left, right))
        }
      }
    }
    return found.sorted { $0.key < $1.key }.flatMap { left, rights in rights.sorted().map { (left, $0) } }
  }

  /// How two names may be one person's; `nil` when they can't be.
  private func relation(_ left: Int, _ right: Int) -> IdentityLink.Rule? {
    let (one, two) = (groups[left].name, groups[right].name)
    guard one.suffix == two.suffix, groups[left].traits.agrees(with: groups[right].traits),
      one.core != two.core, middlesAgree(left, right)
    else { return nil }
    guard one.last == two.last else {
      return NameSound.first(one.first) == NameSound.first(two.first) ? .spelling : nil
    }
    if one.first == two.first { return .middle }
    if Nicknames.agree(one.first, two.first) { return .nickname }
    if one.first.count == 1 || two.first.count == 1 {
      return one.first.first == two.first.first ? .initial : nil
    }
    return NameSound.first(one.first) == NameSound.first(two.first) ? .spelling : nil
  }

  /// Whether no middle name differs: written out, each is the other's or begins with its initial.
  func middlesAgree(_ left: Int, _ right: Int) -> Bool {
    let (one, two) = (groups[left].name, groups[right].name)
    if !one.middle.isEmpty, !two.middle.isEmpty, one.middle != two.middle {
      return NameSound.first(one.middle[0]) == NameSound.first(two.middle[0])
    }
    let first = letters(left)
    let second = letters(right)
    return first.hasPrefix(second) || second.hasPrefix(first)
  }

  private func letters(_ index: Int) -> String {
    let written = groups[index].name.middle.compactMap(\.first).map(String.init).joined()
    return written.isEmpty ? groups[index].traits.initials : written
  }

  /// The rule by which a pair is one person; `nil` when too little speaks for it.
  private func rule(for pair: Candidate, _ evidence: IdentityEvidence) throws -> IdentityLink.Rule? {
    let (left, right) = (groups[pair.left], groups[pair.right])
    if try evidence.names(left.ids).contains(right.name.core)
      || evidence.names(right.ids).contains(left.name.core)
    {
      return .alias
    }
    if try evidence.meet(left.ids, right.ids) { return nil }
    if pair.rule == .middle, !letters(pair.left).isEmpty, !letters(pair.right).isEmpty { return .middle }
    let roles = try evidence.roles(left.ids).intersection(evidence.roles(right.ids))
    if roles.contains(where: \.isTelling) { return pair.rule }
    let sharesCountry = left.traits.country != nil && left.traits.country == right.traits.country
    return sharesCountry && (pair.rule == .spelling || pair.rule == .middle) ? pair.rule : nil
  }

  /// Whether one side of `pair` fits two that can't be one person.
  private func isAmbiguous(_ pair: Candidate, among accepted: [Candidate]) -> Bool {
    for side in [pair.left, pair.right] {
      let partners = accepted.compactMap { other -> Int? in
        other.left == side ? other.right : other.right == side ? other.left : nil
      }
      for (index, one) in partners.enumerated() {
        for two in partners.dropFirst(index + 1) where !canBeOne(one, two) { return true }
      }
    }
    return false
  }

  private func canBeOne(_ left: Int, _ right: Int) -> Bool {
    groups[left].name.core == groups[right].name.core
      ? groups[left].traits.agrees(with: groups[right].traits) : relation(left, right) != nil
  }
}
