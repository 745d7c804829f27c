import Foundation

/// The bytes of one file or of standard input, in order, decompressed when they are gzip data.
final class ByteStream {
  private let descriptor: Int32
  private let isOwned: Bool
  /// Where the data begins in the file; standard input may have been read before.
  private let start: Int
  private let inflater: GzipInflater?
  private var buffered: [UInt8]
  private var hasEnded = false
  /// What broke off the stream, to be thrown once the bytes before it are taken.
  private var failure: IngestionError?
  /// How much of gzip data may still be handed over; `nil` while nobody has looked.
  private var soundness: GzipSoundness?

  /// Whether the file is gzip data.
  var isCompressed: Bool { inflater != nil }

  /// Opens the regular file at `path`, or standard input for `-`.
  ///
  /// - Throws: `notFound`, `linkToNothing`, `nameNotUTF8`, `notRegularFile`, `unreadable`, `noSpool`.
  convenience init(path: String) throws(IngestionError) {
    if path == "-" {
      try self.init(descriptor: STDIN_FILENO, isOwned: false)
      return
    }
    // Without O_NONBLOCK the opening of a named pipe would wait for a writer.
    let descriptor = PathOpening.open(path, flags: O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.openingError(errno, path: path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = DescriptorReading.systemReason(errno)
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
    buffered = []
    let start = lseek(descriptor, 0, SEEK_CUR)
    // Two bytes tell gzip data; a pipe may give them one at a time.
    var first: [UInt8] = []
    do {
      while first.count < 2 {
        let more = try DescriptorReading.chunk(of: descriptor)
        if more.isEmpty { break }
        first += more
      }
    } catch {
      (self.descriptor, self.isOwned, self.start, inflater) = (descriptor, isOwned, 0, nil)
      failure = error
      hasEnded = true
      return
    }
    guard first.starts(with: [0x1F, 0x8B]) else {
      (self.descriptor, self.isOwned, self.start, inflater) = (descriptor, isOwned, 0, nil)
      buffered = first
      hasEnded = first.isEmpty
      return
    }
    inflater = GzipInflater()
    guard start >= 0 else {
      (self.descriptor, self.isOwned, self.start) = (
        try PipeSpool.file(of: descriptor, behind: first), true, 0
      )
      return
    }
    (self.descriptor, self.isOwned, self.start) = (descriptor, isOwned, start)
    inflateChunk(first)
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Finds out how far gzip data is sound, so that `next` hands over nothing else.
  func verify() {
    if isCompressed { soundness = GzipSoundness(of: descriptor, from: start) }
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
    var chunk = buffered
    buffered = []
    if let damage = soundness?.damage {
      chunk = Array(chunk.prefix(soundness?.output ?? 0))
      guard !chunk.isEmpty else { throw damage }
      soundness?.take(chunk.count)
    }
    if chunk.isEmpty, let failure { throw failure }
    return chunk
  }

  // MARK: - Private

  /// Reads more into the buffer; `false` at the end.
  private func fill() -> Bool {
    guard !hasEnded else { return false }
    do {
      let chunk = try DescriptorReading.chunk(of: descriptor)
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

  private static func openingError(_ code: Int32, path: String) -> IngestionError {
    switch code {
    case ENOENT, ENOTDIR:
      if PathOpening.status(of: path, followingLinks: false) != nil { return .linkToNothing }
      return path.unicodeScalars.contains("\u{FFFD}") ? .nameNotUTF8 : .notFound
    case ENXIO: return .notRegularFile(kind: "a socket or a device")
    default: return .unreadable(reason: DescriptorReading.systemReason(code))
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
}
