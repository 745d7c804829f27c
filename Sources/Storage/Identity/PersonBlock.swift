/// Decides which rows of one block of people are the same person.
///
/// A function of the rows and their evidence alone: neither their ids nor their order matter. In doubt two rows stay
/// two, since a wrong merge is worse than a missing one.
struct PersonBlock {
  /// How many times as many articles as all rivals together must have the bearer of a name whom a row without
  /// traits of its own is taken for.
  static let dominance = 5

  /// Names that one name can be another form of; whatever fits more fits nobody for sure.
  static let partnerLimit = 32

  let groups: [Cluster]
  /// What each group is compared by, index by index.
  let handles: [Handle]

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
      PersonName(core).map { PersonClusters(parts, name: $0).clusters } ?? []
    }
    handles = groups.map(Handle.init)
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
    let ambiguous = ambiguousGroups(among: accepted)
    accepted.removeAll {
      $0.rule != .alias && (ambiguous.contains($0.left) || ambiguous.contains($0.right))
    }
    // An article that gives both names is the best evidence there is.
    accepted.sort {
      ($0.rule == .alias ? 0 : 1, $0.left, $0.right) < ($1.rule == .alias ? 0 : 1, $1.left, $1.right)
    }
    var joined = DisjointSets(count: groups.count)
    var traits = groups.map(\.traits)
    var links: [IdentityLink] = []
    for link in accepted {
      let (left, right) = (joined.root(of: link.left), joined.root(of: link.right))
      // What is joined already is linked all the same: a person may take apart what joined it.
      if left != right {
        guard traits[left].agrees(with: traits[right]) else { continue }
        traits[left] = traits[left].joined(with: traits[right])
        joined.join(right, to: left)
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

  /// How two names may be one person's; `nil` when they can't be.
  private func relation(_ left: Int, _ right: Int) -> IdentityLink.Rule? {
    let (one, two) = (groups[left].name, groups[right].name)
    guard groups[left].traits.agrees(with: groups[right].traits), one.core != two.core,
      middlesAgree(left, right)
    else { return nil }
    if one.suffix != two.suffix {
      let isOneSided = one.suffix.isEmpty || two.suffix.isEmpty
      return isOneSided && one.last == two.last && Nicknames.agree(one.first, two.first) ? .suffix : nil
    }
    guard one.last == two.last else {
      return handles[left].firstSound == handles[right].firstSound ? .spelling : nil
    }
    if one.first == two.first { return .middle }
    if Nicknames.agree(one.first, two.first) { return .nickname }
    if one.first.count == 1 || two.first.count == 1 {
      return one.first.first == two.first.first ? .initial : nil
    }
    return handles[left].firstSound == handles[right].firstSound ? .spelling : nil
  }

  /// Whether no middle name differs: written out, each is the other's or begins with its initial.
  func middlesAgree(_ left: Int, _ right: Int) -> Bool {
    let (one, two) = (groups[left].name, groups[right].name)
    if !one.middle.isEmpty, !two.middle.isEmpty, one.middle != two.middle {
      return handles[left].middleSound == handles[right].middleSound
    }
    let (first, second) = (handles[left].letters, handles[right].letters)
    return first.hasPrefix(second) || second.hasPrefix(first)
  }

  /// The rule by which a pair is one person; `nil` when too little speaks for it.
  private func rule(for pair: Candidate, _ evidence: IdentityEvidence) throws -> IdentityLink.Rule? {
    let (left, right) = (groups[pair.left], groups[pair.right])
    let roles = try evidence.roles(left.ids).intersection(evidence.roles(right.ids))
    if pair.rule == .suffix {
      // A father and his son have a name in common, and articles about either name both; an office they seldom share.
      return try roles.contains(where: \.isOffice) && !meet(pair.left, pair.right, evidence) ? .suffix : nil
    }
    if try evidence.names(left.ids).contains(right.name.core)
      || evidence.names(right.ids).contains(left.name.core)
    {
      return .alias
    }
    if try meet(pair.left, pair.right, evidence) { return nil }
    if pair.rule == .middle, !handles[pair.left].letters.isEmpty, !handles[pair.right].letters.isEmpty {
      return .middle
    }
    if roles.contains(where: \.isTelling) { return pair.rule }
    let sharesCountry = left.traits.country != nil && left.traits.country == right.traits.country
    return sharesCountry && (pair.rule == .spelling || pair.rule == .middle) ? pair.rule : nil
  }

  /// Whether one article has both; the one with fewer articles is looked for among the other's.
  func meet(_ left: Int, _ right: Int, _ evidence: IdentityEvidence) throws -> Bool {
    let (one, two) = (groups[left], groups[right])
    return try one.weight <= two.weight ? evidence.meet(one.ids, two.ids) : evidence.meet(two.ids, one.ids)
  }

  /// The groups that fit two which can't be one person, or more than anybody can be.
  private func ambiguousGroups(among accepted: [Candidate]) -> Set<Int> {
    var partners: [Int: [Int]] = [:]
    for pair in accepted {
      partners[pair.left, default: []].append(pair.right)
      partners[pair.right, default: []].append(pair.left)
    }
    let ambiguous = partners.filter { _, fitting in
      fitting.count > Self.partnerLimit
        || fitting.indices.contains { index in
          fitting[(index + 1)...].contains { !canBeOne(fitting[index], $0) }
        }
    }
    return Set(ambiguous.keys)
  }

  private func canBeOne(_ left: Int, _ right: Int) -> Bool {
    groups[left].name.core == groups[right].name.core
      ? groups[left].traits.agrees(with: groups[right].traits) : relation(left, right) != nil
  }
}
