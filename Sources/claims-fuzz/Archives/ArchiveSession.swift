import Foundation

/// A command on an archive.
struct ArchiveCommand: Hashable, Sendable {
  /// Words after the program's name, without the archive.
  var words: [String]
  /// Whether what it prints follows from the articles in the archive and nothing else.
  var isAnswer = true

  /// Every way of reading an archive; `claim` is the id of one of its claims.
  static func reading(claim: String) -> [ArchiveCommand] {
    let answers = [
      ["export"], ["export", "--format", "csv"], ["export", "--format", "json-ld"],
      ["search", "ferry OR tunnel"],
      ["search", "--format", "jsonl", "cost"], ["search", "--format", "csv", "kind:direct"],
      ["by", "okafor"],
      ["by", "--format", "jsonl", "lind"], ["speakers"], ["sources", "--format", "jsonl"],
      ["sources", "--similar"],
      ["figures"], ["figures", "--format", "jsonl", "people"], ["figures", "--timeline", "crowns"],
      ["articles"],
      ["articles", "--format", "jsonl", "ferry"], ["article", "a1"], ["article", "a5"], ["show", claim],
      ["show", claim, "--format", "json"], ["corrections"],
    ]
    return answers.map { ArchiveCommand(words: $0) } + [
      ArchiveCommand(words: ["stats"], isAnswer: false),
      ArchiveCommand(words: ["stats", "--format", "json"], isAnswer: false),
    ]
  }

  /// The quick check and the deep one.
  static let check = ArchiveCommand(words: ["check"], isAnswer: false)
  /// The one that is to see every change.
  static let deepCheck = ArchiveCommand(words: ["check", "--deep"], isAnswer: false)
  /// Everything that is stored, one article a line.
  static let export = ArchiveCommand(words: ["export"])

  /// Whether each line that it prints is an object of JSON.
  var printsLines: Bool { words.contains("jsonl") || words == ["export"] }
}

/// Runs commands on archives and looks at how they end and what they print.
struct ArchiveSession {
  /// Seconds of processor time that a command on a small archive may take.
  private static let allowedSeconds = 20 * TimeAllowance.factor

  /// The program.
  let program: String
  /// Where streams are put.
  let scratch: ScratchFolder

  /// Runs `command` on the archive at `path`.
  func run(
    _ command: ArchiveCommand, on path: String, environment: [String: String] = [:]
  ) -> ProgramRun {
    ProgramRunner(scratch: scratch).run(
      program, command.words + ["--archive", path], environment: environment)
  }

  /// What is wrong with how the run ended or what it printed, whatever the archive; `nil` when nothing is.
  static func fault(of run: ProgramRun, _ command: ArchiveCommand) -> Fault? {
    if let fault = run.fault { return fault }
    if run.processorSeconds > allowedSeconds {
      return Fault(sort: .slow, problem: "\(Int(run.processorSeconds)) seconds of processor time")
    }
    guard let status = run.status, (0...4).contains(status) else {
      return Fault(sort: .wrong, problem: "exit status \(run.status ?? -1)\(run.lastWords)")
    }
    if let control = OutputCheck.rawControl(in: run.output) {
      return Fault(sort: .wrong, problem: "raw \(control) on standard output")
    }
    if let control = OutputCheck.rawControl(in: run.errors) {
      return Fault(sort: .wrong, problem: "raw \(control) on standard error")
    }
    if command.printsLines, status == 0, !OutputCheck.isJSONLines(run.output) {
      return Fault(sort: .wrong, problem: "a line is no JSON object")
    }
    return nil
  }
}

/// What every output promises.
enum OutputCheck {
  /// The first control character, or character that turns text around, in `bytes`; `nil` when there is none.
  static func rawControl(in bytes: [UInt8]) -> String? {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09: continue
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069:
        return "U+" + String(scalar.value, radix: 16, uppercase: true)
      default: continue
      }
    }
    return nil
  }

  /// Whether each line is an object of JSON.
  static func isJSONLines(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: 0x0A).allSatisfy {
      (try? JSONSerialization.jsonObject(with: Data($0))) is [String: Any]
    }
  }
}
