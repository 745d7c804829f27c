import ClaimsArchive

/// A result that the formats for programs can print.
protocol ResultRow {
  /// The names of the cells, snake_case.
  static var columns: [String] { get }
  /// The names of the members of its JSON object.
  static var fields: [String] { get }
  /// The values in the order of `columns`; empty where unknown.
  var cells: [String] { get }
  /// Whether results are blocks of Markdown rather than rows of a table.
  static var hasMarkdownBlocks: Bool { get }
  /// The result as a block of Markdown; `nil` where it is a row of a table.
  var markdownBlock: String? { get }
  /// Writes the result as one JSON object.
  func write(to writer: inout JSONWriter)
}

extension ResultRow {
  static var hasMarkdownBlocks: Bool { false }
  var markdownBlock: String? { nil }
}
