import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims article`: one article with all its claims.
struct ArticleCommand: RowCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Show one article with all its claims marked and listed.",
    discussion: """
      Attributed claims are marked in the text: bold, or in [[...]] without colour, their sources underlined or in \
      {...}. The list below the text also has the article's own statements. As JSON it is the article in the schema \
      claims/1, as CSV one row a claim.

      Examples:
        claims article a12
        claims article a12 --why
        claims article a12 --format json
      """)

  @Argument(help: "The id of an article, such as a12.")
  var id: String

  @Flag(name: .long, help: "Tell which part of the input told the title, the bylines, the date and the rest.")
  var why = false

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  var rows: (any ResultRow.Type)? { ArticlePrinter.rows(in: output) }
  static let isPaged = true

  func run() throws {
    guard WrittenID<Article>(id) != nil else {
      let hint = WrittenID<Claim>(id) == nil ? "" : " For a claim: claims show \(id)."
      throw CommandFailure("“\(id)” is no id of an article; one looks like a12.\(hint)", status: .usage)
    }
    let opened = try archive.open()
    try ArticlePrinter(output: output, explains: why).print(id, of: opened)
  }
}
