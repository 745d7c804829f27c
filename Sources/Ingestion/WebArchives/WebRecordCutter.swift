/// Cuts a web archive (WARC) into its records, in constant memory; what holds no page is counted.
struct WebRecordCutter {
  /// The longest record that is read; 32 MiB.
  static let longestRecord = InputReader.largestDocument

  private let label: String
  private let source: any ByteSource
  /// Counts what is no article.
  private(set) var passedOver: PassedOverParts
  private var buffer: [UInt8] = []
  /// Where in the buffer the record at hand begins.
  private var position = 0
  /// Bytes of the file before the buffer.
  private var offset = 0
  private var number = 0
  private var hasEnded = false
  private var failure: IngestionError?

  /// Makes a cutter that goes on counting in `passedOver`.
  init(label: String, source: any ByteSource, passedOver: PassedOverParts) {
    self.label = label
    self.source = source
    self.passedOver = passedOver
  }

  /// Hands over each record that may be an article as a piece, as it comes.
  mutating func cut(receive: PieceCutter.Receiver) rethrows {
    while true {
      skipBlanks()
      guard position < buffer.count else { break }
      guard try takeRecord(receive) else { return }
    }
    if let failure { _ = try receive(.failure(PieceRejection(label: label, reason: failure))) }
  }

  // MARK: - Private

  private mutating func takeRecord(_ receive: PieceCutter.Receiver) rethrows -> Bool {
    let start = offset + position
    _ = ensure(WebRecordHead.longest)
    number += 1
    guard let head = WebRecordHead(buffer[from: position]) else {
      let isCut =
        hasEnded && HeaderBlock.end(in: buffer[from: position]) == nil
        && WebRecordHead.begins(buffer[from: position])
      position += 1
      seekRecord()
      return try reject(isCut ? .cutOff(offset: start) : .noRecord(offset: start), receive)
    }
    let headLength = head.headers.end - position
    let kind = head.kindPassedOver(block: buffer[from: head.headers.end])
    guard head.length <= Self.longestRecord else {
      return try takeLongRecord(head, headLength: headLength, kind: kind, receive)
    }
    let length = headLength + head.length
    // What stands behind the block tells whether its length is right.
    let isComplete = ensure(length + Self.longestGap) || buffer.count - position >= length
    guard isComplete, isEnd(at: position + length) else {
      // The head is all that is sure: the next record may begin within what the length covers.
      position += headLength
      seekRecord()
      if failure != nil, position >= buffer.count { return true }
      let isCut = !isComplete && position >= buffer.count
      return try reject(isCut ? .cutOff(offset: start) : .wrongLength(offset: start), receive)
    }
    let record = buffer[from: position, to: position + length]
    position += length
    let place = "\(label)#\(number)"
    if let kind {
      passedOver.add(kind, at: place)
      return true
    }
    return try receive(.success(RawInput(label: place, format: .warc, bytes: Array(record))))
  }

  /// Passes over a record that is too long to be read.
  private mutating func takeLongRecord(
    _ head: WebRecordHead, headLength: Int, kind: String?, _ receive: PieceCutter.Receiver
  ) rethrows -> Bool {
    let start = offset + position
    // A length that is wrong is more often this long than a record is.
    _ = ensure(headLength + Self.longestRecord)
    if let next = nextHead(from: position + headLength) {
      position = next
      return try reject(.wrongLength(offset: start), receive)
    }
    var rest = headLength + head.length
    while rest > 0 {
      let taken = min(rest, buffer.count - position)
      position += taken
      rest -= taken
      if rest > 0, !fill() { break }
    }
    if rest > 0 { return failure != nil ? true : try reject(.cutOff(offset: start), receive) }
    if let kind {
      passedOver.add(kind, at: "\(label)#\(number)")
      return true
    }
    return try reject(.tooLong(offset: start, limit: Self.longestRecord), receive)
  }

  private func reject(_ problem: WebRecordProblem, _ receive: PieceCutter.Receiver) rethrows -> Bool {
    try receive(.failure(PieceRejection(label: "\(label)#\(number)", reason: .webRecord(problem))))
  }

  /// Line ends between records that are looked at; two belong there.
  private static let longestGap = 64

  /// Whether a record ends at `index`: line ends and another record follow, or nothing.
  private func isEnd(at index: Int) -> Bool {
    let behind = buffer[from: index, to: index + Self.longestGap].drop { $0 == 0x0D || $0 == 0x0A }
    return behind.isEmpty || WebRecordHead.begins(behind)
      || behind.count < 7 && hasEnded && "WARC/1.".utf8.starts(with: behind)
  }

  private mutating func skipBlanks() {
    repeat {
      while let byte = buffer[at: position], byte == 0x0D || byte == 0x0A { position += 1 }
    } while position >= buffer.count && fill()
  }

  /// Where in the buffer the next record begins whose head is whole.
  private func nextHead(from start: Int) -> Int? {
    var index = start
    while let feed = buffer.firstIndex(of: 0x0A, from: index) {
      index = feed + 1
      if WebRecordHead.begins(buffer[from: index]), WebRecordHead(buffer[from: index]) != nil { return index }
    }
    return nil
  }

  /// Goes on to the next line at which a record begins, or to the end.
  private mutating func seekRecord() {
    while true {
      while let feed = buffer.firstIndex(of: 0x0A, from: position) {
        guard buffer.count - feed > 10 || hasEnded else { break }
        if WebRecordHead.begins(buffer[from: feed + 1]) {
          position = feed + 1
          return
        }
        position = feed + 1
      }
      if buffer.firstIndex(of: 0x0A, from: position) == nil { position = buffer.count }
      guard fill() else {
        position = buffer.count
        return
      }
    }
  }

  /// Whether `count` bytes from the position on are there, after reading as far as is needed.
  private mutating func ensure(_ count: Int) -> Bool {
    while buffer.count - position < count { guard fill() else { return false } }
    return true
  }

  private mutating func fill() -> Bool {
    guard !hasEnded else { return false }
    // Moving what is left each time would take the square of a long record's time.
    if position > 1 << 20 || position == buffer.count {
      // total: at most all of it.
      buffer.removeFirst(min(position, buffer.count))
      offset += position
      position = 0
    }
    do throws(IngestionError) {
      let chunk = try source.next()
      if chunk.isEmpty { hasEnded = true }
      buffer += chunk
    } catch {
      failure = error
      hasEnded = true
    }
    return !hasEnded
  }
}
