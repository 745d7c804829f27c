/// The form of a message on the socket: its length in eight bytes, the lowest first, then its bytes.
struct WorkerFrame {
  /// Bytes of the length.
  static let headLength = 8
  /// Longer than any message of ours: the largest document, as an analysis.
  static let longest = 4 << 30

  /// The bytes to send for `message`.
  static func bytes(of message: some WireCodable) -> [UInt8] {
    var body = WireWriter()
    body.write(message)
    var frame = head(of: body.bytes.count)
    frame += body.bytes
    return frame
  }

  private static func head(of length: Int) -> [UInt8] {
    stride(from: UInt64(0), to: 64, by: 8).map { UInt8(truncatingIfNeeded: UInt64(length) >> $0) }
  }

  /// The length of the message that `bytes` begin; `nil` while its head is incomplete.
  ///
  /// - Throws: `WireError` for what no message can have.
  static func length(in bytes: some Collection<UInt8>) throws(WireError) -> Int? {
    guard bytes.count >= headLength else { return nil }
    let length = bytes.prefix(headLength).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(longest) else { throw WireError() }
    return Int(length)
  }

  /// The value that a whole message holds, with nothing left over.
  static func message<Message: WireCodable>(in body: [UInt8]) throws(WireError) -> Message {
    var reader = WireReader(body)
    let message: Message = try reader.read()
    guard reader.remaining == 0 else { throw WireError() }
    return message
  }
}
