/// How the program ends; also thrown by a command that has printed all there is to say.
package enum CommandStatus: Int32, Error, Sendable {
  /// Found, or done.
  case success = 0
  /// Nothing found, or a check failed.
  case nothing = 1
  /// Wrong use, or a bad query.
  case usage = 2
  /// Finished, but some inputs were rejected.
  case rejectedInputs = 3
  /// The archive is missing, damaged, newer than the program, or can't be written.
  case archive = 4
  /// Another program is writing to the archive (`EX_TEMPFAIL` of sysexits.h).
  case busy = 75
  /// Interrupted by the user (128 + SIGINT).
  case interrupted = 130
  /// Asked to end by the system (128 + SIGTERM).
  case terminated = 143
}

/// Why a command can't go on, in words, with the status to end with.
package struct CommandFailure: Error, Hashable, Sendable {
  /// What is wrong, where, and what to do about it; without the program's name.
  package var message: PrintableText
  /// The status to end with.
  package var status: CommandStatus

  /// Makes a failure.
  package init(_ message: PrintableText, status: CommandStatus) {
    self.message = message
    self.status = status
  }
}
