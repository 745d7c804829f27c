import ArgumentParser
import Foundation

/// `claims-fuzz work`: tries the inputs of a file, each after saying which; what the other commands start.
struct WorkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work", abstract: "Try the inputs of a file (used by the other commands).",
    shouldDisplay: false)

  @Argument var kind: AttackKind
  @Argument(help: "A file with inputs, as InputBatch writes it.") var batch: String
  @Option(help: "The archive that queries are searched in.") var archive: String?

  func run() throws {
    var attack = try kind.makeAttack(archive: archive)
    let inputs = InputBatch.inputs(in: Array(try Data(contentsOf: URL(fileURLWithPath: batch))))
    for (index, input) in inputs.enumerated() {
      // Said before, so that it is known of what the process died.
      Self.say(WorkerLine.started(index))
      let start = TimeAllowance.used()
      let problem = attack.problem(with: input)
      let seconds = TimeAllowance.used() - start
      if let problem { Self.say(.fault(index, Fault(sort: .wrong, problem: problem))) }
      if seconds > TimeAllowance.seconds(forBytes: input.bytes.count) {
        let problem = "\(Int(seconds)) seconds for \(input.bytes.count) bytes"
        Self.say(.fault(index, Fault(sort: .slow, problem: problem)))
      }
    }
    Self.say(.finished(inputs.count))
  }

  private static func say(_ line: WorkerLine) {
    FileHandle.standardOutput.write(Data((line.text + "\n").utf8))
  }
}

/// What a worker says on its standard output, one a line.
enum WorkerLine: Hashable {
  case started(Int)
  case fault(Int, Fault)
  case finished(Int)

  /// The line.
  var text: String {
    switch self {
    case .started(let index): "> \(index)"
    case .fault(let index, let fault):
      "! \(index) \(fault.sort.rawValue) "
        + fault.problem.split(whereSeparator: \.isNewline).joined(separator: " ")
    case .finished(let count): "= \(count)"
    }
  }

  /// Reads a line; `nil` when it is none, such as one that was cut off.
  init?(_ line: some StringProtocol) {
    let words = String(line).split(separator: " ", maxSplits: 3).map(String.init)
    guard words.count > 1, let number = Int(words[1]) else { return nil }
    switch words[0] {
    case ">": self = .started(number)
    case "=": self = .finished(number)
    case "!":
      guard words.count == 4, let sort = Fault.Sort(rawValue: words[2]) else { return nil }
      self = .fault(number, Fault(sort: sort, problem: words[3]))
    default: return nil
    }
  }
}

extension AttackKind: ExpressibleByArgument {}
