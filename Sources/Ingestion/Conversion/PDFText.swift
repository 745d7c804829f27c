/// What poppler's programs told of a PDF, as it goes to the process that reads it.
struct PDFText {
  /// `pdfinfo`'s lines: `Title: ...`.
  let info: [UInt8]
  /// `pdftotext`'s text, with a form feed behind each page.
  let text: [UInt8]

  /// Makes one.
  init(info: [UInt8], text: [UInt8]) {
    self.info = info
    self.text = text
  }

  /// Takes ``joined`` apart.
  init(joined: [UInt8]) {
    let end = joined.firstIndex(of: 0) ?? joined.endIndex
    info = Array(joined.prefix(upTo: end))
    text = Array(joined[from: end + 1])
  }

  /// Both, with a NUL between, which neither has.
  var joined: [UInt8] { info.filter { $0 != 0 } + [0] + text }

  /// What the info says under `name`; `nil` when it says nothing.
  func field(_ name: String) -> String? {
    let start = Array("\(name):".utf8)
    guard let line = info.split(separator: 0x0A).first(where: { $0.starts(with: start) }) else { return nil }
    let value = TextNormalizer.line(String(decoding: line.dropFirst(start.count), as: UTF8.self))
    return value.isEmpty ? nil : value
  }

  /// The lines of each page, in order; blank ones are empty.
  var pages: [[String]] {
    text.split(separator: 0x0C).map { page in
      let lines = TextNormalizer.normalized(String(decoding: page, as: UTF8.self)).utf8.split(
        separator: 0x0A, omittingEmptySubsequences: false)
      return lines.map { String(Substring($0)) }
    }
  }
}
