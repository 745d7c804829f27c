import Foundation

/// The three streams that a program is started with.
enum StandardStreams {
  /// Makes reading and writing fail where a stream was closed before the start (`claims ... >&-`).
  ///
  /// The next file opened would get the free number otherwise: the archive would be read as standard input, or
  /// messages be written into it. As gnulib's stdopen, a stream is held the wrong way round, so that its use is an
  /// error (`EBADF`) as it was. To be called before anything is opened.
  static func holdClosedOnes() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
      // Gives the lowest free number, which is this one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Lets a write fail where its default would be to end the program: a closed pipe, a file grown to its limit.
  static func ignoreSignalsOfWriting() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
