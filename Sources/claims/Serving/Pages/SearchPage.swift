import ClaimsArchive
import ClaimsModel

/// Claims that match a query, with what they are by month, speaker, outlet, kind and stance beside them.
struct SearchPage {
  let page: PageContext

  func response() throws -> WebResponse {
    let query = page.request.text("q") ?? ""
    var frame = PageFrame(title: query.isEmpty ? "Newest claims" : query, query: query)
    let parsed: ParsedQuery
    do {
      parsed = try QueryParser.parse(query)
    } catch {
      return frame.response("<h1>Search</h1>\(ErrorPage.badQuery(error, query: query))", status: 400)
    }
    frame.data = address.dataForms
    let request = ClaimRequest(page.request).query(parsed)
    let options = ClaimRequest(page.request).options
    let listing = try page.archive.listing(request, options)
    return frame.response(
      """
      <h1>\(query.isEmpty ? "Newest claims" : "Claims")</h1>\(warnings(parsed))\(summary(listing))
      <div class="columns"><div class="results">\(try results(listing, request))</div>
      <aside aria-label="What the claims are">\(try counts(listing, request, options, query))</aside></div>
      """)
  }

  // MARK: - Private

  private var address: PageAddress {
    var address = PageAddress("/search")
    for name in ["q", "sort", "unsure", "copies"] { address = address.with(name, page.request.text(name)) }
    return address
  }

  private func warnings(_ parsed: ParsedQuery) -> HTML {
    let lines: [HTML] = parsed.warnings.map { "<p class=\"note\">\($0.sentence)</p>" }
    return "\(lines)"
  }

  private func summary(_ listing: ClaimListing) -> HTML {
    var parts: [HTML] = ["<strong>\(Wording.count(listing.page.tally, "claim"))</strong>"]
    if listing.statements.count > 0 {
      parts.append("then \(Wording.count(listing.statements, "statement")) of the articles themselves")
    }
    if listing.isUnsure { parts.append("none is as sure as is usually listed") }
    if listing.lessSure.count > 0 {
      parts.append(
        "<a href=\"\(address.with("unsure", "1"))\">\(Wording.grouped(listing.lessSure)) less sure left out</a>"
      )
    }
    if let ranked = listing.page.rankedNewest {
      parts.append("the newest \(Wording.grouped(ranked)) were ranked")
    }
    return "<p class=\"summary\" role=\"status\">\(HTML.joined(parts, by: ", "))</p>\(orders)"
  }

  private var orders: HTML {
    let sort = ClaimRequest(page.request).order(ofSpeaker: false)
    let links: [HTML] = SearchOrder.allCases.map { order in
      order == sort
        ? "<strong aria-current=\"true\">\(order.rawValue)</strong>"
        : "<a href=\"\(address.with("sort", order.rawValue))\">\(order.rawValue)</a>"
    }
    return "<p class=\"orders\">Order: \(HTML.joined(links, by: " "))</p>"
  }

  private func results(_ listing: ClaimListing, _ request: SearchQuery) throws -> HTML {
    guard !listing.page.items.isEmpty else { return try EmptySearch(page.archive, request).html }
    return ClaimItem.list(listing.hits)
      + page.paging.links(listing.page.tally + listing.statements, at: address)
  }

  private func counts(
    _ listing: ClaimListing, _ request: SearchQuery, _ options: ListingOptions, _ query: String
  ) throws -> HTML {
    guard !listing.page.items.isEmpty else { return .nothing }
    guard !listing.page.tally.isLeast || page.request.has("counts") else {
      return
        "<p><a href=\"\(address.with("counts", "1"))\">Count by month, speaker, outlet, kind and stance</a></p>"
    }
    let groupings = [ClaimGrouping.month, .speaker, .outlet, .kind, .stance]
    let counted = zip(groupings, try page.archive.groups(request, by: groupings, options))
    let blocks: [HTML] = counted.map { grouping, groups in
      CountBars(grouping: grouping, groups: groups) { group in
        QueryNarrowing.condition(grouping, group).map {
          address.with("q", query.isEmpty ? $0 : query + " " + $0)
        }
      }.html
    }
    return "\(blocks)"
  }
}

/// How a query is narrowed to one of the groups that its claims were counted by.
enum QueryNarrowing {
  /// A name as the value of a field, or words as a phrase.
  static func quoted(_ words: String) -> String { "\"" + words.replacing("\"", with: " ") + "\"" }

  /// The condition of the query language; `nil` for a group without a name.
  static func condition(_ grouping: ClaimGrouping, _ group: ClaimCount) -> String? {
    guard let name = group.name else { return nil }
    return switch grouping {
    case .speaker: "speaker:" + quoted(name)
    case .outlet: "outlet:" + quoted(name)
    case .month: "on:" + name
    case .kind: "kind:" + name
    case .stance: "stance:" + name
    }
  }
}

/// What the fields of an address say of the claims wanted; the same for the page and for its data.
struct ClaimRequest {
  let request: WebRequest

  init(_ request: WebRequest) { self.request = request }

  /// The order asked for, else that of the command line: of a speaker's claims, and without words, the newest first.
  func order(ofSpeaker: Bool) -> SearchOrder {
    request.text("sort").flatMap(SearchOrder.init)
      ?? (ofSpeaker || request.text("q") == nil ? .newest : .relevance)
  }

  /// A list for people, as the command line has it.
  static let usualOptions = ListingOptions(
    leastConfidence: ClaimListOptions.usualLeast, hasStatementsLast: true, foldsNested: true,
    foldsCopies: true)

  var options: ListingOptions {
    var options = Self.usualOptions
    if request.has("unsure") { options.leastConfidence = 0 }
    if request.has("copies") { options.foldsCopies = false }
    return options
  }

  func query(_ parsed: ParsedQuery, ofSpeaker: Bool = false) -> SearchQuery {
    let paging = ListPaging(request)
    var query = SearchQuery(
      expression: parsed.expression, since: parsed.since, until: parsed.until,
      order: order(ofSpeaker: ofSpeaker),
      limit: paging.size, offset: paging.offset)
    (query.added, query.counting) = (parsed.added, .quick)
    return query
  }
}

/// Where a search that found nothing leads on.
struct EmptySearch {
  private let archive: Archive
  private let query: SearchQuery

  init(_ archive: Archive, _ query: SearchQuery) {
    self.archive = archive
    self.query = query
  }

  var html: HTML {
    get throws {
      let leads = try archive.leads(from: query)
      let conditions: [HTML] = leads.conditions.map { condition in
        let similar: [HTML] = condition.similar.map { " " + HTML.link(.search("speaker:\"\($0)\""), $0) }
        let near: HTML = similar.isEmpty ? .nothing : " Near it:\(similar)"
        return
          "<li>\(HTML.link(.search(condition.text), condition.text)) alone: \(Wording.count(condition.count, "claim"))\(near)</li>"
      }
      var hints: [HTML] = conditions.isEmpty ? [] : ["<ul>\(conditions)</ul>"]
      if leads.atOtherTimes > 0 {
        hints.append("<p>At other times: \(Wording.count(leads.atOtherTimes, "claim")).</p>")
      }
      if leads.articles > 0 {
        let address = PageAddress("/articles").with("q", leads.words.joined(separator: " "))
        hints.append(
          "<p><a href=\"\(address)\">\(Wording.count(leads.articles, "article"))</a> with all these words.</p>"
        )
      }
      if leads.unknownOutlet != nil {
        hints.append("<p><a href=\"/outlets\">The outlets of this archive</a></p>")
      }
      return """
        <div class="empty"><p>No claim found. Fewer words find more; \
        <a href="/help">the help</a> has the whole language.</p>\(hints)</div>
        """
    }
  }
}
