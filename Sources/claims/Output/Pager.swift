import Foundation

/// A program that shows a long text screen by screen.
struct Pager: Sendable {
  /// The command line, for the shell.
  private let command: String

  /// The pager that the environment names, else `less` where there is one; `nil` for none.
  init?(environment: [String: String]) {
    if environment["TERM"] == "dumb" { return nil }
    let named = ["CLAIMS_PAGER", "PAGER"].lazy.compactMap { environment[$0] }.first
    let command = named ?? "less -FRX"
    let program = command.split(separator: " ").first.map(String.init) ?? ""
    guard !program.isEmpty, program != "cat", Self.isThere(program, in: environment["PATH"] ?? "") else {
      return nil
    }
    self.command = command
  }

  /// Whether the links in a text are links in the pager, rather than characters: `less` knows them (since 566).
  var knowsLinks: Bool {
    let program = command.split(separator: " ").first ?? ""
    return program == "less" || program.hasSuffix("/less")
  }

  /// Shows `bytes` and waits for the pager's end; `false` when it may not have shown them.
  ///
  /// A user who leaves before the end has seen what was wanted. A pager that ends with an error or by a signal may have
  /// shown nothing.
  func show(_ bytes: [UInt8]) -> Bool {
    // Ctrl-C is the pager's to deal with.
    let (interrupt, quit) = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
    }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child = start(reading: ends[0])
    close(ends[0])
    defer { if child == nil { close(ends[1]) } }
    guard let child else { return false }
    // Who leaves early closes the pipe, which is no error.
    _ = DescriptorWriting.write(bytes, to: ends[1])
    close(ends[1])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { if errno != EINTR { return false } }
    return status == 0
  }

  // MARK: - Private

  /// Starts the pager in the foreground, with the signals as they are by default; `nil` when that fails.
  ///
  /// Foundation's `Process` would put it into a process group of its own, which may not read from the terminal.
  private func start(reading descriptor: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, descriptor, STDIN_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    // What git sets for whoever has not: one screen is printed, colours are kept, the screen is not cleared.
    let environment = ["LESS": "FRX", "LV": "-c"].merging(ProcessInfo.processInfo.environment) { $1 }
    var arguments: [UnsafeMutablePointer<CChar>?] = []
    for word in ["/bin/sh", "-c", command] { arguments.append(strdup(word)) }
    var variables: [UnsafeMutablePointer<CChar>?] = []
    for (name, value) in environment {
      let line: String = name + "=" + value
      variables.append(strdup(line))
    }
    arguments.append(nil)
    variables.append(nil)
    defer { for pointer in arguments + variables { free(pointer) } }
    var child: pid_t = 0
    return posix_spawn(&child, "/bin/sh", &actions, &attributes, &arguments, &variables) == 0 ? child : nil
  }

  /// Whether there is such a program, so that a wrong name costs nothing.
  private static func isThere(_ program: String, in path: String) -> Bool {
    if program.contains("/") { return access(program, X_OK) == 0 }
    return path.split(separator: ":").contains { folder in
      let file = "\(folder)/\(program)"
      return access(file, X_OK) == 0
    }
  }
}
