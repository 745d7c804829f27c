/// A web page as it was found, and what its carrier tells of it.
struct PageInput: Hashable, Sendable {
  /// The page's bytes as stored, decompressed.
  var bytes: [UInt8]
  /// The character set of the HTTP or mail header.
  var charset: String?
  /// The address that it was fetched from.
  var address: String?
  /// When it was fetched, as written.
  var fetched: String?

  /// Makes one.
  init(bytes: [UInt8], charset: String? = nil, address: String? = nil, fetched: String? = nil) {
    self.bytes = bytes
    self.charset = charset
    self.address = address
    self.fetched = fetched
  }
}
