import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims show`: one claim in its passage.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one claim in its passage, with its chain and figures.",
    discussion: """
      The id stands in front of every result of search, by and figures. Without colour the words claimed stand in \
      [[...]] and their sources in {...}.

      Examples:
        claims show c7k2
        claims show c7k2 --why
        claims show c7k2 --format json
      """)

  @Argument(help: "The id of a claim, such as c7k2.")
  var id: String

  @Flag(
    name: .long, help: "Tell how the claim was found: rule, labels with probabilities, the rival reading.")
  var why = false

  @Option(
    help: ArgumentHelp(
      "With --why: the list of news outlets that the article was ingested with.", valueName: "file"),
    completion: .file())
  var outlets: String?

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try ClaimSelection.require(id)
    if why, [.csv, .markdown].contains(output.format) {
      throw CommandFailure("--why goes with --format table, json or jsonl.", status: .usage)
    }
    guard why || outlets == nil else {
      throw CommandFailure("--outlets goes with --why, which reads the article again.", status: .usage)
    }
    let added = try outlets.map(OutletList.lines) ?? []
    let opened = try archive.open()
    let claimID = try opened.claimID(id)
    let hit = try opened.claim(claimID)
    let article = try opened.article(hit.article.id)
    let explanation = why ? try opened.explanation(of: claimID, outlets: added) : nil
    if let rows = output.rowFormat {
      let offsets = UTF8Offsets(article.analysis.article.text)
      try RowPrinter.print([ClaimRow(hit: hit, offsets: offsets, explanation: explanation)], format: rows)
    } else {
      try printPassage(of: hit, in: article, explanation: explanation)
    }
    if why, explanation == nil {
      throw CommandFailure(
        "This version of the program finds no claim of these words in the article. Ingest it again, then ask.",
        status: .nothing)
    }
  }

  // MARK: - Private

  private func printPassage(
    of hit: SearchHit, in article: StoredArticle, explanation: ClaimExplanation?
  ) throws {
    var stream = ResultStream()
    let related = article.hits.filter { $0.id == hit.parent || hit.children.contains($0.id) }
    try stream.write(
      ClaimView(terminal: output.terminal).rendered(hit, in: article, related: related))
    if let explanation {
      try stream.write(ExplanationView.rendered(explanation, confidence: hit.claim.confidence))
    }
    try stream.flush()
  }
}
