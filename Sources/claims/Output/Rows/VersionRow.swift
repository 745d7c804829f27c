import ClaimsArchive

/// What program this is, for programs.
struct VersionRow: ResultRow {
  static let columns = ["version", "commit", "extractor", "schema"]
  static let fields = columns

  var cells: [String] {
    [
      ProgramVersion.number, ProgramVersion.commit, String(Archive.extractorVersion),
      String(Archive.schemaVersion),
    ]
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("version")
    writer.value(ProgramVersion.number)
    writer.key("commit")
    writer.value(ProgramVersion.commit)
    writer.key("extractor")
    writer.value(Archive.extractorVersion)
    writer.key("schema")
    writer.value(Archive.schemaVersion)
    writer.endObject()
  }
}
