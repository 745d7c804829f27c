import Foundation

/// Something that must be right for every input.
///
/// It runs in a process of its own (``WorkCommand``), so that it may die of an input.
protocol Attack {
  /// What is wrong with what became of `input`; `nil` when all is well.
  mutating func problem(with input: FuzzInput) -> String?
}

/// What can be attacked within one process.
enum AttackKind: String, CaseIterable, Sendable {
  /// Articles: read, analysed, written as JSON.
  case texts
  /// Queries: parsed, and searched for in a small archive.
  case queries
  /// Files: readers of articles, corrections and Wikidata ids.
  case files
  /// An archive's bytes, opened and read within the process.
  case images

  /// Inputs that one worker gets: enough to make its start cheap, few enough to bisect.
  var batchSize: Int {
    switch self {
    case .texts: 400
    case .queries: 4000
    case .files: 2000
    case .images: 20
    }
  }

  /// Whether an input is readable, so that it is worth while to cut it down.
  var isCutDown: Bool { self != .images }

  /// The attack itself; `archive` is what queries are searched in.
  func makeAttack(archive: String?) throws -> any Attack {
    switch self {
    case .texts: TextAttack()
    case .queries: try QueryAttack(archive: archive)
    case .files: try FileAttack()
    case .images: try ImageAttack()
    }
  }
}

/// The time that an input may take, by its size.
///
/// A linear program is far below: 100 KB of prose take a tenth of a second in a release build.
enum TimeAllowance {
  #if DEBUG
    /// How much slower this build is.
    static let factor = 25.0
  #else
    /// How much slower this build is.
    static let factor = 1.0
  #endif
  /// Seconds for an empty input: what the first one spends on tables that are made once.
  private static let fixed = 2.0
  /// Seconds a byte.
  private static let perByte = 20e-6

  /// Seconds of processor time for `bytes` bytes.
  static func seconds(forBytes bytes: Int) -> Double { factor * (fixed + perByte * Double(bytes)) }

  /// Seconds of processor time that the process has used.
  static func used() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
