package import ClaimsModel

/// Found claims and figures as blocks of lines for a terminal: the reading, below it who, where and when, and the link.
package struct ClaimList {
  /// The most lines of a claim's words on a terminal; `claims show` has them all.
  private static let maximumLines = 6

  private let terminal: Terminal
  private let hasMarks: Bool

  /// Makes a list for `terminal`; with `marks`, what is claimed stands in `[[` and `]]`.
  package init(terminal: Terminal, marks: Bool = false) {
    self.terminal = terminal
    hasMarks = marks
  }

  /// The claims, a blank line between two; a claim within another of the list stands below that, indented.
  package func rendered(_ hits: [SearchHit]) -> PrintableText {
    let width = idWidth(hits.map(\.id.description))
    return NestedHits(hits).tops.map { top in
      block(top.hit, depth: 0, idWidth: width)
        + top.inner.map { block($0.hit, depth: $0.depth, idWidth: width) }.joined()
    }.joined(separator: "\n")
  }

  /// The figures, those of one claim together, a blank line between two claims; `claims` are those that hold them, by id.
  package func rendered(_ hits: [FigureHit], in claims: [Claim.ID: SearchHit]) -> PrintableText {
    let width = idWidth(hits.map(\.found.id.description))
    var groups: [[FigureHit]] = []
    for hit in hits {
      if let last = groups.last?.last, last.claimID != nil, last.claimID == hit.claimID {
        groups[groups.count - 1].append(hit)
      } else {
        groups.append([hit])
      }
    }
    return groups.compactMap { group in
      guard let hit = group.first else { return nil }
      let claim = hit.claimID.flatMap { claims[$0] }
      let words = claim?.styledReading(marks: hasMarks) ?? StyledText(hit.context)
      return group.map { first($0.found.id.description, heading($0.found.figure), idWidth: width) }.joined()
        + lines(words, idWidth: width, most: Self.maximumLines)
        + lines(
          StyledText(hit.origin + (claim.map { " · " + $0.sureness } ?? ""), .dim), idWidth: width)
        + lines(link(hit.article), idWidth: width)
    }.joined(separator: "\n")
  }

  // MARK: - Private

  private func heading(_ figure: Figure) -> StyledText {
    var heading = StyledText(figure.text, .bold)
    heading.append("  \(figure.kind.rawValue): \(figure.notation)", .dim)
    return heading
  }

  private func idWidth(_ ids: [String]) -> Int { ids.reduce(6) { max($0, $1.utf8.count) } + 3 }

  private func block(_ hit: SearchHit, depth: Int, idWidth: Int) -> PrintableText {
    let indent = idWidth + 2 * depth
    let words = cut(hit.styledReading(marks: hasMarks), idWidth: indent, most: Self.maximumLines)
    var text: PrintableText = ""
    for (index, line) in words.enumerated() {
      text +=
        index == 0
        ? first(hit.id.description, line, idWidth: indent, depth: depth) : margin(indent) + shown(line)
    }
    text += lines(StyledText(hit.circumstances, .dim), idWidth: indent)
    // Within another, the place is the other's.
    return depth > 0 ? text : text + lines(link(hit.article), idWidth: indent)
  }

  private func link(_ article: ArticleSummary) -> StyledText {
    StyledText(article.link, .dim, link: article.hyperlink(on: terminal))
  }

  private func first(_ id: String, _ line: StyledText, idWidth: Int, depth: Int = 0) -> PrintableText {
    let indent = String(repeating: " ", count: 1 + 2 * depth)
    let padded = id + String(repeating: " ", count: max(1, idWidth - 2 * depth - id.utf8.count))
    return shown(StyledText(indent + padded, .dim), ends: false) + shown(line)
  }

  private func lines(_ text: StyledText, idWidth: Int, most: Int = .max) -> PrintableText {
    cut(text, idWidth: idWidth, most: most).map { margin(idWidth) + shown($0) }.joined()
  }

  /// The lines of a text; on a terminal `most` of them, the last with an ellipsis where that is not all.
  private func cut(_ text: StyledText, idWidth: Int, most: Int) -> [StyledText] {
    let all = text.wrapped(to: room(idWidth))
    guard terminal.isTerminal, all.count > most, var last = all.prefix(most).last else { return all }
    last.append(" …", .dim)
    return all.prefix(most - 1) + [last]
  }

  private func room(_ idWidth: Int) -> Int { max(20, terminal.width - idWidth - 1) }

  private func margin(_ idWidth: Int) -> PrintableText { PrintableText.blanks(idWidth + 1) }

  private func shown(_ line: StyledText, ends: Bool = true) -> PrintableText {
    let text = line.rendered(for: terminal)
    return ends ? text + "\n" : text
  }
}
