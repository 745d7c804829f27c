import ArgumentParser

/// How results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// For people.
  case table
  /// One JSON array.
  case json
  /// One JSON object a line.
  case jsonl
  /// RFC 4180 with a heading, snake_case names.
  case csv
  /// A Markdown table.
  case markdown
}

/// How results are printed, and how they look.
struct OutputOptions: ParsableArguments {
  @Option(help: "How to print: a table for people, or the whole of every result for programs.")
  var format: OutputFormat = .table

  @OptionGroup var appearance: AppearanceOptions

  /// What standard output is connected to.
  var terminal: Terminal { .standardOutput(color: appearance.color) }
}

/// How text looks on a terminal.
struct AppearanceOptions: ParsableArguments {
  @Option(help: "When to colour. “auto” heeds NO_COLOR and colours on a terminal only.")
  var color: ColorChoice = .auto
}

/// Which page of the results is printed.
struct PageOptions: ParsableArguments {
  /// Results on a page of a table.
  private static let tableLimit = 20

  @Option(
    help: ArgumentHelp(
      "Print at most so many results; 0 for all. A table has 20 unless told, the other formats have all.",
      valueName: "number"))
  var limit: Int?

  @Option(help: ArgumentHelp("Leave out so many results at the start.", valueName: "number"))
  var offset: Int = 0

  func validate() throws {
    guard (limit ?? 0) >= 0, offset >= 0 else {
      throw ValidationError("--limit and --offset can't be negative.")
    }
  }

  /// The number of results asked for; `nil` for all.
  func limit(for format: OutputFormat) -> Int? {
    guard let limit else { return format == .table ? Self.tableLimit : nil }
    return limit == 0 ? nil : limit
  }
}
