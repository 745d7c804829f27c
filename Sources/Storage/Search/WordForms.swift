import ClaimsModel
import GRDB

/// Turns a word of a query into all that the full-text index has for it, as FTS5 strings.
///
/// The index holds words as they are written. A word stands for all that share its stem, for its spelling with and
/// without a hyphen or the commas of a number, and for both spellings of letters such as ø.
final class WordForms {
  /// Forms of one stem that are looked for at most; English has no more.
  private static let mostForms = 24
  /// Forms of the last part of a hyphenated word.
  private static let mostEndings = 8

  /// Words of beginnings that can still be looked for one by one.
  private var begunLeft: Int

  private let db: Database
  private let tokenizer: FullTextTokenizer
  private let stemmer: FullTextTokenizer

  /// Makes one for a query; `begun` words of its beginnings are looked for one by one.
  init(db: Database, begun: Int = QueryBounds.usual.begun) throws {
    self.db = db
    begunLeft = begun
    tokenizer = try FullTextTokenizer(db, stems: false)
    stemmer = try FullTextTokenizer(db, stems: true)
  }

  /// The strings any of which is the word; empty for what has no letter and no digit.
  func alternatives(of word: String, isPrefix: Bool = false) throws -> [String] {
    var found: [String] = []
    for spelling in [word] + LetterSpelling.variants(in: word) {
      let parts = tokenizer.words(of: spelling)
      guard let last = parts.last else { continue }
      if isPrefix {
        let head = parts.dropLast().map { $0 + " " }.joined()
        if let words = try words(beginning: last) {
          found += words.map { MatchExpression.quoted(head + $0) }
        } else {
          found.append(MatchExpression.quoted(head + last) + " *")
        }
      } else if parts.count == 1 {
        found += try (forms(of: last) + divided(last)).map(MatchExpression.quoted)
      } else {
        let head = parts.dropLast().joined(separator: " ")
        found += try forms(of: last).prefix(Self.mostEndings).map { MatchExpression.quoted("\(head) \($0)") }
        // "e-mail" is "email", but "U.S." is no "us".
        if spelling.contains(where: { "-‐‑,".contains($0) }) {
          found += try joined(parts).map(MatchExpression.quoted)
        }
      }
    }
    var known: Set<String> = []
    return found.filter { known.insert($0).inserted }
  }

  // MARK: - Private

  /// Itself and the words of the archive that begin so; `nil` where these are many, beside those of other beginnings.
  ///
  /// Of a few words FTS5 reads as much as it is asked for; of a beginning, all that every word with it has.
  private func words(beginning prefix: String) throws -> [String]? {
    // A stem begins as its words do, but that one of a single letter may have lost the second, or have an i for a y.
    let start = String(String.UnicodeScalarView(prefix.unicodeScalars.prefix(2)))
    let first = String(String.UnicodeScalarView(prefix.unicodeScalars.prefix(1)))
    let found = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT word FROM words WHERE stem >= ?1 AND stem <= ?1 || char(1114111) AND word >= ?3
              AND word <= ?3 || char(1114111)
            UNION SELECT word FROM words WHERE stem IN (?2, ?2 || 'i') AND word >= ?3 AND word <= ?3 || char(1114111)
            LIMIT ?4
          """),
      arguments: [start, first, prefix, begunLeft + 1])
    guard found.count <= begunLeft else { return nil }
    begunLeft -= found.count
    return [prefix] + found.filter { $0 != prefix }
  }

  /// The words of the archive that share the stem of one, and itself, which comes first.
  private func forms(of word: String) throws -> [String] {
    let stem = stemmer.words(of: word).first ?? word
    let others = try String.fetchAll(
      db.cachedStatement(sql: "SELECT word FROM words WHERE stem = ? AND word <> ? ORDER BY word LIMIT ?"),
      arguments: [stem, word, Self.mostForms - 1])
    return [word] + others
  }

  /// The same as several words of the index: "10000" as "10 000", "email" as "e mail".
  private func divided(_ word: String) throws -> [String] {
    if word.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) {
      return word.utf8.count < 4 ? [] : [Self.grouped(word)]
    }
    var found: [String] = []
    for prefix in Self.prefixes where word.hasPrefix(prefix) && word.count > prefix.count + 2 {
      let rest = String(word.dropFirst(prefix.count))
      let known = try forms(of: rest).filter(isKnown)
      found += known.prefix(Self.mostEndings).map { "\(prefix) \($0)" }
    }
    return found
  }

  /// The same as one word of the index: "10,000" as "10000", "e-mail" as "email".
  private func joined(_ parts: [String]) throws -> [String] {
    let word = parts.joined()
    return try forms(of: word).prefix(Self.mostEndings).filter { try $0 == word || isKnown($0) }
  }

  private func isKnown(_ word: String) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM words WHERE stem = ? AND word = ?)"),
      arguments: [stemmer.words(of: word).first ?? word, word]) == true
  }

  /// A number's digits in groups of three.
  private static func grouped(_ digits: String) -> String {
    var groups: [Substring] = []
    var rest = digits[...]
    while !rest.isEmpty {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    return groups.reversed().joined(separator: " ")
  }

  /// Beginnings that newspapers write with a hyphen or without one.
  private static let prefixes = [
    "anti", "co", "counter", "cyber", "e", "ex", "inter", "mid", "mini", "multi", "non", "off", "on", "over",
    "post",
    "pre", "pro", "re", "self", "semi", "sub", "super", "trans", "ultra", "un", "under", "vice",
  ]
}
