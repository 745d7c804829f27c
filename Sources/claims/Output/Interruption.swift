import Dispatch
import Foundation
import Synchronization

/// Notes Ctrl-C and the system's request to end, so that a batch can be finished first.
///
/// A second signal ends the program at once, which a stored archive survives.
struct Interruption {
  /// Whether the user or the system has asked to end; seen by every thread.
  final class Flag: Sendable {
    /// The number of the first signal that came; 0 before.
    private let number = Atomic<Int32>(0)

    /// Whether a signal has come.
    var isRaised: Bool { number.load(ordering: .relaxed) != 0 }

    /// The status to end with.
    var status: CommandStatus { number.load(ordering: .relaxed) == SIGTERM ? .terminated : .interrupted }

    /// Notes a signal; `true` when it is not the first.
    fileprivate func raise(_ signal: Int32) -> Bool {
      !number.compareExchange(expected: 0, desired: signal, ordering: .relaxed).exchanged
    }
  }

  /// What the signals raise.
  let flag = Flag()
  private let sources: [any DispatchSourceSignal]

  /// Starts to listen, until the program ends.
  init() {
    sources = [SIGINT, SIGTERM].map { [flag] number in
      // Without this the signal's default action ends the program before the source hears of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { Self.note(number, flag) }
      return source
    }
    for source in sources { source.resume() }
  }

  private static func note(_ signal: Int32, _ flag: Flag) {
    // Not exit(3), whose handlers would run beside the threads that are still at work.
    if flag.raise(signal) { _exit(flag.status.rawValue) }
    Diagnostics.line("\nclaims: stopping when the batch at hand is stored; once more ends at once.")
  }
}
