import Foundation
import TestSupport

/// The `console` blocks of a Markdown document: command lines after `$` with what the program prints.
struct ConsoleSession {
  /// A command line and what is shown of its output.
  struct Step: Hashable {
    let command: String
    let output: String
  }

  private let text: String

  /// Finds the blocks of `text`.
  init(of text: String) { self.text = text }

  /// The steps in order, those of a program other than `claims` left out.
  var steps: [Step] {
    var steps: [Step] = []
    for block in text.components(separatedBy: "\n```console\n").dropFirst() {
      let body = block.components(separatedBy: "\n```")[0]
      for step in ("\n" + body).components(separatedBy: "\n$ ").dropFirst() {
        let lines = step.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let output = lines.dropFirst().joined(separator: "\n")
        steps.append(Step(command: lines[0], output: output.trimmingCharacters(in: .newlines)))
      }
    }
    return steps.filter { $0.command.hasPrefix("claims ") }
  }

  /// The document with another output of `step`.
  func replacing(_ step: Step, with output: String) -> String {
    text.replacing("\n$ \(step.command)\n\(step.output)", with: "\n$ \(step.command)\n\(output)")
  }

  /// `output` without how long it took, which no two runs have in common.
  static func withoutTimes(_ output: String) -> String {
    output.replacing(/\b\d+(\.\d)? (ms|s)\b/, with: "N ms").trimmingCharacters(in: .newlines)
  }
}
