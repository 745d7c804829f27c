import Foundation

/// The bytes of one file or of standard input, in order, decompressed when they are gzip data.
final class ByteStream: ByteSource {
  private let descriptor: Int32
  private let isOwned: Bool
  /// Where the data begins in the file; standard input may have been read before.
  private let start: Int
  private let inflater: GzipInflater?
  private var buffered: [UInt8]
  private var hasEnded = false
  /// What broke off the stream, to be thrown once the bytes before it are taken.
  private var failure: IngestionError?
  /// A temporary file with what a pipe gave.
  private var spool: Int32?
  /// Whether of gzip data only what is certainly sound is handed over.
  private var isVerifying = false
  /// Bytes handed over so far of those.
  private var handedOver = 0
  /// Whether the file ends within a gzip member.
  private var isCutOff = false
  /// How much of gzip data may still be handed over; `nil` while members are short enough to be held back until their
  /// check sums tell.
  private var soundness: GzipSoundness?
  /// The most that is held back; 8 MiB.
  private static let mostHeld = 8 << 20

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
      (self.descriptor, self.isOwned, self.start, inflater) = (descriptor, isOwned, Int(max(0, start)), nil)
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
    if let spool { close(spool) }
  }

  private var isSeekable: Bool { lseek(descriptor, 0, SEEK_CUR) >= 0 }

  /// Makes `next` hand over of gzip data only what is certainly sound.
  ///
  /// A member is held back until its check sum was right. Of one that is too long for that the file is read to its end
  /// first, which takes the time twice.
  func verify() { isVerifying = isCompressed }

  /// A descriptor of a regular file that has all bytes, compressed as they are, from its start on.
  ///
  /// What comes through a pipe is kept in a temporary file for that; nothing may have been taken before, and nothing can
  /// be taken afterwards. The descriptor is closed with the stream.
  /// - Throws: `unreadable`, `noSpool`.
  func wholeFile() throws(IngestionError) -> Int32 {
    if start == 0, isSeekable { return descriptor }
    if start > 0, lseek(descriptor, off_t(start), SEEK_SET) < 0 {
      throw .unreadable(reason: DescriptorReading.systemReason(errno))
    }
    let spool = try PipeSpool.file(of: descriptor, behind: isSeekable ? [] : buffered)
    self.spool = spool
    return spool
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
    if isVerifying, soundness == nil, let chunk = try nextHeldBack() { return chunk }
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

  /// The next members that are sound; `nil` when one is too long to be held back.
  private func nextHeldBack() throws(IngestionError) -> [UInt8]? {
    while true {
      let isOver = hasEnded && (failure == nil || isCutOff)
      let sure = isOver ? buffered.count : min((inflater?.soundOutput ?? 0) - handedOver, buffered.count)
      if sure > 0 {
        let chunk = sure == buffered.count ? buffered : Array(buffered.prefix(sure))
        // total: `sure` is at most the count.
        buffered.removeFirst(sure)
        handedOver += sure
        return chunk
      }
      if hasEnded {
        buffered = []
        if let failure { throw failure }
        return []
      }
      guard buffered.count <= Self.mostHeld else { break }
      _ = fill()
    }
    soundness = GzipSoundness(of: descriptor, from: start)
    soundness?.take(handedOver)
    return nil
  }

  /// Reads more into the buffer; `false` at the end.
  private func fill() -> Bool {
    guard !hasEnded else { return false }
    do {
      let chunk = try DescriptorReading.chunk(of: descriptor)
      if chunk.isEmpty {
        hasEnded = true
        isCutOff = inflater?.isAtMemberEnd == false
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
