import FlyingSocks
import Foundation
import Synchronization
import Testing

@testable import claims

/// Clients that keep a server waiting.
@Suite struct PatientPoolTests {
  /// Runs `body` with the port of a server that waits for a fifth of a second.
  private func serving(_ body: @escaping @Sendable (UInt16) throws -> Void) async throws {
    let server = PageServer(
      access: { RequestGuard(hosts: RequestGuard.loopback($0), token: nil, formSecret: "secret") },
      patience: 0.2,
      answer: { .text($0.path, status: 200) })
    let (ports, told) = AsyncStream.makeStream(of: UInt16.self)
    let run = Task {
      try await server.run(on: try sockaddr_in.inet(ip4: "127.0.0.1", port: 0)) { told.yield($0) }
    }
    defer { run.cancel() }
    var iterator = ports.makeAsyncIterator()
    let port = try #require(await iterator.next())
    // A thread of its own: on two cores, tests that wait for a socket would leave no thread to the server.
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try body(port) }) }
    }
  }

  @Test(arguments: [
    "", "GET /page HTTP/1.1\r\nHost: 127.0.0.1", "POST /page HTTP/1.1\r\nContent-Length: 9\r\n\r\nx",
  ])
  func whoSendsNoMoreIsCut(text: String) async throws {
    try await serving { port in
      let connection = try RawConnection(port: port)
      defer { connection.close() }
      try connection.write(text)
      // Ends only where the other side closes.
      #expect(connection.readToEnd() == "")
      let answer = try RawConnection.get("/page", port: port)
      #expect(answer.hasSuffix("\r\n\r\n/page\n"))
    }
  }

  @Test func whoAsksInTimeIsAnswered() async throws {
    try await serving { port in
      let answer = try RawConnection.get("/a%20page", port: port)
      #expect(answer.hasSuffix("/a page\n"))
    }
  }
}
