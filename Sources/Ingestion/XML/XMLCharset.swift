/// Brings an XML document to UTF-8.
enum XMLCharset {
  /// The document as UTF-8, by the bytes themselves where they tell, else by what its first line says.
  ///
  /// - Throws: `binary` or `controlCharacters` when this is no text.
  static func decoded(_ bytes: [UInt8]) throws(IngestionError) -> DecodedText {
    try CharsetDecoder.decode(bytes, declared: declared(in: bytes))
  }

  /// The `encoding` of `<?xml version="1.0" encoding="ISO-8859-1"?>`; `nil` when there is none.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(256).prefix { $0 != UInt8(ascii: ">") }
    let text = String(decoding: head, as: UTF8.self)
    guard text.holds("<?xml"), let (_, rest) = text.cut(at: "encoding") else { return nil }
    let value = rest.drop { $0 == " " || $0 == "=" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }
}
