import Synchronization
import Testing

@testable import ClaimsArchive

@Suite struct OrderedPipelineTests {
  private typealias Pipeline = OrderedPipeline<Int, Int>

  /// Everything that comes out when `count` numbers go in.
  private func results(jobs: Int, count: Int, bounds: Pipeline.Bounds) -> [Int] {
    let pipeline = Pipeline(jobs: jobs, bounds: bounds) { number in
      // Uneven work, so that results are ready out of order.
      (0..<(number % 7 * 3000)).reduce(number) { sum, _ in sum }
    }
    _ = WorkThread.start {
      for number in 0..<count where !pipeline.submit(number, cost: number % 50) { return }
      pipeline.complete()
    }
    var results: [Int] = []
    while case .output(let number) = pipeline.next() { results.append(number) }
    return results
  }

  @Test(arguments: [1, 2, 4])
  func resultsComeInOrder(jobs: Int) {
    #expect(results(jobs: jobs, count: 500, bounds: .init()) == Array(0..<500))
  }

  @Test func tightBoundsOnlySlowItDown() {
    #expect(results(jobs: 4, count: 300, bounds: .init(items: 2, cost: 10)) == Array(0..<300))
  }

  @Test func noMoreIsUnderWayThanTheBoundsAllow() {
    let started = Mutex(0)
    let pipeline = Pipeline(jobs: 2, bounds: .init(items: 5, cost: 1000)) { number in
      started.withLock { $0 += 1 }
      return number
    }
    _ = WorkThread.start {
      for number in 0..<100 where !pipeline.submit(number, cost: 1) { return }
      pipeline.complete()
    }
    var taken = 0
    while case .output = pipeline.next() {
      taken += 1
      #expect(started.withLock { $0 } <= taken + 5)
    }
    #expect(taken == 100)
  }

  @Test func waitingEndsAtTheDeadline() {
    let pipeline = Pipeline(jobs: 1) { $0 }
    guard case .nothingYet = pipeline.next(before: SuspendingClock().now) else {
      Issue.record("something came")
      return
    }
    pipeline.complete()
    guard case .finished = pipeline.next() else {
      Issue.record("it did not finish")
      return
    }
  }

  @Test func aCancelledPipelineTakesNothingMore() {
    let pipeline = Pipeline(jobs: 1) { $0 }
    pipeline.cancel()
    #expect(!pipeline.submit(1, cost: 1))
    guard case .finished = pipeline.next() else {
      Issue.record("it did not finish")
      return
    }
  }
}
