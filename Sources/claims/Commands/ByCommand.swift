import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims by`: what a speaker has said.
struct ByCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "by",
    abstract: "Show what a speaker has said, newest first.",
    discussion: """
      The speaker is found by any name he, she or it goes by, in any spelling of accents and capitals; the first line \
      says who was meant. Where a name fits several, they are listed, and the id in front of each tells them apart.

      Examples:
        claims by okafor
        claims by 'Ada Okafor' tunnel --since 2022
        claims by s12 --kind direct --format csv
      """)

  @Argument(help: "A name, or the id of a source.")
  var speaker: String

  @Argument(help: "What the claims must also match; the language of “claims search”.")
  var query: [String] = []

  @OptionGroup var filters: FilterOptions

  @Option(help: "The order of results.")
  var sort: SearchOrder = .newest

  @OptionGroup var page: PageOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var request = try filters.query(query)
    (request.order, request.limit, request.offset) = (sort, page.limit(for: output.format), page.offset)
    let opened = try archive.open()
    let start = ContinuousClock.now
    switch SpeakerChoice(name: speaker, candidates: try opened.candidates(forSpeaker: speaker)) {
    case .nobody: try reportNobody(in: opened)
    case .several(let candidates): try list(candidates)
    case .chosen(let main, let bare):
      let found = try opened.claims(by: [main.id] + bare.map(\.id), matching: request)
      var heading = main.phrase
      if !bare.isEmpty {
        let names = bare.map { "\($0.name), \($0.id)" }.joined(separator: "; ")
        heading += "\nalso \(Wording.count(bare.count, "source")) known by that name alone (\(names))"
      }
      try ClaimPrinter(archive: opened, output: output)
        .print(found, heading: heading, elapsed: ContinuousClock.now - start)
    }
  }

  /// Names those the archive knows by a similar name.
  private func reportNobody(in archive: Archive) throws {
    let similar = try archive.similarNames(to: speaker).prefix(5).map { "“\($0)”" }
    let hint =
      similar.isEmpty
      ? "“claims speakers” lists everybody." : "Did you mean \(similar.joined(separator: ", "))?"
    throw CommandFailure("nobody in the archive goes by “\(speaker)”. \(hint)", status: .nothing)
  }

  /// Lists those that the name fits.
  private func list(_ candidates: [SourceSummary]) throws {
    try SourcePrinter(output: output).print(candidates)
    Diagnostics.message(
      "“\(speaker)” fits \(Wording.count(candidates.count, "source")); choose one by its id: "
        + "claims by \(candidates[0].id)")
  }
}
