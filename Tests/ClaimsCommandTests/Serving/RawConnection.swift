import FlyingSocks
import Foundation

/// A connection on which a test writes what it likes.
struct RawConnection {
  private let socket: Socket

  /// Connects to a port of this machine.
  init(port: UInt16) throws {
    socket = try Socket(domain: AF_INET)
    try socket.connect(to: try sockaddr_in.inet(ip4: "127.0.0.1", port: port))
  }

  func write(_ text: String) throws {
    var rest = Data(text.utf8)
    while !rest.isEmpty {
      rest = rest.dropFirst(try socket.write(rest, from: rest.startIndex) - rest.startIndex)
    }
  }

  /// All that comes until the other side closes.
  func readToEnd() -> String {
    var bytes: [UInt8] = []
    while let more = try? socket.read(atMost: 4096), !more.isEmpty { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  func close() { try? socket.close() }

  /// Asks for a page and reads it whole.
  static func get(_ path: String, port: UInt16, headers: [String] = []) throws -> String {
    let connection = try RawConnection(port: port)
    defer { connection.close() }
    let lines = ["GET \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + headers
    try connection.write(lines.joined(separator: "\r\n") + "\r\n\r\n")
    return connection.readToEnd()
  }
}
