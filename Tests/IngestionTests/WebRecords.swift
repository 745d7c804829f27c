/// Records of web archives, for tests.
enum WebRecords {
  /// A record; `length` is what its Content-Length says.
  static func record(
    _ type: String, address: String = "https://echo.example/2022/ferry",
    contentType: String = "application/http",
    _ block: [UInt8], length: Int? = nil
  ) -> [UInt8] {
    Array(
      """
      WARC/1.0\r
      WARC-Type: \(type)\r
      WARC-Target-URI: \(address)\r
      WARC-Date: 2022-03-03T10:00:00Z\r
      Content-Type: \(contentType)\r
      Content-Length: \(length ?? block.count)\r
      \r

      """.utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// A record with the answer of a server.
  static func response(
    _ body: [UInt8], status: String = "200 OK", type: String? = "text/html; charset=utf-8",
    headers: String = "",
    length: Int? = nil
  ) -> [UInt8] {
    let head = "HTTP/1.1 \(status)\r\n" + (type.map { "Content-Type: \($0)\r\n" } ?? "") + headers + "\r\n"
    return record("response", Array(head.utf8) + body, length: length)
  }

  /// A page with a title and a paragraph that have this number.
  static func page(_ number: Int) -> [UInt8] {
    Array(
      """
      <!DOCTYPE html><html><head><title>Ferry \(number) sails again</title></head><body><article>
      <h1>Ferry \(number) sails again</h1><p>The ferry number \(number) sails again, said the mayor of Lindby on Monday. It
      had been closed for a year, and people on the island had waited for it since the storm of the last winter.</p>
      </article></body></html>
      """.utf8)
  }

  /// `body` in chunks of `size` bytes.
  static func chunked(_ body: [UInt8], size: Int = 50) -> [UInt8] {
    var chunks: [UInt8] = []
    for start in stride(from: 0, to: body.count, by: size) {
      let chunk = body[start..<min(start + size, body.count)]
      chunks += Array((String(chunk.count, radix: 16) + ";x=y\r\n").utf8) + chunk + [0x0D, 0x0A]
    }
    return chunks + Array("0\r\n\r\n".utf8)
  }
}
