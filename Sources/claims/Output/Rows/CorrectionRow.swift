import ClaimsArchive
import ClaimsModel

/// A correction, for programs.
struct CorrectionRow: ResultRow {
  static let columns = [
    "id", "action", "source", "source_kind", "with", "article", "role", "name", "note", "made_at", "in_force",
    "claim", "speaker", "stance",
  ]
  static let fields = columns

  /// The correction.
  let stored: StoredCorrection

  var cells: [String] {
    let correction = stored.correction
    return [
      String(stored.id), correction.kind.rawValue, source?.phrase ?? "", source?.kind.rawValue ?? "",
      partner ?? "", article ?? "", role ?? "", name ?? "", correction.note ?? "", correction.madeAt,
      stored.isInForce ? "true" : "false", claim?.words ?? "", speaker ?? "", stance ?? "",
    ]
  }

  func write(to writer: inout JSONWriter) {
    let correction = stored.correction
    writer.beginObject()
    writer.key("id")
    writer.value(stored.id)
    for (key, text) in [
      ("action", correction.kind.rawValue), ("source", source?.phrase),
      ("source_kind", source?.kind.rawValue), ("with", partner), ("article", article),
      ("role", role), ("name", name), ("note", correction.note), ("made_at", correction.madeAt),
    ] as [(String, String?)] {
      writer.key(key)
      writer.value(text)
    }
    writer.key("in_force")
    writer.value(stored.isInForce)
    if let claim {
      for (key, text) in [("claim", claim.words), ("speaker", speaker), ("stance", stance)]
        as [(String, String?)]
      {
        writer.key(key)
        writer.value(text)
      }
    }
    writer.endObject()
  }

  // MARK: - Private

  private var source: SourceReference? { stored.correction.source }

  private var claim: ClaimReference? { stored.correction.claim }

  private var partner: String? {
    if case .source(_, .merge(let other)) = stored.correction.matter { other.phrase } else { nil }
  }

  private var article: String? {
    switch stored.correction.matter {
    case .source(_, .splitArticle(let article)): article.phrase
    case .claim(let claim, _): claim.article.phrase
    default: nil
    }
  }

  private var role: String? {
    switch stored.correction.matter {
    case .source(_, .splitRole(let role)), .source(_, .removeRole(let role)): role
    default: nil
    }
  }

  private var name: String? {
    switch stored.correction.matter {
    case .source(_, .splitName(let name)), .source(_, .rename(let name)), .source(_, .alias(let name)): name
    default: nil
    }
  }

  /// Who made the claim; empty for nobody in particular.
  private var speaker: String? {
    if case .claim(_, .attribute(let speaker)) = stored.correction.matter {
      speaker?.phrase ?? ""
    } else {
      nil
    }
  }

  private var stance: String? {
    if case .claim(_, .stance(let stance)) = stored.correction.matter { stance.rawValue } else { nil }
  }
}
