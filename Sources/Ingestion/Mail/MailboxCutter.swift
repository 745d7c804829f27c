/// Cuts a mailbox (mbox) into its messages, in constant memory.
///
/// A line that begins with `From ` and has the form of an envelope parts two messages. Within them such lines are
/// quoted as `>From `, of which one `>` is taken away (mboxrd).
struct MailboxCutter {
  /// The longest message; 32 MiB.
  static let longestMessage = InputReader.largestDocument

  private let label: String
  private let source: any ByteSource
  private var message: [UInt8] = []
  private var line: [UInt8] = []
  private var number = 0
  private var isTooLong = false
  private var isBehindBlank = true

  /// Makes a cutter of `source`.
  init(label: String, source: any ByteSource) {
    self.label = label
    self.source = source
  }

  /// Whether a text that begins with `head` is a mailbox.
  static func isMailbox(_ head: ArraySlice<UInt8>) -> Bool {
    isEnvelope(head.prefix(512).prefix { $0 != 0x0A })
  }

  /// Hands over each message as a piece, as it comes.
  mutating func cut(receive: PieceCutter.Receiver) rethrows {
    var failure: IngestionError?
    while true {
      let chunk: [UInt8]
      do throws(IngestionError) { chunk = try source.next() } catch {
        failure = error
        break
      }
      if chunk.isEmpty { break }
      guard try take(chunk, receive) else { return }
    }
    if failure == nil, !line.isEmpty {
      guard try takeLine(receive) else { return }
    }
    // What damage cut short is no message any more.
    if failure == nil {
      guard try finishMessage(receive) else { return }
    }
    if let failure { _ = try receive(.failure(PieceRejection(label: label, reason: failure))) }
  }

  // MARK: - Private

  private mutating func take(_ chunk: [UInt8], _ receive: PieceCutter.Receiver) rethrows -> Bool {
    var start = 0
    while let feed = chunk.firstIndex(of: 0x0A, from: start) {
      keep(chunk[from: start, to: feed + 1])
      guard try takeLine(receive) else { return false }
      start = feed + 1
    }
    keep(chunk[from: start])
    return true
  }

  private mutating func keep(_ part: ArraySlice<UInt8>) {
    if line.count + part.count <= Self.longestMessage { line += part } else { isTooLong = true }
  }

  private mutating func takeLine(_ receive: PieceCutter.Receiver) rethrows -> Bool {
    let taken = line
    line = []
    defer { isBehindBlank = taken.allSatisfy { $0 == 0x0A || $0 == 0x0D } }
    if isBehindBlank, Self.isEnvelope(taken[...]) {
      guard try finishMessage(receive) else { return false }
      number += 1
      return true
    }
    let quoted = taken.prefix { $0 == UInt8(ascii: ">") }.count
    let isQuoted = quoted > 0 && taken[from: quoted].starts(with: "From ".utf8)
    if message.count + taken.count > Self.longestMessage {
      isTooLong = true
      message = []
    }
    if !isTooLong { message += taken.dropFirst(isQuoted ? 1 : 0) }
    return true
  }

  private mutating func finishMessage(_ receive: PieceCutter.Receiver) rethrows -> Bool {
    let (bytes, wasTooLong) = (message, isTooLong)
    message = []
    isTooLong = false
    let place = "\(label)#\(number)"
    if wasTooLong {
      return try receive(
        .failure(PieceRejection(label: place, reason: .messageTooLong(limit: Self.longestMessage))))
    }
    if bytes.allSatisfy({ $0 <= 0x20 }) { return true }
    return try receive(.success(RawInput(label: place, format: .eml, bytes: bytes)))
  }

  /// Whether `line` is `From somebody Thu Mar  3 14:05:00 2022`: a day of the week or a time with its colon behind a name.
  private static func isEnvelope(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "From ".utf8), line.count < 512 else { return false }
    let words = line.split(whereSeparator: { $0 <= 0x20 }).map { String(decoding: $0, as: UTF8.self) }
    let hasTime = words.dropFirst(2).contains { word in
      let parts = word.split(separator: ":", omittingEmptySubsequences: false)
      return (2...3).contains(parts.count) && parts.allSatisfy { $0.utf8.count == 2 && UInt8($0) != nil }
    }
    let hasYear = words.contains {
      $0.utf8.count == 4 && UInt16($0).map { (1970...2100).contains($0) } == true
    }
    return hasTime && hasYear
  }
}
