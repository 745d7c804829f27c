import ClaimsArchive
import ClaimsModel

/// One claim in its passage, with its chain, what stands within it, its figures, why it was found, what is related, and
/// how to cite and correct it.
struct ClaimPage {
  let page: PageContext

  private static let mostRelated = 5

  func response(_ id: String) throws -> WebResponse {
    let hit = try page.archive.claim(try page.archive.claimID(id))
    let article = try page.archive.article(hit.article.id)
    var frame = PageFrame(title: hit.reading.text.beginning(of: 60))
    frame.data = [
      ("JSON", PageAddress.claim(hit.id).asData("json")), ("CSV", PageAddress.claim(hit.id).asData("csv")),
    ]
    frame.head = "<script type=\"application/ld+json\">\(HTML.data(LinkedNodes.document(of: hit)))</script>"
    let passage = PassageView(text: article.analysis.article.text, hit: hit)
    return frame.response(
      """
      <article class="claim-page"><h1 class="unseen">A claim of \(HTML.isolated(hit.speakerPhrase))</h1>
      <blockquote class="reading lead">\(ClaimWords.reading(of: hit))</blockquote>
      <p class="facts">\(hit.manner) · \(hit.sureness) sure</p>\(corrections(hit))
      <section><h2>In the article</h2>\(passage.html)\(place(hit, in: article))</section>
      <section><h2>Who</h2>\(chain(hit))</section>\(nested(hit, in: article))\(figures(hit))
      \(try related(hit))\(try why(hit))<section><h2>Cite</h2>\(Citation(hit: hit).html)</section>
      \(ClaimForms(secret: page.formSecret, hit: hit).html)</article>
      """)
  }

  // MARK: - Private

  private func corrections(_ hit: SearchHit) -> HTML {
    let lines: [HTML] = hit.claim.corrections.map { "<p class=\"note\">Corrected: \($0.phrase)</p>" }
    return "\(lines)"
  }

  private func place(_ hit: SearchHit, in article: StoredArticle) -> HTML {
    let summary = hit.article
    let offsets = UTF8Offsets(article.analysis.article.text)
    let spans = hit.claim.spans.map {
      "\(offsets.scalarOffset(ofUTF8: $0.start))–\(offsets.scalarOffset(ofUTF8: $0.end))"
    }
    let heading = [summary.outlet, summary.published?.description].compactMap(\.self).joined(separator: " · ")
    return """
      <p class="facts"><cite>\(HTML.link(.place(of: hit.id, in: summary.id), summary.title ?? summary.shownOutlet))</cite> \
      \(heading) · characters \(spans.joined(separator: ", "))\(OriginalLink.html(of: hit))</p>
      """
  }

  private func chain(_ hit: SearchHit) -> HTML {
    guard !hit.chain.isEmpty else { return "<p>\(hit.speakerPhrase)</p>" }
    let links: [HTML] = hit.chain.map { link in
      let words = [link.mention.map { "“\($0)”" }, link.cue.map { "“\($0)”" }].compactMap(\.self).joined(
        separator: " ")
      let kind = ([link.kind.rawValue] + link.roles.prefix(2)).joined(separator: ", ")
      return """
        <li><span class="relation">\(link.relation.rawValue)</span> <strong>\(SourceName.link(link))</strong> \
        <span class="hint">\(kind)</span> <span class="hint">\(words.isEmpty ? "carried over from before" : words)</span></li>
        """
    }
    let outlet: HTML =
      hit.article.outlet.map {
        "<li><span class=\"relation\">printed by</span> <strong>\(HTML.isolated($0))</strong></li>"
      } ?? .nothing
    return "<ol class=\"chain\">\(links)\(outlet)</ol>"
  }

  private func nested(_ hit: SearchHit, in article: StoredArticle) -> HTML {
    let all = article.hits
    let outer = all.filter { $0.id == hit.parent }
    let inner = all.filter { hit.children.contains($0.id) }
    var html = HTML.nothing
    if !outer.isEmpty { html += "<section><h2>It stands within</h2>\(ClaimItem.list(outer))</section>" }
    if !inner.isEmpty { html += "<section><h2>Within it</h2>\(ClaimItem.list(inner))</section>" }
    return html
  }

  private func figures(_ hit: SearchHit) -> HTML {
    guard !hit.figures.isEmpty else { return .nothing }
    let rows: [HTML] = hit.figures.map { found in
      let figure = found.figure
      let address = PageAddress.figures(figure.counted.map { "counted:\"\($0)\"" } ?? figure.text)
      return """
        <tr><th scope="row">\(HTML.isolated(figure.text))</th><td>\(figure.kind.rawValue)</td><td>\(figure.notation)</td>\
        <td><a href="\(address)">the like<span class="unseen"> of \(figure.text)</span></a></td></tr>
        """
    }
    return """
      <section><h2>Figures</h2><div class="wide" tabindex="0" role="region" aria-label="Figures"><table class="list"><thead><tr><th scope="col">Words</th><th scope="col">Kind</th>\
      <th scope="col">Value</th><th scope="col">Others</th></tr></thead><tbody>\(rows)</tbody></table></div></section>
      """
  }

  private func related(_ hit: SearchHit) throws -> HTML {
    let related = try page.archive.related(to: hit.id, limit: Self.mostRelated)
    var html = HTML.nothing
    if !related.conflicts.isEmpty {
      let rows: [HTML] = related.conflicts.map { conflict in
        "<li>\(conflict.label): \(report(conflict.own)) and \(report(conflict.other))</li>"
      }
      html += "<section><h2>Figures that can’t both be right</h2><ul>\(rows)</ul></section>"
    }
    if !related.bySpeaker.isEmpty {
      html += "<section><h2>The same speaker</h2>\(ClaimItem.list(related.bySpeaker))</section>"
    }
    if !related.byOthers.isEmpty {
      html += "<section><h2>Others on the matter</h2>\(ClaimItem.list(related.byOthers))</section>"
    }
    return html
  }

  private func report(_ report: FigureReport) -> HTML {
    let words = report.printedPhrase
    return report.hit.claimID.map { HTML.link(.claim($0), words) } ?? HTML.isolated(words)
  }

  /// Why the claim was found; its article is read again for that, so only where it is asked for.
  private func why(_ hit: SearchHit) throws -> HTML {
    let address = PageAddress.claim(hit.id).with("why", "1")
    guard page.request.has("why") else {
      return "<p><a href=\"\(address.text)#why\">Why was this found, and so attributed?</a></p>"
    }
    guard let explanation = try page.archive.explanation(of: hit.id) else {
      return """
        <details id="why" open><summary>Why</summary><p>This version of the program finds no claim of these words in the \
        article. Ingest it again, then ask.</p></details>
        """
    }
    let text = ExplanationView.rendered(explanation, confidence: hit.claim.confidence).description
    return "<details id=\"why\" open><summary>Why</summary><pre tabindex=\"0\">\(text)</pre></details>"
  }
}

/// A link to where the article was published, at the words of the claim.
enum OriginalLink {
  static func html(of hit: SearchHit) -> HTML {
    guard let link = Hyperlink(address: hit.article.url ?? "") else { return .nothing }
    return
      " · <a rel=\"noreferrer\" href=\"\(link.target + fragment(of: hit))\">the words on the page of the publisher</a>"
  }

  /// A text fragment (WICG, Scroll to Text Fragment) that begins and ends as the claim's first piece does.
  static func fragment(of hit: SearchHit) -> String {
    let piece = hit.reading.pieces.first { $0.part == .content }?.text ?? hit.claim.text
    let words = piece.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 8 else { return "#:~:text=" + encoded(words.joined(separator: " ")) }
    return "#:~:text=" + encoded(words.prefix(4).joined(separator: " ")) + ","
      + encoded(words.suffix(4).joined(separator: " "))
  }

  /// A hyphen is a mark of the fragment's own, too.
  private static func encoded(_ text: String) -> String {
    PercentEncoding.encoded(text).replacing("-", with: "%2D")
  }
}

/// A claim as a citation: words to be copied, with or without the help of a script.
struct Citation {
  let hit: SearchHit

  var html: HTML {
    box("Text", text, id: "cite-text") + box("Markdown", hit.markdownQuotation, id: "cite-markdown")
  }

  private func box(_ label: HTML, _ words: String, id: HTML) -> HTML {
    """
    <div class="cite"><label for="\(id)">\(label)</label><textarea id="\(id)" readonly rows="3">\(words)</textarea>\
    <button type="button" class="copy" hidden>Copy<span class="unseen"> as \(label)</span></button></div>
    """
  }

  /// `Ada Okafor, harbour master: “The ferry was late.” The Herald, 2031-04-01, https://… (c7k2)`.
  private var text: String {
    let place = [hit.article.outlet, hit.article.title, hit.article.published?.description, hit.article.link]
      .compactMap(\.self).joined(separator: ", ")
    return "\(hit.reading.text) — \(hit.speakerPhrase). \(place) (\(hit.id))"
  }
}

extension String {
  /// The first characters, with an ellipsis where that is not all.
  func beginning(of length: Int) -> String { count <= length ? self : prefix(length - 1) + "…" }
}
