/// The form in which rows are printed for programs, and which parts of them.
struct RowFormat: Hashable, Sendable {
  /// The forms.
  enum Form: Hashable, Sendable {
    /// One JSON array.
    case json
    /// One JSON object a line.
    case jsonl
    /// RFC 4180; with `forSpreadsheets`, no cell is a formula.
    case csv(forSpreadsheets: Bool)
    /// Markdown: a table, or blocks for people.
    case markdown
    /// Columns side by side, of rows that would otherwise be listed for people.
    case table(Terminal)
  }

  /// The form.
  let form: Form
  /// The fields or columns that were asked for, in that order; `nil` for all.
  let chosen: [String]?

  /// Makes a format.
  init(_ form: Form, chosen: [String]? = nil) {
    self.form = form
    self.chosen = chosen
  }

  /// One JSON array of whole results.
  static let json = RowFormat(.json)
  /// One whole result a line.
  static let jsonl = RowFormat(.jsonl)

  /// All columns as CSV.
  static func csv(forSpreadsheets: Bool) -> RowFormat { RowFormat(.csv(forSpreadsheets: forSpreadsheets)) }

  /// Whether results are JSON.
  var isJSON: Bool { form == .json || form == .jsonl }
}
