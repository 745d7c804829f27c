import ClaimsModel

extension PersonBlock {
  /// Two groups of rows that rules did not join, though their names may be one person's.
  struct Proposal {
    let left: Int64
    let right: Int64
    let reasons: [SimilarSources.Evidence]
    let doubts: [SimilarSources.Evidence]
  }

  /// Names of a large set that are proposed with all others of it: the most frequent.
  static let proposalLimit = 20

  /// The pairs of the block whose names may be one person's, with what speaks for and against.
  func proposals(_ evidence: IdentityEvidence) throws -> [Proposal] {
    try loosePairs(limit: Self.proposalLimit).compactMap { left, right in
      try likeness(left, right).map { try proposal(left, right, $0, evidence) }
    }
  }

  /// The pairs of rows whose names share a ``NameSkeleton``, whatever block they are of.
  func spellingProposals(_ evidence: IdentityEvidence) throws -> [Proposal] {
    let frequent = groups.indices.sorted { (groups[$1].weight, $0) < (groups[$0].weight, $1) }
      .prefix(Self.proposalLimit)
    return try frequent.flatMap { left in
      try groups.indices.filter {
        $0 != left && (!frequent.contains($0) || $0 > left) && mayShareSuffix(left, $0)
      }.map { try proposal(left, $0, likeness(left, $0) ?? .spelling, evidence) }
    }
  }

  /// The pairs with one surname and one office whose first names begin alike: "Rence" and "Reince" are no two spellings by
  /// sound.
  func officeProposals(_ evidence: IdentityEvidence) throws -> [Proposal] {
    guard groups.count <= Self.crossingLimit else { return [] }
    var found: [Proposal] = []
    for (left, one) in groups.enumerated() {
      for (right, two) in groups.enumerated().dropFirst(left + 1)
      where one.name.last == two.name.last && one.name.first.first == two.name.first.first {
        guard likeness(left, right) == nil else { continue }
        let shared = try evidence.roles(one.ids).intersection(evidence.roles(two.ids))
        if shared.contains(where: \.isTelling) {
          found.append(try proposal(left, right, .surname, evidence))
        }
      }
    }
    return found
  }

  // MARK: - Private

  private func proposal(
    _ left: Int, _ right: Int, _ name: SimilarSources.Evidence, _ evidence: IdentityEvidence
  ) throws -> Proposal {
    let (one, two) = (groups[left], groups[right])
    var reasons = [name]
    let roles = try evidence.roles(one.ids).intersection(evidence.roles(two.ids))
      .map { $0.words.joined(separator: " ") }.filter { !$0.isEmpty }.sorted()
    if let role = roles.max(by: { $0.count < $1.count }) { reasons.append(.role(role)) }
    if let country = one.traits.country, country == two.traits.country { reasons.append(.country(country)) }
    return Proposal(
      left: one.head.id, right: two.head.id, reasons: reasons, doubts: try doubts(left, right, evidence))
  }

  private func doubts(
    _ left: Int, _ right: Int, _ evidence: IdentityEvidence
  ) throws -> [SimilarSources.Evidence] {
    let (one, two) = (groups[left], groups[right])
    var doubts: [SimilarSources.Evidence] = []
    if try meet(left, right, evidence) { doubts.append(.sameArticle) }
    if let gender = one.traits.gender, let other = two.traits.gender, gender != other {
      doubts.append(.gender)
    }
    if let country = one.traits.country, let other = two.traits.country, country != other {
      doubts.append(.otherCountry(country, other))
    }
    if one.name.suffix != two.name.suffix { doubts.append(.suffix) }
    let areMiddlesCompared = one.name.last == two.name.last
    if areMiddlesCompared,
      !middlesAgree(left, right) || !Self.beginAlike(one.traits.initials, two.traits.initials)
    {
      doubts.append(
        .initials(
          one.name.middleLetters + one.traits.initials, two.name.middleLetters + two.traits.initials))
    }
    return doubts
  }

  /// Whether not both names have a suffix, or the same.
  private func mayShareSuffix(_ left: Int, _ right: Int) -> Bool {
    let (one, two) = (groups[left].name.suffix, groups[right].name.suffix)
    return one == two || one.isEmpty || two.isEmpty
  }

  /// How two names are alike, whatever their bearers' traits; `nil` when they are not.
  private func likeness(_ left: Int, _ right: Int) -> SimilarSources.Evidence? {
    let (one, two) = (groups[left].name, groups[right].name)
    guard mayShareSuffix(left, right) else { return nil }
    if one.core == two.core { return .sameName }
    let soundsAlike = handles[left].firstSound == handles[right].firstSound
    guard one.last == two.last else { return soundsAlike ? .spelling : nil }
    if one.first == two.first { return one.middle == two.middle ? .sameName : .middleName }
    if Nicknames.agree(one.first, two.first) { return .nickname }
    if one.first.count == 1 || two.first.count == 1 {
      return one.first.first == two.first.first ? .initial : nil
    }
    return soundsAlike ? .spelling : nil
  }

  private static func beginAlike(_ left: String, _ right: String) -> Bool {
    left.hasPrefix(right) || right.hasPrefix(left)
  }
}
