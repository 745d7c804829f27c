import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims by`: what a speaker has said.
struct ByCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "by",
    abstract: "Show what a speaker has said, newest first.",
    discussion: """
      The speaker is found by any name he, she or it goes by, in any spelling of accents and capitals; the first line \
      says who was meant: the one who made five times the claims of the next, where several bear the name; the last line \
      names the others. Where nobody did, they are listed on standard error, and the id in front of each tells them \
      apart.

      Examples:
        claims by okafor
        claims by 'Ada Okafor' tunnel --since 2022
        claims by s12 --kind direct --format csv
        claims by 'Selmouth Ledger' --via
        claims by okafor --about
      """)

  @Argument(
    help: "A name, or the id of a source.", completion: NameCompletion.sources, transform: NonBlank.read)
  var speaker: String

  @Argument(help: "What the claims must also match; the language of “claims search”.")
  var query: [String] = []

  @Flag(help: "Show the claims that came through the source instead: those that it relayed.")
  var via = false

  @Flag(help: "Show the claims that mention the source instead, by any of its names.")
  var about = false

  @OptionGroup var filters: FilterOptions

  @Option(help: "The order of results.")
  var sort: SearchOrder = .newest

  @OptionGroup var counting: CountOptions
  @OptionGroup var list: ClaimListOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard !(via && about) else { throw ValidationError("--via and --about can't be given together.") }
  }

  var rows: (any ResultRow.Type)? { counting.countBy == nil ? ClaimRow.self : CountRow.self }
  static let isPaged = true

  func run() throws {
    var request = try filters.query(query)
    (request.order, request.limit, request.offset) = (sort, page.limit(for: output.format), page.offset)
    request.counting = .quick
    let opened = try archive.open()
    let start = ContinuousClock.now
    let choice = SpeakerChoice(
      name: speaker, candidates: try opened.candidates(forSpeaker: speaker), guesses: true)
    if about { return try printMentions(of: choice, request, in: opened, since: start) }
    switch choice {
    case .nobody: throw try SourceSelection.nobody(speaker, in: opened)
    case .several(let candidates):
      throw SourceSelection.several(
        candidates, for: speaker, output: output, next: "Choose one by its id: claims by ")
    case .chosen(let main, let bare, let others):
      let speakers = ListingSpeakers([main.id] + bare.map(\.id), as: via ? .relay : .speaker)
      if let grouping = counting.countBy {
        let counts = try opened.counts(request, by: grouping, of: speakers, listing)
        return try CountPrinter(output: output, page: page, grouping: grouping).print(
          counting.wanted(counts), heading: [via ? main.relayPhrase : main.phrase])
      }
      if counting.count { return try ClaimPrinter.printCount(of: opened, request, by: speakers, listing) }
      let found = try opened.listing(request, by: speakers, listing)
      var heading = [via ? main.relayPhrase : main.phrase]
      if !bare.isEmpty {
        let names = bare.map { "\($0.name), \($0.id)" }.joined(separator: "; ")
        heading.append("also \(Wording.count(bare.count, "source")) known by that name alone (\(names))")
      }
      do {
        try print(found, heading: heading, from: opened, since: start, others: others)
      } catch CommandStatus.nothing where found.page.total == 0 {
        try lead(on: request, by: speakers, main, in: opened)
        throw CommandStatus.nothing
      }
    }
  }

  // MARK: - Private

  /// Prints the claims whose words name the source; where it is not clear who is meant, those that hold the words given.
  private func printMentions(
    of choice: SpeakerChoice, _ query: SearchQuery, in archive: Archive, since start: ContinuousClock.Instant
  ) throws {
    var names = [speaker]
    var heading = "Claims that mention “\(speaker)”"
    if case .chosen(let source, _, _) = choice {
      names = [source.name] + source.aliases
      heading = "Claims that mention \(source.phrase)"
    }
    var request = query
    let mentions = SearchExpression.any(names.map { .phrase($0) })
    request.expression = query.expression == .everything ? mentions : .all([mentions, query.expression])
    if let grouping = counting.countBy {
      let counts = try archive.counts(request, by: grouping, listing)
      return try CountPrinter(output: output, page: page, grouping: grouping).print(
        counting.wanted(counts), heading: [heading])
    }
    if counting.count { return try ClaimPrinter.printCount(of: archive, request, by: nil, listing) }
    try print(try archive.listing(request, listing), heading: [heading], from: archive, since: start)
  }

  /// Tells where a query that finds nothing of a speaker leads: without the dates, without the words, of everybody.
  private func lead(
    on query: SearchQuery, by speakers: ListingSpeakers, _ speaker: SourceSummary, in archive: Archive
  ) throws {
    guard query.expression != .everything || query.since != nil || query.until != nil else { return }
    var timeless = query
    (timeless.since, timeless.until, timeless.limit, timeless.offset) = (nil, nil, 0, 0)
    var wordless = query
    (wordless.expression, wordless.limit, wordless.offset) = (.everything, 0, 0)
    let everybody = SearchQuery(
      expression: query.expression, since: query.since, until: query.until, limit: 0)
    let since = query.since.map { " --since \($0)" } ?? ""
    let until = query.until.map { " --until \($0)" } ?? ""
    let words = self.query.joined(separator: " ") + since + until
    var parts: [PrintableText] = []
    func count(_ query: SearchQuery) throws -> Int {
      try archive.claims(by: speakers.sources, as: speakers.relation, matching: query).total
    }
    if query.since != nil || query.until != nil {
      parts.append("\(Wording.grouped(try count(timeless))) at other times")
    }
    if query.expression != .everything {
      parts.append("\(Wording.grouped(try count(wordless))) without the query")
      let number = Wording.grouped(try archive.search(everybody).total)
      parts.append(
        self.query.isEmpty ? "\(number) by anybody" : "\(number) by anybody: claims search \(words)")
    }
    Diagnostics.line("Claims of \(speaker.name): \(parts.joined(separator: ", ")).")
  }

  private var listing: ListingOptions { list.listing(for: output.format, statementsLast: false) }

  private func print(
    _ found: ClaimListing, heading: [String], from archive: Archive, since start: ContinuousClock.Instant,
    others: [SourceSummary] = []
  ) throws {
    defer { if !others.isEmpty { Diagnostics.line(NamesakeLine.of(others, for: speaker)) } }
    try ClaimPrinter(archive: archive, output: output, list: list)
      .print(found, heading: heading, elapsed: ContinuousClock.now - start)
  }
}
