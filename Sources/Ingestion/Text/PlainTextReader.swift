import ClaimsModel

/// Makes a draft of a plain text as people and programs keep it.
enum PlainTextReader {
  /// The draft of the text `decoded`.
  static func draft(of decoded: DecodedText) -> ArticleDraft {
    var text = TextNormalizer.normalized(utf8: decoded.bytes)
    if let unescaped = CharacterReferences.unescapedText(text) { text = TextNormalizer.normalized(unescaped) }
    var draft = ArticleDraft()
    if let header = HeaderLines(text) {
      draft = ArticleDraft(fields: FieldReader(header.members))
      text = header.rest
    }
    draft.warnings = decoded.warnings
    draft.fill(from: OpeningLines(paragraphs: paragraphs(of: text), knownTitle: draft.title))
    return draft
  }

  /// The paragraphs of `text`; a headline that runs over two lines is one of them.
  private static func paragraphs(of text: String) -> [String] {
    var paragraphs: [String] = []
    for (index, block) in ParagraphSplitter.blocks(of: text).enumerated() {
      for (position, line) in block.enumerated() {
        if index < 4, (1...4).contains(position), let last = paragraphs.last, line.first?.isLowercase == true,
          OpeningLines.isHeadlineLike(last), MetadataLine(last) == nil
        {
          _ = paragraphs.popLast()
          paragraphs.append(last + " " + line)
        } else {
          paragraphs.append(line)
        }
      }
    }
    return paragraphs
  }
}

extension ArticleDraft {
  /// Takes over what the first lines tell and what is left as the body.
  mutating func fill(from opening: OpeningLines) {
    title = title ?? opening.title
    kicker = kicker ?? opening.kicker
    if authors.isEmpty { authors = opening.authors }
    publishedLine = opening.published
    unclearLine = opening.unclearDate
    paragraphs = opening.body
  }

  /// Makes a draft of what the fields of an object, a front matter or header lines say.
  init(fields: FieldReader) {
    externalID = fields.string(of: FieldNames.id).map(TextNormalizer.line)
    title = fields.string(of: FieldNames.title)
    kicker = fields.string(of: FieldNames.kicker)
    authors = fields.names(of: FieldNames.authors)
    publishedField = fields.string(of: FieldNames.published) ?? fields.yearMonthDay()
    url = fields.string(of: FieldNames.url) { OutletNames.host(ofURL: $0) != nil }
    outlet = fields.string(of: FieldNames.outlet) { OutletNames.host(ofURL: $0) == nil }
    language = fields.string(of: FieldNames.language)
    for key in fields.repeatedKeys {
      warnings.append(
        "The key \"\(TextNormalizer.shortened(key))\" stands there twice; its last value was taken.")
    }
  }
}

extension FieldReader {
  /// A date that is spread over the fields `year`, `month` and `day`.
  func yearMonthDay() -> String? {
    guard let year = string(of: ["year"]).flatMap(Self.wholeNumber) else { return nil }
    guard let month = string(of: ["month"]).flatMap(Self.wholeNumber) else { return String(year) }
    guard let day = string(of: ["day"]).flatMap(Self.wholeNumber) else { return "\(year)-\(month)" }
    return "\(year)-\(month)-\(day)"
  }

  private static func wholeNumber(_ text: String) -> Int? {
    Double(text).flatMap { (0...9999).contains($0) ? Int($0) : nil }
  }
}
