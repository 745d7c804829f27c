internal import CNettle

/// SHA-256 (FIPS 180-4) of bytes that come one after another.
public struct SHA256 {
  private var context = sha256_ctx()

  /// Begins with nothing.
  public init() { nettle_sha256_init(&context) }

  /// Adds bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    // Nettle takes no bytes at all by no address.
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    nettle_sha256_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
  }

  /// Adds bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ update(UnsafeRawBufferPointer($0)) }) != nil { return }
    Array(bytes).withUnsafeBytes { update($0) }
  }

  /// The digest of what was added; begins anew.
  public mutating func finalize() -> Digest {
    var bytes = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, bytes.count, &bytes)
    return Digest(bytes: bytes)
  }

  /// The digest of some bytes.
  public static func hash(_ bytes: some Sequence<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  /// A digest of 32 bytes.
  public struct Digest: Hashable, Sendable {
    /// The bytes.
    public let bytes: [UInt8]

    /// The bytes in lower-case hexadecimal.
    public var hex: String {
      String(
        decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
  }
}
