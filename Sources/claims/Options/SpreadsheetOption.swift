import ArgumentParser

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
