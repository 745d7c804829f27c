import Foundation

/// The reader of standard output has gone away, which is how `| head` ends a program: a success.
package struct ClosedPipe: Error {}

/// Buffered writing of results to standard output.
struct ResultStream: ~Copyable {
  /// Bytes gathered before a write; a pipe holds as many on Linux.
  private static let capacity = 65_536

  private var buffer: [UInt8] = []
  private let descriptor = STDOUT_FILENO

  /// Makes a stream with nothing written.
  init() {}

  /// Writes `text`.
  ///
  /// - Throws: `ClosedPipe`, or a `CommandFailure` when the output can't be written.
  mutating func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Writes `bytes`.
  ///
  /// - Throws: `ClosedPipe`, or a `CommandFailure` when the output can't be written.
  mutating func write(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Hands over what has been gathered.
  ///
  /// - Throws: `ClosedPipe`, or a `CommandFailure` when the output can't be written.
  mutating func flush() throws {
    try Self.writeAll(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws {
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        start += written
      } else if errno == EPIPE {
        throw ClosedPipe()
      } else if errno != EINTR {
        let reason = String(cString: strerror(errno))
        throw CommandFailure("standard output can't be written: \(reason).", status: .archive)
      }
    }
  }
}
