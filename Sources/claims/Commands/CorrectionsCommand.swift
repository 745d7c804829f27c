import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims corrections`: what people corrected of who is who, and of claims.
struct CorrectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections",
    abstract: "List, share and take back corrections.",
    discussion: """
      Corrections are made by merge, split, rename, alias and role, and of claims by reject, attribute and stance. The \
      file that export writes names sources, articles and claims by what stays, so that it fits other archives; importing \
      it again changes nothing. A correction is lost while the archive has no such claim, and comes back with it.

      Examples:
        claims corrections
        claims corrections export > corrections.json
        claims corrections import corrections.json
        claims corrections undo 3
      """,
    subcommands: [List.self, Export.self, Import.self, Undo.self], defaultSubcommand: List.self)

  /// `claims corrections list`.
  struct List: RowCommand {
    static let configuration = CommandConfiguration(abstract: "List the corrections, oldest first.")

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: OutputOptions

    var rows: (any ResultRow.Type)? { CorrectionRow.self }

    func run() throws {
      let corrections = try archive.open().corrections()
      if let rows = output.rowFormat {
        try RowPrinter.print(corrections.map(CorrectionRow.init), format: rows)
      } else if !corrections.isEmpty {
        var table = TextTable([
          .init("id", isRight: true), .init("made"), .init("action"), .init("correction", minimumWidth: 30),
          .init("note", minimumWidth: 16), .init("in force"),
        ])
        for stored in corrections {
          table.append([
            String(stored.id), String(stored.correction.madeAt.prefix(10)), stored.correction.kind.rawValue,
            stored.correction.phrase, stored.correction.note ?? "",
            stored.force,
          ])
        }
        var stream = ResultStream()
        try stream.write(table.rendered(for: output.terminal))
        try stream.flush()
      }
      guard corrections.isEmpty else { return }
      Diagnostics.line("No correction has been made.")
      throw CommandStatus.nothing
    }
  }

  /// `claims corrections export`.
  struct Export: ResultCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the corrections as a JSON file to share.")

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var file: ResultFileOptions

    func prepare() throws(CommandFailure) { try file.open() }

    func run() throws {
      var stream = ResultStream()
      try stream.write(json: Array(try archive.open().correctionFile().utf8))
      try stream.flush()
    }
  }

  /// `claims corrections import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make the corrections of such a file.")

    @Argument(help: "The file; - for standard input.", completion: .file(extensions: ["json"]))
    var file: String

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let report = try Archive(path: archive.path, access: .writing).importCorrections(from: file)
      var stream = ResultStream()
      try stream.write(
        "\(Wording.count(report.made, "correction")) made, \(Wording.grouped(report.known)) known before, "
          + "\(Wording.grouped(report.conflicts.count)) refused.\n")
      try stream.flush()
      for conflict in report.conflicts {
        Diagnostics.line(
          "  \(conflict.refused.phrase): correction \(conflict.kept.id) says that \(conflict.kept.correction.phrase)"
        )
      }
      if !report.conflicts.isEmpty { throw CommandStatus.rejectedInputs }
    }
  }

  /// `claims corrections undo`.
  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take corrections back.")

    @Argument(help: "Numbers of corrections.")
    var ids: [Int]

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let opened = try Archive(path: archive.path, access: .writing)
      let all = try opened.corrections()
      let known = Set(all.map(\.id))
      if let missing = ids.first(where: { !known.contains($0) }) {
        throw CommandFailure(
          "there is no correction \(missing). “claims corrections” lists them.", status: .nothing)
      }
      try opened.undo(ids)
      var stream = ResultStream()
      for stored in all where ids.contains(stored.id) {
        try stream.write("Taken back: \(stored.correction.phrase).\n")
      }
      try stream.flush()
    }
  }
}
