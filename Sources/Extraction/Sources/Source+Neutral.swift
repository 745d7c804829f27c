public import ClaimsModel
public import Linguistics

extension Source: Neutral {
  /// A source without a name: what no index of ours means.
  public static var neutral: Source { Source(name: "", kind: .unnamed) }
}
