import ClaimsModel

extension FigureKind {
  /// The kinds that say how much there is of something.
  static let amounts: [FigureKind] = [
    .count, .money, .percent, .percentagePoint, .fraction, .factor, .measure, .age, .duration, .number,
  ]
}

extension FigureTest {
  /// Whether some kinds are asked for.
  var asksForKinds: Bool {
    switch self {
    case .kinds: true
    case .all(let parts), .either(let parts): parts.contains(where: \.asksForKinds)
    case .any, .bounds, .counted, .unit: false
    }
  }
}
