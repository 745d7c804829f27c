// The pointers in this file are those of POSIX calls: each is used for the length of one call.
import CWorker
import Foundation

/// A program of the system that reads a document from its standard input and writes what it found.
package struct ChildProgram {
  /// What a run may use.
  package struct Limits: Sendable {
    /// In seconds, of CPU and of the clock.
    package var seconds = 60
    /// Addresses, in bytes; pandoc's runtime reserves much more than it uses.
    package var memory = 2 << 30
    /// The most that is taken of what it writes.
    package var output = InputReader.largestDocument
    /// The most that is kept of what it says of errors.
    package var errors = 2000

    /// Makes the limits that are usual.
    package init() {}
  }

  /// The name of the program and of the Debian package that has it.
  let name: String
  let package: String
  let limits: Limits

  /// Makes one.
  package init(name: String, package: String, limits: Limits = Limits()) {
    self.name = name
    self.package = package
    self.limits = limits
  }

  /// What the program writes when it is given `input`.
  ///
  /// Its arguments are the program's own words: the document comes by standard input, so that no name can be taken for
  /// an option.
  /// - Throws: `document` with `missingProgram` or `failedProgram`.
  package func output(of arguments: [String], input: [UInt8]) throws(IngestionError) -> [UInt8] {
    guard let path = Self.path(of: name) else { throw missing }
    let file = claims_memory_file()
    guard file >= 0 else { throw failed(DescriptorReading.systemReason(errno)) }
    defer { close(file) }
    guard Self.write(input, to: file), lseek(file, 0, SEEK_SET) == 0 else {
      throw failed(DescriptorReading.systemReason(errno))
    }
    var pid: pid_t = 0
    var output: Int32 = -1
    var errors: Int32 = -1
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let error = claims_program_start(
      path, words, file, UInt32(clamping: limits.seconds), UInt64(clamping: limits.memory), &pid, &output,
      &errors)
    for word in words { free(word) }
    if error == ENOENT { throw missing }
    guard error == 0 else { throw failed(DescriptorReading.systemReason(error)) }
    var reading = ChildReading(output: output, errors: errors, limits: limits)
    let excess = reading.run()
    close(output)
    close(errors)
    if excess != nil { claims_program_kill(pid) }
    var status: Int32 = 0
    _ = claims_program_reap(pid, &status)
    if let excess { throw failed(excess) }
    guard status == 0 else { throw failed(Self.problem(status: status, said: reading.said)) }
    return reading.written
  }

  // MARK: - Private

  private var missing: IngestionError { .document(.missingProgram(name, package: package)) }

  private func failed(_ problem: String) -> IngestionError {
    .document(.failedProgram(name, problem: problem))
  }

  private static func problem(status: Int32, said: [UInt8]) -> String {
    if status == -SIGXCPU || status == -SIGKILL { return "it took more than its share of time or memory" }
    let lines = String(decoding: said, as: UTF8.self).split(separator: "\n")
    let line = lines.first { !$0.hasPrefix("[WARNING]") && !$0.hasPrefix(" ") }
    if let line { return TextNormalizer.shortened(String(line)) }
    return status < 0 ? "ended by signal \(-status)" : "it ended with status \(status)"
  }

  /// Where the program is among the folders of PATH, those of the system behind them.
  private static func path(of name: String) -> String? {
    let listed = getenv("PATH").map { String(cString: $0) } ?? ""
    let folders = listed.split(separator: ":").map(String.init) + ["/usr/local/bin", "/usr/bin", "/bin"]
    for folder in folders where folder.hasPrefix("/") {
      let path = "\(folder)/\(name)"
      if access(path, X_OK) == 0 { return path }
    }
    return nil
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}

/// Takes what a program writes, until it ends or has written or taken too much.
private struct ChildReading {
  let output: Int32
  let errors: Int32
  let limits: ChildProgram.Limits
  private(set) var written: [UInt8] = []
  private(set) var said: [UInt8] = []
  private var openOutput = true
  private var openErrors = true

  init(output: Int32, errors: Int32, limits: ChildProgram.Limits) {
    self.output = output
    self.errors = errors
    self.limits = limits
  }

  /// What was too much, as a clause; `nil` when both ends are closed.
  mutating func run() -> String? {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(limits.seconds)
    while openOutput || openErrors {
      let left = clock.now.duration(to: end).components.seconds
      guard left >= 0 else { return "it took more than \(limits.seconds) seconds" }
      var waiting = [
        pollfd(fd: openOutput ? output : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: openErrors ? errors : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waiting, 2, Int32(clamping: (left + 1) * 1000)) > 0 else { continue }
      if waiting.first?.revents != 0 { openOutput = Self.take(from: output, into: &written, most: .max) }
      if waiting.last?.revents != 0 {
        openErrors = Self.take(from: errors, into: &said, most: limits.errors)
      }
      if written.count > limits.output {
        return "it wrote more than \(limits.output >> 20) MiB"
      }
    }
    return nil
  }

  /// Reads once; `false` at the end.
  ///
  /// What goes beyond `most` is read and dropped, so that the program can go on.
  private static func take(from descriptor: Int32, into bytes: inout [UInt8], most: Int) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    bytes += chunk.prefix(count).prefix(max(0, most - bytes.count))
    return count > 0
  }
}
