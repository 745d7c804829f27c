import ClaimsModel
import GRDB

/// Finds pairs of people whose names may be one, beyond those of one block.
struct SimilarNames {
  let finder: LinkFinder

  /// Full names that share a ``NameSkeleton``.
  func spellings() throws -> [PersonBlock.Proposal] {
    let rows = try finder.db.rows(
      "sources",
      "SELECT id, identity, article_count FROM sources WHERE block >= 'p:' AND block < 'p;' ORDER BY identity"
    )
    var sets: [String: [SourcePart]] = [:]
    while let row = try rows.next() {
      guard let part = SourcePart(id: try row.id(0), key: try row[1], weight: try row.count(2)) else {
        continue
      }
      for key in NameSkeleton.keys(of: part.core) { sets[key, default: []].append(part) }
    }
    return try sets.sorted { $0.key < $1.key }.flatMap { _, parts in
      Set(parts.map(\.core)).count < 2 ? [] : try PersonBlock(parts).spellingProposals(finder.evidence)
    }
  }

  /// Bare surnames of a block with those who may be meant: who has an office in common, or is the only one and has no more
  /// than an initial.
  func bareNames(in block: String) throws -> [PersonBlock.Proposal] {
    let bares = try finder.bareSurnames(in: block)
    guard !bares.isEmpty else { return [] }
    let bearers = try finder.bearers(in: "p:" + block.dropFirst(2))
    let roles = try finder.bareRoles(in: block)
    let told = try finder.toldApart(in: block)
    var found: [PersonBlock.Proposal] = []
    for (surname, ids) in bares.sorted(by: { $0.key < $1.key }) {
      for bearer in (bearers[surname] ?? []).sorted(by: { $0.head.key < $1.head.key }) {
        for id in ids {
          let shared = bearer.roles.intersection(roles[id] ?? []).filter { $0.office != nil || $0.isTelling }
            .map { $0.words.joined(separator: " ") }.min()
          let isInitial = PersonName(bearer.head.core)?.first.count == 1 && bearers[surname]?.count == 1
          guard shared != nil || isInitial else { continue }
          found.append(
            PersonBlock.Proposal(
              left: bearer.head.id, right: id, reasons: [.surname] + (shared.map { [.role($0)] } ?? []),
              doubts: told.contains(id) ? [.sameArticle] : []))
        }
      }
    }
    return found
  }
}
