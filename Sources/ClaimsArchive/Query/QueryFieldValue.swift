import ClaimsModel
import Extraction

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
    case .confidence: return .term(.field(.confidence(try confidence())))
    case .since: return try period { ($0, nil) }
    case .until: return try period { (nil, $0) }
    case .on: return try period { ($0, $0) }
    case .figure: return .term(.figure(try bounds()))
    case .counted: return .term(.figure(.counted(try name())))
    case .unit: return .term(.figure(.unit(try unit())))
    case .has: return .term(.figure(try presence()))
    case .added: return try arrival()
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

  private func arrival() throws(ArchiveError) -> QueryNode {
    guard let test = ArrivalValue.test(value) else {
      throw bad("“\(value)” is no time; write \(ArrivalValue.forms)")
    }
    return .arrival(test, column: token.column, length: token.length)
  }

  private func bounds() throws(ArchiveError) -> FigureTest {
    do {
      return try FigureComparison(value).test
    } catch {
      // The value of a quoted one starts behind its mark.
      let isQuoted = query.dropFirst(column - 1).first != value.first
      throw .badQuery(
        query: query, column: column + error.offset + (isQuoted ? 1 : 0),
        length: error.length > 0 ? error.length : max(1, value.count), problem: error.problem)
    }
  }

  private func confidence() throws(ArchiveError) -> ClosedRange<Int> {
    guard let range = ConfidenceComparison.hundredths(value) else {
      throw bad("“\(value)” is no confidence; write >=0.8, <50%, 0.5..0.8")
    }
    return range
  }

  private func unit() throws(ArchiveError) -> String {
    // Signs of currencies are symbols, the degree and the per cent are not letters either.
    let isUnit = value.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.generalCategory == .currencySymbol || $0 == "%" || $0 == "°"
    }
    guard isUnit else { throw bad("“\(value)” is no unit; write km, Cel, % or USD") }
    return UnitWords.code(of: value) ?? value
  }

  private func presence() throws(ArchiveError) -> FigureTest {
    if value.lowercased() == "figure" { return .any }
    if let kind = FigureKind(rawValue: value.lowercased()) { return .kinds([kind]) }
    let names = FigureKind.allCases.map(\.rawValue).joined(separator: ", ")
    throw bad("has: takes figure, or a kind of figure (\(names)), and not “\(value)”")
  }

  private func bad(_ problem: String) -> ArchiveError {
    .badQuery(
      query: query, column: column, length: max(1, token.column + token.length - column), problem: problem)
  }
}
