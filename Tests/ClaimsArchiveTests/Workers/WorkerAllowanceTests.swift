import Testing

@testable import ClaimsArchive

@Suite struct WorkerAllowanceTests {
  private var limits: WorkerLimits {
    var limits = WorkerLimits()
    (limits.seconds, limits.secondsPerMegabyte, limits.patience) = (20, 10, 3)
    return limits
  }

  @Test func timeGrowsWithTheSize() {
    #expect(WorkerAllowance(limits: limits, size: 0, usedBefore: 0).seconds == 20)
    #expect(WorkerAllowance(limits: limits, size: 3_000_000, usedBefore: 0).seconds == 50)
  }

  @Test func onlyTimeSinceTheRequestCounts() {
    var allowance = WorkerAllowance(limits: limits, size: 0, usedBefore: 100_000_000_000)
    let isWithin = allowance.check(cpuTime: 119_000_000_000, isSilent: true)
    let isBeyond = allowance.check(cpuTime: 121_000_000_000, isSilent: true)
    #expect(isWithin)
    #expect(!isBeyond)
  }

  @Test func whoKeepsSilentWithoutWorkingFailsLater() {
    var allowance = WorkerAllowance(limits: limits, size: 0, usedBefore: 0)
    var ticks = 0
    while allowance.check(cpuTime: 0, isSilent: true) { ticks += 1 }
    #expect(ticks * Int(WorkerAllowance.tick) == 60_000)
  }

  @Test func memoryGrowsWithTheSize() {
    #expect(limits.memory(forSize: 0) == 1 << 30)
    #expect(limits.memory(forSize: 1000) == 1 << 30 + 100_000)
  }
}
