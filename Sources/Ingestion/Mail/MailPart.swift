/// A message, or a part of one: its headers, and its body or the parts of that.
struct MailPart {
  /// Parts within parts beyond this depth are not taken apart: each level is a walk through its bytes.
  private static let deepest = 12
  /// Parts of one body beyond this are not looked at.
  private static let mostParts = 1000

  let headers: MailHeaders
  /// In lower case: `text/html`.
  let type: String
  /// The body as carried.
  private let body: ArraySlice<UInt8>
  /// The parts of a multipart body, in order.
  private(set) var parts: [MailPart] = []

  /// Reads the message in `bytes`.
  init(_ bytes: ArraySlice<UInt8>, defaultType: String = "text/plain", depth: Int = 0) {
    var end = bytes.startIndex
    headers = MailHeaders(bytes, end: &end)
    body = bytes[from: end]
    let declared = headers.parameterized("content-type")
    // A type that is broken is read like one that is not there.
    type = declared.flatMap { $0.value.holds("/") ? $0.value : nil } ?? defaultType
    guard depth < Self.deepest else { return }
    if type.hasPrefix("multipart/"), let boundary = declared?.parameter("boundary"), !boundary.isEmpty {
      let inner = type == "multipart/digest" ? "message/rfc822" : "text/plain"
      parts = Self.bodies(in: body, boundary: boundary).map {
        MailPart($0, defaultType: inner, depth: depth + 1)
      }
    } else if type == "message/rfc822" {
      parts = [MailPart(content(of: body)[...], depth: depth + 1)]
    }
  }

  /// The body's bytes, its transfer encoding undone.
  var content: [UInt8] { content(of: body) }

  /// The character set that the headers name.
  var charset: String? { headers.parameterized("content-type")?.parameter("charset") }

  /// Whether the part is meant to be kept as a file.
  var isAttachment: Bool { headers.parameterized("content-disposition")?.value == "attachment" }

  /// The name of the file that it was; `nil` when none is given.
  var fileName: String? {
    headers.parameterized("content-disposition")?.parameter("filename")
      ?? headers.parameterized("content-type")?.parameter("name")
  }

  /// The part and all in it, in order.
  var all: [MailPart] { [self] + parts.flatMap(\.all) }

  // MARK: - Private

  private func content(of body: ArraySlice<UInt8>) -> [UInt8] {
    TransferEncoding.decoded(body, named: headers.parameterized("content-transfer-encoding")?.value)
  }

  /// What stands between the lines `--boundary`; the last part may lack its end.
  private static func bodies(in body: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var bodies: [ArraySlice<UInt8>] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex, bodies.count < mostParts {
      let line = body[from: index].prefix { $0 != 0x0A }
      if line.starts(with: mark) {
        let rest = line.dropFirst(mark.count)
        let isEnd = rest.starts(with: "--".utf8)
        if isEnd || rest.allSatisfy({ $0 <= 0x20 }) {
          if let start { bodies.append(withoutLineEnd(body[from: start, to: index])) }
          start = isEnd ? nil : line.endIndex + 1
          if isEnd { return bodies }
        }
      }
      index = line.endIndex + 1
    }
    if let start, start < body.endIndex, bodies.count < mostParts { bodies.append(body[from: start]) }
    return bodies
  }

  /// The line end before a boundary belongs to that.
  private static func withoutLineEnd(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard body.last == 0x0A else { return body }
    let body = body.dropLast()
    return body.last == 0x0D ? body.dropLast() : body
  }
}
