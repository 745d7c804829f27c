import ClaimsModel

/// Decides which rows that bear one name of an institution are the same, and whether the name is short for
/// another's.
///
/// As ``PersonBlock``, a function of the rows alone.
struct InstitutionBlock {
  /// How many times as many articles must give the short name to one institution as to all others.
  static let dominance = 3

  /// The rows that bear the name as theirs.
  let bearers: [SourcePart]
  /// The name, folded.
  let name: InstitutionName
  /// Whether the name is written as an acronym.
  let isAcronym: Bool

  /// A row that also goes by the name, with the number of articles that call it so.
  struct Owner {
    let part: SourcePart
    let count: Int
  }

  /// The links between the bearers, and between them and the one institution that `owners` show to be meant by the
  /// name; `rivals` is the number of times that articles use it for a person or a group.
  func links(owners: [Owner], rivals: Int) -> [IdentityLink] {
    var links: [IdentityLink] = []
    let clusters = clusters()
    for cluster in clusters {
      let namesakes = Dictionary(grouping: cluster, by: \.core)
      for part in cluster.dropFirst() {
        let namesake = namesakes[part.core]?.prefix(2).first { $0 != part } ?? cluster[0]
        links.append(IdentityLink(source: cluster[0].id, other: part.id, rule: .name))
        if namesake != cluster[0], namesake.key < part.key {
          links.append(IdentityLink(source: namesake.id, other: part.id, rule: .name))
        }
      }
    }
    guard let bearer = clusters.max(by: { weight($0) < weight($1) })?.first, let owner = owner(owners, rivals)
    else { return links }
    links.append(IdentityLink(source: bearer.id, other: owner.id, rule: .short))
    return links
  }

  // MARK: - Private

  /// The bearers, each cluster in order of its keys.
  ///
  /// A single word that is no acronym may be a country's or a
  /// town's government here and a firm there.
  private func clusters() -> [[SourcePart]] {
    let sorted = bearers.sorted { $0.key < $1.key }
    guard name.words.count == 1, !isAcronym else { return [sorted] }
    return [sorted.filter { $0.kind != .government }, sorted.filter { $0.kind == .government }]
      .filter { !$0.isEmpty }
  }

  private func weight(_ parts: [SourcePart]) -> Int { parts.reduce(0) { $0 + $1.weight } }

  /// The one institution that the name is short for.
  private func owner(_ owners: [Owner], _ rivals: Int) -> SourcePart? {
    var counts: [String: Int] = [:]
    for owner in owners where name.isShortForm(of: InstitutionName(core: owner.part.core)) {
      counts[InstitutionName(core: owner.part.core).squashed, default: 0] += owner.count
    }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    let others = counts.values.reduce(0, +) - best.value + rivals
    guard best.value >= others * Self.dominance else { return nil }
    return owners.map(\.part).filter { InstitutionName(core: $0.core).squashed == best.key }
      .min { $0.key < $1.key }
  }
}
