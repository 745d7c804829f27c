public import ClaimsModel
import Storage

extension Archive {
  /// The queries that somebody wants to be told of, by name.
  public func watches() throws(ArchiveError) -> [Watch] { try read { try $0.watches() } }

  /// Adds a watch that is told of what comes from now on, or of everything; a query of the same name is replaced.
  ///
  /// - Throws: `badQuery`, `badName`, and what writing throws.
  public func addWatch(named name: String, query: String, fromTheBeginning: Bool) throws(ArchiveError) {
    guard name.contains(where: { $0.isLetter || $0.isNumber }) else { throw .badName(name) }
    _ = try QueryParser.parse(query)
    try write { writer in
      let last = fromTheBeginning ? 0 : try writer.reader.lastIngest()
      try writer.setWatch(Watch(name: name, query: query, seenIngest: last))
    }
  }

  /// Removes a watch; `false` when there is none of this name.
  public func removeWatch(named name: String) throws(ArchiveError) -> Bool {
    try write { try $0.removeWatch(name) }
  }

  /// The question that a watch asks: what its query finds in articles that came since it was looked at.
  ///
  /// - Throws: `badQuery`.
  public func question(of watch: Watch) throws(ArchiveError) -> SearchQuery {
    let parsed = try QueryParser.parse(watch.query)
    var query = SearchQuery(
      expression: parsed.expression, since: parsed.since, until: parsed.until, order: .newest)
    query.added = .afterIngest(watch.seenIngest)
    return query
  }

  /// Notes that what these watches find by now was looked at.
  public func markWatches(_ names: [String], seenIngest: Int) throws(ArchiveError) {
    try write { writer in
      for name in names { try writer.markWatch(name, seenIngest: seenIngest) }
    }
  }

  /// The number of the last run of ingestion; 0 for none.
  public func lastIngest() throws(ArchiveError) -> Int { try read { try $0.lastIngest() } }
}
