import ClaimsArchive
import ClaimsModel
import Storage
import TestSupport

/// Makes questions of every kind out of the words of an archive of synthetic claims, as a list for people asks them.
struct QuestionMaker {
  /// Words that stand in one claim of forty.
  private static let commonWords = ["harbour", "council", "budget", "bridge", "vote"]
  /// Somebody who makes every twelfth claim.
  private static let speaker = "Joan Pike"

  private let database: ArchiveDatabase
  private let archive: Archive
  private let texts: [String]
  private let words: [String]
  /// The speaker's token in the full-text index, and the number of the source.
  private let speakerToken: String
  private let speakerSource: Double

  init(database: ArchiveDatabase, archive: Archive) throws {
    self.database = database
    self.archive = archive
    texts = try archive.search(SearchQuery(order: .newest, limit: 2000)).items.map(\.claim.text)
    words = texts.flatMap { $0.split(separator: " ").map(String.init) }
      .map { $0.filter(\.isLetter) }.filter { $0.count > 2 }
    let source = try archive.candidates(forSpeaker: Self.speaker).first?.id.rawValue ?? 0
    (speakerToken, speakerSource) = ("meta : \"s\(source)\"", Double(source))
  }

  /// One question of each kind, but for timelines; every call asks for others.
  func questions(_ random: inout SeededGenerator) -> [Question] {
    let word = words.randomElement(using: &random) ?? "the"
    let other = words.randomElement(using: &random) ?? "the"
    let common = Self.commonWords.randomElement(using: &random) ?? "vote"
    let least = Double.random(in: 2000...80_000, using: &random)
    return searches(word, other, &random) + byQuestions(word)
      + figureQuestions(word, common, least) + searchesForFigures(word, common, least)
  }

  /// Timelines of a word and of a common word.
  func timelines(_ random: inout SeededGenerator) -> [Question] {
    [
      ("timeline_word", words.randomElement(using: &random) ?? "harbour"),
      ("timeline_common_word", Self.commonWords.randomElement(using: &random) ?? "vote"),
    ].map { kind, word in
      Question(kind: kind) { _ = try archive.timeline(FigureQuery(words: word)) }
    }
  }

  // MARK: - Private

  private func searches(_ word: String, _ other: String, _ random: inout SeededGenerator) -> [Question] {
    let stop = ["the", "of", "to", "and"].randomElement(using: &random) ?? "the"
    let pieces = (texts.randomElement(using: &random) ?? "").split(separator: " ").dropFirst(2).prefix(3)
    let phrase = pieces.joined(separator: " ").filter { $0 != "\"" }
    let one = SearchExpression.word(word, isPrefix: false)
    return [
      search("search_word", one, "text : \"\(word)\""),
      search("search_stop_word", .word(stop, isPrefix: false), "text : \"\(stop)\""),
      search(
        "search_two_words", .all([one, .word(other, isPrefix: false)]),
        "text : \"\(word)\" AND text : \"\(other)\""),
      search("search_phrase", .phrase(phrase), "text : \"\(phrase)\""),
      search(
        "search_prefix", .word(String(word.prefix(3)), isPrefix: true), "text : \"\(word.prefix(3))\" *"),
      search("search_speaker", .field(.speaker(Self.speaker)), speakerToken),
      search(
        "search_speaker_word", .all([.field(.speaker(Self.speaker)), one]),
        "\(speakerToken) AND text : \"\(word)\""),
    ]
  }

  private func search(_ kind: String, _ expression: SearchExpression, _ match: String? = nil) -> Question {
    var query = SearchQuery(expression: expression)
    query.counting = .quick
    return Question(
      kind: kind, ask: { [query] in _ = try archive.search(query) }, floor: match.map(Question.Floor.claims))
  }

  private func byQuestions(_ word: String) -> [Question] {
    let own = Question.Floor(
      sql: "SELECT claim_id FROM attributions WHERE source_id = ? ORDER BY claim_id DESC LIMIT 20",
      values: [.number(speakerSource)])
    let ofWord = Question.Floor.claims(matching: "\(speakerToken) AND text : \"\(word)\"")
    return [("by", SearchExpression.everything, own), ("by_word", .word(word, isPrefix: false), ofWord)].map {
      kind, expression, floor in
      var query = SearchQuery(expression: expression, order: .newest)
      query.counting = .quick
      return Question(
        kind: kind,
        ask: { [query] in
          _ = try database.read { reader in
            let found = try reader.candidates(forSpeaker: Self.speaker)
            return try reader.search(query, speakers: found.map(\.id))
          }
        }, floor: floor)
    }
  }

  private func figureQuestions(_ word: String, _ common: String, _ least: Double) -> [Question] {
    let (narrow, wide) = Self.ranges(least)
    func floor(_ tables: String, _ match: String?, _ low: Double, _ high: Double) -> Question.Floor {
      Question.Floor(
        sql:
          "SELECT figures.id FROM \(tables) figures.low_bound BETWEEN ? AND ? ORDER BY figures.id DESC LIMIT 20",
        values: (match.map { [.text($0)] } ?? []) + [.number(low), .number(high)])
    }
    let ofClaims = """
      claims_fts CROSS JOIN figures ON figures.claim_id = claims_fts.rowid WHERE claims_fts MATCH ? AND
      """
    let ofCounted = """
      figures_fts CROSS JOIN figures ON figures.id = figures_fts.rowid WHERE figures_fts MATCH ? AND
      """
    let questions: [(String, FigureQuery, Question.Floor)] = [
      ("figures_range", FigureQuery(test: narrow), floor("figures WHERE", nil, least, least * 1.1)),
      ("figures_wide_range", FigureQuery(test: wide), floor("figures WHERE", nil, 10_000, 1e15)),
      (
        "figures_word_and_range", FigureQuery(words: word, test: wide),
        floor(ofClaims, "text : \"\(word)\"", 10_000, 1e15)
      ),
      (
        "figures_common_word_and_range", FigureQuery(words: common, test: narrow),
        floor(ofClaims, "text : \"\(common)\"", least, least * 1.1)
      ),
      (
        "figures_counted_and_range", FigureQuery(test: .all([.counted(common), narrow])),
        floor(ofCounted, "counted : \"\(common)\"", least, least * 1.1)
      ),
    ]
    return questions.map { kind, query, floor in
      var query = query
      query.counting = .quick
      return Question(kind: kind, ask: { [query] in _ = try archive.figures(query) }, floor: floor)
    }
  }

  private func searchesForFigures(_ word: String, _ common: String, _ least: Double) -> [Question] {
    let (narrow, wide) = Self.ranges(least)
    return [
      search("search_figure", .figure(narrow)),
      search("search_word_and_figure", .all([.word(word, isPrefix: false), .figure(wide)])),
      search("search_common_word_and_figure", .all([.word(common, isPrefix: false), .figure(narrow)])),
      search("search_has_figure", .all([.word(word, isPrefix: false), .figure(.any)])),
    ]
  }

  private static func ranges(_ least: Double) -> (narrow: FigureTest, wide: FigureTest) {
    (.bounds(FigureBounds(lower: least, upper: least * 1.1)), .bounds(FigureBounds(lower: 10_000)))
  }
}
