import ClaimsModel

/// The words that stand for a claim's properties in the full-text index.
///
/// Filtering by such a word measured ten to seventy times faster than joining the tables. Each ends in a
/// digit, which the stemmer leaves alone.
enum MetaTokens {
  /// The `meta` column of a claim.
  static func text(for claim: Claim, sources: [Int64], outlet: Int64?) -> String {
    text(
      for: Properties(claim), outlet: outlet,
      chain: claim.attribution.map { ($0.relation, sources[$0.source]) })
  }

  /// What of a claim itself the column `meta` tells.
  struct Properties {
    let kind: ClaimKind
    let stance: Stance
    let confidence: Double
    /// Whether the claim stands within another.
    let isNested: Bool
    /// Whether a correction says that it is none.
    var isRejected = false
  }

  /// The `meta` column of a claim with these properties.
  static func text(
    for claim: Properties, outlet: Int64?, chain: [(relation: Attribution.Relation, source: Int64)]
  ) -> String {
    let hundredths = hundredths(of: claim.confidence)
    var tokens = [decile(hundredths / 10), hundredth(hundredths)]
    if claim.isNested { tokens.append(nested) }
    if claim.isRejected { tokens.append(rejected) }
    tokens += [kind(claim.kind), stance(claim.stance)]
    if let outlet { tokens.append(self.outlet(outlet)) }
    return text(tokens, chain: chain)
  }

  /// The column `meta` with another chain.
  static func text(_ meta: String, chain: [(relation: Attribution.Relation, source: Int64)]) -> String {
    text(meta.split(separator: " ").filter { !"src".contains($0.prefix(1)) }.map(String.init), chain: chain)
  }

  private static func text(
    _ properties: [String], chain: [(relation: Attribution.Relation, source: Int64)]
  ) -> String {
    var tokens = properties
    var sources: Set<Int64> = []
    for link in chain {
      let token = link.relation == .speaker ? speaker(link.source) : relay(link.source)
      if !tokens.contains(token) { tokens.append(token) }
      if sources.insert(link.source).inserted { tokens.append(anyone(link.source)) }
    }
    return tokens.joined(separator: " ")
  }

  /// The claim's speaker is the source `id`.
  static func speaker(_ id: Int64) -> String { "s\(id)" }
  /// A relay of the claim is the source `id`.
  static func relay(_ id: Int64) -> String { "r\(id)" }
  /// Anyone in the chain is the source `id`.
  static func anyone(_ id: Int64) -> String { "c\(id)" }
  /// The article's outlet is `id`.
  static func outlet(_ id: Int64) -> String { "o\(id)" }

  /// The claim stands within another.
  static let nested = "n1"
  /// A correction says that it is no claim.
  static let rejected = "x1"
  /// The claim's confidence has this number of whole tenths, 0 to 10.
  static func decile(_ tenths: Int) -> String { "q\(tenths)" }
  /// The claim's confidence is this many hundredths, 0 to 100.
  static func hundredth(_ hundredths: Int) -> String { "e\(hundredths)" }

  /// A confidence in whole hundredths, rounded, from which its tenths follow too: 0.57 times 10 need not be 5.7.
  ///
  /// Worked out just as the migration of older archives does.
  static func hundredths(of confidence: Double) -> Int {
    confidence.isNaN ? 0 : Int(min(max(confidence, 0), 1) * 100 + 0.5)
  }

  /// The claim is of this kind.
  static func kind(_ kind: ClaimKind) -> String {
    switch kind {
    case .direct: "k1"
    case .indirect: "k2"
    case .mixed: "k3"
    case .statement: "k4"
    }
  }

  /// The claim's cue does this.
  static func stance(_ stance: Stance) -> String {
    switch stance {
    case .asserts: "t1"
    case .denies: "t2"
    case .questions: "t3"
    case .urges: "t4"
    case .promises: "t5"
    case .warns: "t6"
    case .declines: "t7"
    case .supports: "t8"
    case .opposes: "t9"
    }
  }
}

extension MetaTokens.Properties {
  init(_ claim: Claim) {
    self.init(
      kind: claim.kind, stance: claim.stance, confidence: claim.confidence, isNested: claim.parent != nil,
      isRejected: claim.isRejected)
  }
}
