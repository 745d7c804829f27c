import CWorker
import Foundation

/// Which program a worker is, and what it is told at its start.
public struct WorkerProgram: Hashable, Sendable {
  /// Path of an executable that calls ``ReadingWorker/serve()``.
  public var path: String
  /// Arguments, without the program's name.
  public var arguments: [String]

  /// Names one.
  public init(path: String, arguments: [String] = []) {
    self.path = path
    self.arguments = arguments
  }
}

/// That no worker can be started: why, in the system's words.
struct WorkerStartError: Error, Hashable {
  var reason: String
}

/// One running worker process, and the socket to it.
///
/// Belongs to the thread that made it: when that ends, so does the process.
final class WorkerProcess {
  /// What lists of processes call a worker.
  private static let shownName = "claims"

  private let pid: pid_t
  private let socket: Int32
  private let limits: WorkerLimits
  /// What is still to be sent.
  private var pending: [UInt8]
  /// Bytes that came and are not taken yet.
  private var received: [UInt8] = []
  private var hasEnded = false

  /// Starts `program`.
  ///
  /// Of the environment it gets only what tests and the toolchain's own checks need, not what it may hold of secrets.
  init(_ program: WorkerProgram, settings: WorkerSettings, limits: WorkerLimits) throws(WorkerStartError) {
    self.limits = limits
    let environment = Self.environment
    var started: (pid: pid_t, socket: Int32) = (0, -1)
    let error = Self.withCStrings([Self.shownName] + program.arguments) { arguments in
      Self.withCStrings(environment) { environment in
        claims_worker_start(program.path, arguments, environment, -1, &started.pid, &started.socket)
      }
    }
    guard error == 0 else { throw WorkerStartError(reason: String(cString: strerror(error))) }
    (pid, socket) = started
    pending = WorkerFrame.bytes(of: settings)
  }

  /// The environment of workers.
  static var environment: [String] {
    let inherited = ["CLAIMS_TEST_FAULTS", "LLVM_PROFILE_FILE", "LD_LIBRARY_PATH"].compactMap { name in
      ProcessInfo.processInfo.environment[name].map { "\(name)=\($0)" }
    }
    // A worker may start no other process, so Swift's backtracer could only delay its end.
    return inherited + ["SWIFT_BACKTRACE=enable=no"]
  }

  deinit { _ = end() }

  /// Sends a request; what becomes of it is learnt from ``reply(within:)``.
  func send(_ request: WorkerRequest) { pending += WorkerFrame.bytes(of: request) }

  /// The worker's next reply; a failed worker is ended.
  func reply(within allowance: WorkerAllowance) throws(WorkerFailure) -> WorkerReply {
    do {
      return try WorkerFrame.message(in: try nextMessage(within: allowance))
    } catch let failure as WorkerFailure {
      throw failure
    } catch {
      throw failure(allowance)
    }
  }

  /// The time and the memory that a request of `size` bytes may use from now on.
  func allowance(forSize size: Int) -> WorkerAllowance {
    WorkerAllowance(limits: limits, size: size, usedBefore: claims_worker_cpu_time(pid))
  }

  // MARK: - Private

  private func nextMessage(within allowance: WorkerAllowance) throws -> [UInt8] {
    var allowance = allowance
    while true {
      if let length = try WorkerFrame.length(in: received) {
        let end = WorkerFrame.headLength + length
        if received.count >= end {
          let body = Array(received[WorkerFrame.headLength..<end])
          received.removeFirst(end)
          return body
        }
      }
      try exchange(&allowance)
    }
  }

  /// Sends and receives what can be sent and received now, or waits a moment.
  private func exchange(_ allowance: inout WorkerAllowance) throws {
    var request = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    if !pending.isEmpty { request.events |= Int16(POLLOUT) }
    let ready = poll(&request, 1, WorkerAllowance.tick)
    if ready == 0 || allowance.isCheckDue() {
      guard allowance.check(cpuTime: claims_worker_cpu_time(pid), isSilent: ready == 0) else {
        throw WorkerFailure.time(limit: allowance.seconds)
      }
    }
    guard ready > 0 else { return }
    if request.revents & Int16(POLLOUT) != 0 { try sendPending() }
    if request.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 { try receive() }
  }

  private func sendPending() throws {
    let sent = pending.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    if sent > 0 { pending.removeFirst(sent) }
    if sent < 0, errno != EAGAIN, errno != EINTR { throw WireError() }
  }

  private func receive() throws {
    let room = 1 << 16
    let count = received.count
    received.append(contentsOf: repeatElement(0, count: room))
    let taken = received.withUnsafeMutableBytes { bytes in
      recv(socket, bytes.baseAddress.map { $0 + count }, room, 0)
    }
    let problem = errno
    received.removeLast(room - max(0, taken))
    if taken == 0 || taken < 0 && problem != EAGAIN && problem != EINTR { throw WireError() }
  }

  /// Ends the process and tells why it failed.
  private func failure(_ allowance: WorkerAllowance) -> WorkerFailure {
    let (signal, peak) = end()
    // The kernel refuses memory before all of it was touched: half is a sure sign, which healthy texts stay far below.
    if peak > UInt64(allowance.memory / 2), signal != 0 { return .memory(limit: allowance.memory >> 20) }
    return signal == 0 || signal == SIGKILL ? .noAnswer : .signal(signal)
  }

  @discardableResult
  private func end() -> (signal: Int32, peak: UInt64) {
    guard !hasEnded else { return (0, 0) }
    hasEnded = true
    // Closing alone ends a worker that waits; one that is at work must be stopped. One that has died keeps its own signal.
    close(socket)
    kill(pid, SIGKILL)
    var ending: (signal: Int32, peak: UInt64) = (0, 0)
    claims_worker_reap(pid, &ending.signal, &ending.peak)
    return ending
  }

  /// Lends `strings` as a C array that ends with a null pointer.
  static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    return body(&pointers)
  }
}
