import Algorithms
import ClaimsModel

/// A text whose marks may overlap: it is cut at the ends of each, and every piece tells what it belongs to.
struct MarkedText {
  /// A marked place; offsets are UTF-8 offsets of the text.
  struct Mark {
    var span: TextSpan
    /// The classes that the style sheet knows.
    var style: String
    /// What the place means, in words; `nil` where its style says it.
    var title: String?
    /// Where it leads; of several the shortest place's counts.
    var address: PageAddress?
    /// By which name an address leads here; `nil` for none.
    var anchor: String?
  }

  private let bytes: [UInt8]
  /// In order of their beginnings.
  private let marks: [Mark]
  /// Bytes of the longest mark: none that begins so far before a place reaches it.
  private let longest: Int

  init(_ text: String, marks: [Mark]) {
    bytes = Array(text.utf8)
    let sorted = marks.filter { !$0.span.isEmpty }.sorted {
      ($0.span.start, $0.span.count) < ($1.span.start, $1.span.count)
    }
    longest = sorted.map(\.span.count).max() ?? 0
    self.marks = sorted
  }

  /// A stretch of the text.
  func html(_ stretch: TextSpan) -> HTML {
    let here = marks[marks.partitioningIndex { $0.span.start >= stretch.start - longest }...].prefix {
      $0.span.start < stretch.end
    }
    .filter { $0.span.overlaps(stretch) }
    let ends = here.flatMap { [$0.span.start, $0.span.end] }.filter { stretch.start < $0 && $0 < stretch.end }
    let cuts = [stretch.start] + Set(ends).sorted() + [stretch.end]
    var html = HTML.nothing
    for (start, end) in zip(cuts, cuts.dropFirst()) where start < end {
      let piece = TextSpan(start, end)
      html += marked(piece, by: here.filter { $0.span.contains(piece) })
    }
    return html
  }

  // MARK: - Private

  private func marked(_ piece: TextSpan, by marks: [Mark]) -> HTML {
    let range = min(piece.start, bytes.count)..<min(piece.end, bytes.count)
    let words = String(decoding: bytes[range], as: UTF8.self)
    guard !marks.isEmpty else { return "\(words)" }
    let anchors: [HTML] = marks.filter { $0.span.start == piece.start }.compactMap(\.anchor).map {
      "<span class=\"anchor\" id=\"\($0)\"></span>"
    }
    let styles = marks.map(\.style).joined(separator: " ")
    let title: HTML = marks.compactMap(\.title).last.map { " title=\"\($0)\"" } ?? .nothing
    let leading = marks.filter { $0.address != nil }.min { $0.span.count < $1.span.count }
    guard let address = leading?.address else {
      return "\(anchors)<span class=\"\(styles)\"\(title)>\(words)</span>"
    }
    return "\(anchors)<a class=\"\(styles)\"\(title) href=\"\(address)\">\(words)</a>"
  }
}

/// The paragraphs in which a claim stands, with the claim and its sources marked.
struct PassageView {
  let text: String
  let hit: SearchHit

  var html: HTML {
    let claim = hit.claim
    let sources = claim.attribution.flatMap(\.spans)
    let marked = MarkedText(
      text,
      marks: claim.spans.map { MarkedText.Mark(span: $0, style: "content") }
        + sources.map { MarkedText.Mark(span: $0, style: "source") }
        + (claim.cue?.spans ?? []).map { MarkedText.Mark(span: $0, style: "cue") })
    let passage = MarkedPassage(text: text, content: claim.spans, sources: sources)
    let paragraphs: [HTML] = passage.paragraphs(touching: claim.hull).map {
      "<p dir=\"auto\">\(marked.html($0))</p>"
    }
    return "<div class=\"passage\">\(paragraphs)</div>"
  }
}
