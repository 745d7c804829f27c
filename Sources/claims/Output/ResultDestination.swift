import Foundation
import Synchronization

/// Where results go: to standard output, to a file that is whole or not there, or to a pager.
///
/// A command decides it before it runs; `ResultStream` writes to it, whoever made that, and what is said on standard
/// error waits until a pager has ended.
enum ResultDestination {
  /// The ways.
  private enum Way {
    case standardOutput
    case file(ResultFile)
    case pager(Pager)
  }

  /// The way at hand, and what waits for a pager.
  private struct State {
    var way = Way.standardOutput
    var gathered: [UInt8] = []
    var said: PrintableText = ""
  }

  private static let state = Mutex(State())

  /// Whether what is written ends on a terminal.
  static var isTerminal: Bool {
    state.withLock { if case .file = $0.way { false } else { isatty(STDOUT_FILENO) == 1 } }
  }

  /// Sends results to a file from here on.
  static func use(_ file: ResultFile) { state.withLock { $0.way = .file(file) } }

  /// Gathers results for `pager` from here on.
  static func use(_ pager: Pager) { state.withLock { $0.way = .pager(pager) } }

  /// Writes bytes of results.
  ///
  /// - Throws: `ClosedPipe`, or a `CommandFailure` when they can't be written.
  static func write(_ bytes: [UInt8]) throws {
    try state.withLock { state in
      switch state.way {
      case .standardOutput: try writeToStandardOutput(bytes)
      case .file(let file): try file.write(bytes)
      case .pager: state.gathered += bytes
      }
    }
  }

  /// Keeps what is to be said on standard error until a pager has ended; `false` when there is none.
  static func keeps(saying text: PrintableText) -> Bool {
    state.withLock { state in
      guard case .pager = state.way else { return false }
      state.said += text
      return true
    }
  }

  /// Has the results arrive that were written: puts the file in its place, or shows them in the pager.
  ///
  /// - Throws: `ClosedPipe`, or a `CommandFailure` when that can't be done.
  static func finish() throws {
    let state = taken()
    switch state.way {
    case .standardOutput: break
    case .file(let file): try file.commit()
    case .pager(let pager):
      defer { Diagnostics.write(state.said) }
      if !state.gathered.isEmpty, !pager.show(state.gathered) { try writeToStandardOutput(state.gathered) }
    }
  }

  /// Ends after a failure: a file stays as it was, and what was written for a pager goes to standard output.
  static func abandon() {
    let state = taken()
    switch state.way {
    case .standardOutput: break
    case .file(let file): file.discard()
    case .pager:
      try? writeToStandardOutput(state.gathered)
      Diagnostics.write(state.said)
    }
  }

  // MARK: - Private

  /// The state up to now; from here on the way is standard output.
  private static func taken() -> State {
    state.withLock { state in
      defer { state = State() }
      return state
    }
  }

  private static func writeToStandardOutput(_ bytes: [UInt8]) throws {
    guard let problem = DescriptorWriting.write(bytes, to: STDOUT_FILENO) else { return }
    if problem == EPIPE { throw ClosedPipe() }
    let reason = problem == EBADF ? "it is closed" : String(cString: strerror(problem))
    throw CommandFailure(
      "standard output can't be written: \(reason). Nothing in the archive is the worse for it; run the command again "
        + "with an output that can.", status: .archive)
  }
}
