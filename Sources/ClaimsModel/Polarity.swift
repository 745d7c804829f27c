/// Whether whoever makes a claim stands for its content.
public enum Polarity: String, Hashable, Sendable, CaseIterable {
  /// Says it, wants it, promises it, praises it.
  case asserted
  /// Denies it, opposes it, declines it, or is said not to have said it.
  case rejected
  /// Asks.
  case neutral
}

extension Claim {
  /// Whether the speaker stands for the content: what is rejected must never be quoted as what somebody said.
  public var polarity: Polarity {
    switch stance {
    // Not to deny something is not to say it, either.
    case .denies, .declines, .opposes: isNegated ? .neutral : .rejected
    case .questions: .neutral
    case .asserts, .urges, .promises, .warns, .supports: isNegated ? .rejected : .asserted
    }
  }
}
