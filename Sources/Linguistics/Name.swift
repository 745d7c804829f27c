/// What a name names.
public enum NameKind: Int, Hashable, Sendable, CaseIterable {
  case person = 1
  case organization = 3
  case place = 5

  /// The kind whose beginning or inside `label` is (1 and 2 person, 3 and 4 organisation, 5 and 6 place).
  init?(label: Int) { self.init(rawValue: label % 2 == 0 ? label - 1 : label) }

  /// Labels that may follow one another: an inside only its own beginning or inside.
  static let chain: Viterbi = {
    let labels = TokenRange(0, 7)
    let barred: Float = -1e4
    func isInside(_ label: Int) -> Bool { label > 0 && label % 2 == 0 }
    return Viterbi(
      transitions: labels.flatMap { previous in
        labels.map { isInside($0) && previous != $0 && previous != $0 - 1 ? barred : 0 }
      },
      start: labels.map { isInside($0) ? barred : 0 })
  }()
}

/// A name at one place.
public struct Name: Hashable, Sendable, Neutral {
  /// A name of no tokens.
  public static let neutral = Name(tokens: TokenRange(0, 0), kind: .person)

  /// Indexes of its tokens.
  public var tokens: TokenRange
  /// What it names.
  public var kind: NameKind
}
