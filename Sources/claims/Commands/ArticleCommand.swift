import ArgumentParser
import ClaimsArchive
import ClaimsModel

/// `claims article`: one article with all its claims.
struct ArticleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Show one article with all its claims marked and listed.",
    discussion: """
      Attributed claims are marked in the text: bold, or in [[...]] without colour, their sources underlined or in \
      {...}. The list below the text also has the article's own statements. As JSON it is the article in the schema \
      claims/1, as CSV one row a claim.

      Examples:
        claims article a12
        claims article a12 --format json
      """)

  @Argument(help: "The id of an article, such as a12.")
  var id: String

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    guard WrittenID<Article>(id) != nil else {
      let hint = WrittenID<Claim>(id) == nil ? "" : " For a claim: claims show \(id)."
      throw CommandFailure("“\(id)” is no id of an article; one looks like a12.\(hint)", status: .usage)
    }
    let opened = try archive.open()
    let article = try opened.article(try opened.articleID(id)).withoutRejected
    switch output.rowFormat {
    case (let rows?) where rows == .json || rows == .jsonl:
      try RowPrinter.print([StoredArticleRow(article: article)], format: rows)
    case let rows?:
      let offsets = UTF8Offsets(article.analysis.article.text)
      try RowPrinter.print(article.hits.map { ClaimRow(hit: $0, offsets: offsets) }, format: rows)
    case nil:
      var stream = ResultStream()
      try stream.write(ArticleView(terminal: output.terminal).rendered(article))
      try stream.flush()
    }
  }
}
