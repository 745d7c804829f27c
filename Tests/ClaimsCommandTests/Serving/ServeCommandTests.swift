import Foundation
import TestSupport
import Testing

@testable import claims

/// The running server, asked over its socket.
@Suite(.serialized) struct ServeCommandTests {
  /// The program, serving on a port of its own until this goes.
  private final class Running {
    let served: ServedArchive
    let process: Process
    let port: UInt16

    init(_ arguments: [String] = []) throws {
      served = try ServedArchive.harbour()
      let log = served.runner.directory.path("serve.log")
      process = Process()
      process.executableURL = URL(fileURLWithPath: served.runner.programPath)
      process.arguments = ["serve", "--port", "0"] + arguments
      process.currentDirectoryURL = served.runner.directory.url
      _ = FileManager.default.createFile(atPath: log, contents: nil)
      process.standardError = FileHandle(forWritingAtPath: log)
      try process.run()
      var found: UInt16?
      for _ in 0..<600 where found == nil {
        let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        found = text.firstMatch(of: /:([0-9]+)\//).flatMap { UInt16($0.output.1) }
        if found == nil { Thread.sleep(forTimeInterval: 0.05) }
      }
      port = try #require(found, "the server did not say where it serves")
    }

    deinit {
      // The threads of a test block what ends a program gently, and a child inherits that.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
  }

  @Test func pagesComeWithTheirGuards() throws {
    let running = try Running()
    let answer = try RawConnection.get("/search?q=leaked", port: running.port)
    #expect(answer.hasPrefix("HTTP/1.1 200 "))
    #expect(answer.contains("Content-Security-Policy: default-src 'none'"))
    #expect(!answer.contains("unsafe-inline"))
    #expect(answer.contains("<mark>leaked</mark>"))
    #expect(try RawConnection.get("/style.css", port: running.port).contains("text/css"))
  }

  @Test func aForeignHostIsRefused() throws {
    let running = try Running()
    let connection = try RawConnection(port: running.port)
    try connection.write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
    #expect(connection.readToEnd().hasPrefix("HTTP/1.1 421 "))
  }

  @Test func twoHundredClientsAtOnceAreServed() throws {
    let running = try Running()
    let connections = try (0..<200).map { _ in try RawConnection(port: running.port) }
    for connection in connections {
      try connection.write(
        "GET /help HTTP/1.1\r\nHost: 127.0.0.1:\(running.port)\r\nConnection: close\r\n\r\n")
    }
    let answers = connections.map { $0.readToEnd() }
    #expect(answers.allSatisfy { $0.hasPrefix("HTTP/1.1 200 ") && $0.hasSuffix("</html>\n") })
  }

  @Test func brokenRequestsHurtNobody() throws {
    let running = try Running()
    let broken = [
      "", "\r\n\r\n", "GET\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
      "GET /%zz%00%ff HTTP/1.1\r\n\r\n",
      "POST /s/s1/rename HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n",
      "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
      "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ]
    for text in broken {
      let connection = try RawConnection(port: running.port)
      try connection.write(text)
      connection.close()
      let page = try RawConnection.get("/help", port: running.port)
      #expect(page.hasPrefix("HTTP/1.1 200 "), "after \(text.debugDescription)")
    }
    #expect(running.process.isRunning)
  }

  @Test func anOpenServerNeedsItsToken() throws {
    let running = try Running(["--host", "127.0.0.1", "--token", "a-long-word-to-know"])
    #expect(try RawConnection.get("/", port: running.port).hasPrefix("HTTP/1.1 401 "))
    let moved = try RawConnection.get("/?token=a-long-word-to-know", port: running.port)
    #expect(moved.hasPrefix("HTTP/1.1 303 ") && moved.contains("Set-Cookie: claims-token="))
    let page = try RawConnection.get(
      "/", port: running.port, headers: ["Cookie: claims-token=a-long-word-to-know"])
    #expect(page.hasPrefix("HTTP/1.1 200 "))
  }

  @Test func wrongUseIsExplained() throws {
    let served = try ServedArchive.harbour()
    let open = try served.runner.run(["serve", "--host", "0.0.0.0"])
    #expect(open.status == 2 && open.errors.contains("--token"))
    let short = try served.runner.run(["serve", "--host", "0.0.0.0", "--token", "short"])
    #expect(short.status == 2 && short.errors.contains("16 characters"))
    let address = try served.runner.run(["serve", "--host", "here", "--token", "a-long-word-to-know"])
    #expect(address.status == 2 && address.errors.contains("IPv4"))
    let missing = try served.runner.run(["serve", "--archive", "none.sqlite"])
    #expect(missing.status == 4)
  }

  @Test func aPortThatIsTakenIsSaidToBe() throws {
    let running = try Running()
    let other = try running.served.runner.run(["serve", "--port", String(running.port)])
    #expect(other.status == 2 && other.errors.contains("--port"))
  }
}
