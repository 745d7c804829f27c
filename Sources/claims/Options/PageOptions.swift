import ArgumentParser

/// Which page of the results is printed.
struct PageOptions: ParsableArguments {
  /// Results on a page of a table.
  private static let tableLimit = 20
  /// More than any archive holds; sums of two stay far below the end of `Int`.
  private static let maximum = 1_000_000_000_000

  @Option(
    help: ArgumentHelp(
      "Print at most so many results; 0 for all. A table has 20 unless told, the other formats have all.",
      valueName: "number"), transform: WholeNumber.reader(of: 0...Self.maximum))
  var limit: Int?

  @Option(
    help: ArgumentHelp("Leave out so many results at the start.", valueName: "number"),
    transform: WholeNumber.reader(of: 0...Self.maximum))
  var offset: Int = 0

  /// The number of results asked for; `nil` for all.
  func limit(for format: OutputFormat) -> Int? {
    guard let limit else { return format == .table ? Self.tableLimit : nil }
    return limit == 0 ? nil : limit
  }
}
