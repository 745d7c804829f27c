public import Foundation
import Synchronization

/// How long a writer waits while another program holds SQLite's lock, and whom it tells.
///
/// Another claims that writes is told of at once, by the lock file. This is for what does not know that file: the
/// `sqlite3` shell, a backup, a virus scanner.
public final class LockPatience: Sendable {
  /// Between two notices of one writer.
  private static let noticeInterval = 60.0

  /// Seconds until it gives up.
  private let limit: TimeInterval
  /// Seconds until it tells that it waits, so that nobody takes it for a fault.
  private let quiet: TimeInterval
  private let shouldStop: @Sendable () -> Bool
  private let notify: @Sendable (TimeInterval) -> Void
  private let lastNotice = Mutex<Date>(.distantPast)

  /// Five seconds, and nobody is told: for whoever reads, and for short changes.
  public static let brief = LockPatience(limit: 5)

  /// Makes one.
  ///
  /// - Parameters:
  ///   - limit: seconds until it gives up.
  ///   - quiet: seconds that nobody notices.
  ///   - shouldStop: asked ten times a second; `true` gives up at once.
  ///   - notify: told of the limit once the wait is long enough to be noticed; on the waiting thread.
  public init(
    limit: TimeInterval, quiet: TimeInterval = 2, shouldStop: @escaping @Sendable () -> Bool = { false },
    notify: @escaping @Sendable (TimeInterval) -> Void = { _ in }
  ) {
    self.limit = limit
    self.quiet = quiet
    self.shouldStop = shouldStop
    self.notify = notify
  }

  /// Waits a little, for the time numbered `attempt` from 0; `false` when it has waited long enough.
  func waits(attempt: Int) -> Bool {
    let waited = Self.secondsWaited(before: attempt)
    guard waited < limit, !shouldStop() else { return false }
    if waited >= quiet { tell() }
    Thread.sleep(forTimeInterval: Self.secondsWaited(before: attempt + 1) - waited)
    return true
  }

  /// Ten short waits, since most locks are held for moments, then ten a second.
  private static func secondsWaited(before attempt: Int) -> TimeInterval {
    Double(min(attempt, 10)) * 0.01 + Double(max(0, attempt - 10)) * 0.1
  }

  private func tell() {
    let isDue = lastNotice.withLock { last in
      guard Date().timeIntervalSince(last) >= Self.noticeInterval else { return false }
      last = Date()
      return true
    }
    if isDue { notify(limit) }
  }
}
