import ClaimsModel
import Foundation
import Storage
import TestSupport

/// Measures storing and searching synthetic claims.
struct StorageBenchmark {
  let claims: Int
  let runs: Int

  /// Searches of each kind in one run.
  private static let searches = 40

  func measurements() throws -> [Measurement] {
    let analyses = synthetic()
    let count = analyses.reduce(0) { $0 + $1.claims.count }
    var perSecond: [Double] = []
    var perProcessorSecond: [Double] = []
    var bytes: [Double] = []
    var searches: [String: [Double]] = [:]
    for run in 0..<runs {
      let scratch = try Scratch()
      let database = try ArchiveDatabase(path: scratch.path("bench.sqlite"), access: .creating)
      let watch = Stopwatch()
      try store(analyses, in: database)
      try database.finishWriting()
      perSecond.append(Double(count) / watch.seconds)
      perProcessorSecond.append(Double(count) / watch.processorSeconds)
      bytes.append(Double(try database.read { try $0.statistics() }.fileSize) / Double(count))
      for (name, milliseconds) in try search(database, seed: UInt64(run)) {
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

  private func synthetic() -> [ArticleAnalysis] {
    var maker = SyntheticAnalyses(seed: 1, vocabulary: 30_000)
    var analyses: [ArticleAnalysis] = []
    var count = 0
    while count < claims {
      let analysis = maker.next(claims: 18)
      count += analysis.claims.count
      analyses.append(analysis)
    }
    return analyses
  }

  private func store(_ analyses: [ArticleAnalysis], in database: ArchiveDatabase) throws {
    for start in stride(from: 0, to: analyses.count, by: 160) {
      try database.write { writer in
        for analysis in analyses[start..<min(analyses.count, start + 160)] { _ = try writer.insert(analysis) }
      }
    }
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
      let least = Double.random(in: 2000...80_000, using: &random)
      let watch = Stopwatch()
      _ = try database.read { try $0.figures(FigureQuery(minimum: least, maximum: least * 1.1)) }
      times["figures_range", default: []].append(watch.processorSeconds * 1000)
    }
    return times
  }
}
