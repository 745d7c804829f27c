import ClaimsArchive
import ClaimsModel

/// Figures: what was reported of one thing over time, drawn and as a table, or the plain list.
struct FiguresPage {
  let page: PageContext

  /// Series of a page.
  private static let series = 10

  func response() throws -> WebResponse {
    let query = page.request.text("q") ?? ""
    var frame = PageFrame(title: query.isEmpty ? "Figures" : "Figures: \(query)")
    frame.data = address.dataForms
    let request: FigureQuery
    do {
      request = try FigureRequest.query(query)
    } catch let error as ArchiveError {
      return frame.response(
        "<h1>Figures</h1>\(form(query))\(ErrorPage.badQuery(error, query: query))", status: 400)
    }
    let body = isList ? try list(request) : try timeline(request)
    return frame.response("<h1>Figures</h1>\(form(query))\(tabs)\(body)")
  }

  // MARK: - Private

  private var isList: Bool { page.request.text("view") == "list" || page.request.text("q") == nil }

  private var address: PageAddress {
    PageAddress.figures(page.request.text("q") ?? "").with("view", page.request.text("view"))
  }

  private func form(_ query: String) -> HTML {
    """
    <form class="filter" action="/figures" method="get"><label>What was counted, or a condition \
    <input name="q" value="\(query)" placeholder="passengers figure:>1000"></label><button>Show</button></form>
    """
  }

  private var tabs: HTML {
    guard let query = page.request.text("q") else { return .nothing }
    func tab(_ words: HTML, _ view: String?, _ current: Bool) -> HTML {
      "<a\(current ? " aria-current=\"page\"" as HTML : .nothing) href=\"\(PageAddress.figures(query).with("view", view))\">\(words)</a>"
    }
    return
      "<nav class=\"tabs\" aria-label=\"View\">\(tab("Over time", nil, !isList))\(tab("List", "list", isList))</nav>"
  }

  private func timeline(_ request: FigureQuery) throws -> HTML {
    let found = try page.archive.timeline(request)
    let paging = ListPaging(page.request, size: Self.series)
    let shown = found.series.dropFirst(paging.offset).prefix(paging.size)
    guard !shown.isEmpty else {
      return
        "<p class=\"empty\">No such figure. <a href=\"\(PageAddress.figures("").text)\">All figures</a></p>"
    }
    let bounded: HTML =
      found.total.map {
        "<p class=\"note\">The newest \(Wording.grouped(found.figureCount)) of \(Wording.grouped($0)) figures were set side by side; since: and until: narrow them.</p>"
      } ?? .nothing
    let blocks: [HTML] = shown.enumerated().map { SeriesView(series: $1, number: paging.offset + $0).html }
    return "\(bounded)\(blocks)"
      + paging.links(ResultTally(found.series.count), at: address)
  }

  private func list(_ request: FigureQuery) throws -> HTML {
    var request = request
    (request.limit, request.offset) = (ListPaging.size, page.paging.offset)
    let (found, areOfClaims) = try page.archive.figuresOfWords(request)
    guard !found.items.isEmpty else { return "<p class=\"empty\">No such figure.</p>" }
    let note: HTML =
      areOfClaims
      ? "<p class=\"note\">No figure counts or names that; these stand in claims that have the words.</p>"
      : .nothing
    let rows: [HTML] = found.items.map(row)
    return """
      \(note)<p class="summary" role="status">\(Wording.count(found.tally, "figure"))</p><div class="wide" tabindex="0" role="region" aria-label="Figures"><table class="list">\
      <thead><tr><th scope="col">Words</th><th scope="col">Value</th><th scope="col">Said by</th><th scope="col">In</th></tr>\
      </thead><tbody>\(rows)</tbody></table></div>\(page.paging.links(found.tally, at: address))
      """
  }

  private func row(_ hit: FigureHit) -> HTML {
    let words: HTML = hit.claimID.map { HTML.link(.claim($0), hit.context) } ?? HTML.isolated(hit.context)
    return """
      <tr><th scope="row">\(words)</th><td>\(hit.found.figure.notation)</td><td>\
      \(HTML.isolated(hit.chain.speakers.map(\.name).joined(separator: " and ")))</td>\
      <td>\(HTML.link(.article(hit.article.id), hit.article.shownOutlet)) \(hit.article.published?.description ?? "")</td></tr>
      """
  }
}

/// What the words of an address ask of the figures; the same for the page and for its data.
enum FigureRequest {
  static func query(_ text: String) throws -> FigureQuery {
    let parsed = try QueryParser.parse(text)
    guard !parsed.expression.hasFigureUnderOther else {
      throw ArchiveError.badQuery(
        query: text, column: 1, length: max(1, text.count),
        problem: "a condition on figures can't stand in an OR or be negated here, where figures are listed")
    }
    var query = FigureQuery(limit: ListPaging.size)
    query.narrow(by: parsed)
    query.counting = .quick
    return query
  }
}
