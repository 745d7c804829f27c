import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims extract`: articles in, JSON out, no archive.
struct ExtractCommand: ResultCommand {
  /// The forms of the output.
  enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    /// One object a line.
    case jsonl
    /// One array.
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Find claims and print them as JSON, without an archive.",
    discussion: """
      Prints one object of the schema claims/1 for each article, in the order of the input; the order and the output \
      do not depend on --jobs. Inputs that can't be used are named on standard error, and the exit status is then 3.

      Examples:
        claims extract article.txt --date 2022-03-03
        claims extract articles/ > claims.jsonl
        zcat dump.jsonl.gz | claims extract -
        claims extract --explain-page page.html
      """)

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .customLong("format"),
    help:
      "One JSON object a line, or one JSON array. Without it a file's name tells (.json), else it is jsonl.")
  var chosenFormat: Format?

  @Flag(
    name: .customLong("explain-page"),
    help:
      "Print, for web pages, what was found and why in place of claims: metadata, the body, every block of text."
  )
  var explainsPages = false

  @OptionGroup var file: ResultFileOptions

  func prepare() throws(CommandFailure) { try file.open() }

  func run() throws {
    if explainsPages { return try PageExplanationPrinter.print(reading.allPaths) }
    let format = chosenFormat ?? (file.suffix == "json" ? .json : .jsonl)
    var printer = RowPrinter<AnalysisRow>(format: format == .json ? .json : .jsonl)
    var unread = UnreadLanguages()
    var gaps: [PrintableText] = []
    let rejected = try Extractor(options: reading.options()).extract(
      reading.allPaths, notRead: { gaps = IngestSummary.notRead(files: $0, parts: $1) }
    ) { analysis in
      unread.add(analysis.article)
      try printer.print(AnalysisRow(analysis: analysis))
      return true
    }
    try printer.finish()
    for line in IngestSummary.languages(unread) { Diagnostics.line(line) }
    for line in gaps { Diagnostics.line(line) }
    guard !rejected.isEmpty else { return }
    Diagnostics.message("\(Wording.count(rejected.count, "input")) rejected.")
    Diagnostics.write(IngestSummary.list(rejected))
    throw CommandStatus.rejectedInputs
  }
}
