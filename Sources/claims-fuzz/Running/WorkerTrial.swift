import Foundation

/// Tries inputs in a worker: this program, started again with `work`.
struct WorkerTrial: Trial {
  /// Seconds that one input may take before the worker is ended; many, as other programs may be running.
  private static let patience = 60.0

  /// The program that works.
  let worker: String
  /// What is attacked.
  let kind: AttackKind
  /// The archive that queries are searched in.
  let archive: String?
  /// Where inputs and output are put.
  let scratch: ScratchFolder

  func faults(of inputs: [FuzzInput], stopsAtFirst: Bool) -> [IndexedFault] {
    var found: [IndexedFault] = []
    var rest = inputs[...]
    while !rest.isEmpty, !stopsAtFirst || found.isEmpty {
      let run = run(Array(rest))
      let told = Self.lines(of: run)
      found += told.faults.map { IndexedFault(index: rest.startIndex + $0.index, fault: $0.fault) }
      guard let fault = Self.fault(of: run, isWhole: told.isWhole) else { break }
      if fault.sort == .large || told.started == nil {
        // The worker does not know which input it was.
        found += bisected(rest, stopsAtFirst: stopsAtFirst) { outcome(of: $0) }
        break
      }
      let guilty = rest.startIndex + (told.started ?? 0)
      found.append(IndexedFault(index: guilty, fault: fault))
      rest = rest[(guilty + 1)...]
    }
    return found.sorted { $0.index < $1.index }
  }

  func frames(of input: FuzzInput) -> [String] {
    let run = run(
      [input], environment: Backtrace.environment)
    return Backtrace.frames(in: String(decoding: run.errors, as: UTF8.self))
  }

  // MARK: - Private

  /// For ``bisected``: `nil` when all goes well, nothing when it does not and there are several inputs.
  private func outcome(of inputs: ArraySlice<FuzzInput>) -> [IndexedFault]? {
    let run = run(Array(inputs))
    guard let fault = Self.fault(of: run, isWhole: Self.lines(of: run).isWhole) else { return nil }
    return inputs.count == 1 ? [IndexedFault(index: inputs.startIndex, fault: fault)] : []
  }

  private func run(_ inputs: [FuzzInput], environment: [String: String] = [:]) -> ProgramRun {
    guard let batch = try? scratch.write(InputBatch.bytes(of: inputs), to: "batch") else {
      return ProgramRun(end: .failed(ENOSPC))
    }
    var limits = ProgramLimits()
    (limits.seconds, limits.silentSeconds) = (.infinity, Self.patience)
    let options = archive.map { ["--archive", $0] } ?? []
    return ProgramRunner(scratch: scratch).run(
      worker, ["work", kind.rawValue, batch] + options, environment: environment, limits: limits)
  }

  private struct Told {
    var started: Int?
    var faults: [IndexedFault] = []
    var isWhole = false
  }

  private static func lines(of run: ProgramRun) -> Told {
    var told = Told()
    for line in String(decoding: run.output, as: UTF8.self).split(separator: "\n") {
      switch WorkerLine(line) {
      case .started(let index): told.started = index
      case .fault(let index, let fault): told.faults.append(IndexedFault(index: index, fault: fault))
      case .finished: told.isWhole = true
      case nil: continue
      }
    }
    return told
  }

  private static func fault(of run: ProgramRun, isWhole: Bool) -> Fault? {
    if let fault = run.fault { return fault }
    // A program that is no worker of ours, as in tests, is content with an exit status of 0.
    return isWhole || run.status == 0
      ? nil : Fault(sort: .died, problem: "it ended too early\(run.lastWords)")
  }
}

/// The text that Swift's runtime prints of a crash.
enum Backtrace {
  /// Lets a program that dies print where it was, which takes seconds.
  static let environment = ["SWIFT_BACKTRACE": "enable=yes,color=no,threads=crashed,images=none,limit=40"]

  /// Functions and places in files of this project, innermost first, at most six.
  static func frames(in text: String) -> [String] {
    // 4 [ra] 0x00005581 ClaimFinder.drafts(of:) + 371 in claims-fuzz at /home/x/Sources/Extraction/ClaimFinder.swift:49:18
    let pattern = /0x[0-9a-f]+ (?<function>.+) \+ \d+ in .* at .*\/Sources\/(?<place>[^ ]+)/
    let frames = text.split(separator: "\n").compactMap { line -> String? in
      guard let match = try? pattern.firstMatch(in: line) else { return nil }
      return "\(match.place)  \(match.function.prefix(100))"
    }
    return Array(frames.prefix(6))
  }
}
