/// By what claims are counted.
public enum ClaimGrouping: String, Hashable, Sendable, CaseIterable {
  /// Whoever made them, by the archive's identity.
  case speaker
  /// The publishing outlet, whatever the name that articles give it.
  case outlet
  /// The month of publication.
  case month
  /// Direct, indirect, mixed or statement.
  case kind
  /// What the cue does.
  case stance
}

/// How many claims share a speaker, an outlet, a month, a kind or a stance.
public struct ClaimCount: Hashable, Sendable {
  /// The name, `2022-03`, `direct`; `nil` for claims without one.
  public var name: String?
  /// The speaker's number in the archive; `nil` for other groupings.
  public var source: Source.ID?
  /// What sort of thing the speaker is; `nil` for other groupings.
  public var kind: SourceKind?
  /// Claims, those with the same words in several articles once.
  public var count: Int
  /// Claims, each reprint for itself.
  public var withCopies: Int
  /// Articles that have them.
  public var articleCount: Int
  /// Stories that these articles print, each reprint left out.
  public var storyCount: Int

  /// Makes one.
  public init(
    name: String?, source: Source.ID? = nil, kind: SourceKind? = nil, count: Int, withCopies: Int,
    articleCount: Int, storyCount: Int
  ) {
    self.name = name
    self.source = source
    self.kind = kind
    self.count = count
    self.withCopies = withCopies
    self.articleCount = articleCount
    self.storyCount = storyCount
  }
}
