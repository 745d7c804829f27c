/// The time that is left to a worker for the request at hand.
struct WorkerAllowance {
  /// Milliseconds after which a silent worker's clock is looked at.
  static let tick: Int32 = 250

  /// The limit in seconds of CPU time, for a message.
  let seconds: Int
  /// The limit in bytes of memory.
  let memory: Int
  /// CPU time used before the request, in nanoseconds.
  private let usedBefore: UInt64
  private let nanoseconds: UInt64
  private let longestSilence: Int
  private var silentTicks = 0
  private var exchanges = 0

  init(limits: WorkerLimits, size: Int, usedBefore: UInt64) {
    let allowed = limits.cpuSeconds(forSize: size)
    seconds = Int(allowed.rounded(.up))
    memory = limits.memory(forSize: size)
    nanoseconds = UInt64(allowed * 1e9)
    longestSilence = Int(allowed * limits.patience * 1000) / Int(Self.tick)
    self.usedBefore = usedBefore
  }

  /// Whether a worker that talks all the time should be looked at too.
  mutating func isCheckDue() -> Bool {
    exchanges += 1
    return exchanges.isMultiple(of: 1024)
  }

  /// Whether the worker may go on, given its clock; `isSilent` when a tick passed without a byte.
  ///
  /// Ticks are counted rather than the time of day, which runs on while the machine sleeps.
  mutating func check(cpuTime: UInt64, isSilent: Bool) -> Bool {
    if isSilent { silentTicks += 1 }
    let used = cpuTime > usedBefore ? cpuTime - usedBefore : 0
    return used <= nanoseconds && silentTicks <= longestSilence
  }
}
