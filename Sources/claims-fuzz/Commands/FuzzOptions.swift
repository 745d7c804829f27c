import ArgumentParser
import Foundation

/// What every fuzzer is told.
struct FuzzOptions: ParsableArguments {
  /// Seconds that a run lasts where neither time nor number is told.
  private static let usualSeconds = 60.0

  @Option(help: "What every random choice comes from; printed, and made up where it is left out.")
  var seed: UInt64?

  @Option(help: ArgumentHelp("Seconds to run.", valueName: "number"))
  var seconds: Double?

  @Option(help: ArgumentHelp("Inputs to try.", valueName: "number"))
  var count: Int?

  @Option(
    help: ArgumentHelp("Processes at a time; as many as there are cores unless told.", valueName: "number"))
  var jobs: Int?

  @Option(help: ArgumentHelp("The folder that findings are saved in.", valueName: "folder"))
  var save = ".fuzz"

  @Option(
    help: ArgumentHelp("The built program; “claims” beside this one unless told.", valueName: "program"))
  var program: String?

  @Option(help: ArgumentHelp("Articles whose sentences are mixed in.", valueName: "folder"))
  var seeds = "seeds/articles"

  /// The settings of a run; the seed is made up once.
  func settings() -> FuzzSettings {
    FuzzSettings(
      seed: seed ?? UInt64.random(in: 0...999_999_999),
      seconds: seconds ?? (count == nil ? Self.usualSeconds : nil), count: count,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, folder: save)
  }

  /// The path of `claims`.
  var programPath: String { program ?? BuiltProgram.beside("claims") }
}

/// Where programs of this package stand.
enum BuiltProgram {
  /// This program.
  static var own: String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
  }

  /// The program called `name` in the folder of this one.
  static func beside(_ name: String) -> String {
    URL(fileURLWithPath: own).deletingLastPathComponent().appending(path: name).path
  }
}
