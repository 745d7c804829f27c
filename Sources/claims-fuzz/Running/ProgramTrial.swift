import Foundation

/// Tries articles with the built program as users run it: `claims extract` of a folder.
struct ProgramTrial: Trial {
  /// What the program says of an article that ended one of its workers.
  private static let confession = "the program failed on this text"

  /// The program.
  let program: String
  /// Where inputs and output are put.
  let scratch: ScratchFolder

  func faults(of inputs: [FuzzInput], stopsAtFirst: Bool) -> [IndexedFault] {
    bisected(inputs[...], stopsAtFirst: stopsAtFirst) { outcome(of: $0) }
  }

  func frames(of input: FuzzInput) -> [String] { [] }

  // MARK: - Private

  /// For ``bisected``: the faults whose input is known.
  private func outcome(of inputs: ArraySlice<FuzzInput>) -> [IndexedFault]? {
    scratch.remove("articles")
    for (index, input) in zip(inputs.indices, inputs) {
      let name = String(index + 1_000_000) + "." + input.fileExtension
      guard (try? scratch.write(input.bytes, to: "articles/\(name)")) != nil else { return nil }
    }
    var limits = ProgramLimits()
    limits.seconds = 60
    let run = ProgramRunner(scratch: scratch).run(
      program,
      ["extract", "--format", "jsonl", "--jobs", "1", "--date", "2031-03-03", scratch.path("articles")],
      limits: limits)
    if let fault = run.fault ?? Self.faultOfStatus(run) {
      return inputs.count == 1 ? [IndexedFault(index: inputs.startIndex, fault: fault)] : []
    }
    let confessed = String(decoding: run.errors, as: UTF8.self).split(separator: "\n")
      .filter { $0.contains(Self.confession) }
    if !confessed.isEmpty {
      return confessed.compactMap { line in
        Self.index(in: line).map {
          IndexedFault(index: $0, fault: Fault(sort: .died, problem: String(line.prefix(300))))
        }
      }
    }
    let isReadable = run.output.split(separator: 0x0A).allSatisfy {
      (try? JSONSerialization.jsonObject(with: Data($0))) is [String: Any]
    }
    if isReadable { return nil }
    let fault = Fault(sort: .wrong, problem: "a line is no JSON object")
    return inputs.count == 1 ? [IndexedFault(index: inputs.startIndex, fault: fault)] : []
  }

  private static func faultOfStatus(_ run: ProgramRun) -> Fault? {
    // 3: some inputs were rejected, as empty texts are.
    guard let status = run.status, status != 0, status != 3 else { return nil }
    return Fault(sort: .wrong, problem: "exit status \(status)\(run.lastWords)")
  }

  /// The number of the input whose file `line` names.
  private static func index(in line: Substring) -> Int? {
    guard let name = line.range(of: "articles/") else { return nil }
    return Int(line[name.upperBound...].prefix { $0.isNumber }).map { $0 - 1_000_000 }
  }
}
