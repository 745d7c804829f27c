import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// Waits for sockets as FlyingFox's pool does, but not for ever: a client that sends or takes nothing is cut, and so is
/// a connection that has been open long, once it has to be waited for; browsers open another unasked.
struct PatientPool<Base: AsyncSocketPool>: AsyncSocketPool {
  let base: Base
  /// Seconds for which one client is waited for.
  let patience: Double
  /// Seconds after which a connection is not waited for any more.
  let longest: Double
  private let ages = ConnectionAges()

  init(_ base: Base, patience: Double, longest: Double = 120) {
    self.base = base
    self.patience = patience
    self.longest = longest
  }

  func prepare() async throws { try await base.prepare() }

  func run() async throws { try await base.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // The socket that connections arrive at is waited for as long as the server runs.
    guard !Self.isListening(socket) else {
      Self.sendAtOnce(socket)
      return try await base.suspendSocket(socket, untilReadyFor: events)
    }
    let left = min(patience, longest - ages.age(of: socket.file.rawValue))
    guard left > 0 else { throw SocketError.disconnected }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await base.suspendSocket(socket, untilReadyFor: events) }
      group.addTask {
        try await Task.sleep(for: .seconds(left))
        throw SocketError.disconnected
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Has the connections that arrive at a socket send at once.
  ///
  /// Head and body of an answer are written apart; the body would else wait until the head is acknowledged, for 40 ms.
  private static func sendAtOnce(_ listening: Socket) {
    var isOn: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    _ = setsockopt(listening.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, size)
  }

  private static func isListening(_ socket: Socket) -> Bool {
    var value: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(socket.file.rawValue, SOL_SOCKET, SO_ACCEPTCONN, &value, &size) == 0 && value != 0
  }
}

/// Since when each connection has been waited for.
///
/// A descriptor is used again for another connection, which has another inode.
private final class ConnectionAges: Sendable {
  private struct Connection {
    var inode: UInt64
    var start: ContinuousClock.Instant
  }

  private let known = Mutex<[Int32: Connection]>([:])

  /// Seconds since the connection of this descriptor was first asked for here.
  func age(of descriptor: Int32) -> Double {
    var status = stat()
    let inode = fstat(descriptor, &status) == 0 ? UInt64(status.st_ino) : 0
    let now = ContinuousClock.now
    return known.withLock { known in
      guard let connection = known[descriptor], connection.inode == inode else {
        known[descriptor] = Connection(inode: inode, start: now)
        return 0
      }
      return (now - connection.start) / .seconds(1)
    }
  }
}
