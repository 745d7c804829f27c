import ClaimsModel
import GRDB

/// What the figures of one list need to know of their claims, each read once: neighbouring figures share a claim.
final class FigureClaimCache {
  /// A claim, as far as its figures show it.
  struct Entry {
    let id: Claim.ID
    /// Which claim of its article it is.
    let position: Int
    let text: String
    let said: String?
    let parent: Int64?
  }

  /// Claims kept at a time.
  private static let capacity = 256

  private let reader: ArchiveReader
  private var entries: [Int64: Entry?] = [:]
  private var origins: [Int64: (chain: [ChainLink], said: String?)] = [:]
  private var dates: [Int64: [(span: TextSpan, date: String)]] = [:]

  init(reader: ArchiveReader) { self.reader = reader }

  /// The claim of this number; `nil` when there is none.
  func claim(_ id: Int64) throws -> Entry? {
    if let entry = entries[id] { return entry }
    if entries.count >= Self.capacity {
      entries.removeAll(keepingCapacity: true)
      origins.removeAll(keepingCapacity: true)
      dates.removeAll(keepingCapacity: true)
    }
    let row = try reader.row(
      "claims", of: id, "SELECT id, printed_id, position, text, said, parent_id FROM claims WHERE id = ?",
      [id])
    let entry = try row.map { row in
      Entry(
        id: try row.id(0, printed: 1), position: try row.count(2), text: try row[3], said: try row[4],
        parent: try row.optionalID(5))
    }
    entries[id] = .some(entry)
    return entry
  }

  /// The chain of a claim and when it was said; either as the nearest claim around it has it that tells.
  func origin(of claim: Int64) throws -> (chain: [ChainLink], said: String?) {
    if let origin = origins[claim] { return origin }
    var current: Int64? = claim
    var visited: Set<Int64> = []
    var origin: (chain: [ChainLink], said: String?) = ([], nil)
    while let id = current, origin.chain.isEmpty || origin.said == nil {
      guard visited.insert(id).inserted else {
        throw RowPlace("claims", id).fault("“parent_id” leads back to the claim itself")
      }
      if origin.chain.isEmpty { origin.chain = try reader.chain(ofClaim: id) }
      let entry = try self.claim(id)
      current = entry?.parent
      if origin.said == nil { origin.said = entry?.said }
    }
    origins[claim] = origin
    return origin
  }

  /// The date of the claim that stands nearest to a figure of it.
  func nearestDate(to figure: Figure, inClaim claim: Int64, offsets: UTF8Offsets) throws -> String? {
    guard let own = figure.spans.first else { return nil }
    var nearest: (distance: Int, date: String)?
    for (span, date) in try dates(of: claim, offsets) {
      let distance = max(span.start - own.end, own.start - span.end)
      if distance < nearest?.distance ?? .max { nearest = (distance, date) }
    }
    return nearest?.date
  }

  // MARK: - Private

  /// The first span and the date of each figure of a claim that has a date.
  private func dates(of claim: Int64, _ offsets: UTF8Offsets) throws -> [(span: TextSpan, date: String)] {
    if let known = dates[claim] { return known }
    let cursor = try reader.rows(
      "figures",
      "SELECT id, date, spans FROM figures WHERE claim_id = ? AND date IS NOT NULL ORDER BY position", [claim]
    )
    var found: [(span: TextSpan, date: String)] = []
    while let row = try cursor.next() {
      if let span = try row.spans(2, offsets).first { found.append((span, try row[1])) }
    }
    dates[claim] = found
    return found
  }
}
