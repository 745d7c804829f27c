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
    var found: [Proposal] = []
    for (left, right) in loosePairs(limit: Self.proposalLimit) {
      guard let name = likeness(left, right) else { continue }
      let (one, two) = (groups[left], groups[right])
      var reasons = [name]
      let roles = try evidence.roles(one.ids).intersection(evidence.roles(two.ids))
        .map { $0.words.joined(separator: " ") }.filter { !$0.isEmpty }.sorted()
      if let role = roles.max(by: { $0.count < $1.count }) { reasons.append(.role(role)) }
      if let country = one.traits.country, country == two.traits.country { reasons.append(.country(country)) }
      var doubts: [SimilarSources.Evidence] = []
      if try meet(left, right, evidence) { doubts.append(.sameArticle) }
      if let gender = one.traits.gender, let other = two.traits.gender, gender != other {
        doubts.append(.gender)
      }
      if let country = one.traits.country, let other = two.traits.country, country != other {
        doubts.append(.otherCountry(country, other))
      }
      if !middlesAgree(left, right) || !Self.beginAlike(one.traits.initials, two.traits.initials) {
        doubts.append(
          .initials(
            one.name.middleLetters + one.traits.initials, two.name.middleLetters + two.traits.initials))
      }
      found.append(Proposal(left: one.head.id, right: two.head.id, reasons: reasons, doubts: doubts))
    }
    return found
  }

  // MARK: - Private

  /// How two names are alike, whatever their bearers' traits; `nil` when they are not.
  private func likeness(_ left: Int, _ right: Int) -> SimilarSources.Evidence? {
    let (one, two) = (groups[left].name, groups[right].name)
    guard one.suffix == two.suffix else { return nil }
    if one.core == two.core { return .sameName }
    let soundsAlike = handles[left].firstSound == handles[right].firstSound
    guard one.last == two.last else { return soundsAlike ? .spelling : nil }
    if one.first == two.first { return .middleName }
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
