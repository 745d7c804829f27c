extension MetaTokens {
  /// The fewest tokens of which a claim has one exactly if its confidence is one of these hundredths: whole tenths, and
  /// hundredths where a tenth is cut.
  static func confidence(_ hundredths: ClosedRange<Int>) -> [String] {
    var tokens: [String] = []
    for tenth in 0...10 {
      let whole = tenth * 10...min(tenth * 10 + 9, 100)
      let wanted = whole.clamped(to: hundredths)
      guard whole.overlaps(hundredths) else { continue }
      tokens += wanted == whole ? [decile(tenth)] : wanted.map(hundredth)
    }
    return tokens
  }
}
