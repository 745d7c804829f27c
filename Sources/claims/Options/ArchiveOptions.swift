import ArgumentParser
import ClaimsArchive
import Foundation

/// Which archive to use.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive, one SQLite file. Else $CLAIMS_ARCHIVE, else claims.sqlite in this folder.",
      valueName: "path"),
    completion: .file(extensions: ["sqlite"]), transform: NonBlank.read)
  var archive: String?

  /// The path of the archive.
  var path: String {
    archive ?? Self.usualPath
  }

  /// The archive that is meant where none is named.
  static var usualPath: String {
    let fromEnvironment = ProcessInfo.processInfo.environment["CLAIMS_ARCHIVE"] ?? ""
    return fromEnvironment.isEmpty ? "claims.sqlite" : fromEnvironment
  }

  /// Opens the archive for reading; what its rows' faults leave out of the results is told at the end.
  func open() throws(ArchiveError) -> Archive {
    let archive = try Archive(path: path, access: .reading)
    LeftOutRows.watch(archive.faults, of: path)
    return archive
  }
}
