import Foundation

/// What a program may use before it is ended.
struct ProgramLimits {
  /// Seconds on the wall that a run may last: longer than it may compute, since other programs may be running.
  var seconds = 90.0
  /// Seconds in which standard output may stay as it is; `nil` where that says nothing.
  var silentSeconds: Double?
  /// Bytes of address space.
  var addressSpace = 6 << 30
}

/// One run of a program, seen from outside: how it ended, what it printed, and what it used.
struct ProgramRun {
  /// How a run ended.
  enum End: Hashable {
    case exited(Int32)
    case signalled(Int32)
    /// It was ended from outside, after so many seconds.
    case stopped(seconds: Int)
    /// It could not be started, or not be waited for; the system's error number.
    case failed(Int32)
  }

  /// How it ended.
  var end: End
  /// Standard output.
  var output: [UInt8] = []
  /// Standard error.
  var errors: [UInt8] = []
  /// Seconds on the wall.
  var seconds = 0.0
  /// Seconds of processor time, of the program and of what it started and waited for.
  var processorSeconds = 0.0
  /// The most memory that one process held at a time, in bytes.
  var peakMemory = 0

  /// The exit status, if it ended by itself.
  var status: Int32? {
    guard case .exited(let status) = end else { return nil }
    return status
  }
}

/// Runs programs with limits, each in a process group of its own, so that nothing that they start outlives them.
struct ProgramRunner {
  /// Bytes of output that are read back at most.
  private static let longestOutput = 64 << 20

  /// Files that hold the streams of the run at hand; one runner runs one program at a time.
  let scratch: ScratchFolder

  /// Runs `program` with `arguments` and waits for its end.
  func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil,
    limits: ProgramLimits = ProgramLimits()
  ) -> ProgramRun {
    let outputPath = scratch.path("output")
    let errorPath = scratch.path("errors")
    // The shell sets limits that posix_spawn can't, and becomes the program.
    let script = """
      ulimit -c 0; ulimit -v \(limits.addressSpace >> 10); ulimit -f 2000000; \
      \(folder == nil ? "" : "cd \"$FUZZ_FOLDER\" && ")exec "$0" "$@"
      """
    var variables = environment
    variables["FUZZ_FOLDER"] = folder
    let start = DispatchTime.now().uptimeNanoseconds
    var process = pid_t(0)
    let failure = spawn(
      ["/bin/sh", "-c", script, program] + arguments, environment: Self.environment(adding: variables),
      output: outputPath, errors: errorPath, process: &process)
    guard failure == 0 else { return ProgramRun(end: .failed(failure)) }
    var run = wait(for: process, limits: limits, output: outputPath)
    run.seconds = Double(DispatchTime.now().uptimeNanoseconds - start) * 1e-9
    run.output = Self.contents(of: outputPath)
    run.errors = Self.contents(of: errorPath)
    return run
  }

  // MARK: - Private

  private func spawn(
    _ words: [String], environment: [String], output: String, errors: String, process: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, flags, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    let arguments = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    return posix_spawn(&process, words[0], &actions, &attributes, arguments, variables)
  }

  /// Waits for the end of `process`, or ends it when it reaches a limit.
  private func wait(for process: pid_t, limits: ProgramLimits, output: String) -> ProgramRun {
    let start = DispatchTime.now().uptimeNanoseconds
    var lastSize = -1
    var lastChange = start
    var pause: UInt32 = 500
    while true {
      var status: Int32 = 0
      var usage = rusage()
      let ended = wait4(process, &status, WNOHANG, &usage)
      if ended == process || (ended < 0 && errno != EINTR) {
        // Whatever it has started and left goes with it.
        kill(-process, SIGKILL)
        guard ended == process else { return ProgramRun(end: .failed(errno)) }
        return Self.run(Self.end(of: status), usage)
      }
      let now = DispatchTime.now().uptimeNanoseconds
      var seconds = Double(now - start) * 1e-9
      var isOver = seconds > limits.seconds
      if let silent = limits.silentSeconds {
        let size = Self.size(of: output)
        if size != lastSize { (lastSize, lastChange) = (size, now) }
        let silence = Double(now - lastChange) * 1e-9
        if silence > silent { (isOver, seconds) = (true, silence) }
      }
      if isOver {
        kill(-process, SIGKILL)
        var status: Int32 = 0
        var usage = rusage()
        wait4(process, &status, 0, &usage)
        return Self.run(.stopped(seconds: Int(seconds)), usage)
      }
      usleep(pause)
      pause = min(pause * 2, 10_000)
    }
  }

  private static func run(_ end: ProgramRun.End, _ usage: rusage) -> ProgramRun {
    let times = [usage.ru_utime, usage.ru_stime]
    return ProgramRun(
      end: end, processorSeconds: times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 },
      peakMemory: Int(usage.ru_maxrss) << 10)
  }

  /// What the status of `wait` says; the macros of C are no functions that Swift sees.
  private static func end(of status: Int32) -> ProgramRun.End {
    let signal = status & 0x7F
    guard signal == 0 else { return .signalled(signal) }
    let exit = (status >> 8) & 0xFF
    // The shell tells so of a signal that ended what it had started.
    return exit > 128 && exit <= 128 + 31 && exit != 130 && exit != 143
      ? .signalled(exit - 128) : .exited(exit)
  }

  private static func environment(adding variables: [String: String]) -> [String] {
    var all = ProcessInfo.processInfo.environment
    all["SWIFT_BACKTRACE"] = "enable=no"
    all["CLAIMS_ARCHIVE"] = nil
    return all.merging(variables) { $1 }.map { "\($0)=\($1)" }
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : -1
  }

  private static func contents(of path: String) -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else { return [] }
    defer { try? handle.close() }
    return Array((try? handle.read(upToCount: longestOutput)) ?? Data())
  }
}
