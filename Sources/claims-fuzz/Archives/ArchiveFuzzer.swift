import Dispatch
import Foundation
import Synchronization
import TestSupport

/// Spoils a sound archive in every way, and runs the commands on what comes of it.
final class ArchiveFuzzer: Sendable {
  /// Articles in the sound archive.
  private static let articleCount = 24

  private struct State {
    var next = 0
    var tally = ArchiveTrial.Tally()
    var summary: FuzzSummary
    var known: Set<String> = []
    var failure: (any Error)?
  }

  private let settings: FuzzSettings
  private let program: String
  /// Commands asked of each archive; `nil` for all.
  private let share: Int?
  private let start = Date()
  private let state: Mutex<State>

  /// Makes a fuzzer that asks `share` commands of each archive, chosen at random; `nil` for all there are.
  init(program: String, share: Int?, settings: FuzzSettings) {
    self.program = program
    self.share = share
    self.settings = settings
    state = Mutex(State(summary: FuzzSummary(kind: "archives", seed: settings.seed)))
  }

  /// Runs to the end; findings are printed and saved as they come.
  func run() throws -> FuzzSummary {
    DispatchQueue.concurrentPerform(iterations: max(1, settings.jobs)) { _ in
      do {
        var work = try ArchiveWork(program: program, articleCount: Self.articleCount)
        while let number = nextNumber() { try attack(number, with: &work) }
        state.withLock { $0.tally.add(work.trial.tally) }
      } catch {
        state.withLock { $0.failure = error }
      }
    }
    return try state.withLock { state in
      if let failure = state.failure { throw failure }
      state.summary.seconds = Date().timeIntervalSince(start)
      state.summary.remark = state.tally.words
      return state.summary
    }
  }

  // MARK: - Private

  private func nextNumber() -> Int? {
    state.withLock { state in
      let isOver =
        state.failure != nil || state.summary.findings.count >= settings.mostFindings
        || settings.seconds.map { Date().timeIntervalSince(start) >= $0 } ?? false
        || settings.count.map { state.next >= $0 } ?? false
      guard !isOver else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  private func attack(_ number: Int, with work: inout ArchiveWork) throws {
    var random = SeededBatch.generator(seed: settings.seed, batch: number)
    let harm = work.mutator.harm(&random)
    var commands = work.trial.sound.commands
    if let share { commands = Array(commands.shuffled(using: &random).prefix(share)) }
    let outcomes = try work.outcomes(of: harm, asking: commands)
    state.withLock { $0.summary.count += 1 }
    for outcome in outcomes { try report(outcome, of: harm, number: number, with: &work) }
  }

  /// Prints and saves a fault; of those that seem the same only the first.
  private func report(
    _ outcome: ArchiveTrial.Outcome, of harm: ArchiveHarm, number: Int, with work: inout ArchiveWork
  ) throws {
    let path = try work.spoilt(harm)
    let frames = outcome.fault.sort == .died ? work.frames(of: outcome.command, on: path) : []
    let name =
      "\(outcome.command.words[0]) \(outcome.fault.sort) \(outcome.fault.problem.filter { !$0.isNumber })"
    let isNew = state.withLock { state in
      let isNew = state.known.insert(frames.first ?? name).inserted
      if !isNew { state.summary.repetitions += 1 }
      return isNew && state.summary.findings.count < settings.mostFindings
    }
    guard isNew else { return }
    let smallest = try work.smallest(harm, with: outcome)
    var fault = outcome.fault
    let command = outcome.command.words.joined(separator: " ")
    fault.problem = "claims \(command): \(fault.problem)\n    after \(smallest.words)"
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: try work.spoilt(smallest))))
    let finding = Finding(
      kind: "archives", origin: "\(settings.seed)-\(number)", fault: fault,
      input: FuzzInput(name: outcome.command.words[0] + ".sqlite", bytes: bytes), frames: frames)
    let saved = try finding.save(in: settings.folder)
    state.withLock { $0.summary.findings.append(finding) }
    FuzzOutput.line(finding.report(path: saved))
  }
}
