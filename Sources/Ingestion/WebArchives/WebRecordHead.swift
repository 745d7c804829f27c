/// The head of a record of a web archive (ISO 28500), and what it says of the record.
struct WebRecordHead: Hashable, Sendable {
  let headers: HeaderBlock
  /// Bytes of the block behind the head.
  let length: Int

  /// Longer heads are taken for damage.
  static let longest = 1 << 16

  /// Reads the head at the start of `bytes`; `nil` when there is none, or it does not tell its length.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard Self.begins(bytes), let headers = HeaderBlock(bytes.prefix(Self.longest)),
      let length = headers["content-length"].flatMap({ Int($0) }), length >= 0, length < 1 << 48
    else { return nil }
    self.headers = headers
    self.length = length
  }

  /// Whether a record begins here.
  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.prefix(7).elementsEqual("WARC/1.".utf8) }

  /// What the record is: "response", "request".
  var type: String { headers["warc-type"].map { $0.lowercased() } ?? "" }

  /// Whether the block is the answer of a web server, head and all.
  var holdsAnswer: Bool { type == "response" && isOfHTTP }

  /// Whether the block is a page or a text itself.
  var holdsBody: Bool { type == "resource" || type == "conversion" }

  /// The address, without the angle brackets that some programs write.
  var address: String? {
    headers["warc-target-uri"].map { uri in
      uri.hasPrefix("<") && uri.hasSuffix(">") ? String(uri.dropFirst().dropLast()) : uri
    }
  }

  /// When it was fetched.
  var date: String? { headers["warc-date"] }

  private var isOfHTTP: Bool { address.map { $0.lowercased().hasPrefix("http") } ?? true }

  /// Why the record is no article, in words to count by; `nil` when it may be one.
  ///
  /// `block` is the beginning of its block.
  func kindPassedOver(block: ArraySlice<UInt8>) -> String? {
    let types = ["warcinfo", "request", "metadata", "revisit", "continuation"]
    if types.contains(type) { return "\(type) records" }
    if address.map({ $0.lowercased().hasSuffix("/robots.txt") }) == true { return "robots.txt" }
    if holdsBody {
      let type = MediaType(headers["content-type"] ?? "")
      return type.isRead || type.name.isEmpty ? nil : type.shownName
    }
    guard holdsAnswer else { return "records of other types" }
    guard let answer = HeaderBlock(block.prefix(Self.longest)) else { return nil }
    let status = HTTPAnswer.status(of: answer)
    guard (200...299).contains(status) else {
      return status == 0 ? "answers without a status" : "HTTP \(status)"
    }
    guard let type = answer["content-type"].map(MediaType.init) else { return nil }
    return type.isRead ? nil : type.shownName
  }
}
