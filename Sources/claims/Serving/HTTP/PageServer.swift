import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// Answers HTTP with what a site says, until the program is ended.
struct PageServer: Sendable {
  /// The most bytes of a form: a note and a name have far fewer.
  private static let largestForm = 64 * 1024
  /// The most bytes of an address.
  private static let longestAddress = 16 * 1024

  /// Who may ask, by the port that is served on.
  let access: @Sendable (UInt16) -> RequestGuard
  /// Answers a request that may be answered, on any thread.
  let answer: @Sendable (WebRequest) -> WebResponse
  /// Seconds for which a client is waited for.
  private let patience: Double
  private let work = WorkQueue()
  private let port = ServedPort()

  /// Makes a server.
  init(
    access: @escaping @Sendable (UInt16) -> RequestGuard, patience: Double = 15,
    answer: @escaping @Sendable (WebRequest) -> WebResponse
  ) {
    self.access = access
    self.patience = patience
    self.answer = answer
  }

  /// Serves on `address` until it fails; `started` is called with the port once it listens.
  func run(on address: sockaddr_in, started: @escaping @Sendable (UInt16) -> Void) async throws {
    let configuration = HTTPServer.Configuration(
      address: address, timeout: 60, sharedRequestBufferSize: Self.largestForm,
      pool: PatientPool(HTTPServer.defaultPool(), patience: patience), logger: .disabled)
    let server = HTTPServer(config: configuration, handler: ClosureHTTPHandler { await response(to: $0) })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        if case .ip4(_, let number) = await server.listeningAddress { port.number.withLock { $0 = number } }
        started(port.number.withLock { $0 })
      }
      try await group.waitForAll()
    }
  }

  // MARK: - Private

  private func response(to request: HTTPRequest) async -> HTTPResponse {
    let isHead = request.method == .HEAD
    let asked = await read(request)
    let access = access(port.number.withLock { $0 })
    let found = await work.run { [answer] in
      switch asked {
      case .failure(let refusal): refusal.response
      case .success(let asked): access.refusal(of: asked) ?? answer(asked)
      }
    }
    return Self.sent(found, headOnly: isHead)
  }

  /// A request that is refused before anybody looks at it.
  private struct Refusal: Error { var response: WebResponse }

  private func read(_ request: HTTPRequest) async -> Result<WebRequest, Refusal> {
    guard request.target.rawValue.utf8.count <= Self.longestAddress else {
      return .failure(
        Refusal(response: .text("The address is longer than \(Self.longestAddress) bytes.", status: 414)))
    }
    let method: WebRequest.Method =
      switch request.method {
      case .GET, .HEAD: .read
      case .POST: .form
      default: .other(request.method.rawValue)
      }
    var asked = WebRequest(
      PercentEncoding.decoded(request.target.path(percentEncoded: true)), method: method,
      fields: PercentEncoding.fields(request.target.query(percentEncoded: true)))
    for name in ["Host", "Origin", "Cookie", "Authorization", "Sec-Fetch-Site"] {
      asked.headers[name.lowercased()] = request.headers[HTTPHeader(name)]
    }
    if method == .form {
      let count = Int(request.headers[.contentLength] ?? "0")
      guard let count, count <= Self.largestForm, let body = try? await request.bodyData else {
        return .failure(
          Refusal(response: .text("A form has at most \(Self.largestForm) bytes here.", status: 413)))
      }
      asked.form = PercentEncoding.fields(String(decoding: body, as: UTF8.self))
    }
    return .success(asked)
  }

  private static func sent(_ response: WebResponse, headOnly: Bool) -> HTTPResponse {
    var headers = HTTPHeaders()
    for (name, value) in WebResponse.guards.merging(response.headers, uniquingKeysWith: { $1 }) {
      headers[HTTPHeader(name)] = value
    }
    headers[.contentType] = response.contentType
    if headOnly { headers[.contentLength] = String(response.body.count) }
    return HTTPResponse(
      statusCode: HTTPStatusCode(response.status, phrase: phrase(response.status)), headers: headers,
      body: headOnly ? Data() : Data(response.body))
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 303: "See Other"
    case 400..<500: "Refused"
    default: "Failed"
    }
  }
}

/// The port that is served on, known once the server listens.
private final class ServedPort: Sendable {
  let number = Mutex<UInt16>(0)
}

/// Threads for work that blocks, apart from those on which connections are waited for.
private struct WorkQueue: Sendable {
  private let queue: OperationQueue

  init() {
    queue = OperationQueue()
    queue.maxConcurrentOperationCount = ArchivePool.size
  }

  func run(_ work: @escaping @Sendable () -> WebResponse) async -> WebResponse {
    await withCheckedContinuation { continuation in
      queue.addOperation { continuation.resume(returning: work()) }
    }
  }
}
