/// Decides whom the bare surnames of articles mean that never give the full name.
///
/// A function of the rows alone, as ``PersonBlock`` is: of those whom the archive knows by the surname (and, where the
/// article gives one, by the office), one must be in the news far more than all others together.
struct SurnameBlock {
  /// How many times as many articles must have the bearer meant as all others of the name, of whom there is one at least.
  ///
  /// Of 3,284 full names in 840 news articles, each taken for a bare surname in turn, 816 get a bearer at ten times, 99 in
  /// 100 of them the right one; at eight times 98 in 100, because Bill Clinton is then taken for Hillary Clinton. Of 227
  /// bare surnames ten times joins 61 and five times 64.
  static let dominance = 10

  /// The same where the article gives an office, of the articles that call the bearers so.
  ///
  /// Of 874 full names with an office 371 get a bearer at five times, 99 in 100 of them the right one; at four times 98.
  static let dominanceInOffice = 5

  /// Somebody whose full name the archive has.
  struct Bearer {
    /// The row that links refer to.
    let head: SourcePart
    /// Number of articles, over all rows.
    let weight: Int
    let traits: SourceTraits
    let roles: Set<Role>
    /// The offices that articles give, with the number of those that do.
    let offices: [String: Int]
  }

  /// A surname that stands alone in an article.
  struct Bare {
    let id: Int64
    let traits: SourceTraits
    let roles: Set<Role>
  }

  /// The block of a folded surname: `b:` and how it sounds.
  static func name(of surname: String) -> String { "b:" + NameSound.surname(surname) }

  /// The block of the bare surnames that full names of a block may be meant by; `nil` for blocks of other names.
  static func name(ofFullNames block: String) -> String? {
    block.hasPrefix("p:") ? "b:" + block.dropFirst(2) : nil
  }

  /// The block of bare surnames for which `name` is another use: a first name's, or a body's name of one word.
  static func name(touchedBy name: String) -> String? {
    let words = InstitutionName(name).words
    return (PersonName(name)?.first ?? (words.count == 1 ? words[0] : nil)).map(Self.name(of:))
  }

  /// Those with the surname in full.
  let bearers: [Bearer]
  /// Number of articles that use the surname as a first name or as the name of a body.
  let otherUses: Int

  /// The link from `bare` to the one who is meant; `nil` when nobody is for sure.
  func link(of bare: Bare) -> IdentityLink? {
    let offices = Set(bare.roles.compactMap(\.office))
    let weights = bearers.map { bearer in
      offices.isEmpty ? bearer.weight : offices.reduce(0) { $0 + bearer.offices[$1, default: 0] }
    }
    guard
      let best = bearers.indices.max(by: {
        (weights[$0], bearers[$1].head.key) < (weights[$1], bearers[$0].head.key)
      }), bearers[best].traits.agrees(with: bare.traits), Self.fit(bare.roles, bearers[best].roles)
    else { return nil }
    let rivals = weights.reduce(0, +) - weights[best] + (offices.isEmpty ? otherUses : 0)
    let ratio = weights[best] / max(1, rivals)
    guard ratio >= (offices.isEmpty ? Self.dominance : Self.dominanceInOffice) else { return nil }
    let office = offices.intersection(bearers[best].offices.keys).min()
    return IdentityLink(
      source: bare.id, other: bearers[best].head.id, rule: .surname,
      reason: Self.reason(ratio: ratio, office: office))
  }

  // MARK: - Private

  /// Whether what the article calls the bare name is said of the bearer elsewhere: a word of it, or nothing is said.
  private static func fit(_ bare: Set<Role>, _ known: Set<Role>) -> Bool {
    let words = Set(bare.flatMap(\.words))
    return words.isEmpty || known.contains { !words.isDisjoint(with: $0.words) }
  }

  /// The reason, in steps: a link is not written anew for each article that adds to the bearer's.
  private static func reason(ratio: Int, office: String?) -> String {
    let step = steps.last { $0 <= ratio } ?? dominanceInOffice
    let hundredths = step * 100 / (step + 1)
    let called = office.map { "called \($0) " } ?? ""
    return "\(called)in \(step) times the articles of all others of the name, score 0.\(hundredths)"
  }

  private static let steps = [dominanceInOffice, dominance, 20, 50, 100, 200, 500, 1_000, 10_000]
}
