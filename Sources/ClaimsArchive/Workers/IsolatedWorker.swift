import ClaimsModel
import Foundation
import Ingestion

/// Has the work done by a process of its own, so that a text that kills, hangs or eats it costs that one article.
///
/// What fails is tried once more in a fresh process, and then told as a rejection. Belongs to one thread.
final class IsolatedWorker: PieceWorker {
  private let program: WorkerProgram
  private let settings: WorkerSettings
  private let limits: WorkerLimits
  private var running: WorkerProcess?

  init(_ program: WorkerProgram, settings: WorkerSettings, limits: WorkerLimits = WorkerLimits()) {
    self.program = program
    self.settings = settings
    self.limits = limits
  }

  func parts(in piece: RawInput) throws(ArchiveError) -> [PieceReading.Part] {
    var parts: [PieceReading.Part] = []
    var isRetry = false
    while true {
      let attempt = try answer(to: .piece(piece, first: parts.count, announcing: isRetry))
      parts += attempt.parts
      guard let failure = attempt.failure else { return parts }
      // What came before the failure is healthy: the element that failed has been tried once, not twice.
      guard isRetry, attempt.parts.isEmpty else {
        isRetry = true
        continue
      }
      let reason = FailureReport.reason(failure, piece: piece)
      parts.append(.rejected(RejectedInput(path: attempt.announced ?? piece.label, reason: reason)))
      // Without a name it is the piece as a whole that can't be read.
      guard attempt.announced != nil else { return parts }
      isRetry = false
    }
  }

  func part(of article: Article) throws(ArchiveError) -> PieceReading.Part {
    var failure = WorkerFailure.noAnswer
    for _ in 0..<2 {
      let attempt = try answer(to: .article(article))
      if let part = attempt.parts.first { return part }
      failure = attempt.failure ?? failure
    }
    return .rejected(RejectedInput(path: article.path, reason: FailureReport.reason(failure, piece: nil)))
  }

  // MARK: - Private

  /// What one request brought.
  private struct Attempt {
    var parts: [PieceReading.Part] = []
    /// The label of the article that was under way when it failed.
    var announced: String?
    var failure: WorkerFailure?
  }

  private func answer(to request: WorkerRequest) throws(ArchiveError) -> Attempt {
    let process = try worker()
    let allowance = process.allowance(forSize: request.size)
    process.send(request)
    var attempt = Attempt()
    do throws(WorkerFailure) {
      while true {
        switch try process.reply(within: allowance) {
        case .announcement(let label): attempt.announced = label
        case .part(let part):
          attempt.parts.append(part)
          attempt.announced = nil
        case .end: return attempt
        }
      }
    } catch {
      running = nil
      attempt.failure = error
    }
    return attempt
  }

  private func worker() throws(ArchiveError) -> WorkerProcess {
    if let running { return running }
    var problem = ""
    for pause in [0.05, 0.2, 1] {
      do throws(WorkerStartError) {
        let started = try WorkerProcess(program, settings: settings, limits: limits)
        running = started
        return started
      } catch {
        problem = error.reason
        Thread.sleep(forTimeInterval: pause)
      }
    }
    throw .noWorker(reason: problem)
  }
}
