/// A piece of a query string.
struct QueryToken: Hashable {
  /// What the piece is.
  enum Content: Hashable {
    case open
    case close
    /// `OR` in capitals, or `|`.
    case or
    /// `AND` in capitals.
    case and
    /// `NOT` in capitals, or a `-` directly before an operand.
    case not
    /// A run of characters without blanks, quotation marks and parentheses.
    case word(String)
    /// What stands within quotation marks.
    case phrase(String)
    /// A field that the query language knows, with its value; `valueColumn` is 1-based.
    case field(QueryFieldName, value: String, valueColumn: Int)
  }

  var content: Content
  /// 1-based, in characters of the query.
  var column: Int
  /// Number of characters.
  var length: Int
  /// The characters as typed.
  var text: String
}

/// A field of the query language, by its main name.
enum QueryFieldName: String, CaseIterable {
  case speaker, source, via, outlet, kind, stance, title, confidence, since, until, on, figure, counted, unit,
    has, added

  /// Other names of fields.
  private static let aliases: [String: QueryFieldName] = ["from": .speaker, "by": .speaker, "of": .counted]

  /// Every name that a query may use.
  static var allNames: [String] { allCases.map(\.rawValue) + aliases.keys.sorted() }

  /// The field called `name`, in any case; `nil` when there is none.
  init?(named name: String) {
    let lowered = name.lowercased()
    guard let field = QueryFieldName(rawValue: lowered) ?? Self.aliases[lowered] else { return nil }
    self = field
  }
}
