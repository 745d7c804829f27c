import Foundation

/// The time that has passed since it was made, on the wall and on the processor.
struct Stopwatch {
  private let wall = Self.now(CLOCK_MONOTONIC)
  private let processor = Self.now(CLOCK_PROCESS_CPUTIME_ID)

  /// Seconds passed.
  var seconds: Double { Self.now(CLOCK_MONOTONIC) - wall }
  /// Seconds of CPU time used by all threads of the process.
  var processorSeconds: Double { Self.now(CLOCK_PROCESS_CPUTIME_ID) - processor }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
