import ClaimsArchive
import ClaimsModel

/// Everybody who made or relayed a claim, those with most claims first.
struct SpeakersPage {
  let page: PageContext

  func response() throws -> WebResponse {
    let (name, kind) = (page.request.text("name"), page.request.text("kind").flatMap(SourceKind.init))
    let found = try page.archive.sources(
      named: name, kinds: kind.map { [$0] } ?? [], limit: ListPaging.size, offset: page.paging.offset)
    let address = PageAddress.speakers.with("name", name).with("kind", kind?.rawValue)
    var frame = PageFrame(title: "Speakers")
    frame.data = address.dataForms
    return frame.response(
      """
      <h1>Speakers</h1>\(form(name, kind))
      <p class="summary" role="status">\(Wording.count(found.total, "source"))</p>\(try table(found, name))
      \(page.paging.links(ResultTally(found.total), at: address))
      """)
  }

  // MARK: - Private

  private func form(_ name: String?, _ kind: SourceKind?) -> HTML {
    let options: [HTML] = SourceKind.allCases.map { option in
      let selected: HTML = option == kind ? " selected" : .nothing
      return "<option\(selected)>\(option.rawValue)</option>"
    }
    return """
      <form class="filter" action="/speakers" method="get"><label>Name <input name="name" value="\(name ?? "")"></label>
      <label>Kind <select name="kind"><option value="">any</option>\(options)</select></label><button>Show</button></form>
      """
  }

  private func table(_ found: Page<SourceSummary>, _ name: String?) throws -> HTML {
    guard !found.items.isEmpty else {
      let similar: [HTML] = try (name.map { try page.archive.similarNames(to: $0) } ?? []).prefix(5).map {
        " " + HTML.link(PageAddress.speakers.with("name", $0), $0)
      }
      let hint: HTML = similar.isEmpty ? .nothing : " Did you mean\(similar)?"
      return "<p class=\"empty\">Nobody goes by that name.\(hint)</p>"
    }
    let rows: [HTML] = found.items.map { source in
      """
      <tr><th scope="row">\(HTML.link(.speaker(source.id), source.name))</th><td>\(source.kind.rawValue)</td>\
      <td>\(HTML.isolated(source.roles.prefix(2).joined(separator: ", ")))</td><td class="number">\
      \(Wording.grouped(source.claimCount))</td><td class="number">\(Wording.grouped(source.relayCount))</td>\
      <td>\(Wording.period(source.first, source.last))</td></tr>
      """
    }
    return """
      <div class="wide" tabindex="0" role="region" aria-label="Speakers"><table class="list"><thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Roles\
      </th><th scope="col" class="number">Claims</th><th scope="col" class="number">Relayed</th><th scope="col">When</th></tr>\
      </thead><tbody>\(rows)</tbody></table></div>
      """
  }
}
