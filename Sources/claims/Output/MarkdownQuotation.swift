import ClaimsArchive
package import ClaimsModel

extension SearchHit {
  /// The claim for a page: a quotation block with the reading, what is claimed in bold, and below it who, where, when
  /// and the link.
  package var markdownQuotation: String {
    let words = reading.pieces.map { piece in
      let text = DelimitedText.markdownText(piece.text)
      guard piece.part == .content else { return text }
      // Bold does not begin or end with a blank.
      let core = text.trimmingPrefix(" ")
      return core.isEmpty ? text : (text.hasPrefix(" ") ? " " : "") + "**\(core)**"
    }.joined()
    let facts = [DelimitedText.markdownText(circumstances), "`\(id)`"].joined(separator: " · ")
    return "> \(words)\n>\n> \(facts)\(link)\n"
  }

  /// The article's address as a link, else its path.
  private var link: String {
    guard let url = article.url, url.hasPrefix("http://") || url.hasPrefix("https://"),
      url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") })
    else { return " · " + DelimitedText.markdownText(article.path) }
    let title = DelimitedText.markdownText(article.title ?? article.shownOutlet)
    return " · [\(title.replacing("]", with: "\\]"))](<\(url)>)"
  }
}
