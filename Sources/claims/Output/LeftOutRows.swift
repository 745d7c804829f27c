import ClaimsModel
import Synchronization

/// Tells at the end of a command which rows its results were given without.
///
/// Every command that reads lists may leave out rows that can't be relied on; this is the one place where the user
/// hears of it, whichever command it was.
enum LeftOutRows {
  /// Faults told one by one; a damaged archive may have thousands.
  private static let limit = 20

  private static let watched = Mutex<[(log: FaultLog, path: String)]>([])

  /// Has the faults in `log` told at the end, as those of the archive at `path`.
  static func watch(_ log: FaultLog, of path: String) { watched.withLock { $0.append((log, path)) } }

  /// Tells what was left out and gives the status to end with, where the command itself would end with `status`.
  static func status(after status: CommandStatus) -> CommandStatus {
    var isWhole = true
    for (log, path) in watched.withLock({ $0 }) {
      let (faults, more) = log.noted
      guard !faults.isEmpty else { continue }
      isWhole = false
      for fault in faults.prefix(limit) {
        Diagnostics.message("left out: \(fault.place): \(fault.problem).")
      }
      let count = faults.count + more
      Diagnostics.message(
        "\(path) has \(Wording.count(count, "row")) that can't be relied on, without which this was told. "
          + "“claims check --deep” tells more, “claims check --repair” mends.")
    }
    return isWhole || status != .success && status != .nothing ? status : .archive
  }
}
