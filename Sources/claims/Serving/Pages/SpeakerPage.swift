import ClaimsArchive
import ClaimsModel

/// One source: names, roles with dates, claims over time, what was said, who relays, what others say, corrections.
struct SpeakerPage {
  let page: PageContext
  private let source: SourceSummary

  /// Claims of others about the source that its page shows.
  private static let mostAbout = 4
  /// Claims whose words are counted.
  private static let mostRead = 100

  /// Makes the page of the source that an id in an address means.
  ///
  /// - Throws: `PageProblem` where there is none.
  init(_ page: PageContext, id: String) throws {
    self.page = page
    source = try Self.source(id, in: page.archive)
  }

  func response() throws -> WebResponse {
    let query = page.request.text("q") ?? ""
    var frame = PageFrame(title: source.name)
    frame.data = address.dataForms
    let parsed: ParsedQuery
    do {
      parsed = try QueryParser.parse(query)
    } catch {
      return frame.response(
        "<h1>\(HTML.isolated(source.name))</h1>\(ErrorPage.badQuery(error, query: query))", status: 400)
    }
    let asked = ClaimRequest(page.request)
    let listing = try page.archive.listing(asked.query(parsed, ofSpeaker: true), by: speakers, asked.options)
    let counted = try counts()
    return frame.response(
      """
      <h1>\(HTML.isolated(source.name))</h1>\(heading)\(counted.chart)
      <div class="columns"><section class="results">\(tabs)\(form(query))\(claims(listing))</section>
      <aside aria-label="About the speaker">\(roles)\(try matters())\(counted.bars)\(try about())
      \(SourceForms(secret: page.formSecret, source: source).html)</aside></div>
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

  private var speakers: ListingSpeakers { ListingSpeakers([source.id], as: relation) }

  /// The page with all claims, said or relayed.
  private func all(_ relation: Attribution.Relation) -> PageAddress {
    PageAddress.speaker(source.id).with("as", relation == .relay ? "relay" : nil)
  }

  /// The page with the claims that match.
  private func narrowed(_ query: String) -> PageAddress { all(relation).with("q", query) }

  private var address: PageAddress {
    let request = page.request
    return all(relation).with("q", request.text("q")).with("unsure", request.text("unsure"))
      .with("sort", request.text("sort"))
  }

  private var heading: HTML {
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

  private var tabs: HTML {
    func tab(_ words: HTML, _ relation: Attribution.Relation, _ count: Int) -> HTML {
      let current: HTML = relation == self.relation ? " aria-current=\"page\"" : .nothing
      return "<a\(current) href=\"\(all(relation))\">\(words) (\(Wording.grouped(count)))</a>"
    }
    return """
      <nav class="tabs" aria-label="Claims">\(tab("Said", .speaker, source.claimCount))\
      \(tab("Relayed", .relay, source.relayCount))</nav>
      """
  }

  private func form(_ query: String) -> HTML {
    let hidden: HTML = relation == .relay ? "<input type=\"hidden\" name=\"as\" value=\"relay\">" : .nothing
    return """
      <form class="filter" action="\(PageAddress.speaker(source.id))" method="get">\(hidden)<label>Only claims that match \
      <input name="q" value="\(query)"></label><button>Show</button></form>
      """
  }

  private func claims(_ listing: ClaimListing) -> HTML {
    guard !listing.page.items.isEmpty else {
      return "<p class=\"empty\">No such claim. <a href=\"\(all(relation))\">All claims</a></p>"
    }
    let number = Wording.grouped(listing.lessSure)
    let less: HTML =
      listing.lessSure.count > 0
      ? "<p class=\"hint\"><a href=\"\(address.with("unsure", "1"))\">\(number) less sure left out</a></p>"
      : .nothing
    let order = ClaimRequest(page.request).order(ofSpeaker: true)
    return
      "<p class=\"summary\" role=\"status\">\(Wording.count(listing.page.tally, "claim")), order: \(order.rawValue)</p>\(less)"
      + ClaimItem.list(listing.hits) + page.paging.links(listing.page.tally, at: address)
  }

  private var roles: HTML {
    guard !source.datedRoles.isEmpty else { return .nothing }
    let rows: [HTML] = source.datedRoles.prefix(12).map { role in
      "<li>\(HTML.isolated(role.role)) <span class=\"hint\">\(Wording.period(role.first, role.last)), \(Wording.count(role.articleCount, "article"))</span></li>"
    }
    return "<section><h2>Roles</h2><ul class=\"names\">\(rows)</ul></section>"
  }

  /// The words that the newest claims have most.
  private func matters() throws -> HTML {
    let query = SearchQuery(order: .newest, limit: Self.mostRead)
    let newest = try page.archive.claims(by: speakers.sources, as: relation, matching: query).items
    let words: [HTML] = SpokenWords.most(in: newest, without: [source.name] + source.aliases).map { found in
      let count = Wording.grouped(found.count)
      return "<li>\(HTML.link(narrowed(found.word), found.word)) <span class=\"count\">\(count)</span></li>"
    }
    guard !words.isEmpty else { return .nothing }
    return "<section><h2>Said most</h2><ul class=\"names\">\(words)</ul></section>"
  }

  /// The claims by month, and by outlet, kind and stance.
  private func counts() throws -> (chart: HTML, bars: HTML) {
    let groupings = [ClaimGrouping.month, .outlet, .kind, .stance]
    let groups = try page.archive.groups(
      SearchQuery(), by: groupings, of: speakers,
      ListingOptions(leastConfidence: ClaimListOptions.usualLeast))
    let bars: [HTML] = zip(groupings, groups).dropFirst().map { grouping, groups in
      CountBars(grouping: grouping, groups: groups) { QueryNarrowing.condition(grouping, $0).map(narrowed) }
        .html
    }
    return (MonthChart(groups: groups.first ?? []) { narrowed("on:" + $0) }.html, "\(bars)")
  }

  /// What others say that names the source.
  private func about() throws -> HTML {
    let names = ([source.name] + source.aliases).prefix(8).map(QueryNarrowing.quoted)
    let text = "(\(names.joined(separator: " OR "))) -speaker:\(QueryNarrowing.quoted(source.name))"
    let query = SearchQuery(
      expression: try QueryParser.parse(text).expression, order: .newest, limit: Self.mostAbout)
    let listing = try page.archive.listing(query, ClaimRequest.usualOptions)
    guard !listing.page.items.isEmpty else { return .nothing }
    let address = PageAddress.search(text).with("sort", SearchOrder.newest.rawValue)
    return """
      <section><h2>What others say</h2>\(ClaimItem.list(listing.page.items))
      <p><a href="\(address)">All \(Wording.count(listing.page.tally, "claim"))</a></p></section>
      """
  }
}
