import ClaimsArchive
import ClaimsModel
import TestSupport

/// Measures questions for figures on an archive of synthetic claims.
struct FigureBenchmark {
  /// Words that stand in one claim of forty.
  private static let commonWords = ["harbour", "council", "budget", "bridge", "vote"]

  /// The archive.
  let path: String

  /// Milliseconds of CPU time of each of `count` questions, by kind; every question differs from the others.
  func times(seed: UInt64, count: Int) throws -> [String: [Double]] {
    let archive = try Archive(path: path, access: .reading)
    var random = SeededGenerator(seed: seed)
    let texts = try archive.search(SearchQuery(order: .newest, limit: 2000)).items.map(\.claim.text)
    let words = texts.flatMap { $0.split(separator: " ").map(String.init) }
      .map { $0.filter(\.isLetter) }.filter { $0.count > 2 }
    var times: [String: [Double]] = [:]
    for _ in 0..<count {
      let word = words.randomElement(using: &random) ?? "harbour"
      let common = Self.commonWords.randomElement(using: &random) ?? "vote"
      let least = Double.random(in: 2000...80_000, using: &random)
      let narrow = FigureTest.bounds(FigureBounds(lower: least, upper: least * 1.1))
      let wide = FigureTest.bounds(FigureBounds(lower: 10_000))
      let figures: [(String, FigureQuery)] = [
        ("figures_range", FigureQuery(test: narrow)),
        ("figures_wide_range", FigureQuery(test: wide)),
        ("figures_word_and_range", FigureQuery(words: word, test: wide)),
        ("figures_common_word_and_range", FigureQuery(words: common, test: narrow)),
        ("figures_counted_and_range", FigureQuery(test: .all([.counted(common), narrow]))),
      ]
      for (name, query) in figures {
        times[name, default: []].append(try Self.milliseconds { _ = try archive.figures(query) })
      }
      let searches: [(String, SearchExpression)] = [
        ("search_figure", .figure(narrow)),
        ("search_word_and_figure", .all([.word(word, isPrefix: false), .figure(wide)])),
        ("search_common_word_and_figure", .all([.word(common, isPrefix: false), .figure(narrow)])),
        ("search_has_figure", .all([.word(word, isPrefix: false), .figure(.any)])),
      ]
      for (name, expression) in searches {
        let query = SearchQuery(expression: expression)
        times[name, default: []].append(try Self.milliseconds { _ = try archive.search(query) })
      }
    }
    return try times.merging(timelines(words, in: archive, count: max(4, count / 10), &random)) { $1 }
  }

  /// Timelines are slower by far, and a tenth of them tells as much.
  private func timelines(
    _ words: [String], in archive: Archive, count: Int, _ random: inout SeededGenerator
  ) throws -> [String: [Double]] {
    var times: [String: [Double]] = [:]
    for _ in 0..<count {
      let word = words.randomElement(using: &random) ?? "harbour"
      let common = Self.commonWords.randomElement(using: &random) ?? "vote"
      times["timeline_word", default: []].append(
        try Self.milliseconds { _ = try archive.timeline(FigureQuery(words: word)) })
      times["timeline_common_word", default: []].append(
        try Self.milliseconds { _ = try archive.timeline(FigureQuery(words: common)) })
    }
    return times
  }

  private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let watch = Stopwatch()
    try body()
    return watch.processorSeconds * 1000
  }
}
