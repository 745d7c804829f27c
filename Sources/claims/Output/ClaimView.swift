package import ClaimsModel

/// One claim in its passage with all that is known of it, for a terminal.
package struct ClaimView {
  private static let indent = 2

  private let terminal: Terminal

  /// Makes a view for `terminal`.
  package init(terminal: Terminal) { self.terminal = terminal }

  /// The claim `hit` of `article`; `related` are the claims it stands within and those within it.
  package func rendered(_ hit: SearchHit, in article: StoredArticle, related: [SearchHit]) -> PrintableText {
    let claim = hit.claim
    let sources = claim.attribution.flatMap(\.spans)
    let passage = MarkedPassage(text: article.analysis.article.text, content: claim.spans, sources: sources)
    let around = (claim.spans + sources).reduce(claim.sentence) {
      TextSpan(min($0.start, $1.start), max($0.end, $1.end))
    }
    let heading = [claim.kind.rawValue, claim.isNegated ? "not said" : "", claim.stance.rawValue]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    var text = line("\(hit.id)", heading + " · \(hit.sureness)", .bold)
    text += line("reading", hit.styledReading()) + "\n"
    text += passage.rendered(around, indent: Self.indent, for: terminal) + "\n"
    for link in hit.chain { text += chainLine(link, of: claim) }
    for correction in claim.corrections { text += line("corrected", correction.phrase) }
    if hit.chain.isEmpty, !claim.isRejected { text += line("speaker", hit.speakerPhrase) }
    text += details(hit) + figures(hit)
    for other in related {
      var words = StyledText("\(other.id) · ")
      words.append(other.styledReading())
      text += line(other.id == hit.parent ? "within" : "holds", words)
    }
    text += place(hit, in: article)
    return text
  }

  // MARK: - Private

  private func chainLine(_ link: ChainLink, of claim: Claim) -> PrintableText {
    let words = [link.mention.map { "“\($0)”" }, link.cue.map { "“\($0)”" }].compactMap(\.self)
    let printed = link.relation == .speaker ? words.prefix(1) : words.prefix(2)
    let kind = ([link.kind.rawValue] + link.roles.prefix(3)).joined(separator: ", ")
    let isCorrected = link.relation == .speaker && claim.corrections.contains { $0.kind == .attribute }
    let unnamed = isCorrected ? "not named here" : "carried over from before"
    let here = printed.isEmpty ? unnamed : printed.joined(separator: " ")
    return line(link.relation.rawValue, "\(link.name) (\(kind)) · \(link.source) · \(here)")
  }

  private func details(_ hit: SearchHit) -> PrintableText {
    let claim = hit.claim
    var text: PrintableText = ""
    if let cue = claim.cue {
      text += line("cue", cue.text == cue.lemma ? cue.text : "\(cue.text) (\(cue.lemma))")
    }
    if let said = claim.said { text += line("said", "\(DateWording.phrase(said)) (\(said))") }
    if let venue = claim.venue { text += line("venue", venue) }
    return text
  }

  private func figures(_ hit: SearchHit) -> PrintableText {
    hit.figures.map { found in
      line(
        "figure",
        "\(found.figure.text) · \(found.figure.kind.rawValue): \(found.figure.notation) · \(found.id)")
    }.joined()
  }

  private func place(_ hit: SearchHit, in article: StoredArticle) -> PrintableText {
    let summary = article.summary
    let offsets = UTF8Offsets(article.analysis.article.text)
    let spans = hit.claim.spans.map {
      "\(offsets.scalarOffset(ofUTF8: $0.start))–\(offsets.scalarOffset(ofUTF8: $0.end))"
    }
    let heading = [summary.title, summary.outlet, summary.published?.description].compactMap(\.self)
    var text = line("article", ([article.id.description] + heading).joined(separator: " · "))
    for place in article.places {
      let origin = ReadFrom(place, of: article, at: hit)
      text += line(
        "read from", StyledText(origin.text, link: terminal.hasLinks ? Hyperlink(file: origin.path) : nil))
    }
    if let url = summary.url { text += line("address", StyledText(url, link: Hyperlink(address: url))) }
    text += line("characters", spans.joined(separator: ", ") + " of the article's text")
    text += line("confidence", hit.claim.confidence.description)
    return text
  }

  /// A label and its text, wrapped beside it.
  private func line(_ label: String, _ value: String, _ style: TextStyle = []) -> PrintableText {
    line(label, StyledText(value, style))
  }

  private func line(_ label: String, _ value: StyledText) -> PrintableText {
    let width = 12
    var label = label + String(repeating: " ", count: max(1, width - label.count))
    var text: PrintableText = ""
    for line in value.wrapped(to: max(20, terminal.width - width)) {
      text += StyledText(label, .dim).rendered(color: terminal.usesColor)
      text += line.rendered(for: terminal) + "\n"
      label = String(repeating: " ", count: width)
    }
    return text
  }
}
