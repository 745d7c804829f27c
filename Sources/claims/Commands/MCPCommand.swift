import ArgumentParser
import ClaimsArchive

/// `claims mcp`: the archive for an assistant.
struct MCPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mcp",
    abstract: "Answer an assistant's questions to the archive.",
    discussion: """
      Speaks the Model Context Protocol over standard input and output: an assistant's program starts it and asks with the \
      tools search_claims, claims_by, speakers, get_claim, get_article, articles and figures. It reads and changes nothing; \
      answers have the ids and the exact words. Ends when its input does.

      Examples:
        claims mcp --archive news.sqlite
      """)

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let session = AssistantSession(archive: try archive.open())
    while let line = readLine() {
      guard let answer = session.answer(line) else { continue }
      var stream = ResultStream()
      try stream.write(json: Array((answer + "\n").utf8))
      try stream.flush()
    }
  }
}
