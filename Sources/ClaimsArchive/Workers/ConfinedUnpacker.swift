import CWorker
import Foundation
import Ingestion

/// Unpacks archives in a process that may do nothing else: the library is C, and the bytes are anybody's.
///
/// The process has the archive as its standard input and a socket for the rest; it may open no file, start no process and
/// reach no network, so that damage to it costs the archive at hand.
struct ConfinedUnpacker: Unpacker {
  private let program: WorkerProgram

  init(_ program: WorkerProgram) { self.program = program }

  func open(_ descriptor: Int32) throws(IngestionError) -> any Unpacking {
    try UnpackingProcess(program, descriptor: descriptor)
  }
}

/// One process that unpacks one file.
///
/// Belongs to the thread that made it: when that ends, so does the process.
private final class UnpackingProcess: Unpacking {
  /// Seconds without an answer after which the process is given up: what is skipped in a long archive takes its time.
  private static let patience = 300

  private let pid: pid_t
  private let socket: Int32
  private var received: [UInt8] = []

  init(_ program: WorkerProgram, descriptor: Int32) throws(IngestionError) {
    var started: (pid: pid_t, socket: Int32) = (0, -1)
    let error = WorkerProcess.withCStrings(["claims"] + program.arguments + ["--unpack"]) { arguments in
      WorkerProcess.withCStrings(WorkerProcess.environment) { environment in
        claims_worker_start(
          program.path, arguments, environment, descriptor, &started.pid, &started.socket)
      }
    }
    guard error == 0 else { throw .packed(.noUnpacker(String(cString: strerror(error)))) }
    (pid, socket) = started
  }

  deinit {
    close(socket)
    kill(pid, SIGKILL)
    var ending: (signal: Int32, peak: UInt64) = (0, 0)
    claims_worker_reap(pid, &ending.signal, &ending.peak)
  }

  func nextMember() throws(IngestionError) -> PackedMember? {
    switch try reply(to: .member) {
    case .member(let member): return member
    case .end: return nil
    case .problem(let problem): throw .packed(problem)
    case .chunk: throw .packed(.noUnpacker("no sensible answer"))
    }
  }

  func nextChunk() throws(IngestionError) -> [UInt8] {
    switch try reply(to: .chunk) {
    case .chunk(let bytes): return bytes
    case .problem(let problem): throw .packed(problem)
    case .member, .end: throw .packed(.noUnpacker("no sensible answer"))
    }
  }

  // MARK: - Private

  private func reply(to request: UnpackerRequest) throws(IngestionError) -> UnpackerReply {
    var byte = request.rawValue
    guard send(socket, &byte, 1, Int32(MSG_NOSIGNAL)) == 1 else {
      throw .packed(.noUnpacker("the process has ended"))
    }
    do {
      while true {
        if let length = try WorkerFrame.length(in: received),
          received.count >= WorkerFrame.headLength + length
        {
          let end = WorkerFrame.headLength + length
          let body = Array(received[WorkerFrame.headLength..<end])
          received.removeFirst(end)
          return try WorkerFrame.message(in: body)
        }
        try receive()
      }
    } catch let error as IngestionError {
      throw error
    } catch {
      throw .packed(.noUnpacker("no sensible answer"))
    }
  }

  private func receive() throws {
    var request = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    let ready = poll(&request, 1, Int32(Self.patience * 1000))
    if ready < 0, errno == EINTR { return }
    guard ready > 0 else { throw IngestionError.packed(.noUnpacker("no end after \(Self.patience) s")) }
    let room = 1 << 18
    let count = received.count
    received.append(contentsOf: repeatElement(0, count: room))
    let taken = received.withUnsafeMutableBytes { bytes in
      recv(socket, bytes.baseAddress.map { $0 + count }, room, 0)
    }
    let problem = errno
    received.removeLast(room - max(0, taken))
    if taken == 0 || taken < 0 && problem != EAGAIN && problem != EINTR {
      throw IngestionError.packed(.noUnpacker("the process has ended"))
    }
  }
}

extension ReadingWorker {
  /// Memory for unpacking beyond what the program itself takes; the largest dictionaries that packers use by default take
  /// a quarter of it.
  private static let unpackingMemory: UInt64 = 256 << 20

  /// Unpacks the file on standard input for the process at the other end of standard output, a socket.
  ///
  /// Gives up the right to files, network and other processes first.
  /// - Returns: `false`, at once, when standard output is no socket.
  public static func unpack() -> Bool {
    var status = stat()
    guard fstat(STDOUT_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return false }
    DirectUnpacker.prepare()
    claims_worker_confine()
    claims_worker_limit_memory(unpackingMemory)
    let unpacking: any Unpacking
    do {
      unpacking = try DirectUnpacker().open(STDIN_FILENO)
    } catch {
      while nextRequest() != nil, answer(.problem(problem(error))) {}
      return true
    }
    while let request = nextRequest(), answer(reply(to: request, by: unpacking)) {}
    return true
  }

  private static func reply(to request: UnpackerRequest, by unpacking: any Unpacking) -> UnpackerReply {
    do {
      switch request {
      case .member: return try unpacking.nextMember().map { .member($0) } ?? .end
      case .chunk: return .chunk(try unpacking.nextChunk())
      }
    } catch {
      return .problem(problem(error))
    }
  }

  private static func problem(_ error: any Error) -> PackedProblem {
    switch error as? IngestionError {
    case .packed(let problem): problem
    case .unreadable(let reason): .damaged(reason)
    default: .noUnpacker("no sensible answer")
    }
  }

  /// The next request; `nil` at the end of the socket.
  private static func nextRequest() -> UnpackerRequest? {
    var byte: UInt8 = 0
    while true {
      let count = read(STDOUT_FILENO, &byte, 1)
      if count == 1 { return UnpackerRequest(rawValue: byte) }
      if count == 0 || errno != EINTR { return nil }
    }
  }

  /// Sends a reply; `false` when nobody takes it.
  private static func answer(_ reply: UnpackerReply) -> Bool {
    var rest = WorkerFrame.bytes(of: reply)[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if sent > 0 { rest = rest.dropFirst(sent) }
      if sent < 0, errno != EINTR { return false }
    }
    return true
  }
}
