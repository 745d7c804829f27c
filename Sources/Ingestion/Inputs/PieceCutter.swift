/// Cuts one stream into the pieces that are read on their own.
struct PieceCutter {
  /// Takes a piece or a rejection; `false` asks to stop.
  typealias Receiver = (Result<RawInput, PieceRejection>) throws -> Bool

  private let label: String
  private let stream: any ByteSource
  private var line: [UInt8] = []
  private var lineNumber = 0
  private var isSkipping = false

  /// Makes a cutter of `stream`, whose pieces are named after `label`.
  init(label: String, stream: any ByteSource) {
    self.label = label
    self.stream = stream
  }

  /// Hands over the whole stream as one piece; UTF-16 JSON Lines are decoded and cut.
  mutating func cutWhole(as format: ArticleFormat, receive: Receiver) rethrows {
    var bytes: [UInt8] = []
    do throws(IngestionError) {
      bytes = try stream.all(upTo: InputReader.largestDocument)
      if format == .jsonLines { bytes = try CharsetDecoder.decode(bytes).bytes }
    } catch {
      _ = try receive(.failure(PieceRejection(label: label, reason: error)))
      return
    }
    guard format == .jsonLines else {
      _ = try receive(.success(RawInput(label: label, format: format, bytes: bytes)))
      return
    }
    if try cut(bytes, receive: receive) { _ = try finishLine(receive) }
  }

  /// Hands over each line that is not blank as a piece, as it comes.
  mutating func cutLines(receive: Receiver) rethrows {
    while true {
      let chunk: [UInt8]
      do {
        chunk = try stream.next()
      } catch {
        // The line in hand is dropped where the damage cut it short; an object that is closed was its last of all.
        if line.last(where: { $0 > 0x20 }) == UInt8(ascii: "}") {
          guard try finishLine(receive) else { return }
        }
        _ = try receive(.failure(PieceRejection(label: label, reason: error)))
        return
      }
      if chunk.isEmpty { break }
      guard try cut(chunk, receive: receive) else { return }
    }
    _ = try finishLine(receive)
  }

  // MARK: - Private

  /// Hands over the lines that end in `chunk` and keeps the rest; `false` when asked to stop.
  private mutating func cut(_ chunk: [UInt8], receive: Receiver) rethrows -> Bool {
    var start = 0
    while let end = chunk.firstIndex(of: 0x0A, from: start) {
      keep(chunk[from: start, to: end])
      guard try finishLine(receive) else { return false }
      start = end + 1
    }
    keep(chunk[from: start])
    return true
  }

  private mutating func keep(_ part: ArraySlice<UInt8>) {
    guard !isSkipping else { return }
    if line.count + part.count > InputReader.longestLine {
      isSkipping = true
      line = []
    } else {
      line += part
    }
  }

  private mutating func finishLine(_ receive: Receiver) rethrows -> Bool {
    lineNumber += 1
    let lineLabel = "\(label):\(lineNumber)"
    let wasSkipping = isSkipping
    let bytes = line
    line = []
    isSkipping = false
    if wasSkipping {
      let reason = IngestionError.lineTooLong(limit: InputReader.longestLine)
      return try receive(.failure(PieceRejection(label: lineLabel, reason: reason)))
    }
    if bytes.allSatisfy({ $0 <= 0x20 }) { return true }
    return try receive(.success(RawInput(label: lineLabel, format: .jsonLines, bytes: bytes)))
  }
}
