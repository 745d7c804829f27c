import ClaimsModel
import GRDB

/// How one article uses one archive-wide source.
struct SourceUse {
  /// Claims that it is a speaker of.
  var claims = 0
  /// Claims that it relayed.
  var relays = 0
  /// Every name the article has for it.
  var names: Set<String> = []
  /// Every role the article has for it.
  var roles: Set<String> = []

  /// The uses in an analysis, by archive-wide id; `sources` are those of `analysis.sources`.
  static func uses(of analysis: ArticleAnalysis, sources: [Int64]) -> [Int64: SourceUse] {
    var uses: [Int64: SourceUse] = [:]
    for (id, source) in zip(sources, analysis.sources) {
      uses[id, default: SourceUse()].names.formUnion([source.name] + source.aliases)
      uses[id, default: SourceUse()].roles.formUnion(source.roles)
    }
    for claim in analysis.claims {
      let links = Set(claim.attribution.map { Link(relation: $0.relation, source: sources[$0.source]) })
      for link in links {
        if link.relation == .speaker {
          uses[link.source]?.claims += 1
        } else {
          uses[link.source]?.relays += 1
        }
      }
    }
    return uses
  }

  /// The uses in a stored article, by archive-wide id.
  static func uses(of article: Int64, db: Database) throws -> [Int64: SourceUse] {
    var uses: [Int64: SourceUse] = [:]
    let listed = try db.rows(
      "article_sources", of: article,
      "SELECT source_id, name, roles, aliases FROM article_sources WHERE article_id = ?", [article])
    while let row = try listed.next() {
      let id = try row.id(0)
      let name: String = try row[1]
      uses[id, default: SourceUse()].names.formUnion([name] + (try row.words(3)))
      uses[id, default: SourceUse()].roles.formUnion(try row.words(2))
    }
    let links = try db.rows(
      "attributions",
      """
      SELECT attributions.source_id, attributions.relation, count(DISTINCT attributions.claim_id)
        FROM claims JOIN attributions ON attributions.claim_id = claims.id
        WHERE claims.article_id = ? GROUP BY 1, 2
      """, [article])
    while let row = try links.next() {
      let id = try row.id(0)
      switch try row.term(1) as Attribution.Relation {
      case .speaker: uses[id, default: SourceUse()].claims += try row.count(2)
      case .relay: uses[id, default: SourceUse()].relays += try row.count(2)
      }
    }
    return uses
  }

  private struct Link: Hashable {
    let relation: Attribution.Relation
    let source: Int64
  }
}
