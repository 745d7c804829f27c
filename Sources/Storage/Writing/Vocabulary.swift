import ClaimsModel
import GRDB

/// Keeps the table `words`: every word by which claims are found, by its stem, among others of their articles.
///
/// A word that no article has any more stays, and finds nothing; ``forgetUnused(in:)`` is for those that must not be there.
final class Vocabulary {
  /// Hashes (FNV-1a) of the words that are in the table, as far as they are known.
  private(set) var known: Set<UInt64>

  private let db: Database
  private let tokenizer: FullTextTokenizer
  private let stemmer: FullTextTokenizer

  init(db: Database, known: Set<UInt64>) throws {
    self.db = db
    self.known = known
    tokenizer = try FullTextTokenizer(db, stems: false)
    stemmer = try FullTextTokenizer(db, stems: true)
  }

  /// Adds the words of a text that are not in the table yet.
  func add(_ text: String) throws {
    var new: [String] = []
    tokenizer.forEachWord(of: text) { bytes in
      if known.insert(Self.hash(bytes)).inserted { new.append(String(decoding: bytes, as: UTF8.self)) }
    }
    for spelling in LetterSpelling.variants(in: text) { new.append(spelling) }
    let statement = try db.cachedStatement(sql: "INSERT OR IGNORE INTO words (stem, word) VALUES (?, ?)")
    for word in new { try statement.execute(arguments: [stem(of: word), word]) }
  }

  /// Adds all words by which an article and its claims are found.
  func add(_ analysis: ArticleAnalysis) throws {
    try add(analysis.article.text)
    for source in analysis.sources {
      for name in [source.name] + source.aliases { try add(name) }
    }
  }

  /// The words of a text that the table lacks.
  func missing(from text: String) throws -> [String] {
    var asked: [String] = []
    tokenizer.forEachWord(of: text) { bytes in
      if known.insert(Self.hash(bytes)).inserted { asked.append(String(decoding: bytes, as: UTF8.self)) }
    }
    let statement = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM words WHERE stem = ? AND word = ?)")
    return try asked.filter { try Bool.fetchOne(statement, arguments: [stem(of: $0), $0]) != true }
  }

  /// A word that is filed under another stem than its own; `nil` where there is none.
  func misfiled() throws -> String? {
    let filed = try db.rows("words", "SELECT stem, word FROM words")
    while let row = try filed.next() {
      let (stem, word): (String, String) = (try row[0], try row[1])
      if self.stem(of: word) != stem { return word }
    }
    return nil
  }

  /// Takes the words out of the table that the claims' index has not; it must have been merged, so that it has none of
  /// deleted claims.
  static func forgetUnused(in db: Database) throws {
    try db.execute(sql: "CREATE VIRTUAL TABLE temp.claim_words USING fts5vocab (main, claims_fts, row)")
    try db.execute(
      sql: "DELETE FROM words WHERE NOT EXISTS (SELECT 1 FROM temp.claim_words WHERE term = words.word)")
    try db.execute(sql: "DROP TABLE temp.claim_words")
  }

  private func stem(of word: String) -> String { stemmer.words(of: word).first ?? word }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
