/// The answer of a web server: its head, and its body as the server meant it.
struct HTTPAnswer {
  let headers: HeaderBlock
  private let block: ArraySlice<UInt8>

  /// Takes an answer apart; `nil` when it has no head.
  init?(_ block: ArraySlice<UInt8>) {
    guard block.starts(with: "HTTP/".utf8), let headers = HeaderBlock(block) else { return nil }
    self.headers = headers
    self.block = block
  }

  /// The number in the status line; 0 when there is none.
  static func status(of headers: HeaderBlock) -> Int {
    let words = headers.firstLine.split(separator: " ", maxSplits: 2)
    guard words.first?.hasPrefix("HTTP/") == true else { return 0 }
    return words[at: 1].flatMap { Int($0) } ?? 0
  }

  /// The type of the body; `nil` when the server does not say it.
  var type: MediaType? { headers["content-type"].map(MediaType.init) }

  /// The body without its chunks and decompressed.
  ///
  /// Crawlers that have done that themselves may leave the headers as they were: what the body is counts more.
  /// - Throws: `webRecord` with `encoding` or `damagedBody`, `tooLarge`, `gzipBomb`.
  func body() throws(IngestionError) -> [UInt8] {
    var body = block[from: headers.end]
    let isChunked = headers["transfer-encoding"].map { $0.lowercased().holds("chunked") } ?? false
    var joined: [UInt8] = []
    if isChunked, let chunks = ChunkedBody.joined(body) {
      joined = chunks
      body = joined[...]
    }
    let encodings = (headers["content-encoding"] ?? "").lowercased().parts(between: ",")
      .map(TextNormalizer.line).filter { !$0.isEmpty && $0 != "identity" }
    for encoding in encodings.reversed() {
      body = try CompressedBody.decompressed(body, encoding: encoding)[...]
    }
    guard body.count <= InputReader.largestDocument else {
      throw .tooLarge(limit: InputReader.largestDocument)
    }
    return Array(body)
  }
}

/// A body in chunks, each behind its length in hexadecimal digits (RFC 9112, §7.1).
enum ChunkedBody {
  /// The chunks one behind the other, as many as are there; `nil` when the body is not in chunks.
  static func joined(_ body: ArraySlice<UInt8>) -> [UInt8]? {
    var joined: [UInt8] = []
    var index = body.startIndex
    while let (size, start) = chunkHead(in: body, at: index) {
      if size == 0 { return joined }
      joined += body[from: start, to: start + size]
      index = start + size
      guard index < body.endIndex else { return joined }
      if body[at: index] == 0x0D { index += 1 }
      if body[at: index] == 0x0A { index += 1 }
    }
    return index == body.startIndex ? nil : joined
  }

  /// The size of the chunk whose line is at `index`, and where its bytes begin.
  private static func chunkHead(in body: ArraySlice<UInt8>, at index: Int) -> (size: Int, start: Int)? {
    let line = body[from: index, to: index + 256]
    guard let feed = line.firstIndex(of: 0x0A) else { return nil }
    let digits = line.prefix(upTo: feed).prefix { $0 != 0x3B && $0 > 0x20 }
    guard (1...15).contains(digits.count), let size = Int(String(decoding: digits, as: UTF8.self), radix: 16),
      size >= 0
    else { return nil }
    return (min(size, body.endIndex - index), feed + 1)
  }
}

/// A body that the server compressed.
enum CompressedBody {
  /// The bytes before they were compressed; as they are where they are not compressed in fact.
  ///
  /// - Throws: `webRecord` with `encoding` or `damagedBody`, `tooLarge`, `gzipBomb`.
  static func decompressed(_ body: ArraySlice<UInt8>, encoding: String) throws(IngestionError) -> [UInt8] {
    switch encoding {
    case "gzip", "x-gzip":
      guard body.starts(with: [0x1F, 0x8B]) else { return Array(body) }
      return try inflated(body, framing: .gzip)
    case "deflate":
      // The standard means zlib's framing; some servers send none.
      if let first = body.first, let second = body[at: body.startIndex + 1], first & 0x0F == 8,
        (UInt16(first) << 8 | UInt16(second)) % 31 == 0
      {
        return try inflated(body, framing: .zlib)
      }
      guard body.first != UInt8(ascii: "<") else { return Array(body) }
      return try inflated(body, framing: .none)
    default:
      // What begins like a page is no longer encoded.
      if body.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") { return Array(body) }
      throw .webRecord(.encoding(TextNormalizer.shortened(encoding)))
    }
  }

  private static func inflated(
    _ body: ArraySlice<UInt8>, framing: GzipInflater.Framing
  ) throws(IngestionError) -> [UInt8] {
    guard let inflater = GzipInflater(framing: framing) else { throw .webRecord(.damagedBody) }
    var output: [UInt8] = []
    var rest = body
    while !rest.isEmpty {
      let chunk = Array(rest.prefix(1 << 16))
      rest = rest.dropFirst(chunk.count)
      do throws(IngestionError) {
        try inflater.inflate(chunk) { output += $0 }
      } catch {
        if case .damagedGzip = error {
          // Bytes behind a whole body are nothing.
          if inflater.soundOutput > 0, inflater.soundOutput == output.count { return output }
          throw .webRecord(.damagedBody)
        }
        throw error
      }
      guard output.count <= InputReader.largestDocument else {
        throw .tooLarge(limit: InputReader.largestDocument)
      }
    }
    guard inflater.isAtMemberEnd else { throw .webRecord(.damagedBody) }
    return output
  }
}
