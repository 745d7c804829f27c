import ClaimsModel

/// What the name of a file tells of its article, by a pattern.
struct NameValues: Hashable, Sendable {
  private(set) var outlet: String?
  private(set) var title: String?
  private(set) var author: String?
  private(set) var id: String?
  private var day: Int?
  private var month: Int?
  private var year: Int?
  private var wholeDate: PartialDate?

  /// The date, from whichever fields tell it.
  var date: PartialDate? { wholeDate ?? year.flatMap { PartialDate(year: $0, month: month, day: day) } }

  /// Whether what should be a date is one.
  var isSound: Bool { wholeDate != nil || year == nil || date != nil }

  /// Takes over the text of a field.
  mutating func take(_ field: NamePattern.Field, _ text: String, order: DateOrder?) {
    switch field {
    case .outlet: outlet = Self.words(text)
    case .title: title = Self.words(text)
    case .author: author = Self.words(text)
    case .id: id = TextNormalizer.line(text)
    case .date: wholeDate = Self.date(text, order: order)
    case .year: year = Int(text)
    case .month: month = Int(text) ?? EnglishCalendar.month(text.lowercased())
    case .day: day = Int(text)
    case .section, .slug, .any: break
    }
  }

  /// The date that all of `text` is: `2022-03-03`, `20220303`, `3-Mar-2022`, `2022_03`, `2022`; `nil` when it is none.
  static func date(_ text: String, order: DateOrder?) -> PartialDate? {
    let parts = text.split(omittingEmptySubsequences: false) { "-._ ".contains($0) }
    let isDate = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.count <= 9
        && (part.utf8.allSatisfy { (0x30...0x39).contains($0) }
          || EnglishCalendar.month(part.lowercased()) != nil)
    }
    guard isDate, (1...3).contains(parts.count), let first = parts.first else { return nil }
    guard parts.count > 1 else {
      if first.utf8.count == 8 { return PathDate.date(inName: Array(first.utf8)) }
      let year = first.utf8.count == 4 ? Int(first) : nil
      return year.flatMap { (1500...2100).contains($0) ? PartialDate(year: $0) : nil }
    }
    // Signs of one kind, so that what reads names reads it.
    let joined = parts.joined(separator: "-")
    if let date = PathDate.date(inName: Array(joined.utf8)) { return date }
    // The longest form leaves numbers of one digit and the order open.
    guard parts.count == 3, case .date(let date) = PublishedDate(parts.joined(separator: "/"), order: order)
    else {
      return nil
    }
    return date
  }

  /// A name with blanks where names of files have something else.
  private static func words(_ text: String) -> String? {
    // "The_Herald", "the-herald"; a host keeps its hyphens.
    let isHost = OutletNames.isHost(text)
    let line = TextNormalizer.line(
      isHost || text.contains(" ")
        ? text : String(text.map { $0 == "_" || $0 == "-" || $0 == "+" ? " " : $0 }))
    return line.isEmpty ? nil : line
  }
}
