import ArgumentParser

/// `claims version`: what program this is.
struct VersionCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "version",
    abstract: "Say which version this is, of the program, the extraction and the archive's schema.",
    discussion: """
      The commit is known where the program was built by make. An archive with a newer schema can't be read; articles that \
      an older extraction read are read again by the next ingest.

      Examples:
        claims version
        claims version --format json
      """)

  @OptionGroup var output: OutputOptions

  var rows: (any ResultRow.Type)? { VersionRow.self }

  func run() throws {
    if let rows = output.rowFormat { return try RowPrinter.print([VersionRow()], format: rows) }
    var stream = ResultStream()
    try stream.write(PrintableText(lines: ProgramVersion.text) + "\n")
    try stream.flush()
  }
}
