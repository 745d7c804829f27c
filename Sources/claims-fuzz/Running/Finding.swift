import Foundation

/// What was wrong with one input.
struct Fault: Hashable, Sendable {
  /// Sorts of faults; an input is cut down as long as it has a fault of the same sort.
  enum Sort: String, Hashable, Sendable {
    /// The program was ended by a signal.
    case died
    /// It took too long.
    case slow
    /// It held too much memory.
    case large
    /// What it said was wrong.
    case wrong
  }

  /// Its sort.
  var sort: Sort
  /// In words.
  var problem: String
}

/// An input with a fault, cut down to what the fault needs.
struct Finding: Sendable {
  /// What was being tried: "texts".
  var kind: String
  /// How the input is made again: seed, batch and number in it.
  var origin: String
  /// What is wrong.
  var fault: Fault
  /// The shortest input found that has it.
  var input: FuzzInput
  /// Where the program stood, innermost first, as far as the debugger can tell.
  var frames: [String] = []

  /// Saves the input into `folder`; gives its path.
  func save(in folder: String) throws -> String {
    let url = URL(fileURLWithPath: folder)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let file = url.appending(path: "\(kind)-\(origin)-\(input.name)")
    try Data(input.bytes).write(to: file)
    return file.path
  }

  /// In a few lines for a person.
  func report(path: String) -> String {
    var lines = ["\(kind) \(origin): \(fault.sort.rawValue): \(fault.problem)"]
    lines += frames.map { "    at \($0)" }
    let shown = input.name.hasSuffix(".sqlite") ? "" : ": " + Self.shown(input.text)
    lines.append("    \(path) (\(input.bytes.count) bytes)\(shown)")
    return lines.joined(separator: "\n")
  }

  /// The beginning of `text` with whatever is not plain ASCII escaped.
  private static func shown(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(300).map { $0.escaped(asASCII: false) }.joined()
    return "\"\(start)\"" + (text.unicodeScalars.count > 300 ? "..." : "")
  }
}
