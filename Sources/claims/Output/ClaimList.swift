package import ClaimsModel

/// Found claims and figures as blocks of lines for a terminal.
package struct ClaimList {
  /// The most lines of a claim's words; `claims show` has them all.
  private static let maximumLines = 6

  private let terminal: Terminal
  private let showsConfidence: Bool

  /// Makes a list for `terminal`; with `showsConfidence`, one that says how sure each claim is.
  package init(terminal: Terminal, showsConfidence: Bool = false) {
    self.terminal = terminal
    self.showsConfidence = showsConfidence
  }

  /// The claims, a blank line between two.
  package func rendered(_ hits: [SearchHit]) -> PrintableText {
    let width = idWidth(hits.map(\.id.description))
    return hits.map { hit in
      block(
        id: hit.id.description, idWidth: width, date: hit.article.shownDate, heading: hit.speakerPhrase,
        body: Self.highlighted(hit.claim.text, hit.highlights),
        footer: hit.circumstances + (showsConfidence ? " · \(hit.sureness)" : ""))
    }.joined(separator: "\n")
  }

  /// The figures, a blank line between two.
  package func rendered(_ hits: [FigureHit]) -> PrintableText {
    let width = idWidth(hits.map(\.found.id.description))
    return hits.map { hit in
      let figure = hit.found.figure
      let speaker = hit.chain.first { $0.relation == .speaker }
      let footer = [
        speaker?.name ?? "", hit.chain.relayPhrase(in: hit.article),
        hit.claimID?.description ?? "",
      ]
      return block(
        id: hit.found.id.description, idWidth: width, date: hit.article.shownDate,
        heading: figure.text, note: "\(figure.kind.rawValue): \(figure.notation)",
        body: StyledText(hit.context), footer: footer.filter { !$0.isEmpty }.joined(separator: " · "))
    }.joined(separator: "\n")
  }

  // MARK: - Private

  private func idWidth(_ ids: [String]) -> Int { ids.reduce(6) { max($0, $1.utf8.count) } + 3 }

  private func block(
    id: String, idWidth: Int, date: String, heading: String, note: String = "", body: StyledText,
    footer: String
  ) -> PrintableText {
    var first = StyledText(" " + id + String(repeating: " ", count: idWidth - id.utf8.count), .dim)
    first.append(date + "  ")
    first.append(heading, .bold)
    if !note.isEmpty { first.append("  " + note, .dim) }
    let indent = PrintableText.blanks(idWidth + 1)
    let room = max(20, terminal.width - idWidth - 1)
    var lines = body.wrapped(to: room)
    if lines.count > Self.maximumLines {
      lines = Array(lines.prefix(Self.maximumLines))
      lines[lines.count - 1].append(" …", .dim)
    }
    lines += StyledText(footer, .dim).wrapped(to: room)
    let rest = lines.map { indent + $0.rendered(color: terminal.usesColor) + "\n" }
    return first.rendered(color: terminal.usesColor) + "\n" + rest.joined()
  }

  /// `text` with the spans of a match standing out.
  private static func highlighted(_ text: String, _ spans: [TextSpan]) -> StyledText {
    var styled = StyledText()
    let bytes = Array(text.utf8)
    var position = 0
    for span in spans where span.start >= position && span.end <= bytes.count {
      styled.append(String(decoding: bytes[position..<span.start], as: UTF8.self))
      styled.append(String(decoding: bytes[span.start..<span.end], as: UTF8.self), .match)
      position = span.end
    }
    styled.append(String(decoding: bytes[position...], as: UTF8.self))
    return styled
  }
}
