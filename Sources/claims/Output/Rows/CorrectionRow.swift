import ClaimsArchive
import ClaimsModel

/// A correction of who is who, for programs.
struct CorrectionRow: ResultRow {
  static let columns = [
    "id", "action", "source", "source_kind", "with", "article", "role", "name", "note", "made_at", "in_force",
  ]

  /// The correction.
  let stored: StoredCorrection

  var cells: [String] {
    let correction = stored.correction
    return [
      String(stored.id), correction.kind.rawValue, correction.source.phrase, correction.source.kind.rawValue,
      partner ?? "", article ?? "", role ?? "", name ?? "", correction.note ?? "", correction.madeAt,
      stored.isInForce ? "true" : "false",
    ]
  }

  func write(to writer: inout JSONWriter) {
    let correction = stored.correction
    writer.beginObject()
    writer.key("id")
    writer.value(stored.id)
    for (key, text) in [
      ("action", correction.kind.rawValue), ("source", correction.source.phrase),
      ("source_kind", correction.source.kind.rawValue), ("with", partner), ("article", article),
      ("role", role), ("name", name), ("note", correction.note), ("made_at", correction.madeAt),
    ] as [(String, String?)] {
      writer.key(key)
      writer.value(text)
    }
    writer.key("in_force")
    writer.value(stored.isInForce)
    writer.endObject()
  }

  // MARK: - Private

  private var partner: String? {
    if case .merge(let other) = stored.correction.action { other.phrase } else { nil }
  }

  private var article: String? {
    if case .splitArticle(let article) = stored.correction.action { article.phrase } else { nil }
  }

  private var role: String? {
    if case .splitRole(let role) = stored.correction.action { role } else { nil }
  }

  private var name: String? {
    switch stored.correction.action {
    case .splitName(let name), .rename(let name), .alias(let name): name
    default: nil
    }
  }
}
