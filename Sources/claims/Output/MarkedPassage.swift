package import ClaimsModel

/// A stretch of an article with the places of claims and sources marked.
package struct MarkedPassage {
  /// What a marked place is.
  package enum Mark: Hashable, Sendable {
    /// What was claimed: bold, or `[[...]]`.
    case content
    /// Who claimed or relayed it: underlined, or `{...}`.
    case source

    /// The marks where there is no colour.
    fileprivate var brackets: (open: String, close: String) { self == .content ? ("[[", "]]") : ("{", "}") }
  }

  /// What the marks mean, for a reader without colour.
  package static let legend = "[[what was claimed]] {who said or relayed it}"

  private let bytes: [UInt8]
  private let marks: [(span: TextSpan, mark: Mark)]

  /// Makes a passage of the article's whole `text`; spans are its UTF-8 offsets.
  package init(text: String, content: [TextSpan], sources: [TextSpan]) {
    bytes = Array(text.utf8)
    let all = content.map { ($0, Mark.content) } + sources.map { ($0, Mark.source) }
    marks = all.filter { !$0.0.isEmpty }
  }

  /// The paragraphs that `span` touches, `indent` blanks before each line, wrapped for `terminal`, a blank line between two.
  package func rendered(_ span: TextSpan, indent: Int, for terminal: Terminal) -> PrintableText {
    let room = max(20, terminal.width - indent)
    return paragraphs(touching: span).map { paragraph in
      styled(paragraph, color: terminal.usesColor).wrapped(to: room)
        .map { PrintableText.blanks(indent) + $0.rendered(color: terminal.usesColor) + "\n" }.joined()
    }.joined(separator: "\n")
  }

  /// The span of the whole paragraphs that `span` touches; paragraphs end at a blank line.
  package func paragraphSpan(touching span: TextSpan) -> TextSpan {
    let touched = paragraphs(touching: span)
    return TextSpan(touched.first?.start ?? span.start, touched.last?.end ?? span.end)
  }

  /// The spans of the paragraphs that `span` touches.
  func paragraphs(touching span: TextSpan) -> [TextSpan] {
    var found: [TextSpan] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, !(bytes[end] == 0x0A && (end + 1 == bytes.count || bytes[end + 1] == 0x0A)) {
        end += 1
      }
      let paragraph = TextSpan(start, end)
      if !paragraph.isEmpty, paragraph.overlaps(span) { found.append(paragraph) }
      start = end + 1
      while start < bytes.count, bytes[start] == 0x0A { start += 1 }
    }
    return found
  }

  // MARK: - Private

  /// The paragraph with its styles, or its marks, switched at every border of a marked place.
  private func styled(_ paragraph: TextSpan, color: Bool) -> StyledText {
    let local = marks.compactMap { item -> (span: TextSpan, mark: Mark)? in
      guard item.span.overlaps(paragraph) else { return nil }
      return (TextSpan(max(item.span.start, paragraph.start), min(item.span.end, paragraph.end)), item.mark)
    }
    let borders = Set(local.flatMap { [$0.span.start, $0.span.end] } + [paragraph.start, paragraph.end])
      .sorted()
    var text = StyledText()
    for (start, end) in zip(borders, borders.dropFirst()) {
      if !color { text.append(brackets(at: start, local)) }
      var style: TextStyle = []
      for item in local where item.span.contains(start) {
        style.insert(item.mark == .content ? .bold : .underlined)
      }
      text.append(String(decoding: bytes[start..<end], as: UTF8.self), style.isEmpty ? .dim : style)
    }
    if !color { text.append(brackets(at: paragraph.end, local)) }
    return text
  }

  /// The marks that close and open at `offset`: inner ones close first, outer ones open first.
  private func brackets(at offset: Int, _ local: [(span: TextSpan, mark: Mark)]) -> String {
    let closing = local.filter { $0.span.end == offset }.sorted { $0.span.start > $1.span.start }
    let opening = local.filter { $0.span.start == offset }.sorted { $0.span.end > $1.span.end }
    return closing.map(\.mark.brackets.close).joined() + opening.map(\.mark.brackets.open).joined()
  }
}
