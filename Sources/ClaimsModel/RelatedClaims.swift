/// What else an archive has on the matter of one claim.
public struct RelatedClaims: Hashable, Sendable {
  /// A figure of the claim and one of another that can't both be right.
  public struct Conflict: Hashable, Sendable {
    /// What is counted or measured.
    public var label: String
    /// The report that has the claim's own figure.
    public var own: FigureReport
    /// The other.
    public var other: FigureReport

    /// Makes one.
    public init(label: String, own: FigureReport, other: FigureReport) {
      self.label = label
      self.own = own
      self.other = other
    }
  }

  /// The words by which it was looked for, the rarest first.
  public var words: [String]
  /// What the same speakers said of it, in order of date.
  public var bySpeaker: [SearchHit]
  /// What others said of it, the nearest first.
  public var byOthers: [SearchHit]
  /// Figures that can't both be right.
  public var conflicts: [Conflict]

  /// Makes one.
  public init(
    words: [String] = [], bySpeaker: [SearchHit] = [], byOthers: [SearchHit] = [], conflicts: [Conflict] = []
  ) {
    self.words = words
    self.bySpeaker = bySpeaker
    self.byOthers = byOthers
    self.conflicts = conflicts
  }
}
