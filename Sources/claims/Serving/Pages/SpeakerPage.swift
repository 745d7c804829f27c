import ClaimsArchive
import ClaimsModel

/// One source: names, roles with dates, claims over time, what was said, who relays, what others say, corrections.
struct SpeakerPage {
  let page: PageContext
  private let paging: ListPaging

  init(_ page: PageContext) {
    self.page = page
    paging = ListPaging(page.request)
  }

  /// Claims of others about the source that its page shows.
  private static let mostAbout = 4
  /// Claims whose words are counted.
  private static let mostRead = 100

  func response(_ id: String) throws -> WebResponse {
    let source = try Self.source(id, in: page.archive)
    let query = page.request.text("q") ?? ""
    let speakers = ListingSpeakers([source.id], as: relation)
    var frame = PageFrame(title: source.name)
    frame.data = address(of: source).dataForms
    let parsed: ParsedQuery
    do {
      parsed = try QueryParser.parse(query)
    } catch {
      return frame.response(
        "<h1>\(HTML.isolated(source.name))</h1>\(ErrorPage.badQuery(error, query: query))", status: 400)
    }
    let request = ClaimRequest(page.request).query(parsed, paging)
    let listing = try page.archive.listing(request, by: speakers, ClaimRequest(page.request).options)
    return frame.response(
      """
      <h1>\(HTML.isolated(source.name))</h1>\(heading(source))\(try chart(source, speakers))
      <div class="columns"><section class="results">\(tabs(source))\(form(source, query))
      \(try claims(listing, source))</section>
      <aside aria-label="About the speaker">\(roles(source))\(try matters(source, speakers))\(try counted(source, speakers))\(try about(source))
      \(try SourceForms(page: page, source: source).html)</aside></div>
      """)
  }

  /// The source that an id in an address means.
  ///
  /// - Throws: `PageProblem` where there is none.
  static func source(_ id: String, in archive: Archive) throws -> SourceSummary {
    guard Source.ID(id) != nil, let source = try archive.candidates(forSpeaker: id).first else {
      throw PageProblem(
        status: 404,
        "Nobody has the id \(id). Ids of sources are given anew when sources are merged or split; search for the name."
      )
    }
    return source
  }

  // MARK: - Private

  private var relation: Attribution.Relation { page.request.text("as") == "relay" ? .relay : .speaker }

  private func address(of source: SourceSummary) -> PageAddress {
    PageAddress.speaker(source.id).with("as", relation == .relay ? "relay" : nil).with(
      "q", page.request.text("q")
    )
    .with("unsure", page.request.text("unsure"))
  }

  private func heading(_ source: SourceSummary) -> HTML {
    var parts: [HTML] = ["\(source.kind.rawValue)"]
    if let role = source.roles.first { parts.append(HTML.isolated(role)) }
    if !source.aliases.isEmpty {
      parts.append("also \(HTML.isolated(source.aliases.prefix(8).joined(separator: ", ")))")
    }
    let period = Wording.period(source.first, source.last)
    if !period.isEmpty { parts.append("\(period)") }
    parts.append("in \(Wording.count(source.articleCount, "article"))")
    if let item = source.wikidata {
      parts.append(
        "<a rel=\"noreferrer\" href=\"https://www.wikidata.org/wiki/\(item)\">Wikidata \(item)</a>")
    }
    return "<p class=\"summary\">\(HTML.joined(parts, by: " · "))</p>"
  }

  private func chart(_ source: SourceSummary, _ speakers: ListingSpeakers) throws -> HTML {
    let counts = try page.archive.counts(
      SearchQuery(), by: .month, of: speakers, ListingOptions(leastConfidence: ClaimListOptions.usualLeast))
    return MonthChart(groups: counts.groups) { month in
      PageAddress.speaker(source.id).with("as", page.request.text("as")).with("q", "on:" + month)
    }.html
  }

  private func tabs(_ source: SourceSummary) -> HTML {
    func tab(_ words: HTML, _ relation: Attribution.Relation, _ count: Int) -> HTML {
      let current: HTML = relation == self.relation ? " aria-current=\"page\"" : .nothing
      let target = PageAddress.speaker(source.id).with("as", relation == .relay ? "relay" : nil)
      return "<a\(current) href=\"\(target)\">\(words) (\(Wording.grouped(count)))</a>"
    }
    return """
      <nav class="tabs" aria-label="Claims">\(tab("Said", .speaker, source.claimCount))\
      \(tab("Relayed", .relay, source.relayCount))</nav>
      """
  }

  private func form(_ source: SourceSummary, _ query: String) -> HTML {
    let hidden: HTML = relation == .relay ? "<input type=\"hidden\" name=\"as\" value=\"relay\">" : .nothing
    return """
      <form class="filter" action="\(PageAddress.speaker(source.id))" method="get">\(hidden)<label>Only claims that match \
      <input name="q" value="\(query)"></label><button>Show</button></form>
      """
  }

  private func claims(_ listing: ClaimListing, _ source: SourceSummary) throws -> HTML {
    guard !listing.page.items.isEmpty else {
      return
        "<p class=\"empty\">No such claim. <a href=\"\(PageAddress.speaker(source.id))\">All claims</a></p>"
    }
    let less: HTML =
      listing.lessSure > 0
      ? "<p class=\"hint\"><a href=\"\(address(of: source).with("unsure", "1"))\">\(Wording.grouped(listing.lessSure)) less sure left out</a></p>"
      : .nothing
    return
      "<p class=\"summary\" role=\"status\">\(Wording.count(listing.page.total, "claim")), newest first</p>\(less)"
      + ClaimItem.list(listing.hits) + paging.links(total: listing.page.total, at: address(of: source))
  }

  private func roles(_ source: SourceSummary) -> HTML {
    guard !source.datedRoles.isEmpty else { return .nothing }
    let rows: [HTML] = source.datedRoles.prefix(12).map { role in
      "<li>\(HTML.isolated(role.role)) <span class=\"hint\">\(Wording.period(role.first, role.last)), \(Wording.count(role.articleCount, "article"))</span></li>"
    }
    return "<section><h2>Roles</h2><ul class=\"names\">\(rows)</ul></section>"
  }

  /// The words that the newest claims have most.
  private func matters(_ source: SourceSummary, _ speakers: ListingSpeakers) throws -> HTML {
    let query = SearchQuery(order: .newest, limit: Self.mostRead)
    let newest = try page.archive.claims(by: speakers.sources, as: speakers.relation, matching: query).items
    let words: [HTML] = SpokenWords.most(in: newest, without: [source.name] + source.aliases).map { found in
      let target = PageAddress.speaker(source.id).with("as", page.request.text("as")).with("q", found.word)
      return
        "<li>\(HTML.link(target, found.word)) <span class=\"count\">\(Wording.grouped(found.count))</span></li>"
    }
    guard !words.isEmpty else { return .nothing }
    return "<section><h2>Said most</h2><ul class=\"names\">\(words)</ul></section>"
  }

  private func counted(_ source: SourceSummary, _ speakers: ListingSpeakers) throws -> HTML {
    let options = ListingOptions(leastConfidence: ClaimListOptions.usualLeast)
    let blocks: [HTML] = try [ClaimGrouping.outlet, .kind, .stance].map { grouping in
      let groups = try page.archive.counts(SearchQuery(), by: grouping, of: speakers, options).groups
      return CountBars(grouping: grouping, groups: groups) { group in
        QueryNarrowing.condition(grouping, group).map {
          PageAddress.speaker(source.id).with("as", page.request.text("as")).with("q", $0)
        }
      }.html
    }
    return "\(blocks)"
  }

  private func about(_ source: SourceSummary) throws -> HTML {
    let names = ([source.name] + source.aliases).prefix(8)
    let mentions = SearchExpression.any(names.map { .phrase($0) })
    let others = SearchExpression.all([
      mentions, .not(.field(.speaker(source.name))), .field(.confidence(50...100)),
    ])
    var query = SearchQuery(expression: others, order: .newest, limit: Self.mostAbout)
    query.foldsCopies = true
    let found = try page.archive.search(query)
    guard !found.items.isEmpty else { return .nothing }
    let asked = PageAddress.search("\"\(source.name.replacing("\"", with: " "))\"")
    return """
      <section><h2>What others say</h2>\(ClaimItem.list(found.items))
      <p><a href="\(asked)">All \(Wording.count(found.total, "claim"))</a></p></section>
      """
  }
}
