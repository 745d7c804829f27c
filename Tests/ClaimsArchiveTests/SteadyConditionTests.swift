import Testing

@testable import ClaimsArchive

@Suite struct SteadyConditionTests {
  /// Moments that are over, and one that is not far.
  @Test(arguments: [Duration.zero, .seconds(-1), .nanoseconds(-1), .seconds(-1 << 60), .milliseconds(1)])
  func aWaitEndsByItself(after duration: Duration) {
    let condition = SteadyCondition()
    condition.lock()
    defer { condition.unlock() }
    let end = SuspendingClock().now.advanced(by: duration)
    // It may be woken for nothing, but not for ever.
    while condition.wait(until: end) {}
    #expect(SuspendingClock().now >= end)
  }

  /// The last are further off than the calendars of most clocks reach.
  @Test(arguments: [Duration.seconds(3600), .seconds(1 << 34), .seconds(1 << 62)])
  func aWaitForAnyMomentIsEndedByABroadcast(after duration: Duration) {
    let condition = SteadyCondition()
    condition.lock()
    defer { condition.unlock() }
    // The thread gets the lock no sooner than the wait gives it up.
    let hasStarted = WorkThread.start {
      condition.lock()
      condition.broadcast()
      condition.unlock()
    }
    #expect(hasStarted)
    #expect(condition.wait(until: SuspendingClock().now.advanced(by: duration)))
  }
}
