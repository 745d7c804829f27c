import CZlib
import Foundation
import Testing

/// Compresses what tests then read.
enum Gzip {
  /// `bytes` as one gzip member.
  static func compressed(_ bytes: [UInt8]) throws -> [UInt8] {
    var stream = z_stream()
    let status = deflateInit2_(
      &stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)
    )
    try #require(status == Z_OK)
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 1024)
    let made = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        return deflate(&stream, Z_FINISH) == Z_STREAM_END ? target.count - Int(stream.avail_out) : 0
      }
    }
    try #require(made > 0)
    return Array(output[..<made])
  }

  /// `text` as one gzip member.
  static func compressed(_ text: String) throws -> Data { Data(try compressed(Array(text.utf8))) }
}
