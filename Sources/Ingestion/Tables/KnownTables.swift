/// Tables that certain tools write.
enum KnownTables {
  /// The columns of trafilatura's `--csv`, which writes no head (`xmltocsv` of its xml.py, since 1.4).
  static let trafilatura = [
    "url", "id", "fingerprint", "hostname", "title", "image", "date", "text", "comments", "license",
    "pagetype",
  ]

  /// Whether a row of these cells is one of trafilatura's: an address, or nothing, then a fingerprint and a date where
  /// they belong; what is not known is "null".
  static func isTrafilaturaRow(_ cells: [[UInt8]], separator: UInt8) -> Bool {
    guard separator == 0x09, cells.count == trafilatura.count else { return false }
    let texts = cells.map { String(decoding: $0.prefix(64), as: UTF8.self) }
    func fits(_ place: Int, _ test: (String) -> Bool) -> Bool {
      texts[at: place].map { $0 == "null" || test($0) } ?? false
    }
    let date = { (text: String) in text.utf8.count >= 10 && PublishedDate(text).isDate }
    return fits(0) { $0.hasPrefix("http") } && fits(2) { $0.utf8.allSatisfy(isHexadecimal) } && fits(6, date)
      && (texts[at: 2] != "null" || texts[at: 6] != "null" || texts[at: 0] != "null")
  }

  /// The service whose export without full texts has these columns; `nil` when it is none that is known.
  static func serviceWithoutTexts(columns: [String]) -> String? {
    let names = Set(columns.map(FieldNames.canonical))
    return names.isSuperset(of: ["title", "url", "publishdate", "medianame"]) ? "Media Cloud" : nil
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}

extension PublishedDate {
  /// Whether a day, a month or a year is known.
  fileprivate var isDate: Bool {
    if case .date = self { true } else { false }
  }
}
