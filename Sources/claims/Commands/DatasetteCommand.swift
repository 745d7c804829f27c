import ArgumentParser
import ClaimsArchive

/// `claims datasette`: what Datasette needs to show an archive well.
struct DatasetteCommand: ResultCommand {
  static let configuration = CommandConfiguration(
    commandName: "datasette",
    abstract: "Print the metadata with which Datasette shows the archive.",
    discussion: """
      Descriptions of tables and columns, search boxes, counts of values, and questions to fill in, as the metadata.json of \
      Datasette 0.65; Datasette 1.0 takes the same file twice, as --metadata and as --config. The command to run is told on \
      standard error.

      Examples:
        claims datasette > metadata.json
        claims datasette -o metadata.json --archive valley.sqlite
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var file: ResultFileOptions

  func prepare() throws(CommandFailure) { try file.open() }

  func run() throws {
    // Only an archive of this schema has what the metadata names.
    _ = try archive.open()
    var stream = ResultStream()
    try stream.write(json: DatasetteMetadata.json(path: archive.path))
    try stream.flush()
    let metadata = file.isFile ? file.path ?? "metadata.json" : "metadata.json"
    Diagnostics.line("Show it with:")
    Diagnostics.line("  \(DatasetteMetadata.command(path: archive.path, metadata: metadata))")
  }
}
