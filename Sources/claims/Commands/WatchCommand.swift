import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims watch`: queries that somebody wants to be told of.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Keep queries, and tell what is new in each since the last time.",
    discussion: """
      What is new is what came into the archive by an ingest after the last look. A look marks everything as seen; with \
      --keep it does not.

      Examples:
        claims watch add dam 'dam OR flood speaker:marchetti'
        claims watch
        claims watch new dam --keep
        claims watch list
        claims watch remove dam
      """,
    subcommands: [
      NewWatchedCommand.self, AddWatchCommand.self, ListWatchesCommand.self, RemoveWatchCommand.self,
    ],
    defaultSubcommand: NewWatchedCommand.self)
}

/// `claims watch new`: what came since the last look.
struct NewWatchedCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Tell what is new in each watch, or in those named, and mark it as seen.")

  @Argument(help: "Names of watches; all of them unless told.", transform: NonBlank.read)
  var names: [String] = []

  @Flag(help: "Don't mark what is shown as seen.")
  var keep = false

  @OptionGroup var list: ClaimListOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  var rows: (any ResultRow.Type)? { ClaimRow.self }
  static let isPaged = true

  func run() throws {
    let opened = try keep ? archive.open() : Archive(path: archive.path, access: .writing)
    let watches = try chosen(from: opened.watches())
    let last = try opened.lastIngest()
    var listings: [ClaimListing] = []
    let printer = ClaimPrinter(archive: opened, output: output, list: list)
    for watch in watches {
      var request = try opened.question(of: watch)
      (request.limit, request.offset) = (page.limit(for: output.format), page.offset)
      let start = ContinuousClock.now
      let listing = try opened.listing(request, list.listing(for: output.format, statementsLast: true))
      listings.append(listing)
      let heading = "\(watch.name): \(watch.query)\(watch.seenAt.map { " since \($0.prefix(10))" } ?? "")"
      if output.rowFormat != nil {
        Diagnostics.line("\(heading): \(Wording.count(listing.page.items.count, "claim"))")
        continue
      }
      do {
        try printer.print(listing, heading: [heading], elapsed: ContinuousClock.now - start)
      } catch CommandStatus.nothing { continue }
    }
    // For programs what all of them find is one list.
    if let rows = output.rowFormat { try printer.printRows(listings, format: rows) }
    if !keep { try opened.markWatches(watches.map(\.name), seenIngest: last) }
    if listings.allSatisfy({ $0.page.total + $0.statements.count == 0 }) { throw CommandStatus.nothing }
  }

  /// The watches that are meant.
  ///
  /// - Throws: `CommandFailure` where there is none of a name.
  private func chosen(from watches: [Watch]) throws -> [Watch] {
    guard !watches.isEmpty else {
      throw CommandFailure("nothing is watched. “claims watch add NAME QUERY” begins.", status: .nothing)
    }
    if names.isEmpty { return watches }
    return try names.map { name in
      guard let watch = watches.first(where: { $0.name == name }) else {
        let known = watches.map { "“\($0.name)”" }.joined(separator: ", ")
        throw CommandFailure("there is no watch “\(name)”; there are \(known).", status: .nothing)
      }
      return watch
    }
  }
}

/// `claims watch add`: a further query.
struct AddWatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Watch a query; one of the same name is replaced.")

  @Argument(help: "What to call it.", transform: NonBlank.read)
  var name: String

  @Argument(help: "What to look for; the language of “claims search”.")
  var query: [String]

  @Flag(help: "Also tell of what is in the archive already.")
  var fromTheBeginning = false

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let opened = try Archive(path: archive.path, access: .writing)
    try opened.addWatch(
      named: name, query: query.joined(separator: " "), fromTheBeginning: fromTheBeginning)
    Diagnostics.line(
      fromTheBeginning
        ? "Watched: \(name). “claims watch” tells what is in the archive the first time, then what is new."
        : "Watched: \(name). “claims watch” tells what is new in it after the next ingest.")
  }
}

/// `claims watch list`: what is watched.
struct ListWatchesCommand: RowCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List what is watched.")

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  var rows: (any ResultRow.Type)? { WatchRow.self }

  func run() throws {
    let watches = try archive.open().watches()
    if let rows = output.rowFormat {
      try RowPrinter.print(watches.map(WatchRow.init), format: rows)
    } else {
      var table = TextTable([
        TextTable.Column("name"), TextTable.Column("looked at"), TextTable.Column("query", minimumWidth: 20),
      ])
      for watch in watches {
        table.append([watch.name, String((watch.seenAt ?? "").prefix(10)), watch.query])
      }
      var stream = ResultStream()
      if !watches.isEmpty { try stream.write(table.rendered(for: output.terminal)) }
      try stream.flush()
    }
    guard watches.isEmpty else { return }
    Diagnostics.line("Nothing is watched. “claims watch add NAME QUERY” begins.")
    throw CommandStatus.nothing
  }
}

/// `claims watch remove`: a query less.
struct RemoveWatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Watch a query no more.")

  @Argument(help: "What it is called.", transform: NonBlank.read)
  var name: String

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    guard try Archive(path: archive.path, access: .writing).removeWatch(named: name) else {
      throw CommandFailure("there is no watch “\(name)”. “claims watch list” has them.", status: .nothing)
    }
  }
}
