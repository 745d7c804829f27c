import ClaimsModel

/// Ties each figure to the innermost claim whose content holds it.
enum FigureLinker {
  /// Links both ways.
  ///
  /// Sets `claim` of each figure and `figures` of each claim; both lists must be in text order.
  static func link(_ figures: inout [Figure], to claims: inout [Claim]) {
    // Claims that may still hold a later figure; the stack stays as deep as claims nest.
    var open: [Int] = []
    var next = 0
    for (index, figure) in figures.enumerated() {
      guard let span = figure.spans.first else { continue }
      while let claim = claims[at: next], (claim.spans.first?.start ?? 0) <= span.start {
        open.append(next)
        next += 1
      }
      open.removeAll { (claims[at: $0]?.spans.last?.end ?? 0) <= span.start }
      let holders = open.filter { claims[at: $0]?.spans.contains { $0.contains(span) } ?? false }
      guard let innermost = holders.min(by: { size(claims[at: $0]) < size(claims[at: $1]) }) else {
        continue
      }
      figures[at: index]?.claim = innermost
      claims[at: innermost]?.figures.append(index)
    }
  }

  private static func size(_ claim: Claim?) -> Int { claim?.spans.reduce(0) { $0 + $1.count } ?? 0 }
}
