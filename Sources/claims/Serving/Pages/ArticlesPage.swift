import ClaimsArchive
import ClaimsModel

/// The articles, newest first, or those that hold some words.
struct ArticlesPage {
  let page: PageContext

  func response() throws -> WebResponse {
    let (words, outlet) = (page.request.text("q"), page.request.text("outlet"))
    let found = try page.archive.articles(
      matching: words, outlet: outlet, since: nil, until: nil, limit: ListPaging.size,
      offset: page.paging.offset)
    let address = PageAddress.articles.with("q", words).with("outlet", outlet)
    var frame = PageFrame(title: "Articles")
    frame.data = address.dataForms
    let rows: [HTML] = found.items.map(row)
    let list: HTML =
      rows.isEmpty
      ? "<p class=\"empty\">No article has all of these words. <a href=\"/articles\">All articles</a></p>"
      : "<ol class=\"articles\">\(rows)</ol>"
    return frame.response(
      """
      <h1>Articles</h1><form class="filter" action="/articles" method="get"><label>Words <input name="q" \
      value="\(words ?? "")"></label><label>Outlet <input name="outlet" value="\(outlet ?? "")"></label><button>Show</button></form>
      <p class="summary" role="status">\(Wording.count(found.total, "article"))</p>\(list)
      \(page.paging.links(ResultTally(found.total), at: address))
      """)
  }

  private func row(_ article: ArticleSummary) -> HTML {
    let facts = [
      article.outlet ?? "", article.published?.description ?? "undated",
      Wording.count(article.claimCount, "claim"),
      Wording.count(article.statementCount, "statement"), Wording.count(article.figureCount, "figure"),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    return
      "<li>\(HTML.link(.article(article.id), article.title ?? article.path))<p class=\"facts\">\(facts)</p></li>"
  }
}

/// The outlets whose articles the archive has.
struct OutletsPage {
  let page: PageContext

  func response() throws -> WebResponse {
    let outlets = try page.archive.statistics().outlets
    let rows: [HTML] = outlets.map { outlet in
      let quoted = "outlet:" + QueryNarrowing.quoted(outlet.name)
      return """
        <tr><th scope="row">\(HTML.link(PageAddress.articles.with("outlet", outlet.name), outlet.name))</th><td class="number">\
        \(Wording.grouped(outlet.count))</td><td><a href="\(PageAddress.search(quoted))">its claims<span class="unseen">: \
        \(outlet.name)</span></a></td></tr>
        """
    }
    let table: HTML = """
      <table class="list"><thead><tr><th scope="col">Outlet</th><th scope="col" class="number">Articles</th><th scope="col">\
      Claims</th></tr></thead><tbody>\(rows)</tbody></table>
      """
    return PageFrame(title: "Outlets").response(
      "<h1>Outlets</h1>\(rows.isEmpty ? "<p class=\"empty\">No article names its outlet.</p>" : table)")
  }
}
