import ArgumentParser
import ClaimsArchive
import FlyingSocks
import Foundation
import Synchronization

/// `claims serve`: the archive in a browser.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the archive in a browser.",
    discussion: """
      Serves pages on this machine alone: search, speakers, claims in their passage, articles with what is claimed marked, \
      figures over time, and forms for corrections; below /api/ the same as JSON. Nothing is loaded from elsewhere. Ends \
      with Ctrl+C. With --host others reach it, who need the token.

      Examples:
        claims serve
        claims serve --port 8010 --open
        claims serve --host 0.0.0.0 --token a-long-word-of-your-own
      """)

  @Option(help: ArgumentHelp("The port; 0 for any that is free.", valueName: "number"))
  var port: UInt16 = 8001

  @Option(
    help: ArgumentHelp("The IPv4 address of this machine to serve on; needs --token.", valueName: "address"),
    transform: NonBlank.read)
  var host: String?

  @Option(
    help: ArgumentHelp("What everybody must know who asks, 16 characters or more.", valueName: "words"),
    transform: NonBlank.read)
  var token: String?

  @Flag(help: "Open the start page in the browser.")
  var open = false

  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if host != nil, token == nil {
      throw ValidationError("--host lets others in; give them a word to know with --token.")
    }
    if let token, token.wholeMatch(of: /[-._~A-Za-z0-9]{16,}/) == nil {
      throw ValidationError("A token has 16 characters or more, of letters, digits and - . _ ~ alone.")
    }
  }

  func run() throws {
    let archives = try ArchivePool(path: archive.path)
    let secret = Self.randomWord()
    let bound: sockaddr_in
    do {
      bound = try sockaddr_in.inet(ip4: host ?? "127.0.0.1", port: port)
    } catch {
      throw CommandFailure(
        "“\(host ?? "")” is no IPv4 address, such as 192.168.1.20 or 0.0.0.0.", status: .usage)
    }
    DescriptorLimit.raise()
    let site = Site(archives: archives, formSecret: secret)
    let (isLocal, token) = (host == nil, token)
    let server = PageServer(
      access: {
        RequestGuard(hosts: isLocal ? RequestGuard.loopback($0) : [], token: token, formSecret: secret)
      },
      answer: { site.answer($0) })
    do {
      try Blocking.run { try await server.run(on: bound) { started(on: $0) } }
    } catch let error as SocketError {
      throw CommandFailure(
        "port \(Int(port)) can't be served on: \(Self.reason(error)). Another program may use it; name another with --port.",
        status: .usage)
    }
  }

  // MARK: - Private

  private func started(on port: UInt16) {
    let shown = host.map { $0 == "0.0.0.0" ? "localhost" : $0 } ?? "127.0.0.1"
    let address = "http://\(shown):\(port)/" + (token.map { "?token=\(PercentEncoding.encoded($0))" } ?? "")
    Diagnostics.line("The archive \(archive.path) is served at \(address)  (Ctrl+C ends it)")
    if open { Self.openBrowser(at: address) }
  }

  private static func reason(_ error: SocketError) -> String {
    if case .failed(_, let number, let message) = error { return "\(message) (\(number))" }
    return "\(error)"
  }

  /// A word that nobody can guess: 128 random bits.
  private static func randomWord() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in String(generator.next() as UInt64, radix: 36) }.joined()
  }

  private static func openBrowser(at address: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xdg-open", address]
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      Diagnostics.message("no program opens a browser here (xdg-open). Open \(address) yourself.")
    }
  }
}

/// Waits in a command, which is synchronous, for what is not.
private enum Blocking {
  static func run(_ body: @escaping @Sendable () async throws -> Void) throws {
    let ended = DispatchSemaphore(value: 0)
    let failure = Box()
    Task.detached {
      do { try await body() } catch { failure.error.withLock { $0 = error } }
      ended.signal()
    }
    ended.wait()
    if let error = failure.error.withLock({ $0 }) { throw error }
  }

  private final class Box: Sendable {
    let error = Mutex<(any Error)?>(nil)
  }
}

/// Each client takes a descriptor; the usual limit is the least that programs of 1990 could bear.
private enum DescriptorLimit {
  static func raise() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, 4096)
    _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
