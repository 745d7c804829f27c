import ClaimsModel

/// The value of a known field, to be read.
struct QueryFieldValue {
  let query: String
  let field: QueryFieldName
  let value: String
  /// 1-based column of the value.
  let column: Int
  let token: QueryToken

  /// The condition that the field makes.
  func node() throws(ArchiveError) -> QueryNode {
    switch field {
    case .speaker: return .term(.field(.speaker(try name())))
    case .source: return .term(.field(.source(try name())))
    case .via: return .term(.field(.via(try name())))
    case .outlet: return .term(.field(.outlet(try name())))
    case .title: return .term(.field(.title(try name())))
    case .kind: return .term(.field(.kind(try choice("kind"))))
    case .stance: return .term(.field(.stance(try choice("stance"))))
    case .since: return try period { ($0, nil) }
    case .until: return try period { (nil, $0) }
    case .on: return try period { ($0, $0) }
    }
  }

  private func name() throws(ArchiveError) -> String {
    let isName = value.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard isName else { throw bad("“\(value)” has no letters or digits") }
    return value
  }

  private func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ noun: String
  ) throws(ArchiveError) -> Value {
    if let found = Value(rawValue: value.lowercased()) { return found }
    let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw bad("“\(value)” is no \(noun); there are \(names)")
  }

  private func period(
    _ bounds: (PartialDate) -> (PartialDate?, PartialDate?)
  ) throws(ArchiveError) -> QueryNode {
    guard let date = PartialDate(edtf: value) else {
      throw bad("“\(value)” is no date; write 2022, 2022-03 or 2022-03-01")
    }
    let (since, until) = bounds(date)
    return .period(since: since, until: until, column: token.column, length: token.length)
  }

  private func bad(_ problem: String) -> ArchiveError {
    .badQuery(
      query: query, column: column, length: max(1, token.column + token.length - column), problem: problem)
  }
}
