import ArgumentParser
import Foundation

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

/// How results are printed, where they go, and how they look.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: """
      How to print: a table for people, or the whole of every result for programs. Without it, a file's name tells (.csv \
      .json .jsonl .md), else it is a table. csv is verbatim; for a spreadsheet add --spreadsheet.
      """)
  var chosenFormat: OutputFormat?

  @Option(
    help: ArgumentHelp(
      "Print only these members of each result, as JSON Lines; a wrong one lists them all.",
      valueName: "fields"))
  var json: NameList?

  @Option(
    help: ArgumentHelp(
      "Print only these columns, in a table, csv or markdown; a wrong one lists them all.", valueName: "names"
    ))
  var columns: NameList?

  @Flag(help: SpreadsheetOption.help)
  var spreadsheet = false

  @OptionGroup var file: ResultFileOptions

  @Flag(help: "Don't show long results in a pager on a terminal ($CLAIMS_PAGER, $PAGER, less).")
  var noPager = false

  @OptionGroup var appearance: AppearanceOptions

  func validate() throws {
    try SpreadsheetOption.validate(spreadsheet, isCSV: format == .csv)
    if json != nil, format != .json, format != .jsonl {
      throw ValidationError("--json goes with --format json or jsonl.")
    }
    if columns != nil, format == .json || format == .jsonl {
      throw ValidationError(
        "--columns goes with a table, csv or markdown; --json chooses the members of JSON.")
    }
  }

  /// The form of the results: what was asked for, else what the file's name says.
  var format: OutputFormat {
    if let chosenFormat { return chosenFormat }
    if json != nil { return .jsonl }
    return switch file.suffix {
    case "csv": .csv
    case "json": .json
    case "jsonl", "ndjson": .jsonl
    case "md", "markdown": .markdown
    default: .table
    }
  }

  /// What the results are written to.
  var terminal: Terminal {
    let color = appearance.color
    var terminal = file.isFile ? Terminal.file(color: color) : .standardOutput(color: color)
    terminal.hasLinks = appearance.hyperlinks.isOn(terminal, pager: pager)
    return terminal
  }

  /// The pager that a terminal's results are shown in; `nil` for none.
  var pager: Pager? {
    guard !noPager, !file.isFile, Terminal.standardOutput(color: .never).isTerminal else { return nil }
    return Pager(environment: ProcessInfo.processInfo.environment)
  }

  /// The form of rows for programs; `nil` for a list for people.
  var rowFormat: RowFormat? {
    switch format {
    case .table: columns.map { RowFormat(.table(terminal), chosen: $0.names) }
    case .json: RowFormat(.json, chosen: json?.names)
    case .jsonl: RowFormat(.jsonl, chosen: json?.names)
    case .csv: RowFormat(.csv(forSpreadsheets: spreadsheet), chosen: columns?.names)
    case .markdown: RowFormat(.markdown, chosen: columns?.names)
    }
  }

  /// Refuses fields and columns that results of this sort have not.
  ///
  /// - Throws: `CommandFailure` with the names that there are.
  func require(_ rows: (any ResultRow.Type)?) throws(CommandFailure) {
    try Self.require(json, option: "--json", "field", among: rows?.fields ?? [])
    try Self.require(columns, option: "--columns", "column", among: rows?.columns ?? [])
  }

  private static func require(
    _ wanted: NameList?, option: PrintableText, _ noun: PrintableText, among known: [String]
  ) throws(CommandFailure) {
    guard let unknown = wanted?.names.first(where: { !known.contains($0) }) else { return }
    if known.isEmpty {
      throw CommandFailure("\(option) has no use here; leave it out.", status: .usage)
    }
    throw CommandFailure(
      "there is no \(noun) “\(ParserMessage.shown(unknown))”. There are: \(known.joined(separator: ", ")).",
      status: .usage)
  }
}
