import CBuild
import ClaimsArchive

/// What program this is.
enum ProgramVersion {
  /// The version of the program.
  static let number = Archive.programVersion
  /// The commit that it was built from.
  static var commit: String { String(cString: claims_build_commit()) }

  /// All of it, a line each.
  static var text: String {
    "claims \(number)\ncommit \(commit)\nextractor \(Archive.extractorVersion)\nschema \(Archive.schemaVersion)"
  }
}
