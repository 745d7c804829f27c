public import ClaimsModel

extension FigureQuery {
  /// Narrows the question by a query in the language of `claims search`.
  ///
  /// Plain words become the question's words, conditions on figures its test, names of speakers, relays and outlets its
  /// own; everything else must hold of the figure's claim.
  public mutating func narrow(by query: ParsedQuery) {
    var words: [String] = []
    var tests = [test]
    var rest = SearchExpression.everything
    let parts: [SearchExpression]
    if case .all(let all) = query.expression { parts = all } else { parts = [query.expression] }
    for part in parts {
      switch part {
      case .everything: break
      case .word(let word, isPrefix: false): words.append(word)
      case .figure(let asked): tests.append(asked)
      case .field(.speaker(let name)) where speakers.isEmpty: speakers = [name]
      case .field(.via(let name)) where relays.isEmpty: relays = [name]
      case .field(.outlet(let name)) where outlets.isEmpty: outlets = [name]
      default: rest = rest.and(part)
      }
    }
    if !words.isEmpty { self.words = words.joined(separator: " ") }
    test = .joined(tests)
    claims = claims.and(rest.withoutFigures)
    if let since = query.since, since.dayNumber >= self.since?.dayNumber ?? .min { self.since = since }
    if let until = query.until, until.lastDayNumber <= self.until?.lastDayNumber ?? .max {
      self.until = until
    }
  }
}

extension SearchExpression {
  /// The expression without conditions on figures, which here are asked of the figure itself and not of its claim.
  fileprivate var withoutFigures: SearchExpression { asksForFigures ? .everything : self }
}
