/// Runs work on several threads and hands the results over in the order in which the work was submitted.
///
/// What is under way is bounded, in pieces and in their cost, so that memory does not grow with the input.
///
/// `@unchecked Sendable`: every stored variable is read and written only between `condition.lock()` and
/// `condition.unlock()`, in this file; the constants are Sendable. OrderedPipelineTests runs it on four threads.
final class OrderedPipeline<Item: Sendable, Output: Sendable>: @unchecked Sendable {
  /// What ``next(before:)`` gives.
  enum Next {
    case output(Output)
    /// Nothing came in time.
    case nothingYet
    /// Everything submitted was handed over.
    case finished
  }

  /// How much may be under way: submitted and not yet handed over.
  struct Bounds: Sendable {
    var items = 256
    var cost = 64 << 20
  }

  private let condition = SteadyCondition()
  private let bounds: Bounds
  private let makeWork: @Sendable () -> (Item) -> Output
  private var waiting: [(number: Int, item: Item)] = []
  private var firstWaiting = 0
  private var results: [Int: Output] = [:]
  private var costs: [Int: Int] = [:]
  private var costUnderWay = 0
  private var submitted = 0
  private var delivered = 0
  private var isComplete = false
  private var isCancelled = false

  /// The threads at work; fewer than asked for where the machine has no room for more.
  private(set) var threadCount = 0

  /// Starts `jobs` threads, each of which makes its own work and does it.
  init(jobs: Int, bounds: Bounds = Bounds(), makeWork: @escaping @Sendable () -> (Item) -> Output) {
    self.bounds = bounds
    self.makeWork = makeWork
    while threadCount < max(1, jobs), WorkThread.start({ self.workUntilDone() }) { threadCount += 1 }
  }

  /// Starts `jobs` threads that do the same `work`.
  convenience init(jobs: Int, bounds: Bounds = Bounds(), work: @escaping @Sendable (Item) -> Output) {
    self.init(jobs: jobs, bounds: bounds) { work }
  }

  /// Adds work of a certain `cost` in bytes, waiting while too much is under way.
  ///
  /// - Returns: `false` when the pipeline was cancelled and nothing more is wanted.
  func submit(_ item: Item, cost: Int) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while !isCancelled, submitted > delivered,
      submitted - delivered >= bounds.items || costUnderWay + cost > bounds.cost
    {
      condition.wait()
    }
    guard !isCancelled else { return false }
    waiting.append((submitted, item))
    costs[submitted] = cost
    costUnderWay += cost
    submitted += 1
    condition.broadcast()
    return true
  }

  /// Says that nothing more will be submitted.
  func complete() {
    condition.lock()
    isComplete = true
    condition.broadcast()
    condition.unlock()
  }

  /// Gives up what is under way.
  func cancel() {
    condition.lock()
    isCancelled = true
    waiting.removeAll()
    firstWaiting = 0
    condition.broadcast()
    condition.unlock()
  }

  /// The next result in order, waiting for it until `deadline`, a day at most; without one, as long as it takes.
  func next(before deadline: SuspendingClock.Instant? = nil) -> Next {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let output = results.removeValue(forKey: delivered) {
        costUnderWay -= costs.removeValue(forKey: delivered) ?? 0
        delivered += 1
        condition.broadcast()
        return .output(output)
      }
      if isCancelled || (isComplete && delivered == submitted) { return .finished }
      if let deadline {
        if !condition.wait(until: deadline) { return .nothingYet }
      } else {
        condition.wait()
      }
    }
  }

  // MARK: - Private

  private func workUntilDone() {
    let work = makeWork()
    while let (number, item) = take() {
      let output = work(item)
      condition.lock()
      results[number] = output
      condition.broadcast()
      condition.unlock()
    }
  }

  private func take() -> (number: Int, item: Item)? {
    condition.lock()
    defer { condition.unlock() }
    while firstWaiting == waiting.count {
      if isCancelled || isComplete { return nil }
      condition.wait()
    }
    let next = waiting[firstWaiting]
    firstWaiting += 1
    if firstWaiting == waiting.count {
      waiting.removeAll(keepingCapacity: true)
      firstWaiting = 0
    }
    return next
  }
}
