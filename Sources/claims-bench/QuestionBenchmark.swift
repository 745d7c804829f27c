import ClaimsArchive
import ClaimsModel
import Foundation
import Storage
import TestSupport

/// Measures questions to an archive of synthetic claims, each beside its floor.
struct QuestionBenchmark {
  /// The archive.
  let path: String
  /// Questions of each kind; a tenth as many timelines.
  let count: Int
  let seed: UInt64
  /// With what the kinds begin that are asked.
  let only: String

  func timings() throws -> [QuestionTiming] {
    let database = try ArchiveDatabase(path: path, access: .reading)
    let maker = try QuestionMaker(database: database, archive: Archive(path: path, access: .reading))
    let plain = try PlainSQLite(path: path)
    var random = SeededGenerator(seed: seed)
    var timings: [String: QuestionTiming] = [:]
    var kinds: [String] = []
    for round in 0..<count {
      // A timeline takes as long as a hundred searches, and a tenth of them tells as much.
      let questions = maker.questions(&random) + (round % 10 == 0 ? maker.timelines(&random) : [])
      for question in questions where question.kind.hasPrefix(only) {
        if timings[question.kind] == nil { kinds.append(question.kind) }
        let time = try Self.milliseconds(question.ask)
        timings[question.kind, default: QuestionTiming(kind: question.kind)].own.append(time)
        if let floor = question.floor {
          let time = try Self.milliseconds { try plain.run(floor) }
          timings[question.kind]?.floor.append(time)
        }
      }
    }
    return kinds.compactMap { timings[$0] }
  }

  private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let watch = Stopwatch()
    try body()
    return watch.processorSeconds * 1000
  }
}

/// How long questions of one kind took, and the least that SQLite must do for them, in milliseconds of CPU.
struct QuestionTiming {
  let kind: String
  var own: [Double] = []
  var floor: [Double] = []

  /// A table for people, with the floor and how many times as long the program takes at the 95th percentile.
  static func table(_ timings: [QuestionTiming]) -> String {
    let width = timings.map(\.kind.count).max() ?? 0
    func cell(_ text: String) -> String { String(repeating: " ", count: max(0, 9 - text.count)) + text }
    let head = ["p50", "p95", "floor p50", "floor p95", "times"].map { cell($0) }.joined(separator: "  ")
    let rows = timings.map { timing in
      let values =
        timing.quantiles.map { $0.map(Measurement.written) ?? "" }
        + [timing.ratio.map { String(format: "%.1f", $0) } ?? ""]
      return timing.kind.padding(toLength: width, withPad: " ", startingAt: 0) + "  "
        + values.map { cell($0) }.joined(separator: "  ")
    }
    let title = "ms of CPU".padding(toLength: width, withPad: " ", startingAt: 0)
    return ([title + "  " + head] + rows).joined(separator: "\n")
  }

  /// The measurements of `timings` for a JSON object.
  static func measurements(_ timings: [QuestionTiming]) -> [Measurement] {
    timings.flatMap { timing in
      zip(["_p50", "_p95", "_floor_p50", "_floor_p95"], timing.quantiles).compactMap { name, value in
        value.map { Measurement(name: timing.kind + name, unit: "ms of CPU", values: [$0]) }
      }
    }
  }

  /// The median and the 95th percentile of both; `nil` without a floor.
  private var quantiles: [Double?] {
    [own, floor].flatMap { times in
      [0.5, 0.95].map { times.isEmpty ? nil : Measurement.quantile($0, of: times) }
    }
  }

  private var ratio: Double? {
    guard let floor = quantiles[3], let own = quantiles[1], floor > 0 else { return nil }
    return own / floor
  }
}
