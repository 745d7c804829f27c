/// Finds the page in a message that a browser saved a web page as (MHTML).
enum SavedMessagePage {
  /// The page, with its address and when it was saved.
  ///
  /// - Throws: `document` when there is none.
  static func page(in bytes: [UInt8]) throws(IngestionError) -> PageInput {
    let message = MailPart(bytes[...])
    guard let root = root(of: message) else { throw .document(.noText("a saved page without a page in it")) }
    let address = [
      root.headers.text("content-location"), message.headers.text("snapshot-content-location"),
      message.headers.text("content-location"),
    ].compactMap { $0 }.first { OutletNames.host(ofURL: $0) != nil }
    // A header's word goes before that of the page, as with a web server's.
    let decoded = try CharsetDecoder.decode(root.content, declared: root.charset, isMarkup: true)
    return PageInput(
      bytes: decoded.bytes, charset: "utf-8", address: address, fetched: message.headers.text("date"))
  }

  /// The part that the headers name as the first, else the first that is a page.
  private static func root(of message: MailPart) -> MailPart? {
    let pages = message.all.filter { $0.type == "text/html" || $0.type == "application/xhtml+xml" }
    if let start = message.headers.parameterized("content-type")?.parameter("start"),
      let root = pages.first(where: { $0.headers.text("content-id") == start })
    {
      return root
    }
    return pages.first
  }
}
