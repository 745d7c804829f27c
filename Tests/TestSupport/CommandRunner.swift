import Foundation

/// What a run of the built program gave.
public struct CommandResult: Hashable, Sendable {
  /// The exit status; 128 and the signal's number for one that a signal ended.
  public let status: Int32
  /// Standard output.
  public let output: String
  /// Standard error.
  public let errors: String

  /// The lines of standard output.
  public var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// Runs the built `claims` in a temporary folder of its own, without the caller's settings.
public struct CommandRunner: Sendable {
  /// The folder that commands run in.
  public let directory: TemporaryDirectory

  private let binary: URL

  /// The path of the built program.
  public var programPath: String { binary.path }

  /// Why the program could not be run.
  public struct MissingBinary: Error {
    /// The folders that were looked through.
    public let folders: [String]
  }

  /// Makes a runner with an empty folder.
  ///
  /// - Throws: `MissingBinary` when the program does not stand beside the test bundle.
  public init() throws {
    directory = try TemporaryDirectory()
    binary = try Self.builtBinary()
  }

  /// Runs `claims` with `arguments`; `input` is its standard input.
  public func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> CommandResult {
    try execute(binary, arguments, input: input, environment: environment)
  }

  /// Runs a shell script in which `claims` is the built program.
  public func shell(_ script: String, environment: [String: String] = [:]) throws -> CommandResult {
    try execute(URL(fileURLWithPath: "/bin/sh"), ["-c", script], input: "", environment: environment)
  }

  // MARK: - Private

  /// Runs a program; its streams are files, so that no full pipe can block it.
  private func execute(
    _ program: URL, _ arguments: [String], input: String, environment: [String: String]
  ) throws -> CommandResult {
    let streams = try TemporaryDirectory()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = directory.url
    let path = binary.deletingLastPathComponent().path + ":/usr/bin:/bin"
    process.environment = ["PATH": path, "LC_ALL": "C.UTF-8", "TERM": "xterm"].merging(environment) { $1 }
    let output = try streams.write("", to: "output")
    let errors = try streams.write("", to: "errors")
    process.standardInput = FileHandle(forReadingAtPath: try streams.write(input, to: "input"))
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    let wasSignalled = process.terminationReason == .uncaughtSignal
    return CommandResult(
      status: wasSignalled ? 128 + process.terminationStatus : process.terminationStatus,
      output: String(decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errors)), as: UTF8.self))
  }

  /// The program beside the running test bundle, where SwiftPM puts both.
  private static func builtBinary() throws -> URL {
    let arguments = CommandLine.arguments
    let bundlePath = arguments.firstIndex(of: "--test-bundle-path").flatMap { index in
      index + 1 < arguments.count ? arguments[index + 1] : nil
    }
    let places = [bundlePath, arguments.first, "/proc/self/exe"].compactMap(\.self)
    let folders = places.map {
      URL(fileURLWithPath: $0).resolvingSymlinksInPath().deletingLastPathComponent()
    }
    for folder in folders {
      let candidate = folder.appending(path: "claims")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    throw MissingBinary(folders: folders.map(\.path))
  }
}
