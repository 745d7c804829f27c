import CWorker
import ClaimsModel
import Extraction
import Foundation
import Ingestion

/// The other side of ``WorkerProgram``: a process that reads and analyses what it is sent.
public enum ReadingWorker {
  /// Answers what comes on standard input until it is closed, on standard output.
  ///
  /// Gives up the right to files, network and other processes first.
  /// - Returns: `false`, at once, when standard input is not the socket that ``WorkerProgram``'s user makes.
  public static func serve() -> Bool {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return false }
    let finished = DispatchSemaphore(value: 0)
    let hasStarted = WorkThread.start {
      InputReader.prepare()
      claims_worker_confine()
      // An error here is the parent's end of the socket gone, or a message that is none: nobody waits for an answer.
      try? WorkerLoop().run()
      finished.signal()
    }
    if hasStarted { finished.wait() }
    return true
  }
}

/// Takes requests from standard input and answers them, one after the other.
private struct WorkerLoop {
  func run() throws {
    guard let settings = try next(WorkerSettings.self) else { return }
    let analyzer = ArticleAnalyzer(outlets: settings.outlets)
    let worker = DirectWorker(source: InputReader(defaults: settings.defaults)) { article in
      StagedFailure.strike(in: article)
      return analyzer.analyze(article)
    }
    while let request = try next(WorkerRequest.self) {
      claims_worker_limit_memory(UInt64(WorkerLimits().memory(forSize: request.size)))
      try answer(request, by: worker)
      try send(.end)
    }
  }

  private func answer(_ request: WorkerRequest, by worker: DirectWorker) throws {
    switch request {
    case .article(let article): try send(.part(worker.part(of: article)))
    case .piece(let piece, let first, let announcing):
      try worker.forEachPart(
        in: piece, from: first, willAnalyze: { if announcing { try send(.announcement(label: $0)) } },
        receive: { try send(.part($0)) })
    }
  }

  /// The next message; `nil` at the end of the input.
  private func next<Message: WireCodable>(_ type: Message.Type) throws -> Message? {
    let head = try read(WorkerFrame.headLength)
    guard let length = try WorkerFrame.length(in: head) else { return nil }
    return try WorkerFrame.message(in: try read(length)) as Message
  }

  /// The next `count` bytes; fewer at the end of the input.
  private func read(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let start = bytes.count
      let room = min(count - start, 1 << 20)
      bytes.append(contentsOf: repeatElement(0, count: room))
      let taken = bytes.withUnsafeMutableBytes {
        Glibc.read(STDIN_FILENO, $0.baseAddress.map { $0 + start }, room)
      }
      bytes.removeLast(room - max(0, taken))
      if taken == 0 { break }
      if taken < 0, errno != EINTR { throw WireError() }
    }
    return bytes
  }

  private func send(_ reply: WorkerReply) throws {
    let frame = WorkerFrame.bytes(of: reply)
    var rest = frame[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if sent > 0 { rest = rest.dropFirst(sent) }
      if sent < 0, errno != EINTR { throw WireError() }
    }
  }
}
