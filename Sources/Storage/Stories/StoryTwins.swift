import ClaimsModel
import GRDB

/// The hashes by which claims of few words are told for copies: within a story the same few words are the same claim.
///
/// Elsewhere few words are alike by chance, so that such claims have no hash.
enum StoryTwins {
  /// Gives the short claims of an article the hashes that its story calls for.
  static func write(_ article: Int64, in db: Database) throws {
    let reader = ArchiveReader(db: db, path: "")
    let claims = try claims(of: article, reader)
    let expected = twins(
      claims.map { (text: $0.text, isLong: $0.isLong) }, story: try reader.storyNumber(of: article))
    for (claim, twin) in zip(claims, expected) where !claim.isLong && claim.twin != twin {
      try db.cachedStatement(sql: "UPDATE claims SET twin = ? WHERE id = ?").execute(arguments: [
        twin, claim.id,
      ])
    }
  }

  /// The hashes of an article's claims, in order, those of long ones left out.
  ///
  /// What an article says several times stands for several claims: the second is a copy of another's second.
  static func twins(_ claims: [(text: String, isLong: Bool)], story: Int64?) -> [Int64?] {
    guard let story else { return claims.map { _ in nil } }
    var occurrences: [UInt64: Int] = [:]
    return claims.map { claim in
      guard !claim.isLong, let letters = ClaimWords.letters(of: claim.text, atLeast: leastLetters) else {
        return nil
      }
      let number = occurrences[letters.hash, default: 0]
      occurrences[letters.hash] = number + 1
      let place = UInt64(bitPattern: story) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(number)
      return Int64(WordShingles.mixed(letters.hash ^ WordShingles.mixed(place)) >> 1)
    }
  }

  /// Letters and digits below which words are no claim to compare.
  private static let leastLetters = 8

  private static func claims(
    of article: Int64, _ reader: ArchiveReader
  ) throws -> [(id: Int64, text: String, twin: Int64?, isLong: Bool)] {
    try reader.rows(
      "claims", "SELECT id, text, twin FROM claims WHERE article_id = ? ORDER BY position", [article]
    ).map { row in
      let text: String = try row[1]
      return (try row.id(0), text, try row[2], ClaimWords.twin(of: text) != nil)
    }
  }
}
