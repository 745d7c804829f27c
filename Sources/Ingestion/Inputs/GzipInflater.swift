// The pointers in this file are zlib's interface: the stream's state lives at one fixed address from
// `init` to `deinit`, and buffers are lent to zlib for the length of one call only.
import CZlib

/// Decompresses a gzip file of one or more members, a chunk at a time.
final class GzipInflater {
  /// Output beyond this is refused when it is more than ``largestRatio`` times the input; 8 MiB.
  static let freeOutput = 8 << 20
  /// Deflate cannot exceed 1032 to 1, prose reaches 5 to 1.
  static let largestRatio = 200
  /// The most that one file may grow to: 64 GiB.
  static let largestOutput = 64 << 30

  private let stream: UnsafeMutablePointer<z_stream>
  private var bytesIn = 0
  /// Bytes that came out so far.
  private(set) var bytesOut = 0
  /// Bytes that came out of members whose check sum was right.
  private(set) var soundOutput = 0
  /// Whether the last member is complete.
  private(set) var isAtMemberEnd = false

  /// What stands around the compressed data.
  enum Framing: Int32, Sendable {
    // 15 is the largest window, 16 asks for gzip framing, a negative number for none.
    case gzip = 31
    case zlib = 15
    case none = -15
  }

  /// Makes an inflater; `nil` when zlib cannot.
  init?(framing: Framing = .gzip) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard inflateInit2_(stream, framing.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else {
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Decompresses the next bytes of the file into chunks.
  ///
  /// What came out before damage is handed over first.
  /// - Throws: `damagedGzip`, `gzipBomb`.
  func inflate(_ input: [UInt8], receive: (ArraySlice<UInt8>) -> Void) throws(IngestionError) {
    var input = input
    var output = [UInt8](repeating: 0, count: 1 << 17)
    var used = 0
    var isOutputPending = false
    while used < input.count || isOutputPending {
      if isAtMemberEnd {
        // Zeros pad the end of some files and members; what is neither they nor a member was one, or will be missed.
        let padding = input[from: used].prefix { $0 == 0 }.count
        used += padding
        bytesIn += padding
        guard let next = input[at: used] else { return }
        guard next == 0x1F, inflateReset(stream) == Z_OK else { throw .damagedGzip(offset: bytesIn) }
        isAtMemberEnd = false
      }
      let (status, taken, made) = step(&input, from: used, into: &output)
      used += taken
      bytesIn += taken
      bytesOut += made
      isOutputPending = made == output.count
      if made > 0 { receive(output[from: 0, to: made]) }
      try refuseBomb()
      switch status {
      case Z_STREAM_END:
        isAtMemberEnd = true
        soundOutput = bytesOut
      case Z_OK where taken > 0 || made > 0: continue
      case Z_BUF_ERROR where used == input.count: continue
      default: throw .damagedGzip(offset: bytesIn)
      }
    }
  }

  /// Checks that the file did not stop within a member.
  ///
  /// - Throws: `damagedGzip`.
  func finish() throws(IngestionError) {
    guard isAtMemberEnd else { throw .damagedGzip(offset: bytesIn) }
  }

  private func step(
    _ input: inout [UInt8], from start: Int, into output: inout [UInt8]
  ) -> (status: Int32, taken: Int, made: Int) {
    let available = input.count - start
    let room = output.count
    return input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.pointee.next_in = source.baseAddress.map { $0 + start }
        stream.pointee.avail_in = UInt32(available)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(room)
        let status = CZlib.inflate(stream, Z_NO_FLUSH)
        return (status, available - Int(stream.pointee.avail_in), room - Int(stream.pointee.avail_out))
      }
    }
  }

  private func refuseBomb() throws(IngestionError) {
    let isBomb = bytesOut > Self.freeOutput && bytesOut > bytesIn * Self.largestRatio
    guard isBomb || bytesOut > Self.largestOutput else { return }
    throw .gzipBomb(ratio: Self.largestRatio)
  }
}
