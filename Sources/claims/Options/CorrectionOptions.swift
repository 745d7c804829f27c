import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// What the commands that make corrections have in common.
struct CorrectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why, for whoever reads the list of corrections.", valueName: "text"))
  var note: String?

  @Flag(help: "Take the correction back.")
  var undo = false

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  /// Opens the archive for writing.
  func open() throws(ArchiveError) -> Archive { try Archive(path: archive.path, access: .writing) }

  /// Makes corrections and says what came of it; `result` tells of the state after them.
  func make(_ corrections: [Correction], in opened: Archive, result: () throws -> [String]) throws {
    for correction in corrections {
      switch try opened.make(correction) {
      case .made: break
      case .known(let id): Diagnostics.message("that was corrected before, by correction \(id).")
      case .conflict(let other):
        throw CommandFailure(
          "correction \(other.id) says that \(other.correction.phrase). Take it back first: claims corrections undo "
            + "\(other.id)", status: .usage)
      }
    }
    try say(try result())
  }

  /// Takes the corrections by these words back.
  func takeBack(_ kind: CorrectionKind, of source: String, object: String?, in opened: Archive) throws {
    try takeBack(try opened.corrections(kind, of: source, object: object), kind, in: opened)
  }

  /// Takes these corrections of one sort back.
  func takeBack(_ found: [StoredCorrection], _ kind: CorrectionKind, in opened: Archive) throws {
    guard !found.isEmpty else {
      throw CommandFailure(
        "there is no \(kind.noun) to take back. “claims corrections” lists them.", status: .nothing)
    }
    try opened.undo(found.map(\.id))
    try say(found.map { "Taken back: \($0.correction.phrase)." })
  }

  /// The state of a source after a correction, in a line.
  func state(of id: Source.ID, in opened: Archive) throws -> [String] {
    try opened.candidates(forSpeaker: id.description).map { "\($0.id)  \($0.phrase)" }
  }

  /// Prints lines.
  func say(_ lines: [String]) throws {
    var stream = ResultStream()
    for line in lines { try stream.write("\(line)\n") }
    try stream.flush()
  }
}
