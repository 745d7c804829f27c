import Foundation

/// Writing to standard error: everything that is no result.
enum Diagnostics {
  /// Writes a line; that nobody reads it any more is no error.
  static func line(_ text: PrintableText) { write(text + "\n") }

  /// Writes a message that starts with the program's name.
  static func message(_ text: PrintableText) { line("claims: " + text) }

  /// Writes `text` as it is; while a pager shows the results, behind it.
  static func write(_ text: PrintableText) {
    if ResultDestination.keeps(saying: text) { return }
    try? FileHandle.standardError.write(contentsOf: Data(text.description.utf8))
  }
}
