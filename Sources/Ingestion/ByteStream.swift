import Foundation

/// The bytes of one file or of standard input, in order, decompressed when they are gzip data.
final class ByteStream {
  private static let chunkLength = 1 << 17

  private let descriptor: Int32
  private let isOwned: Bool
  private let inflater: GzipInflater?
  private var buffered: [UInt8]
  private var hasEnded = false
  /// What broke off the stream, to be thrown once the bytes before it are taken.
  private var failure: IngestionError?

  /// Whether the file is gzip data.
  var isCompressed: Bool { inflater != nil }

  /// Opens the regular file at `path`, or standard input for `-`.
  ///
  /// - Throws: `notFound`, `nameNotUTF8`, `notRegularFile`, `unreadable`.
  convenience init(path: String) throws(IngestionError) {
    if path == "-" {
      try self.init(descriptor: STDIN_FILENO, isOwned: false)
      return
    }
    // Without O_NONBLOCK the opening of a named pipe would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.openingError(errno, path: path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = Self.systemReason(errno)
      close(descriptor)
      throw .unreadable(reason: reason)
    }
    if let kind = Self.irregularKind(status.st_mode) {
      close(descriptor)
      throw .notRegularFile(kind: kind)
    }
    try self.init(descriptor: descriptor, isOwned: true)
  }

  private init(descriptor: Int32, isOwned: Bool) throws(IngestionError) {
    self.descriptor = descriptor
    self.isOwned = isOwned
    buffered = []
    // Two bytes tell gzip data; a pipe may give them one at a time.
    var first = [UInt8]()
    do {
      while first.count < 2 {
        let more = try Self.readChunk(descriptor)
        if more.isEmpty { break }
        first += more
      }
    } catch {
      inflater = nil
      failure = error
      hasEnded = true
      return
    }
    guard first.starts(with: [0x1F, 0x8B]) else {
      inflater = nil
      buffered = first
      hasEnded = first.isEmpty
      return
    }
    inflater = GzipInflater()
    inflateChunk(first)
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Up to `count` bytes from the start without taking them.
  func peek(_ count: Int) -> [UInt8] {
    while buffered.count < count, fill() {}
    return Array(buffered.prefix(count))
  }

  /// The next bytes; empty at the end.
  ///
  /// - Throws: what broke the stream off, after all bytes before it have been given.
  func next() throws(IngestionError) -> [UInt8] {
    while buffered.isEmpty, fill() {}
    if buffered.isEmpty, let failure { throw failure }
    let chunk = buffered
    buffered = []
    return chunk
  }

  // MARK: - Private

  /// Reads more into the buffer; `false` at the end.
  private func fill() -> Bool {
    guard !hasEnded else { return false }
    do {
      let chunk = try Self.readChunk(descriptor)
      if chunk.isEmpty {
        hasEnded = true
        try inflater?.finish()
      } else if inflater != nil {
        inflateChunk(chunk)
      } else {
        buffered += chunk
      }
    } catch {
      failure = error
      hasEnded = true
    }
    return !hasEnded
  }

  private func inflateChunk(_ chunk: [UInt8]) {
    do {
      try inflater?.inflate(chunk) { buffered += $0 }
    } catch {
      failure = error
      hasEnded = true
    }
  }

  private static func readChunk(_ descriptor: Int32) throws(IngestionError) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: chunkLength)
    while true {
      let count = read(descriptor, &chunk, chunkLength)
      if count >= 0 {
        chunk.removeLast(chunkLength - count)
        return chunk
      }
      guard errno == EINTR else { throw .unreadable(reason: systemReason(errno)) }
    }
  }

  private static func openingError(_ code: Int32, path: String) -> IngestionError {
    switch code {
    case ENOENT, ENOTDIR: path.unicodeScalars.contains("\u{FFFD}") ? .nameNotUTF8 : .notFound
    case ENXIO: .notRegularFile(kind: "a socket or a device")
    default: .unreadable(reason: systemReason(code))
    }
  }

  private static func irregularKind(_ mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a named pipe"
    case S_IFCHR, S_IFBLK: "a device"
    default: "a special file"
    }
  }

  private static func systemReason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
