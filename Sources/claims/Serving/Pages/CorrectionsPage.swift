import ClaimsArchive
import ClaimsModel

/// The corrections that people made, newest first, each with a button that takes it back.
struct CorrectionsPage {
  let page: PageContext

  func response() throws -> WebResponse {
    let all = Array(try page.archive.corrections().reversed())
    let shown = all.dropFirst(page.paging.offset).prefix(ListPaging.size)
    let rows: [HTML] = shown.map(row)
    let table: HTML = """
      <div class="wide" tabindex="0" role="region" aria-label="Corrections"><table class="list"><thead><tr><th scope="col">Made</th><th scope="col">What</th><th scope="col">Note</th>\
      <th scope="col">In force</th><th scope="col">Take back</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """
    let empty: HTML = """
      <p class="empty">No correction has been made. The pages of speakers and claims have forms for them.</p>
      """
    return PageFrame(title: "Corrections").response(
      "<h1>Corrections</h1>\(status(all))\(rows.isEmpty ? empty : table)\(page.paging.links(ResultTally(all.count), at: .corrections))"
    )
  }

  // MARK: - Private

  private func status(_ all: [StoredCorrection]) -> HTML {
    if let number = page.request.text("made"), let made = all.first(where: { String($0.id) == number }) {
      return "<p class=\"done\" role=\"status\">Corrected: \(HTML.isolated(made.correction.phrase)).</p>"
    }
    if page.request.text("undone") != nil { return "<p class=\"done\" role=\"status\">Taken back.</p>" }
    return .nothing
  }

  private func row(_ stored: StoredCorrection) -> HTML {
    """
    <tr><th scope="row" class="date">\(String(stored.correction.madeAt.prefix(10)))</th><td>\(HTML.isolated(stored.correction.phrase))</td>\
    <td>\(HTML.isolated(stored.correction.note ?? ""))</td><td>\(stored.force)</td><td>\
    <form method="post" action="/corrections/\(stored.id)/undo"><input type="hidden" name="secret" value="\(page.formSecret)">\
    <button>Take back<span class="unseen"> correction \(stored.id)</span></button></form></td></tr>
    """
  }
}
