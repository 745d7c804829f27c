package import ClaimsModel

/// One article with its claims marked in the text and listed below, for a terminal.
package struct ArticleView {
  private let terminal: Terminal
  private let explains: Bool

  /// Makes a view for `terminal`, which also tells what told each field if it `explains`.
  package init(terminal: Terminal, explains: Bool = false) {
    self.terminal = terminal
    self.explains = explains
  }

  /// The whole article.
  package func rendered(_ article: StoredArticle) -> PrintableText {
    let analysis = article.analysis
    let attributed = analysis.claims.filter { $0.kind != .statement }
    let passage = MarkedPassage(
      text: analysis.article.text, content: attributed.flatMap(\.spans),
      sources: Array(Set(attributed.flatMap { $0.attribution.flatMap(\.spans) })))
    let whole = TextSpan(0, analysis.article.text.utf8.count)
    let hits = article.hits
    var text = heading(article) + "\n" + passage.rendered(whole, indent: 2, for: terminal) + "\n"
    if !terminal.usesColor, !attributed.isEmpty { text += "  \(MarkedPassage.legend)\n\n" }
    text += list("claim", hits.filter { $0.claim.kind != .statement })
    text += list("statement", hits.filter { $0.claim.kind == .statement }, of: " in the article's own voice")
    return text + "\(Wording.count(analysis.figures.count, "figure"))\n"
  }

  // MARK: - Private

  private func heading(_ article: StoredArticle) -> PrintableText {
    let summary = article.summary
    let bylines = article.analysis.article.bylines
    let origin = [
      summary.outlet, summary.published?.description, bylines.isEmpty ? nil : bylines.joined(separator: ", "),
    ]
    var lines = [StyledText("\(article.id)  \(summary.title ?? "(no title)")", .bold)]
    lines.append(StyledText(origin.compactMap(\.self).joined(separator: " · ")))
    lines += article.places.map { place in
      let origin = ReadFrom(place, of: article)
      return StyledText(origin.text, .dim, link: terminal.hasLinks ? Hyperlink(file: origin.path) : nil)
    }
    lines += [summary.url].compactMap(\.self).map { StyledText($0, .dim, link: Hyperlink(address: $0)) }
    lines += [article.analysis.article.form].compactMap(\.self).map { StyledText($0.sentence) }
    lines += [article.versionPhrase, article.storyPhrase].compactMap(\.self).map { StyledText($0) }
    if explains { lines += OriginLines.lines(of: article.analysis.article) }
    return lines.filter { !$0.isEmpty }.map { $0.rendered(for: terminal) + "\n" }.joined()
  }

  private func list(_ noun: String, _ hits: [SearchHit], of owner: PrintableText = "") -> PrintableText {
    guard !hits.isEmpty else { return "" }
    let idWidth = hits.reduce(0) { max($0, $1.id.description.count) }
    var text: PrintableText = "\(Wording.count(hits.count, noun))\(owner)\n"
    for top in NestedHits(hits).tops {
      text += item(top.hit, depth: 0, idWidth: idWidth)
      for inner in top.inner { text += item(inner.hit, depth: inner.depth, idWidth: idWidth) }
    }
    return text + "\n"
  }

  /// A claim's reading, and below it who said it and how.
  private func item(_ hit: SearchHit, depth: Int, idWidth: Int) -> PrintableText {
    let indent = 2 * depth
    let id = hit.id.description + String(repeating: " ", count: max(0, idWidth - hit.id.description.count))
    let room = max(20, terminal.width - idWidth - 4 - indent)
    var lines = hit.styledReading().wrapped(to: room)
    if hit.claim.kind != .statement {
      lines += StyledText("\(hit.speakerPhrase) · \(hit.manner) · \(hit.sureness)", .dim).wrapped(to: room)
    }
    var text: PrintableText = ""
    for (index, line) in lines.enumerated() {
      let label = index == 0 ? id : String(repeating: " ", count: idWidth)
      let margin = StyledText(String(repeating: " ", count: indent + 2) + label + "  ", .dim)
      text += margin.rendered(color: terminal.usesColor) + line.rendered(color: terminal.usesColor) + "\n"
    }
    return text
  }
}
