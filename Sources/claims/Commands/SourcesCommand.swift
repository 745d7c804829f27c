import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims sources`: everybody who is named in a chain.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "List everybody who made or relayed a claim.",
    discussion: """
      Like “claims speakers”, but with those who only passed claims on, such as newspapers and agencies. “claims sources \
      list --help” has the options; “list” itself can be left out.

      Examples:
        claims sources
        claims sources --kind outlet
        claims sources herald --format json
        claims sources --similar
        claims sources import people.csv
      """,
    subcommands: [List.self, Import.self], defaultSubcommand: List.self)

  /// `claims sources list`.
  struct List: RowCommand {
    static let configuration = CommandConfiguration(
      abstract: "List them, with roles, other names and dates.",
      discussion: """
        Examples:
          claims sources list herald
          claims sources list --similar
          claims sources list --similar okafor
        """)

    @OptionGroup var list: SourceListOptions

    @Flag(help: "Propose sources that may be one, with what speaks for it and against it.")
    var similar = false

    var output: OutputOptions { list.output }
    var rows: (any ResultRow.Type)? { similar ? SimilarRow.self : SourceRow.self }
    static let isPaged = true

    func run() throws {
      if similar { try list.listSimilar() } else { try list.list(onlySpeakers: false) }
    }
  }

  /// `claims sources import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Load names with their Wikidata ids.",
      discussion: """
        The file is CSV or TSV with a heading, or JSON Lines: name, qid, and if wanted aliases (separated by ; or |) and \
        kind. Sources whose name it has then carry the id in JSON and JSON-LD. Two sources with one id are not merged; \
        “claims sources --similar” proposes them.

        Examples:
          claims sources import people.csv
          claims sources import people.jsonl --replace
        """)

    @Argument(
      help: "The file; - for standard input.", completion: .file(extensions: ["csv", "tsv", "jsonl"]))
    var file: String

    @Flag(help: "Forget the ids loaded before.")
    var replace = false

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let opened = try Archive(path: archive.path, access: .writing)
      let report = try opened.importWikidata(from: file, replacing: replace)
      var stream = ResultStream()
      try stream.write(
        "\(Wording.count(report.entries, "entry", "entries")) read; \(Wording.count(report.identified, "source")) in the "
          + "archive \(report.identified == 1 ? "has" : "have") a Wikidata id.\n")
      try stream.flush()
      if !report.ambiguous.isEmpty {
        let names = report.ambiguous.prefix(5).map { "“\($0)”" }.joined(separator: ", ")
        Diagnostics.message(
          "\(Wording.count(report.ambiguous.count, "name")) with several ids, which no source gets by it: \(names)"
            + (report.ambiguous.count > 5 ? ", …" : ""))
      }
    }
  }
}
