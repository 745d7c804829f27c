import ClaimsArchive
import ClaimsModel

/// A found claim, for programs.
struct ClaimRow: ResultRow {
  static let columns = [
    "id", "kind", "stance", "negated", "polarity", "reading", "text", "speaker", "speaker_id", "speaker_kind",
    "speaker_roles", "relays", "cue", "said", "venue", "in_title", "parent", "figures", "confidence",
    "published",
    "outlet", "title", "article_id", "path", "url", "spans", "sentence",
  ]
  static let fields = [
    "id", "kind", "stance", "polarity", "reading", "text", "spans", "highlights", "cue", "chain", "parent",
    "children", "said", "venue", "negated", "in_title", "sentence", "figures", "confidence", "corrected",
    "article", "why",
  ]

  /// The claim.
  let hit: SearchHit
  /// The offsets of its article's text.
  let offsets: UTF8Offsets
  /// Why it was found, for JSON alone; `nil` where nobody asked.
  var explanation: ClaimExplanation?

  var cells: [String] {
    let (claim, article) = (hit.claim, hit.article)
    let speakers = hit.chain.speakers
    let relays = hit.chain.filter { $0.relation == .relay }
    let identity = [
      hit.id.description, claim.kind.rawValue, claim.stance.rawValue, claim.isNegated ? "true" : "false",
      claim.polarity.rawValue, hit.reading.text, claim.text,
    ]
    let chain = [
      speakers.map(\.name).joined(separator: "; "),
      speakers.map(\.source.description).joined(separator: "; "),
      speakers.map(\.kind.rawValue).joined(separator: "; "),
      speakers.map { $0.roles.joined(separator: "; ") }.filter { !$0.isEmpty }.joined(separator: " | "),
      relays.map(\.name).joined(separator: "; "),
    ]
    let details = [
      claim.cue?.text ?? "", claim.said ?? "", claim.venue ?? "", claim.isInTitle ? "true" : "false",
      hit.parent?.description ?? "",
      hit.figures.map(\.figure.text).joined(separator: "; "), claim.confidence.description,
    ]
    let place = [
      article.published?.description ?? "", article.outlet ?? "", article.title ?? "", article.id.description,
      article.path, article.url ?? "", spans, hit.sentence,
    ]
    return identity + chain + details + place
  }

  static var hasMarkdownBlocks: Bool { true }
  var markdownBlock: String? { hit.markdownQuotation }

  func write(to writer: inout JSONWriter) {
    if let explanation { writer.value(hit, why: explanation, offsets) } else { writer.value(hit, offsets) }
  }

  /// The spans in Unicode scalars: `12-90 95-100`.
  private var spans: String {
    hit.claim.spans.map {
      "\(offsets.scalarOffset(ofUTF8: $0.start))-\(offsets.scalarOffset(ofUTF8: $0.end))"
    }
    .joined(separator: " ")
  }
}
