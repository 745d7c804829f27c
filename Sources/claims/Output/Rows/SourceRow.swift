import ClaimsArchive
import ClaimsModel

/// A source of the archive, for programs.
struct SourceRow: ResultRow {
  static let columns = [
    "id", "name", "kind", "roles", "aliases", "claims", "relayed", "articles", "first", "last",
    "wikidata",
  ]
  static let fields = [
    "id", "name", "kind", "roles", "aliases", "claims", "relayed", "articles", "first", "last", "dated_roles",
    "wikidata",
  ]

  /// The source.
  let source: SourceSummary

  var cells: [String] {
    [
      source.id.description, source.name, source.kind.rawValue, source.roles.joined(separator: "; "),
      source.aliases.joined(separator: "; "), String(source.claimCount), String(source.relayCount),
      String(source.articleCount), source.first?.description ?? "", source.last?.description ?? "",
      source.wikidata ?? "",
    ]
  }

  func write(to writer: inout JSONWriter) { writer.value(source) }
}
