import ClaimsModel
import Foundation
import Storage
import TestSupport

/// Measures storing and searching synthetic claims.
struct StorageBenchmark {
  let claims: Int
  let runs: Int
  /// Where the last run's archive stays; `nil` for nowhere.
  let keptPath: String?

  /// Searches of each kind in one run.
  private static let searches = 40
  /// Articles of one transaction.
  private static let articlesPerBatch = 160

  func measurements() throws -> [Measurement] {
    var perSecond: [Double] = []
    var perProcessorSecond: [Double] = []
    var bytes: [Double] = []
    var searches: [String: [Double]] = [:]
    for run in 0..<runs {
      let scratch = try Scratch()
      let path = run == runs - 1 ? keptPath ?? scratch.path("bench.sqlite") : scratch.path("bench.sqlite")
      let database = try ArchiveDatabase(path: path, access: .creating)
      let written = try write(to: database)
      perSecond.append(Double(written.claims) / written.seconds)
      perProcessorSecond.append(Double(written.claims) / written.processorSeconds)
      let size = try database.read { try $0.statistics() }.fileSize
      bytes.append(Double(size) / Double(written.claims))
      let times = try search(database, seed: UInt64(run))
        .merging(FigureBenchmark(path: path).times(seed: UInt64(run), count: Self.searches)) { $1 }
      for (name, milliseconds) in times {
        searches[name + "_p50", default: []].append(Measurement.quantile(0.5, of: milliseconds))
        searches[name + "_p95", default: []].append(Measurement.quantile(0.95, of: milliseconds))
      }
    }
    return [
      Measurement(name: "write_claims", unit: "claims per CPU second", values: perProcessorSecond),
      Measurement(name: "write_claims_wall", unit: "claims per second", values: perSecond),
      Measurement(name: "file_size", unit: "bytes per claim", values: bytes),
    ] + searches.keys.sorted().map { Measurement(name: $0, unit: "ms of CPU", values: searches[$0] ?? []) }
  }

  // MARK: - Private

  /// Stores synthetic articles, made a batch at a time so that any number fits in memory; only storing is
  /// timed.
  private func write(
    to database: ArchiveDatabase
  ) throws -> (claims: Int, seconds: Double, processorSeconds: Double) {
    var maker = SyntheticAnalyses(seed: 1, vocabulary: 30_000)
    var count = 0
    var (seconds, processorSeconds) = (0.0, 0.0)
    while count < claims {
      var batch: [ArticleAnalysis] = []
      while batch.count < Self.articlesPerBatch, count < claims {
        batch.append(maker.next(claims: 18))
        count += batch.last?.claims.count ?? 0
      }
      let watch = Stopwatch()
      try database.write { writer in
        for analysis in batch { _ = try writer.insert(analysis) }
      }
      seconds += watch.seconds
      processorSeconds += watch.processorSeconds
    }
    let watch = Stopwatch()
    try database.finishWriting()
    return (count, seconds + watch.seconds, processorSeconds + watch.processorSeconds)
  }

  /// Milliseconds of CPU time of each search, by kind; every search differs from the others.
  private func search(_ database: ArchiveDatabase, seed: UInt64) throws -> [String: [Double]] {
    var random = SeededGenerator(seed: seed)
    let texts = try database.read { reader in
      try reader.search(SearchQuery(order: .newest, limit: 2000)).items.map(\.claim.text)
    }
    let words = texts.flatMap { $0.split(separator: " ").map(String.init) }
      .map { $0.filter(\.isLetter) }.filter { $0.count > 2 }
    var times: [String: [Double]] = [:]
    for _ in 0..<Self.searches {
      let word = words.randomElement(using: &random) ?? "the"
      let other = words.randomElement(using: &random) ?? "the"
      let stop = ["the", "of", "to", "and"].randomElement(using: &random) ?? "the"
      let pieces = (texts.randomElement(using: &random) ?? "").split(separator: " ").dropFirst(2).prefix(3)
      let expressions: [(String, SearchExpression)] = [
        ("search_word", .word(word, isPrefix: false)),
        ("search_stop_word", .word(stop, isPrefix: false)),
        ("search_two_words", .all([.word(word, isPrefix: false), .word(other, isPrefix: false)])),
        ("search_phrase", .phrase(pieces.joined(separator: " "))),
        ("search_prefix", .word(String(word.prefix(3)), isPrefix: true)),
        ("search_speaker_word", .all([.field(.speaker("Joan Pike")), .word(word, isPrefix: false)])),
        ("search_speaker", .field(.speaker("Joan Pike"))),
      ]
      for (name, expression) in expressions {
        let watch = Stopwatch()
        _ = try database.read { try $0.search(SearchQuery(expression: expression)) }
        times[name, default: []].append(watch.processorSeconds * 1000)
      }
      for (name, query) in [
        ("by", SearchQuery(order: .newest)),
        ("by_word", SearchQuery(expression: expressions[0].1, order: .newest)),
      ] {
        let watch = Stopwatch()
        _ = try database.read { reader in
          let found = try reader.candidates(forSpeaker: "Joan Pike")
          return try reader.search(query, speakers: found.map(\.id))
        }
        times[name, default: []].append(watch.processorSeconds * 1000)
      }
    }
    return times
  }
}
