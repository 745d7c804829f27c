/// The bytes of the member at which an ``Unpacking`` is.
final class MemberSource: ByteSource {
  private let unpacking: any Unpacking
  private var buffered: [UInt8] = []
  private var hasEnded = false
  private var failure: IngestionError?

  /// Whether it broke off, as far as it was read.
  var isDamaged: Bool { failure != nil }
  /// What broke it off.
  var damage: IngestionError? { failure }

  init(_ unpacking: any Unpacking) { self.unpacking = unpacking }

  func peek(_ count: Int) -> [UInt8] {
    _ = holds(count)
    return Array(buffered.prefix(count))
  }

  /// Reads ahead; whether the member is at least `count` bytes long.
  func holds(_ count: Int) -> Bool {
    while buffered.count < count, fill() {}
    return buffered.count >= count
  }

  func next() throws(IngestionError) -> [UInt8] {
    if buffered.isEmpty { _ = fill() }
    let chunk = buffered
    buffered = []
    if chunk.isEmpty, let failure { throw failure }
    return chunk
  }

  private func fill() -> Bool {
    guard !hasEnded else { return false }
    do throws(IngestionError) {
      let chunk = try unpacking.nextChunk()
      if chunk.isEmpty { hasEnded = true }
      buffered += chunk
    } catch {
      failure = error
      hasEnded = true
    }
    return !hasEnded
  }
}

/// What gzip data from another source holds: a compressed file within an archive.
final class InflatedSource: ByteSource {
  /// The most that is held back until a check sum tells whether it is right; 8 MiB.
  private static let mostHeld = 8 << 20

  private let source: any ByteSource
  private let inflater: GzipInflater?
  private var buffered: [UInt8] = []
  private var handedOver = 0
  private var hasEnded = false
  private var failure: IngestionError?

  init(_ source: any ByteSource) {
    self.source = source
    inflater = GzipInflater()
    if inflater == nil { failure = .unreadable(reason: "no memory to decompress it") }
  }

  func peek(_ count: Int) -> [UInt8] {
    while buffered.count < count, fill() {}
    return Array(buffered.prefix(count))
  }

  func next() throws(IngestionError) -> [UInt8] {
    while true {
      let sure = min((inflater?.soundOutput ?? 0) - handedOver, buffered.count)
      let given = buffered.count > Self.mostHeld ? buffered.count : max(0, sure)
      if given > 0 {
        let chunk = Array(buffered.prefix(given))
        // total: `given` is at most the count.
        buffered.removeFirst(given)
        handedOver += given
        return chunk
      }
      if hasEnded {
        if let failure { throw failure }
        return []
      }
      _ = fill()
    }
  }

  private func fill() -> Bool {
    guard !hasEnded else { return false }
    do throws(IngestionError) {
      let chunk = try source.next()
      if chunk.isEmpty {
        hasEnded = true
        try inflater?.finish()
      } else {
        try inflater?.inflate(chunk) { buffered += $0 }
      }
    } catch {
      failure = error
      hasEnded = true
    }
    return !hasEnded
  }
}
