import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims show`: one claim in its passage, or what else an id stands for.
struct ShowCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one claim in its passage, with its chain and figures.",
    discussion: """
      The id stands in front of every result of search, by and figures. A figure is shown with the claim that holds it, \
      an article as by “claims article”. Without colour the words claimed stand in [[...]] and their sources in {...}.

      Examples:
        claims show c7k2
        claims show c7k2 --why
        claims show f9q1
        claims show c7k2 --format json
      """)

  @Argument(help: "The id of a claim, such as c7k2, of a figure (f9q1) or of an article (a12).")
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

  var rows: (any ResultRow.Type)? {
    switch ShownID(id) {
    case .article: ArticlePrinter.rows(in: output)
    case .figure: why ? ClaimRow.self : FigureRow.self
    case .claim, nil: ClaimRow.self
    }
  }
  static let isPaged = true

  func run() throws {
    guard let shown = ShownID(id) else {
      throw CommandFailure(
        "“\(ParserMessage.shown(id))” is no id; a claim's looks like c7k2, a figure's like f9q1, an article's like a12.",
        status: .usage)
    }
    try requireSense(of: shown)
    let added = try outlets.map(OutletList.lines) ?? []
    let opened = try archive.open()
    switch shown {
    case .claim: try printClaim(try opened.claimID(id), of: opened, outlets: added)
    case .article: try ArticlePrinter(output: output).print(id, of: opened)
    case .figure: try printFigure(try opened.figureID(id), of: opened, outlets: added)
    }
  }

  // MARK: - Private

  private func requireSense(of shown: ShownID) throws {
    if why, [.csv, .markdown].contains(output.format) || output.columns != nil {
      throw CommandFailure("--why goes with --format table, json or jsonl.", status: .usage)
    }
    if why, case .article = shown {
      throw CommandFailure("--why goes with a claim or a figure; \(id) is an article.", status: .usage)
    }
    guard why || outlets == nil else {
      throw CommandFailure("--outlets goes with --why, which reads the article again.", status: .usage)
    }
  }

  private func printFigure(_ id: Figure.ID, of opened: Archive, outlets: [String]) throws {
    let figure = try opened.figure(id)
    if why, let claim = figure.claimID { return try printClaim(claim, of: opened, outlets: outlets) }
    let claim = try figure.claimID.map { try opened.claim($0) }
    if let rows = output.rowFormat {
      let offsets = UTF8Offsets(try opened.text(of: figure.article.id))
      let row = FigureRow(hit: figure, reading: claim?.reading.text, offsets: offsets)
      return try RowPrinter.print([row], format: rows)
    }
    var stream = ResultStream()
    let held = claim.map { [$0.id: $0] } ?? [:]
    try stream.write(ClaimList(terminal: output.terminal).rendered([figure], in: held))
    if claim != nil { try stream.write("\n") }
    try stream.flush()
    if let claim { try printClaim(claim.id, of: opened, outlets: outlets) }
  }

  private func printClaim(_ id: Claim.ID, of opened: Archive, outlets: [String]) throws {
    let hit = try opened.claim(id)
    let article = try opened.article(hit.article.id)
    let explanation = why ? try opened.explanation(of: id, outlets: outlets) : nil
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

/// What an id on the command line, or the beginning of one, stands for, by its first letter.
enum ShownID: Hashable {
  case claim
  case figure
  case article

  /// Reads an id; `nil` for what is none of these.
  init?(_ text: String) {
    if WrittenID<Claim>(text) != nil {
      self = .claim
    } else if WrittenID<Figure>(text) != nil {
      self = .figure
    } else if WrittenID<Article>(text) != nil {
      self = .article
    } else {
      return nil
    }
  }
}
