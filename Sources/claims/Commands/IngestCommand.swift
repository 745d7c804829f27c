import ArgumentParser
import ClaimsArchive

/// `claims ingest`: reads articles into the archive.
struct IngestCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles, find their claims, and store them.",
    discussion: """
      Reads text, Markdown, web pages, JSON, JSON Lines, tables (CSV, TSV), web archives (WARC), feeds, NITF, NewsML, \
      mail and mailboxes, downloads from LexisNexis, Factiva and ProQuest, and zip, tar and 7-Zip archives of these, \
      compressed or not; PDF with pdftotext, Word, OpenDocument, RTF and EPUB with pandoc. Makes the archive if there \
      is none. What is already stored unchanged is skipped, so the same command can be run again at any time: after new files came, \
      and after it was interrupted. A file that can't be used is named with its reason and stops nothing.

      Examples:
        claims ingest articles/
        claims ingest notes.txt --date 2022-03-03 --outlet 'The Herald'
        zcat dump.jsonl.gz | claims ingest -
      """)

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  @Flag(
    name: .shortAndLong, help: "Also print the files that are not read, and warnings about how others were.")
  var verbose = false

  @Flag(help: "Also try inputs again on which the program failed before.")
  var retry = false

  @Flag(help: "Pay no heed to the --date, --outlet and --language with which a file was read before.")
  var forget = false

  @Flag(help: "Let articles back that “claims remove” took out.")
  var readmit = false

  var rows: (any ResultRow.Type)? { IngestRow.self }

  func run() throws {
    var options = try reading.options()
    options.retriesFailures = retry
    options.forgets = forget
    options.readmits = readmit
    let (paths, asked) = (reading.allPaths, options)
    try IngestRun(archive: archive, output: output, isQuiet: quiet, isVerbose: verbose).run {
      archive, shouldStop, progress in
      try archive.ingest(paths, options: asked, shouldStop: shouldStop, progress: progress)
    }
  }
}
