import Foundation

/// A lock with a condition, whose waits are timed by the steady clock.
///
/// `NSCondition.wait(until:)` takes a time of day: it traps when the machine's calendar stands beyond the year 2262, and
/// waits for as long as the calendar jumps back.
///
/// `@unchecked Sendable`: the pointers never change, and what they point to is what POSIX shares between threads.
/// SteadyConditionTests wakes one thread from another.
final class SteadyCondition: @unchecked Sendable {
  /// The longest wait; within it no sum of seconds overflows.
  private static let longestWait = 86_400

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func lock() { pthread_mutex_lock(mutex) }

  func unlock() { pthread_mutex_unlock(mutex) }

  /// Wakes all that wait.
  func broadcast() { pthread_cond_broadcast(condition) }

  /// Gives up the lock until it is woken, perhaps for nothing.
  func wait() { pthread_cond_wait(condition, mutex) }

  /// The same until `moment` at the latest, or for a day.
  ///
  /// - Returns: `false` when it was not woken.
  func wait(until moment: SuspendingClock.Instant) -> Bool {
    let left = SuspendingClock().now.duration(to: moment).components
    let isPast = left.seconds < 0 || left.attoseconds < 0
    var end = timespec()
    clock_gettime(CLOCK_MONOTONIC, &end)
    if !isPast {
      end.tv_sec += min(Int(left.seconds), Self.longestWait)
      end.tv_nsec += Int(left.attoseconds / 1_000_000_000)
    }
    if end.tv_nsec >= 1_000_000_000 {
      end.tv_sec += 1
      end.tv_nsec -= 1_000_000_000
    }
    return pthread_cond_timedwait(condition, mutex, &end) == 0
  }
}
