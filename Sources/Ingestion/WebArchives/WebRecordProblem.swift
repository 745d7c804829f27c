/// Why a record of a web archive, or the answer of a web server in it, is no article.
public enum WebRecordProblem: Hashable, Sendable {
  /// No record begins at this byte of the decompressed data where one should.
  case noRecord(offset: Int)
  /// The record at this byte does not end where its Content-Length says.
  case wrongLength(offset: Int)
  /// The file ends within the record at this byte.
  case cutOff(offset: Int)
  /// The record at this byte is longer than `limit` bytes.
  case tooLong(offset: Int, limit: Int)
  /// What should be a record has no head, or no answer of a web server in it.
  case noAnswer
  /// The page is compressed in a way that is not read: "br".
  case encoding(String)
  /// The page's compressed or chunked body is damaged.
  case damagedBody
  /// The body is of a kind that is not read: "image/png".
  case otherType(String)

  var reason: String {
    switch self {
    case .noRecord(let offset):
      "no WARC record at byte \(offset) of its decompressed data; read on from the next one"
    case .wrongLength(let offset):
      "damaged WARC record at byte \(offset) of its decompressed data: its Content-Length is wrong"
    case .cutOff(let offset): "cut off within the WARC record at byte \(offset) of its decompressed data"
    case .tooLong(let offset, let limit):
      "the WARC record at byte \(offset) of its decompressed data is longer than \(limit >> 20) MiB"
    case .noAnswer: "a WARC record without an answer of a web server"
    case .encoding(let name): "a page in the encoding \(name), which is not read"
    case .damagedBody: "the page's compressed body is damaged or cut off"
    case .otherType(let type): "a body of the type \(type), which is not read"
    }
  }
}
