import Algorithms
import ClaimsArchive
import ClaimsModel

/// A whole article: what is claimed marked by who claims it, and beside each paragraph who says what.
struct ArticlePage {
  let page: PageContext

  /// Colours of speakers in the style sheet.
  private static let colours = 8

  func response(_ id: String) throws -> WebResponse {
    if let older = try? page.archive.olderArticle(id) {
      return frame(older).response(try body(older, isOlder: true))
    }
    let article = try page.archive.article(try page.archive.articleID(id))
    return frame(article).response(try body(article, isOlder: false))
  }

  // MARK: - Private

  private func frame(_ article: StoredArticle) -> PageFrame {
    var frame = PageFrame(title: article.analysis.article.title ?? article.id.description)
    frame.data = [("JSON", PageAddress.article(article.id).asData("json"))]
    return frame
  }

  private func body(_ stored: StoredArticle, isOlder: Bool) throws -> HTML {
    let article = stored.analysis.article
    let older: HTML = isOlder ? "<p class=\"note\">An older version of this article.</p>" : .nothing
    return """
      <article class="article"><h1 dir="auto">\(article.title ?? "Untitled article")</h1>\(older)\(facts(stored))
      \(switches)\(paragraphs(stored))</article>\(try versions(stored))
      """
  }

  private func facts(_ stored: StoredArticle) -> HTML {
    let article = stored.analysis.article
    var parts: [HTML] = []
    if !article.bylines.isEmpty {
      parts.append("by \(HTML.isolated(article.bylines.joined(separator: ", ")))")
    }
    if let outlet = article.outlet {
      parts.append(HTML.link(PageAddress.articles.with("outlet", outlet), outlet))
    }
    parts.append("<time>\(article.published?.description ?? "undated")</time>")
    if let form = article.form { parts.append("<strong>\(form.rawValue)</strong>") }
    if let language = article.language, language != "en" { parts.append("in \(language)") }
    if let link = Hyperlink(address: article.url ?? "") {
      parts.append("<a rel=\"noreferrer\" href=\"\(link.target)\">at the publisher</a>")
    }
    parts += stored.places.prefix(2).map { "read from \(HTML.isolated($0))" }
    let warnings: [HTML] = article.warnings.map { "<p class=\"note\">\($0.sentence)</p>" }
    return "<p class=\"facts\">\(HTML.joined(parts, by: " · "))</p>\(warnings)"
  }

  /// Boxes that the style sheet looks at: without a script, statements and figures are shown or not.
  private var switches: HTML {
    """
    <input type="checkbox" id="show-claims" checked><label for="show-claims">claims</label>
    <input type="checkbox" id="show-statements"><label for="show-statements">statements of the article itself</label>
    <input type="checkbox" id="show-figures"><label for="show-figures">figures</label>
    """
  }

  private func paragraphs(_ stored: StoredArticle) -> HTML {
    let text = stored.analysis.article.text
    let hits = stored.hits.filter { !$0.claim.isRejected }
    let marked = MarkedText(text, marks: marks(stored, hits))
    let passage = MarkedPassage(text: text, content: [], sources: [])
    // The headline stands above.
    let body = passage.paragraphs(touching: TextSpan(0, text.utf8.count)).filter {
      $0.end > stored.analysis.article.bodyStart || stored.analysis.article.title == nil
    }
    let starts = body.map(\.start)
    let notes = Dictionary(grouping: hits) { hit in
      starts.partitioningIndex { $0 > hit.claim.spans.first?.start ?? 0 } - 1
    }
    let rows: [HTML] = body.enumerated().map { index, span in
      "<div class=\"row\"><p dir=\"auto\">\(marked.html(span))</p>\(margin(notes[index] ?? [], stored))</div>"
    }
    return "<div class=\"text\">\(rows)</div>"
  }

  private func marks(_ stored: StoredArticle, _ hits: [SearchHit]) -> [MarkedText.Mark] {
    var marks: [MarkedText.Mark] = []
    for hit in hits {
      let style = hit.claim.kind == .statement ? "statement" : "claim \(colour(of: hit))"
      for (index, span) in hit.claim.spans.enumerated() {
        marks.append(
          MarkedText.Mark(
            span: span, style: style, address: .claim(hit.id), anchor: index == 0 ? hit.id.description : nil))
      }
      marks += hit.claim.attribution.flatMap(\.spans).map { MarkedText.Mark(span: $0, style: "source") }
    }
    for figure in stored.analysis.figures {
      marks += figure.spans.map {
        MarkedText.Mark(span: $0, style: "figure", title: "\(figure.kind.rawValue): \(figure.notation)")
      }
    }
    return marks
  }

  private func margin(_ hits: [SearchHit], _ stored: StoredArticle) -> HTML {
    let notes: [HTML] = hits.map { hit in
      let style = hit.claim.kind == .statement ? "statement" : "claim \(colour(of: hit))"
      let what = hit.claim.kind == .statement ? "states" : hit.manner
      return
        "<li class=\"\(style)\">\(SourceName.speakers(of: hit)) <a href=\"\(PageAddress.claim(hit.id))\">\(what)</a></li>"
    }
    return notes.isEmpty ? .nothing : "<ul class=\"margin\">\(notes)</ul>"
  }

  private func colour(of hit: SearchHit) -> String {
    guard let speaker = hit.claim.attribution.first(where: { $0.relation == .speaker }) else {
      return "speaker-none"
    }
    return "speaker-\(speaker.source % Self.colours)"
  }

  private func versions(_ stored: StoredArticle) throws -> HTML {
    let versions = try page.archive.versions(of: stored.id)
    let rows: [HTML] = versions.map { version in
      let words = "version \(version.number) of \(version.count)"
      let when = version.isCurrent ? "the newest" : version.replaced.map { "until \($0.prefix(10))" } ?? ""
      return
        "<li>\(HTML.link(PageAddress("/a/\(version.id)"), words)) <span class=\"hint\">\(when), \(Wording.count(version.wordCount, "word"))</span></li>"
    }
    let members: [HTML] = try page.archive.storyMembers(of: stored.id).filter { $0.article != stored.id }.map
    { member in
      let place = [member.outlet, member.published?.description].compactMap(\.self).joined(separator: ", ")
      return
        "<li>\(HTML.link(.article(member.article), member.title ?? member.path)) <span class=\"hint\">\(place), \(member.part.rawValue)</span></li>"
    }
    var html = HTML.nothing
    if rows.count > 1 { html += "<section><h2>Versions</h2><ul class=\"names\">\(rows)</ul></section>" }
    if !members.isEmpty {
      html += "<section><h2>The same story elsewhere</h2><ul class=\"names\">\(members)</ul></section>"
    }
    return html
  }
}
