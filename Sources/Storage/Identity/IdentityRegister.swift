import ClaimsModel
import GRDB

/// Works out at the end of a batch which sources are one, for those that the batch concerns.
///
/// Links are decided block by block, from the rows of the block alone; an identity is what links join. Both are
/// functions of the set of stored articles and corrections, so that neither the order of ingestion nor the size of
/// a batch makes a difference.
final class IdentityRegister {
  private let db: Database
  private(set) lazy var corrections = CorrectionBook(db: db)
  private var squashedNames: [String: String] = [:]
  private var surnameBlocks: [String: String?] = [:]
  /// Blocks whose links are to be decided anew.
  private var blocks: Set<String> = []
  /// Uses added in this batch, and by which article several sources at once.
  private var tallies: [Int64: SourceTally] = [:]
  private var joint: Set<[Int64]> = []
  /// Sources whose identity must be counted anew.
  private var recounts: Set<Int64> = []
  /// Sources whose identity may have changed.
  private var unplaced: Set<Int64> = []
  /// Sources added in this batch.
  private var created: [Int64: CreatedSource] = [:]
  /// Whether everything is to be decided anew.
  private var isWhole = false
  /// Whether all identities are to be named anew.
  private var areNamesStale = false
  /// The sources of every name split off, while identities are decided.
  private var isolations: [Int64: Set<Int64>]?

  /// What is known of a source that was just added.
  private struct CreatedSource {
    let kind: SourceKind
    let block: String?
  }

  init(db: Database) { self.db = db }

  /// What corrections make of a source of an article.
  func treatment(
    of source: Source, name: FoldedSourceName, in article: () throws -> Article
  ) throws -> SourceTreatment {
    try corrections.treatment(of: source, name: name, in: article)
  }

  /// The name as institutions' names are compared.
  func squashed(_ name: String) -> String {
    if let known = squashedNames[name] { return known }
    let squashed = InstitutionName(name).squashed
    squashedNames[name] = squashed
    return squashed
  }

  /// Notes that a source was added.
  func create(_ id: Int64, _ source: Source, block: String?) {
    created[id] = CreatedSource(kind: source.kind, block: block)
  }

  /// Notes that one article uses these sources.
  func add(_ sources: [Int64]) {
    if sources.count > 1 { joint.insert(sources.sorted()) }
  }

  /// Notes what a source's articles add.
  func add(_ tally: SourceTally, of source: Int64) throws {
    if tallies.updateValue(tally, forKey: source) != nil { recounts.insert(source) }
    try touch(source, names: tally.names.keys)
  }

  /// Notes that an article with these names for a source goes away.
  func subtract(_ names: Set<String>, of source: Int64) throws {
    recounts.insert(source)
    try touch(source, names: names)
  }

  /// Notes that a source is about to be removed.
  func willRemove(_ source: Int64) throws {
    let members = try members(ofIdentityOf: source)
    unplaced.formUnion(members)
    recounts.formUnion(members)
    try unplaced.formUnion(neighbours(of: source).map(\.id))
    unplaced.remove(source)
    recounts.remove(source)
    tallies[source] = nil
    created[source] = nil
  }

  /// Has all blocks and all identities decided anew.
  func reconsiderEverything() { isWhole = true }

  /// Has all identities named anew.
  func reconsiderNames() { areNamesStale = true }

  /// Has the identities around sources decided anew, after a correction of them.
  func reconsider(_ sources: [Int64]) {
    unplaced.formUnion(sources)
    recounts.formUnion(sources)
  }

  /// Decides what was noted, and writes it.
  func resolve() throws {
    if isWhole { try noteEverything() }
    guard
      isWhole || areNamesStale || !tallies.isEmpty || !recounts.isEmpty || !unplaced.isEmpty
        || !blocks.isEmpty
    else {
      return
    }
    let finder = LinkFinder(db: db)
    for block in blocks.sorted() { try store(finder.links(in: block), basis: block) }
    for (basis, links) in try corrections.links() { try store(links, basis: basis) }
    try place()
    try count()
    clear()
  }

  // MARK: - Private

  private func clear() {
    blocks.removeAll(keepingCapacity: true)
    tallies.removeAll(keepingCapacity: true)
    joint.removeAll(keepingCapacity: true)
    recounts.removeAll(keepingCapacity: true)
    unplaced.removeAll(keepingCapacity: true)
    created.removeAll(keepingCapacity: true)
    isWhole = false
    areNamesStale = false
  }

  /// Writes what identities hold now: what was added where nothing else changed, else counted anew.
  private func count() throws {
    let counts = try IdentityCounts(db: db, corrections: corrections)
    let isPlain = try corrections.entries().isEmpty && counts.ids.isEmpty
    var identities = try Set(recounts.compactMap { try identity(of: $0) })
    identities.formUnion(try jointIdentities())
    for source in tallies.keys.sorted() {
      guard let tally = tallies[source] else { continue }
      if isPlain, !recounts.contains(source), let kind = created[source]?.kind, tally.names.count == 1,
        let name = tally.names.keys.first
      {
        // Most sources of a batch are new, are nobody else's and have one name.
        try counts.insert(tally, as: source, name: name, kind: kind)
        continue
      }
      guard let identity = try identity(of: source) else { continue }
      if !identities.contains(identity), try !counts.add(tally, to: identity) { identities.insert(identity) }
      counts.touch(identity)
    }
    for identity in identities.sorted() { try counts.recount(identity) }
    try corrections.storeNames()
    if areNamesStale {
      for id in try Int64.fetchAll(db, sql: "SELECT id FROM identities") { counts.touch(id) }
    }
    try counts.nameTouched()
  }

  /// The identities of which one article has several sources, which would count it twice.
  private func jointIdentities() throws -> Set<Int64> {
    var found: Set<Int64> = []
    for sources in joint {
      let identities = try sources.compactMap { try identity(of: $0) }
      guard Set(identities).count < identities.count else { continue }
      for (index, identity) in identities.enumerated() where identities[..<index].contains(identity) {
        found.insert(identity)
      }
    }
    return found
  }

  private func noteEverything() throws {
    blocks.formUnion(
      try String.fetchAll(db, sql: "SELECT DISTINCT block FROM sources WHERE block IS NOT NULL"))
    let sources = try Int64.fetchAll(db, sql: "SELECT id FROM sources")
    unplaced.formUnion(sources)
    recounts.formUnion(sources)
  }

  /// The blocks in which a source or its names play a part.
  private func touch(_ source: Int64, names: some Sequence<String>) throws {
    let block: String?
    if let created = created[source] {
      block = created.block
      // Neither can be what a name is short for, nor compete for one.
      if created.kind == .unnamed || created.kind == .document && block == nil { return }
    } else {
      block = try String.fetchOne(
        db.cachedStatement(sql: "SELECT block FROM sources WHERE id = ?"), arguments: [source])
    }
    if let block {
      blocks.insert(block)
      SurnameBlock.name(ofFullNames: block).map { _ = blocks.insert($0) }
    }
    for name in names {
      blocks.insert("i:" + squashed(name))
      let other = surnameBlocks[name] ?? SurnameBlock.name(touchedBy: name)
      surnameBlocks[name] = .some(other)
      if let other { blocks.insert(other) }
    }
  }

  /// Puts the links of a basis in the place of those it had; what changed is to be placed anew.
  private func store(_ links: [IdentityLink], basis: String) throws {
    let stored = try db.rows(
      "identity_links",
      "SELECT source_id, other_id, rule, reason FROM identity_links WHERE basis = ?", [basis])
    let old = try Set(
      stored.map {
        IdentityLink(source: try $0.id(0), other: try $0.id(1), rule: try $0.term(2), reason: try $0[3])
      })
    let new = Set(links)
    for link in old.subtracting(new) {
      try db.cachedStatement(
        sql: "DELETE FROM identity_links WHERE basis = ? AND source_id = ? AND other_id = ?"
      ).execute(arguments: [basis, link.source, link.other])
    }
    for link in new.subtracting(old) {
      try db.cachedStatement(
        sql: "INSERT INTO identity_links (basis, source_id, other_id, rule, reason) VALUES (?, ?, ?, ?, ?)"
      ).execute(arguments: [basis, link.source, link.other, link.rule.rawValue, link.reason])
    }
    for link in old.symmetricDifference(new) { unplaced.formUnion([link.source, link.other]) }
  }

  /// Gives every source that may have changed its identity, with all that are joined to it.
  private func place() throws {
    guard !unplaced.isEmpty else { return }
    var waiting = unplaced
    for source in unplaced { try waiting.formUnion(members(ofIdentityOf: source)) }
    var visited: Set<Int64> = []
    isolations = nil
    for start in waiting.sorted() where !visited.contains(start) {
      try write(component(of: start, visited: &visited))
    }
  }

  /// All sources that links join to `start`, directly or not, with itself; they are added to `visited`.
  func component(of start: Int64, visited: inout Set<Int64>) throws -> [Int64] {
    let isolations = try self.isolations ?? corrections.isolations()
    self.isolations = isolations
    var component: [Int64] = []
    var open = [start]
    visited.insert(start)
    while let source = open.popLast() {
      component.append(source)
      for (other, rule) in try neighbours(of: source) where !visited.contains(other) {
        guard rule == .merge || isolations[source] == isolations[other] else { continue }
        visited.insert(other)
        open.append(other)
      }
    }
    return component
  }

  /// Makes `component` one identity, numbered by its least source.
  private func write(_ component: [Int64]) throws {
    guard let head = component.min() else { return }
    for source in component {
      let old = try identity(of: source)
      // A source that was removed is no row any more.
      guard old != head else { continue }
      try db.cachedStatement(sql: "UPDATE sources SET identity_id = ? WHERE id = ?")
        .execute(arguments: [head, source])
      guard db.changesCount > 0 else { continue }
      recounts.insert(source)
      if let old {
        recounts.insert(old)
        try db.cachedStatement(
          sql:
            "DELETE FROM identities WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM sources WHERE identity_id = ?1)"
        ).execute(arguments: [old])
      }
    }
  }

  private func identity(of source: Int64) throws -> Int64? {
    try db.row("sources", of: source, "SELECT identity_id FROM sources WHERE id = ?", [source])?.optionalID(0)
  }

  private func members(ofIdentityOf source: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT members.id FROM sources JOIN sources AS members ON members.identity_id = sources.identity_id
            WHERE sources.id = ?
          """), arguments: [source])
  }

  private func neighbours(of source: Int64) throws -> [(id: Int64, rule: IdentityLink.Rule)] {
    try db.rows(
      "identity_links",
      """
      SELECT other_id, rule FROM identity_links WHERE source_id = ?1
        UNION ALL SELECT source_id, rule FROM identity_links WHERE other_id = ?1
      """, [source]
    ).map { (try $0.id(0), try $0.term(1)) }
  }
}
