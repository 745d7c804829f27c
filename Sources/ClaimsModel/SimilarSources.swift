/// Two sources that may be one, with what speaks for it and against it.
public struct SimilarSources: Hashable, Sendable {
  /// The one with more claims.
  public var left: SourceSummary
  /// The other.
  public var right: SourceSummary
  /// What speaks for their being one.
  public var reasons: [Evidence]
  /// What speaks against it.
  public var doubts: [Evidence]

  /// A thing that speaks for or against.
  public enum Evidence: Hashable, Sendable {
    /// The same full name.
    case sameName
    /// Two spellings of one name.
    case spelling
    /// A first name and a short form of it.
    case nickname
    /// A first name and its initial.
    case initial
    /// The same first name and surname, with another middle name.
    case middleName
    /// The same surname, which is all that an article gives of one, or an office in common and first names that begin alike.
    case surname
    /// The initials of the other's name.
    case acronym
    /// The same role.
    case role(String)
    /// The same country.
    case country(String)
    /// The same Wikidata id.
    case wikidata(String)
    /// One article names both, and so tells them apart.
    case sameArticle
    /// Articles give them different genders.
    case gender
    /// Their offices belong to different countries.
    case otherCountry(String, String)
    /// Their middle names have different initials.
    case initials(String, String)
    /// One has "Jr." or the like behind the name.
    case suffix
    /// They are of different kinds.
    case kind
  }

  /// Makes one.
  public init(left: SourceSummary, right: SourceSummary, reasons: [Evidence], doubts: [Evidence]) {
    self.left = left
    self.right = right
    self.reasons = reasons
    self.doubts = doubts
  }

  /// Claims that would be somebody else's if the two were one: those of the one with fewer.
  public var changedClaims: Int { min(left.claimCount, right.claimCount) }

  /// 0 where more speaks for than against, else 1: for ordering alone.
  public var rank: Int { weight > 0 ? 0 : 1 }

  /// How much more speaks for than against: for ordering alone.
  public var weight: Int {
    reasons.reduce(0) { $0 + $1.weight } - doubts.reduce(0) { $0 + $1.weight }
  }
}

extension SimilarSources.Evidence {
  /// How much a thing says, by judgement.
  fileprivate var weight: Int {
    switch self {
    case .wikidata: 6
    case .sameName, .gender, .otherCountry, .initials: 4
    case .role, .sameArticle, .suffix: 3
    case .spelling, .nickname, .middleName, .country: 2
    case .initial, .acronym, .kind, .surname: 1
    }
  }
}
