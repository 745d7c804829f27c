import ArgumentParser

/// A command that prints results.
protocol ResultCommand: ParsableCommand {
  /// Makes ready for printing: refuses options that don't fit, and opens what results go to. Done before anything else.
  ///
  /// - Throws: `CommandFailure`.
  func prepare() throws(CommandFailure)
}

/// A command whose results are rows, or sentences, in one of several formats.
protocol RowCommand: ResultCommand {
  /// How to print.
  var output: OutputOptions { get }
  /// What results are for programs; `nil` where they are sentences alone.
  var rows: (any ResultRow.Type)? { get }
  /// Whether long results are shown in a pager on a terminal.
  static var isPaged: Bool { get }
}

extension RowCommand {
  static var isPaged: Bool { false }

  func prepare() throws(CommandFailure) {
    try output.require(rows)
    try output.file.open()
    if Self.isPaged, let pager = output.pager { ResultDestination.use(pager) }
  }
}
