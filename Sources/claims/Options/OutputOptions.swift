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
  @Option(
    help: """
      How to print: a table for people, or the whole of every result for programs. csv is verbatim; for a spreadsheet add \
      --spreadsheet.
      """)
  var format: OutputFormat = .table

  @Flag(help: SpreadsheetOption.help)
  var spreadsheet = false

  @OptionGroup var appearance: AppearanceOptions

  func validate() throws { try SpreadsheetOption.validate(spreadsheet, isCSV: format == .csv) }

  /// What standard output is connected to.
  var terminal: Terminal { .standardOutput(color: appearance.color) }

  /// The form of rows for programs; `nil` for a table for people.
  var rowFormat: RowFormat? {
    switch format {
    case .table: nil
    case .json: .json
    case .jsonl: .jsonl
    case .csv: .csv(forSpreadsheets: spreadsheet)
    case .markdown: .markdown
    }
  }
}

/// `--spreadsheet`, which goes with CSV.
enum SpreadsheetOption {
  /// What the option does.
  static let help: ArgumentHelp =
    "With csv: put an apostrophe before cells that a spreadsheet would run (=, +, -, @, tab); numbers stay numbers."

  /// Refuses the option where there is no CSV.
  static func validate(_ isSet: Bool, isCSV: Bool) throws {
    guard !isSet || isCSV else { throw ValidationError("--spreadsheet goes with --format csv.") }
  }
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
