import Dispatch
import Foundation
import Synchronization

/// Tries the inputs of one source until time or number are used up, several batches at a time.
///
/// What is tried depends on the seed and the number of inputs alone, not on the number of jobs.
final class FuzzRun: Sendable {
  private struct State {
    var nextBatch = 0
    var summary: FuzzSummary
    var failure: (any Error)?
    /// How often the program was let die with a debugger, which takes seconds.
    var traces = 0
    /// What tells faults apart: where the program died, or what it said.
    var known: Set<String> = []
  }

  private let kind: AttackKind
  private let source: any InputSource
  private let settings: FuzzSettings
  private let makeTrial: @Sendable (ScratchFolder) -> any Trial
  private let start = Date()
  private let state: Mutex<State>

  /// Makes a run; `makeTrial` makes what a thread tries its batches with.
  init(
    kind: AttackKind, source: any InputSource, settings: FuzzSettings,
    makeTrial: @escaping @Sendable (ScratchFolder) -> any Trial
  ) {
    self.kind = kind
    self.source = source
    self.settings = settings
    self.makeTrial = makeTrial
    state = Mutex(State(summary: FuzzSummary(kind: kind.rawValue, seed: settings.seed)))
  }

  /// Runs to the end; findings are printed and saved as they come.
  func run() throws -> FuzzSummary {
    DispatchQueue.concurrentPerform(iterations: max(1, settings.jobs)) { _ in
      do {
        let scratch = try ScratchFolder()
        let trial = makeTrial(scratch)
        while let batch = nextBatch() { try tryBatch(batch, with: trial) }
      } catch {
        state.withLock { $0.failure = error }
      }
    }
    return try state.withLock { state in
      if let failure = state.failure { throw failure }
      state.summary.seconds = Date().timeIntervalSince(start)
      return state.summary
    }
  }

  // MARK: - Private

  private func nextBatch() -> Int? {
    state.withLock { state in
      let isOver =
        state.failure != nil || state.summary.findings.count >= settings.mostFindings
        || settings.seconds.map { Date().timeIntervalSince(start) >= $0 } ?? false
        || settings.count.map { state.nextBatch * kind.batchSize >= $0 } ?? false
      guard !isOver else { return nil }
      defer { state.nextBatch += 1 }
      return state.nextBatch
    }
  }

  private func tryBatch(_ batch: Int, with trial: any Trial) throws {
    var random = SeededBatch.generator(seed: settings.seed, batch: batch)
    let size = min(kind.batchSize, (settings.count ?? .max) - batch * kind.batchSize)
    let inputs = (0..<size).map { _ in source.next(&random) }
    for found in trial.faults(of: inputs, stopsAtFirst: false) {
      try report(
        found.fault, of: inputs[found.index], origin: "\(settings.seed)-\(batch)-\(found.index)", trial)
    }
    state.withLock { $0.summary.count += size }
  }

  private func mayTrace() -> Bool {
    state.withLock { state in
      state.traces += 1
      return state.traces <= settings.mostTraces
    }
  }

  /// Cuts an input with a fault down, prints and saves it; of faults that seem the same only the first.
  private func report(_ fault: Fault, of input: FuzzInput, origin: String, _ trial: any Trial) throws {
    guard state.withLock({ $0.summary.findings.count < settings.mostFindings }) else { return }
    let frames = fault.sort == .died && mayTrace() ? trial.frames(of: input) : []
    let name = frames.first ?? "\(fault.sort) \(fault.problem.filter { !$0.isNumber })"
    let isNew = state.withLock { $0.known.insert(name).inserted }
    guard isNew else {
      state.withLock { $0.summary.repetitions += 1 }
      return
    }
    var (shortest, last) = (input, fault)
    if kind.isCutDown {
      let deadline = Date().addingTimeInterval(settings.shrinkingSeconds)
      shortest = Shrinker(trial: trial, sort: fault.sort, deadline: deadline).shrunk(input)
      last = trial.faults(of: [shortest], stopsAtFirst: true).first?.fault ?? fault
    }
    let finding = Finding(kind: kind.rawValue, origin: origin, fault: last, input: shortest, frames: frames)
    let path = try finding.save(in: settings.folder)
    state.withLock { $0.summary.findings.append(finding) }
    FuzzOutput.line(finding.report(path: path))
  }
}

/// Standard output of the program, a line at a time from any thread.
enum FuzzOutput {
  /// Prints `text` and a line end at once.
  static func line(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}
