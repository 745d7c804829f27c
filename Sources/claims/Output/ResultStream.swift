/// The reader of standard output has gone away, which is how `| head` ends a program: a success.
package struct ClosedPipe: Error {}

/// Buffered writing of results to where they go; with `Diagnostics` the only door through which text leaves.
struct ResultStream: ~Copyable {
  /// Bytes gathered before a write; a pipe holds as many on Linux.
  private static let capacity = 65_536

  private var buffer: [UInt8] = []
  private let isTerminal = ResultDestination.isTerminal

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
    try ResultDestination.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  // MARK: - Private

  private mutating func gather(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }
}
