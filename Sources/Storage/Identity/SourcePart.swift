import ClaimsModel

/// A row of `sources` that is known across articles, as far as its key tells.
struct SourcePart: Hashable {
  let id: Int64
  /// The key, which does not depend on the order of ingestion as the id does.
  let key: String
  let kind: SourceKind
  /// The folded name.
  let core: String
  let traits: SourceTraits
  /// Number of articles.
  let weight: Int

  /// Reads a row; `nil` when the key is of another form.
  init?(id: Int64, key: String, weight: Int) {
    let pieces = key.split(separator: "|")
    guard let colon = pieces.first?.firstIndex(of: ":"),
      let kind = pieces.first.flatMap({ SourceKind(rawValue: String($0[..<colon])) })
    else { return nil }
    self.id = id
    self.key = key
    self.kind = kind
    self.weight = weight
    core = String(pieces[0][pieces[0].index(after: colon)...])
    var traits = SourceTraits()
    for piece in pieces.dropFirst() {
      let value = String(piece.dropFirst(2))
      switch piece.prefix(2) {
      case "i=": traits.initials = value
      case "g=": traits.gender = Gender(rawValue: value)
      case "c=": traits.country = value
      default: break
      }
    }
    self.traits = traits
  }

  /// Whether it is an organisation, a government body or an outlet, which articles often take for one another.
  var isInstitution: Bool { [.organisation, .government, .outlet].contains(kind) }
}

/// Two rows of `sources` that are one, and why.
struct IdentityLink: Hashable {
  let source: Int64
  let other: Int64
  let rule: Rule
  /// How sure the rule is and why, in words; `nil` where the rule says it all.
  var reason: String?

  /// Why two rows are taken for one.
  enum Rule: String, Hashable, Sendable {
    /// The same full name, and no trait differs.
    case name
    /// The same first name and surname, another middle name, and more.
    case middle
    /// A nickname and the same surname, and a role in common.
    case nickname
    /// An initial instead of the first name, and a role in common.
    case initial
    /// Two spellings of one name, and a role or country in common.
    case spelling
    /// With and without "Jr." or the like, a first name and surname that agree, and an office in common.
    case suffix
    /// An article gives both names for one.
    case alias
    /// The initials or the beginning of the other name, as an article gives it.
    case short
    /// A bare surname, and one bearer whom the archive knows far better than all others.
    case surname
    /// A person said so.
    case merge
  }
}

/// What the archive knows beyond the keys of the rows compared.
struct IdentityEvidence {
  /// The roles of rows.
  let roles: ([Int64]) throws -> Set<Role>
  /// The names of rows, folded.
  let names: ([Int64]) throws -> Set<String>
  /// Whether one article has a source of either list, and so tells them apart.
  let meet: ([Int64], [Int64]) throws -> Bool
}
