import CWorker

/// A thread with a stack that holds deeply nested sentences.
enum WorkThread {
  /// Bytes of the stack, whatever the limits of the shell.
  private static let stackSize = 8 << 20

  /// Runs `body` on a thread of its own.
  ///
  /// - Returns: whether the thread could be started; the machine may have no room for another.
  static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    let work = Unmanaged.passRetained(Work(body))
    let error = claims_thread_start(
      stackSize,
      { pointer in
        if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    if error != 0 { work.release() }
    return error == 0
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
