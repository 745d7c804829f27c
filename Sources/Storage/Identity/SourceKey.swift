import ClaimsModel

/// What makes the sources of two articles one row of `sources`, the same kind, name and traits, and in which
/// block such rows are compared.
///
/// Rows that turn out to be one person or body all the same ("Donald Trump" with and without a known gender)
/// are tied together by links, so that nothing need be rewritten when the ties change. Names that many share stay
/// with their article: a person's single word, whoever is unnamed, groups, and names without a capital of their own.
struct SourceKey: Hashable {
  /// The text in `sources.identity`.
  let text: String
  /// Whether the source belongs to one article alone.
  let isOfOneArticle: Bool
  /// Rows of one block are compared with each other, bare surnames with the full names of the block of the same sound;
  /// `nil` for those that are compared with none.
  let block: String?

  /// The key of a source of an article, number `occurrence` (from 0) of its kind and name there.
  init(
    _ source: Source, name: FoldedSourceName, gender: Gender?, article: Int64, occurrence: Int,
    treatment: SourceTreatment
  ) {
    let traits = SourceTraits(
      initials: name.initials, gender: gender,
      country: source.kind == .person ? Self.country(of: source.roles) : nil)
    self.init(
      kind: source.kind, name: name, traits: traits, article: article, occurrence: occurrence,
      treatment: treatment)
  }

  /// The key of a source with these traits, number `occurrence` (from 0) of its kind and name in its article.
  init(
    kind: SourceKind, name: FoldedSourceName, traits: SourceTraits, article: Int64, occurrence: Int = 0,
    treatment: SourceTreatment
  ) {
    switch treatment {
    case .apart(let label):
      text = "\(kind.rawValue):\(name.core)|apart=\(label)"
      (isOfOneArticle, block) = (false, nil)
    case .known where !name.isKnownAcrossArticles:
      text = "\(kind.rawValue):\(name.core)"
      (isOfOneArticle, block) = (false, nil)
    case .known, .usual:
      isOfOneArticle = !name.isKnownAcrossArticles
      if isOfOneArticle {
        let suffix = occurrence == 0 ? "" : "#\(occurrence + 1)"
        text = "\(article)/\(kind.rawValue):\(name.core)\(suffix)"
        block = name.surnameBlock
      } else {
        var text = "\(kind.rawValue):\(name.core)"
        if kind == .person {
          if !traits.initials.isEmpty { text += "|i=\(traits.initials)" }
          if let gender = traits.gender { text += "|g=\(gender.rawValue)" }
          if let country = traits.country { text += "|c=\(country)" }
        }
        self.text = text
        block = name.block
      }
    }
  }

  /// The one country of all roles; `nil` when they name none, or several.
  private static func country(of roles: [String]) -> String? {
    var country: String?
    for role in roles {
      guard let found = Role(role).country else { continue }
      if let country, country != found { return nil }
      country = found
    }
    return country
  }
}

/// What a person's corrections make of a source of an article.
enum SourceTreatment: Hashable {
  /// Nothing in particular.
  case usual
  /// Its name was confirmed, so that it is known across articles however short it is.
  case known
  /// It was split from its namesakes and belongs to those of the same label.
  case apart(String)
}

/// A source's name in the form of its kind.
struct FoldedSourceName: Hashable {
  /// The name that is compared.
  let core: String
  /// Initials of a person's middle names.
  let initials: String
  /// Whether the name means one and the same in every article, as far as a name alone can.
  let isKnownAcrossArticles: Bool
  /// The block of the rows with this name.
  let block: String?
  /// The block of bare surnames that sound like this one; `nil` for other names.
  let surnameBlock: String?

  /// Folds a name as an article has it, or as a person typed it, who may leave out capitals.
  init(_ name: String, kind: SourceKind, isTyped: Bool = false) {
    var (core, initials, block) = (NameFolding.folded(name), "", nil as String?)
    var surnameBlock: String?
    switch kind {
    case .person:
      if let surname = PersonName.bareSurname(name), Self.hasCapital(name) {
        surnameBlock = SurnameBlock.name(of: surname)
      }
      if let person = PersonName(name), isTyped || Self.hasCapital(name) {
        (core, initials) = (person.core, person.initials)
        block = "p:" + NameSound.surname(person.surname)
      }
    case .organisation, .government, .outlet:
      let institution = InstitutionName(name)
      core = institution.core
      if !core.isEmpty, isTyped || Self.hasNameOfItsOwn(name) { block = "i:" + institution.squashed }
    case .document:
      if !core.isEmpty, isTyped || Self.hasNameOfItsOwn(name) { block = "d:" + core }
    case .group, .unnamed: break
    }
    self.core = core
    self.initials = initials
    self.block = block
    self.surnameBlock = surnameBlock
    isKnownAcrossArticles = block != nil
  }

  // MARK: - Private

  /// Whether a word other than a determiner at the start has a capital, as names have.
  private static func hasNameOfItsOwn(_ name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard let first = words.first?.lowercased() else { return false }
    if indefinite.contains(first) { return false }
    let own = words.dropFirst(first == "the" ? 1 : 0)
    // A capital at the start of a sentence makes no name of these.
    if own.count == 1, let word = own.first, commonNouns.contains(word.lowercased()) { return false }
    return own.contains { hasCapital(String($0)) }
  }

  private static let commonNouns: Set<String> = [
    "administration", "agency", "analysts", "army", "authorities", "authority", "bank", "board", "campaign",
    "church", "city", "club", "coalition", "committee", "company", "council", "court", "critics",
    "department",
    "doctors", "economists", "experts", "firefighters", "firm", "government", "group", "hospital",
    "hospitals",
    "investigators", "lawyers", "lawmakers", "management", "media", "military", "ministry", "neighbours",
    "neighbors", "newspaper", "nurses", "office", "officers", "officials", "opposition", "organisers",
    "organizers", "parents", "party", "police", "politicians", "prosecutors", "protesters", "regulators",
    "researchers", "residents", "school", "schools", "scientists", "soldiers", "staff", "students",
    "supporters",
    "teachers", "team", "troops", "union", "unions", "university", "voters", "witnesses", "workers",
  ]

  private static let indefinite: Set<String> = [
    "a", "an", "his", "her", "their", "its", "our", "my", "your", "this", "that", "these", "those", "some",
    "many", "most", "one", "another", "other", "every", "each", "any", "no", "all", "both", "several", "few",
    "anyone", "everyone", "nobody", "everybody", "somebody", "someone",
  ]

  private static func hasCapital(_ name: String) -> Bool {
    name.unicodeScalars.contains { $0.properties.isUppercase || isUncased($0) }
  }

  /// Whether a letter's script has no capitals, so that their lack says nothing.
  private static func isUncased(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .otherLetter
  }
}
