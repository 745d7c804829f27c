import ClaimsArchive
import ClaimsModel

/// What the archive holds, and ways into it: the newest claims, who speaks most, what came lately, saved searches.
struct StartPage {
  let page: PageContext

  private static let shown = 8

  func response() throws -> WebResponse {
    let statistics = try page.archive.statistics()
    return PageFrame(title: "Who said what").response(
      """
      <h1>Who said what</h1>\(extent(statistics))
      <div class="columns"><section class="results"><h2>Newest claims</h2>\(try newest())
      <p><a href="\(PageAddress.search("").with("sort", "newest"))">All, newest first</a></p></section>
      <aside aria-label="Ways into the archive">\(try speakers())\(outlets(statistics))\(try lately())\(try watches())\
      </aside></div>
      """)
  }

  // MARK: - Private

  private func extent(_ statistics: ArchiveStatistics) -> HTML {
    let statements = statistics.claims[.statement] ?? 0
    let claims = statistics.claims.values.reduce(0, +) - statements
    let period = Wording.period(statistics.first, statistics.last)
    let parts: [String] = [
      Wording.count(statistics.articles, "article"), Wording.count(claims, "claim"),
      Wording.count(statistics.sources.values.reduce(0, +), "source"),
      Wording.count(statistics.figures.values.reduce(0, +), "figure"), period,
    ]
    return "<p class=\"summary\">\(parts.filter { !$0.isEmpty }.joined(separator: " · "))</p>"
  }

  private func newest() throws -> HTML {
    let query = SearchQuery(order: .newest, limit: Self.shown)
    let listing = try page.archive.listing(query, ClaimRequest.usualOptions)
    guard !listing.page.items.isEmpty else {
      return "<p class=\"empty\">There is no claim yet. “claims ingest FOLDER” reads articles.</p>"
    }
    return ClaimItem.list(listing.hits)
  }

  private func speakers() throws -> HTML {
    let kinds = SourceKind.allCases.filter { $0 != .unnamed && $0 != .outlet }
    let found = try page.archive.sources(named: nil, kinds: kinds, limit: Self.shown, offset: 0)
    let rows: [HTML] = found.items.map { source in
      "<li>\(HTML.link(.speaker(source.id), source.name)) <span class=\"count\">\(Wording.grouped(source.claimCount))</span></li>"
    }
    return rows.isEmpty
      ? .nothing
      : "<section><h2>Most claims</h2><ol class=\"names\">\(rows)</ol><p><a href=\"/speakers\">All speakers</a></p></section>"
  }

  private func outlets(_ statistics: ArchiveStatistics) -> HTML {
    let rows: [HTML] = statistics.outlets.prefix(Self.shown).map { outlet in
      let address = PageAddress.articles.with("outlet", outlet.name)
      return
        "<li>\(HTML.link(address, outlet.name)) <span class=\"count\">\(Wording.count(outlet.count, "article"))</span></li>"
    }
    return rows.isEmpty
      ? .nothing
      : "<section><h2>Outlets</h2><ol class=\"names\">\(rows)</ol><p><a href=\"/outlets\">All outlets</a></p></section>"
  }

  /// What came into the archive since yesterday, and in the last week.
  private func lately() throws -> HTML {
    let rows: [HTML] = try [("since yesterday", "added:yesterday"), ("in the last seven days", "added:7d")]
      .map { words, text in
        let parsed = try QueryParser.parse(text)
        var query = SearchQuery(limit: 0)
        (query.added, query.counting) = (parsed.added, .quick)
        return
          "<li><a href=\"\(PageAddress.search(text))\">\(words)</a> <span class=\"count\">\(Wording.grouped(try page.archive.search(query).tally))</span></li>"
      }
    return "<section><h2>What came</h2><ul class=\"names\">\(rows)</ul></section>"
  }

  private func watches() throws -> HTML {
    let rows: [HTML] = try page.archive.watches().map { watch in
      "<li>\(HTML.link(.search(watch.query), watch.name)) <span class=\"hint\">\(HTML.isolated(watch.query))</span></li>"
    }
    return rows.isEmpty
      ? .nothing : "<section><h2>Saved searches</h2><ul class=\"names\">\(rows)</ul></section>"
  }
}
