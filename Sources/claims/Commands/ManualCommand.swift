import ArgumentParser
import Foundation

/// `claims manual`: the manual page, for `make install`.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page in the form of man(7).",
    discussion: """
      Example:
        claims manual > claims.1
      """,
    shouldDisplay: false)

  func run() throws {
    var stream = ResultStream()
    try stream.write(PrintableText(lines: try ManualPage(helpDump: ClaimsCommand._dumpHelp()).rendered))
    try stream.flush()
  }
}
