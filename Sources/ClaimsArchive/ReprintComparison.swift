public import ClaimsModel
import Storage

/// What an archive would say of two articles, for measuring.
public struct ReprintComparison: Hashable, Sendable {
  /// Whether the two share a mark, so that they are compared at all.
  public let areCompared: Bool
  /// Whether they share so much that one reprints the other.
  public let shareEnough: Bool

  /// Whether an archive with both would have them in one story.
  public var areReprints: Bool { areCompared && shareEnough }

  /// Compares two articles.
  public init(_ one: ReprintCandidate, _ two: ReprintCandidate) {
    areCompared = !one.marks.isDisjoint(with: two.marks)
    shareEnough = one.profile.isReprint(of: two.profile)
  }
}

/// An article, prepared for being compared with others.
public struct ReprintCandidate: Sendable {
  let marks: Set<Int64>
  let profile: ReprintProfile

  /// The numbers by which it is found.
  public var numbers: Set<Int64> { marks }

  /// Prepares an article.
  public init(_ article: Article) {
    marks = article.reprintMarks
    profile = ReprintProfile(article, outlet: article.outlet)
  }
}
