import ClaimsModel
import GRDB

/// From which of its articles the others of a story stem.
///
/// Where one gives an agency credit, or is the agency's own, the agency is named, and the root is the first that it
/// published itself, else the first with the credit. Where none does, the root is the first that was published; of those of
/// one day, the one with the least id.
struct StoryRoot {
  private let story: Int64
  private let reader: ArchiveReader
  /// The article.
  let article: Int64
  /// The agency.
  let agency: String?

  private struct Member {
    let id: Int64
    let printed: String
    let day: Int64
    let credit: String?
    let outlet: String?
  }

  /// Works it out from the rows of the story.
  init(_ story: Int64, reader: ArchiveReader, finder: ReprintFinder) throws {
    (self.story, self.reader) = (story, reader)
    let members = try reader.rows(
      "story_articles",
      """
      SELECT articles.id, articles.printed_id, articles.day, story_articles.credit, articles.outlet
        FROM story_articles CROSS JOIN articles ON articles.id = story_articles.article_id
        WHERE story_articles.story_id = ?
      """, [story]
    ).map { row in
      Member(id: try row[0], printed: try row[1], day: try row[2], credit: try row[3], outlet: try row[4])
    }
    var counts: [String: Int] = [:]
    for credit in members.compactMap(\.credit) { counts[credit, default: 0] += 1 }
    agency = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    let agency = agency
    let credited = agency == nil ? members : members.filter { $0.credit == agency }
    let own = try credited.filter { member in
      guard let agency, let outlet = member.outlet else { return false }
      return try AgencyCredit.agency(called: finder.outlet(called: outlet)) == agency
    }
    // Undated ones last.
    let first = (own.isEmpty ? credited : own).min { left, right in
      (left.day == 0 ? .max : left.day, left.printed) < (right.day == 0 ? .max : right.day, right.printed)
    }
    article = first?.id ?? story
  }

  /// Puts it into the story's row.
  func store() throws {
    try reader.db.cachedStatement(sql: "UPDATE stories SET root_id = ?, agency = ? WHERE id = ?")
      .execute(arguments: [article, agency, story])
  }
}
