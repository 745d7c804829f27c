import ClaimsArchive
import ClaimsModel

/// A found figure, for programs.
struct FigureRow: ResultRow {
  static let columns = [
    "id", "kind", "text", "value", "low", "high", "modifier", "unit", "currency", "counted", "per", "date",
    "as_of",
    "speaker", "speaker_id", "relays", "claim", "reading", "context", "published", "outlet", "title",
    "article_id",
    "path", "url",
  ]
  static let fields = [
    "id", "text", "spans", "kind", "value", "low", "high", "modifier", "unit", "currency", "counted",
    "change", "date", "timex", "claim", "num_spans", "unit_text", "unit_kind", "counted_head", "counted_from",
    "per", "sig", "low_incl", "high_incl", "currency_assumed", "as_of", "date_lo", "date_hi", "anchor",
    "alternates", "reading", "context", "chain", "article",
  ]

  /// The figure.
  let hit: FigureHit
  /// The reading of the claim that holds it; `nil` when none does.
  let reading: String?
  /// The offsets of its article's text.
  let offsets: UTF8Offsets

  var cells: [String] {
    let (figure, article) = (hit.found.figure, hit.article)
    let speakers = hit.chain.speakers
    let relays = hit.chain.filter { $0.relation == .relay }
    let numbers = [figure.value, figure.low, figure.high].map { $0?.description ?? "" }
    let identity = [hit.found.id.description, figure.kind.rawValue, figure.text]
    let meaning = [
      figure.modifier.rawValue, figure.unit ?? "", figure.currency ?? "", figure.counted ?? "",
      figure.per ?? "",
      figure.date ?? "", figure.asOf ?? "",
    ]
    let chain = [
      speakers.map(\.name).joined(separator: "; "),
      speakers.map(\.source.description).joined(separator: "; "),
      relays.map(\.name).joined(separator: "; "),
      hit.claimID?.description ?? "", reading ?? "", hit.context,
    ]
    let place = [
      article.published?.description ?? "", article.outlet ?? "", article.title ?? "", article.id.description,
      article.path, article.url ?? "",
    ]
    return identity + numbers + meaning + chain + place
  }

  func write(to writer: inout JSONWriter) { writer.value(hit, reading: reading, offsets) }
}
