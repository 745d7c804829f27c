/// Bytes that come in order: those of a file, of standard input, or of a member of an archive.
protocol ByteSource: AnyObject {
  /// Up to `count` bytes from the start without taking them.
  func peek(_ count: Int) -> [UInt8]
  /// The next bytes; empty at the end.
  ///
  /// - Throws: what broke the bytes off, after all before it have been given.
  func next() throws(IngestionError) -> [UInt8]
}

extension ByteSource {
  /// All bytes that are left.
  ///
  /// - Throws: `tooLarge` beyond `limit`, and what broke them off.
  func all(upTo limit: Int) throws(IngestionError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let chunk = try next()
      if chunk.isEmpty { return bytes }
      bytes += chunk
      if bytes.count > limit { throw .tooLarge(limit: limit) }
    }
  }
}

/// Bytes that are in memory already.
final class MemorySource: ByteSource {
  private var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func peek(_ count: Int) -> [UInt8] { Array(bytes.prefix(count)) }

  func next() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
