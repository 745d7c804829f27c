import ClaimsModel

/// Makes drafts of the articles of a JSON document or of a line of JSON Lines.
struct JSONArticleReader {
  /// What became of one object.
  typealias Result = Swift.Result<ArticleDraft, IngestionError>

  /// How a message calls what should have a text: "a line", "an article".
  let unit: String
  private let keys: FieldKeys
  private let warnings: [String]

  /// Makes a reader for a document, or for a line if `isLine`.
  init(isLine: Bool, keys: FieldKeys, warnings: [String]) {
    self.init(unit: isLine ? "a line" : "an article", keys: keys, warnings: warnings)
  }

  /// Makes a reader of records that are called `unit`.
  init(unit: String, keys: FieldKeys, warnings: [String]) {
    self.unit = unit
    self.keys = keys
    self.warnings = warnings
  }

  /// The values in `bytes`, UTF-8, that should be articles; `isCollection` tells whether there may be several.
  ///
  /// - Throws: `malformedJSON`, `tooDeep`.
  func values(in bytes: [UInt8]) throws(IngestionError) -> (values: [JSONValue], isCollection: Bool) {
    let value = try JSONParser.value(in: bytes)
    return collection(in: value).map { ($0, true) } ?? ([value], false)
  }

  /// What one value tells; `notAnObject`, `missingText` or `emptyText` when that is no article.
  func draft(of value: JSONValue, isWholeFile: Bool) -> Result {
    guard case .object(let members) = value else { return .failure(.notAnObject(found: value.kind)) }
    let fields = FieldReader(members, keys: keys)
    guard let textField = fields.first(of: FieldNames.text, where: { $0.holdsText }) else {
      return .failure(missingText(in: fields))
    }
    var draft = ArticleDraft(fields: fields)
    draft.isWholeFile = isWholeFile && unit == "an article"
    draft.warnings = warnings + draft.warnings
    draft.title = draft.title.map { CleanMarkup.line(Mojibake($0).text) }
    draft.kicker = draft.kicker.map { CleanMarkup.line(Mojibake($0).text) }
    draft.authors = draft.authors.map { Mojibake($0).text }
    draft.outlet = draft.outlet.map { Mojibake($0).text }
    let written = Mojibake(textField.plainText)
    if let warning = written.warning { draft.warnings.append(warning) }
    let (text, hadMarkup) = CleanMarkup.text(written.text)
    if hadMarkup { draft.warnings.append("The text had HTML markup, which was removed.") }
    draft.paragraphs = ParagraphSplitter.paragraphs(of: TextNormalizer.normalized(text))
    if draft.title == nil { draft.takeTitleFromFirstParagraph() }
    return .success(draft)
  }

  // MARK: - Private

  /// The articles of an array, or of an object that holds an array of them.
  private func collection(in value: JSONValue, depth: Int = 0) -> [JSONValue]? {
    switch value {
    case .array(let elements): return elements
    case .object(let members):
      // Nearly all objects are articles: only one that may hold some is looked at closely.
      guard members.contains(where: Self.mayHoldArticles) else { return nil }
      let fields = FieldReader(members, keys: keys)
      if fields.presentName(of: FieldNames.text) != nil || depth > 2 { return nil }
      for name in Self.collections {
        guard let inner = fields.first(of: [name]) else { continue }
        if case .array(let elements) = inner, elements.allSatisfy({ $0.isObject }) { return elements }
        if case .object = inner, let elements = collection(in: inner, depth: depth + 1) { return elements }
      }
      return nil
    default: return nil
    }
  }

  private static let collections = FieldNames.collections + ["response"]

  private static func mayHoldArticles(_ member: JSONMember) -> Bool {
    switch member.value {
    case .array, .object: collections.contains(FieldNames.canonical(member.key))
    default: false
    }
  }

  private func missingText(in fields: FieldReader) -> IngestionError {
    guard let name = fields.presentName(of: FieldNames.text) else {
      return .missingText(unit: unit, accepted: FieldNames.usualText)
    }
    return .emptyText(field: TextNormalizer.shortened(name))
  }
}

extension ArticleDraft {
  /// Makes the first paragraph the title if it reads like a headline above a paragraph.
  ///
  /// Nothing else is taken out of the text: a producer of JSON has named what the text is.
  mutating func takeTitleFromFirstParagraph() {
    guard let first = paragraphs.first, let second = paragraphs[at: 1], OpeningLines.isHeadlineLike(first),
      !OpeningLines.isHeadlineLike(second), MetadataLine(first) == nil
    else { return }
    title = first
    paragraphs = Array(paragraphs.dropFirst())
  }
}

extension JSONValue {
  fileprivate var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// Whether a text can be had of it.
  fileprivate var holdsText: Bool {
    switch self {
    case .string: true
    case .array, .object: !FieldReader.isMissing(plainText)
    case .null, .bool, .number: false
    }
  }

  /// The text of a string, of an array of paragraphs, or of fundus' `{summary, sections}`.
  fileprivate var plainText: String {
    var parts: [String] = []
    appendText(to: &parts)
    return parts.joined(separator: "\n\n")
  }

  /// Gathers the strings of all levels first, so that none is copied once a level.
  private func appendText(to parts: inout [String]) {
    switch self {
    case .string(let text): if !text.isEmpty { parts.append(text) }
    case .null, .bool, .number: break
    case .array(let elements): for element in elements { element.appendText(to: &parts) }
    case .object(let members):
      if let text = ExtendedJSON.text(of: members) { return parts.append(text) }
      for name in Self.textParts {
        for member in members where FieldNames.canonical(member.key) == name {
          member.value.appendText(to: &parts)
        }
      }
    }
  }

  /// Members of an object that hold parts of a text, in reading order.
  private static let textParts = [
    "summary", "headline", "sections", "paragraphs", "text", "content", "value",
  ]
}
