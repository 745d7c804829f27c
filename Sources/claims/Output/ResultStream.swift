import Foundation

/// The reader of standard output has gone away, which is how `| head` ends a program: a success.
package struct ClosedPipe: Error {}

/// Buffered writing of results to standard output; with `Diagnostics` the only door through which text leaves.
struct ResultStream: ~Copyable {
  /// Bytes gathered before a write; a pipe holds as many on Linux.
  private static let capacity = 65_536

  private var buffer: [UInt8] = []
  private let descriptor = STDOUT_FILENO
  private let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Makes a stream with nothing written.
  init() {}

  /// Writes what people read.
  ///
  /// - Throws: `ClosedPipe`, or a `CommandFailure` when the output can't be written.
  mutating func write(_ text: PrintableText) throws { try gather(text.description.utf8) }

  /// Writes JSON, which escapes what a terminal would obey (`JSONWriter`).
  ///
  /// - Throws: `ClosedPipe`, or a `CommandFailure` when the output can't be written.
  mutating func write(json bytes: [UInt8]) throws { try gather(bytes) }

  /// Writes rows of separated values: verbatim, since a program reads them, but made harmless where that is a terminal.
  ///
  /// - Throws: `ClosedPipe`, or a `CommandFailure` when the output can't be written.
  mutating func write(delimited text: String) throws {
    try gather((isTerminal ? PrintableText(lines: text).description : text).utf8)
  }

  /// Hands over what has been gathered.
  ///
  /// - Throws: `ClosedPipe`, or a `CommandFailure` when the output can't be written.
  mutating func flush() throws {
    try Self.writeAll(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
  }

  // MARK: - Private

  private mutating func gather(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
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
        let reason = errno == EBADF ? "it is closed" : String(cString: strerror(errno))
        throw CommandFailure(
          "standard output can't be written: \(reason). Nothing in the archive is the worse for it; run the command again "
            + "with an output that can.", status: .archive)
      }
    }
  }
}
