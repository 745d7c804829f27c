public import ClaimsModel
import GRDB

extension ArchiveReader {
  /// Pairs of sources that may be one and are two, those of most claims first, and last those against which more speaks
  /// than for them; with `name`, only those with a
  /// source that goes by it.
  ///
  /// Reads every name once. Of many names that are alike, or share an id, only the most frequent are proposed with each
  /// of the others (``PersonBlock/proposalLimit``): pairs of all would be more than anybody reads.
  public func similarSources(named name: String?) throws -> [SimilarSources] {
    let wanted = try name.map { Set(try NameResolver(reader: self).identities($0)) }
    var identities: [Int64: Int64] = [:]
    func identity(of source: Int64) throws -> Int64? {
      if let known = identities[source] { return known }
      identities[source] = try ids("SELECT identity_id FROM sources WHERE id = ?", [source]).first
      return identities[source]
    }
    var found: [Pair: (reasons: [SimilarSources.Evidence], doubts: [SimilarSources.Evidence])] = [:]
    func propose(
      _ left: Int64, _ right: Int64, reasons: [SimilarSources.Evidence],
      doubts: [SimilarSources.Evidence] = []
    ) throws {
      guard let one = try identity(of: left), let two = try identity(of: right), one != two else { return }
      if let wanted, !wanted.contains(one), !wanted.contains(two) { return }
      let pair = Pair(least: min(one, two), greatest: max(one, two))
      for reason in reasons where found[pair]?.reasons.contains(reason) != true {
        found[pair, default: ([], [])].reasons.append(reason)
      }
      for doubt in doubts where found[pair]?.doubts.contains(doubt) != true {
        found[pair, default: ([], [])].doubts.append(doubt)
      }
    }
    func propose(_ proposals: [PersonBlock.Proposal]) throws {
      for proposal in proposals {
        try propose(proposal.left, proposal.right, reasons: proposal.reasons, doubts: proposal.doubts)
      }
    }
    let finder = LinkFinder(db: db)
    let similar = SimilarNames(finder: finder)
    for block in try blocksOfSeveral(wanted) {
      let parts = try finder.parts(in: block)
      if block.hasPrefix("p:") {
        let people = PersonBlock(parts)
        try propose(people.proposals(finder.evidence))
        try propose(people.officeProposals(finder.evidence))
      } else if block.hasPrefix("b:") {
        try propose(similar.bareNames(in: block))
      } else {
        for part in parts.dropFirst() {
          try propose(
            parts[0].id, part.id, reasons: [.sameName], doubts: parts[0].kind == part.kind ? [] : [.kind])
        }
      }
    }
    try propose(similar.spellings())
    for (left, right) in try acronymPairs() { try propose(left, right, reasons: [.acronym]) }
    let shared = try rows(
      "identities",
      """
      SELECT first.id, others.id, others.wikidata
        FROM (SELECT min(id) AS id, wikidata FROM identities WHERE wikidata > '' GROUP BY wikidata) AS first
          JOIN identities AS others ON others.wikidata = first.wikidata AND others.id > first.id
      """)
    while let row = try shared.next() { try propose(row[0], row[1], reasons: [.wikidata(try row[2])]) }
    var summaries: [Int64: SourceSummary] = [:]
    func summary(_ id: Int64) throws -> SourceSummary? {
      if let known = summaries[id] { return known }
      summaries[id] = try listed { try source(id) }
      return summaries[id]
    }
    return try found.compactMap { pair, evidence -> SimilarSources? in
      guard let one = try summary(pair.least), let two = try summary(pair.greatest) else { return nil }
      let isOrdered = (one.claimCount, two.id) >= (two.claimCount, one.id)
      return SimilarSources(
        left: isOrdered ? one : two, right: isOrdered ? two : one, reasons: evidence.reasons,
        doubts: evidence.doubts)
    }.sorted {
      ($0.rank, $1.changedClaims, $1.weight, $0.left.id, $0.right.id)
        < ($1.rank, $0.changedClaims, $0.weight, $1.left.id, $1.right.id)
    }
  }

  // MARK: - Private

  private struct Pair: Hashable {
    let least: Int64
    let greatest: Int64
  }

  /// The blocks with sources of more than one identity, and those of bare surnames; with `wanted`, the blocks of those.
  private func blocksOfSeveral(_ wanted: Set<Int64>?) throws -> [String] {
    if let wanted {
      let blocks = try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT DISTINCT block FROM json_each(?) AS list CROSS JOIN sources ON sources.identity_id = list.value
              WHERE block IS NOT NULL ORDER BY block
            """), arguments: [ListColumn.json(wanted.sorted())])
      return Set(blocks + blocks.compactMap(SurnameBlock.name(ofFullNames:))).sorted()
    }
    return try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT block FROM sources WHERE block IS NOT NULL GROUP BY block
            HAVING count(DISTINCT identity_id) > 1 OR block >= 'b:' AND block < 'b;' ORDER BY block
          """))
  }

  /// Institutions with a name of one word that is the initials of another's.
  private func acronymPairs() throws -> [(Int64, Int64)] {
    var names: [(part: SourcePart, name: InstitutionName)] = []
    let institutions = try rows(
      "sources",
      "SELECT id, identity, article_count FROM sources WHERE block >= 'i:' AND block < 'i;'")
    while let row = try institutions.next() {
      guard let part = SourcePart(id: try row.id(0), key: try row[1], weight: try row.count(2)) else {
        continue
      }
      names.append((part, InstitutionName(core: part.core)))
    }
    let short = Dictionary(
      grouping: names.filter { $0.name.words.count == 1 && (2...7).contains($0.name.squashed.count) },
      by: { $0.name.squashed })
    let finder = LinkFinder(db: db)
    var acronyms: [String: [SourcePart]] = [:]
    var pairs: [(Int64, Int64)] = []
    for full in names where full.name.words.count > 1 {
      for acronym in full.name.initials {
        let bearers =
          try acronyms[acronym] ?? (short[acronym] ?? []).map(\.part).filter { try finder.isAcronym([$0]) }
        acronyms[acronym] = bearers
        for bearer in bearers.prefix(PersonBlock.proposalLimit) { pairs.append((bearer.id, full.part.id)) }
      }
    }
    return pairs
  }
}
