/// A person's correction of who is who or of a claim, which names sources and claims by what stays when articles are
/// read again.
public struct Correction: Hashable, Sendable {
  /// What the correction is about, and what it says of that.
  public enum Matter: Hashable, Sendable {
    /// It says who a source is.
    case source(SourceReference, Action)
    /// It says what a claim is.
    case claim(ClaimReference, ClaimAction)
  }

  /// What is corrected of a claim.
  public enum ClaimAction: Hashable, Sendable {
    /// It is none, or wrongly cut.
    case reject
    /// This source said it; `nil` for nobody in particular.
    case attribute(SourceReference?)
    /// Its cue does this.
    case stance(Stance)
  }

  /// What is corrected of a source.
  public enum Action: Hashable, Sendable {
    /// The source and this one are the same.
    case merge(SourceReference)
    /// The source of one article is somebody else than its namesakes.
    case splitArticle(ArticleReference)
    /// Whoever articles call so is somebody else than the source's namesakes.
    case splitRole(String)
    /// Whoever bears this name is somebody else than the source, which does not go by it.
    case splitName(String)
    /// The source is to be shown by this name.
    case rename(String)
    /// The source also goes by this name.
    case alias(String)
    /// The source is not to be shown with this role.
    case removeRole(String)
  }

  /// What the correction is about, and what it says.
  public var matter: Matter
  /// Why, in the user's words.
  public var note: String?
  /// When it was made: `2031-04-01T12:00:00Z`.
  public var madeAt: String

  /// Makes a correction.
  public init(_ matter: Matter, note: String? = nil, madeAt: String) {
    self.matter = matter
    self.note = note
    self.madeAt = madeAt
  }

  /// Makes a correction of a source.
  public init(source: SourceReference, action: Action, note: String? = nil, madeAt: String) {
    self.init(.source(source, action), note: note, madeAt: madeAt)
  }

  /// Makes a correction of a claim.
  public init(claim: ClaimReference, action: ClaimAction, note: String? = nil, madeAt: String) {
    self.init(.claim(claim, action), note: note, madeAt: madeAt)
  }

  /// The source that it is about; `nil` when it is about a claim.
  public var source: SourceReference? {
    if case .source(let source, _) = matter { source } else { nil }
  }

  /// The claim that it is about; `nil` when it is about a source.
  public var claim: ClaimReference? {
    if case .claim(let claim, _) = matter { claim } else { nil }
  }

  /// What sort of correction it is.
  public var kind: CorrectionKind {
    switch matter {
    case .source(_, .merge): .merge
    case .source(_, .splitName), .source(_, .splitRole), .source(_, .splitArticle): .split
    case .source(_, .rename): .rename
    case .source(_, .alias): .alias
    case .source(_, .removeRole): .role
    case .claim(_, .reject): .reject
    case .claim(_, .attribute): .attribute
    case .claim(_, .stance): .stance
    }
  }
}

/// A source named by what stays when articles are read again: no number of an archive.
public struct SourceReference: Hashable, Sendable {
  /// What sort of thing it is.
  public var kind: SourceKind
  /// A name that articles give it.
  public var name: String
  /// Initials of middle names, where they tell it from a namesake.
  public var initials: String?
  /// `m` or `f`, where that tells it from a namesake.
  public var gender: String?
  /// The country of an office (ISO 3166), where that tells it from a namesake.
  public var country: String?
  /// The label under which a correction split it from its namesakes.
  public var label: String?
  /// The article, for a source that is known in one article alone.
  public var article: ArticleReference?

  /// Makes a reference.
  public init(
    kind: SourceKind, name: String, initials: String? = nil, gender: String? = nil, country: String? = nil,
    label: String? = nil, article: ArticleReference? = nil
  ) {
    self.kind = kind
    self.name = name
    self.initials = initials
    self.gender = gender
    self.country = country
    self.label = label
    self.article = article
  }
}

/// An article named by what stays when it is read again, the first that is known: its own id, its address, its
/// words, its path.
public struct ArticleReference: Hashable, Sendable {
  /// The id that the input gave it.
  public var externalID: String?
  /// Its address.
  public var url: String?
  /// The digest of its letters and digits.
  public var textDigest: String?
  /// Where it was read from.
  public var path: String?

  /// Makes a reference.
  public init(
    externalID: String? = nil, url: String? = nil, textDigest: String? = nil, path: String? = nil
  ) {
    self.externalID = externalID
    self.url = url
    self.textDigest = textDigest
    self.path = path
  }

  /// Whether `article` is meant.
  public func names(_ article: Article) -> Bool {
    if let externalID, let theirs = article.externalID { return externalID == theirs }
    if let url, let theirs = article.url { return url == theirs }
    if let textDigest, textDigest == article.textDigest { return true }
    return path == article.path
  }
}

/// What sort of correction one is.
public enum CorrectionKind: String, Hashable, Sendable, CaseIterable {
  /// Two sources are one.
  case merge
  /// A source is two.
  case split
  /// A source is shown by another name.
  case rename
  /// A source has one more name.
  case alias
  /// A source is shown without a role.
  case role
  /// A claim is none.
  case reject
  /// A claim is somebody else's.
  case attribute
  /// A claim's cue does something else.
  case stance
}

/// A correction that holds of a claim.
public struct AppliedCorrection: Hashable, Sendable {
  /// Its number in the archive.
  public var id: Int
  /// What sort of correction it is.
  public var kind: CorrectionKind
  /// Why it was made.
  public var note: String?

  /// Makes one.
  public init(id: Int, kind: CorrectionKind, note: String? = nil) {
    self.id = id
    self.kind = kind
    self.note = note
  }
}

/// A correction with its number in the archive.
public struct StoredCorrection: Hashable, Sendable {
  /// The number.
  public var id: Int
  /// The correction.
  public var correction: Correction
  /// Whether the archive has the sources that it names, or a claim of which it holds.
  public var isInForce: Bool

  /// Makes one.
  public init(id: Int, correction: Correction, isInForce: Bool) {
    self.id = id
    self.correction = correction
    self.isInForce = isInForce
  }
}
