/// A fault and the number of the input that has it.
struct IndexedFault: Hashable, Sendable {
  /// Which input.
  var index: Int
  /// What is wrong.
  var fault: Fault
}

/// Tries inputs in another process.
protocol Trial {
  /// Tries `inputs` in order and gives the faults; with `stopsAtFirst`, what comes behind the first may be untried.
  func faults(of inputs: [FuzzInput], stopsAtFirst: Bool) -> [IndexedFault]
  /// Where the program stands when it dies of `input`, innermost first; empty where that is not known.
  func frames(of input: FuzzInput) -> [String]
}

extension Trial {
  /// Halves `inputs` until each fault of `outcome` has an input of its own.
  ///
  /// `outcome` tells what became of several inputs together; `nil` when all went well.
  func bisected(
    _ inputs: ArraySlice<FuzzInput>, stopsAtFirst: Bool, outcome: (ArraySlice<FuzzInput>) -> [IndexedFault]?
  ) -> [IndexedFault] {
    guard let known = outcome(inputs) else { return [] }
    if !known.isEmpty || inputs.count < 2 { return known }
    let middle = inputs.startIndex + inputs.count / 2
    let first = bisected(inputs[..<middle], stopsAtFirst: stopsAtFirst, outcome: outcome)
    if stopsAtFirst, !first.isEmpty { return first }
    return first + bisected(inputs[middle...], stopsAtFirst: stopsAtFirst, outcome: outcome)
  }
}

extension ProgramRun {
  /// The most memory, in bytes, that a program may hold for inputs as small as a fuzzer's.
  static let allowedMemory = 1 << 30

  /// What is wrong with how the run ended; `nil` when it ended by itself.
  var fault: Fault? {
    switch end {
    case .exited:
      guard peakMemory > Self.allowedMemory else { return nil }
      return Fault(sort: .large, problem: "it held \(peakMemory >> 20) MB")
    case .signalled(let signal): return Fault(sort: .died, problem: "signal \(signal)\(lastWords)")
    case .stopped(let seconds):
      return Fault(sort: .slow, problem: "nothing came of it for \(seconds) seconds")
    case .failed(let number): return Fault(sort: .died, problem: "it could not be started (error \(number))")
    }
  }

  /// The line of standard error that names what went wrong, or else the last one, after a colon.
  var lastWords: String {
    let lines = String(decoding: errors, as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.contains("atal error: ") }) ?? lines.last else { return "" }
    return ": " + line.prefix(300)
  }
}
