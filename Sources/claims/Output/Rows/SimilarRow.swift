import ClaimsArchive
import ClaimsModel

/// Two sources that may be one, for programs.
struct SimilarRow: ResultRow {
  static let columns = [
    "id", "name", "claims", "other_id", "other_name", "other_claims", "for", "against", "weight",
  ]
  static let fields = [
    "left", "right", "for", "against", "weight",
  ]

  /// The pair.
  let proposal: SimilarSources

  var cells: [String] {
    let (left, right) = (proposal.left, proposal.right)
    return [
      left.id.description, left.name, String(left.claimCount), right.id.description, right.name,
      String(right.claimCount), proposal.reasons.map(\.phrase).joined(separator: "; "),
      proposal.doubts.map(\.phrase).joined(separator: "; "), String(proposal.weight),
    ]
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("left")
    writer.value(proposal.left)
    writer.key("right")
    writer.value(proposal.right)
    writer.key("for")
    writer.value(proposal.reasons.map(\.phrase))
    writer.key("against")
    writer.value(proposal.doubts.map(\.phrase))
    writer.key("weight")
    writer.value(proposal.weight)
    writer.endObject()
  }
}
