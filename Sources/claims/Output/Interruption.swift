import Dispatch
import Foundation
import Synchronization

/// Notes Ctrl-C and the system's request to end, so that a batch can be finished first.
///
/// A second signal ends the program at once, which a stored archive survives.
struct Interruption {
  /// Whether the user or the system has asked to end; seen by every thread.
  final class Flag: Sendable {
    private let wasRaised = Atomic<Bool>(false)

    /// Whether a signal has come.
    var isRaised: Bool { wasRaised.load(ordering: .relaxed) }

    /// Notes a signal; `true` when it is not the first.
    fileprivate func raise() -> Bool { wasRaised.exchange(true, ordering: .relaxed) }
  }

  /// What the signals raise.
  let flag = Flag()
  private let sources: [any DispatchSourceSignal]

  /// Starts to listen, until the program ends.
  init() {
    sources = [SIGINT, SIGTERM].map { number in
      // Without this the signal's default action ends the program before the source hears of it.
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: .global())
    }
    for source in sources {
      source.setEventHandler { [flag] in Self.note(flag) }
      source.resume()
    }
  }

  private static func note(_ flag: Flag) {
    if flag.raise() { exit(CommandStatus.interrupted.rawValue) }
    Diagnostics.line("\nclaims: stopping when the batch at hand is stored; once more ends at once.")
  }
}
