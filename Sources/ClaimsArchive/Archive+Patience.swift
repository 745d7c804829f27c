import Storage

extension Archive {
  /// How long a writer waits while a program that knows nothing of claims keeps the archive locked.
  public struct Patience: Sendable {
    /// Seconds that a long ingest waits at most: a backup is over by then, a forgotten shell is not.
    public static let ingestSeconds = 300.0

    /// Seconds until it gives up with `busy`.
    public var seconds: Double
    /// Asked while it waits; `true` gives up at once.
    public var shouldStop: @Sendable () -> Bool
    /// Told of the seconds that it waits at most, once a wait is long enough to be noticed and every minute then.
    public var notify: @Sendable (Double) -> Void

    /// Makes a patience, of five seconds and silent unless told.
    public init(
      seconds: Double = 5, shouldStop: @escaping @Sendable () -> Bool = { false },
      notify: @escaping @Sendable (Double) -> Void = { _ in }
    ) {
      self.seconds = seconds
      self.shouldStop = shouldStop
      self.notify = notify
    }

    var forLocks: LockPatience { LockPatience(limit: seconds, shouldStop: shouldStop, notify: notify) }
  }
}
