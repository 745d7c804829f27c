import ClaimsModel

/// Makes drafts of the articles of a JSON document or of a line of JSON Lines.
struct JSONArticleReader {
  /// What became of one object.
  typealias Result = Swift.Result<ArticleDraft, IngestionError>

  /// How a message calls what should have a text: "a line", "an article".
  let unit: String
  private let warnings: [String]

  /// Makes a reader for a document, or for a line if `isLine`.
  init(isLine: Bool, warnings: [String]) {
    unit = isLine ? "a line" : "an article"
    self.warnings = warnings
  }

  /// The articles in `bytes`, UTF-8; `isCollection` tells whether there may be several.
  ///
  /// - Throws: `malformedJSON`, `tooDeep`, `notAnObject`.
  func drafts(in bytes: [UInt8]) throws(IngestionError) -> (drafts: [Result], isCollection: Bool) {
    let value = try JSONParser.value(in: bytes)
    if let elements = Self.collection(in: value) {
      return (elements.map { draft(of: $0, isWholeFile: false) }, true)
    }
    return ([draft(of: value, isWholeFile: true)], false)
  }

  // MARK: - Private

  /// The articles of an array, or of an object that holds an array of them.
  private static func collection(in value: JSONValue, depth: Int = 0) -> [JSONValue]? {
    switch value {
    case .array(let elements): return elements
    case .object(let members):
      let fields = FieldReader(members)
      if fields.presentName(of: FieldNames.text) != nil || depth > 2 { return nil }
      for name in FieldNames.collections + ["response"] {
        guard let inner = fields.first(of: [name]) else { continue }
        if case .array(let elements) = inner, elements.allSatisfy({ $0.isObject }) { return elements }
        if case .object = inner, let elements = collection(in: inner, depth: depth + 1) { return elements }
      }
      return nil
    default: return nil
    }
  }

  private func draft(of value: JSONValue, isWholeFile: Bool) -> Result {
    guard case .object(let members) = value else { return .failure(.notAnObject(found: value.kind)) }
    let fields = FieldReader(members)
    guard let textField = fields.first(of: FieldNames.text, where: { $0.holdsText }) else {
      return .failure(missingText(in: fields))
    }
    var draft = ArticleDraft(fields: fields)
    draft.isWholeFile = isWholeFile && unit == "an article"
    draft.warnings = warnings + draft.warnings
    draft.title = draft.title.map(CleanMarkup.line)
    draft.kicker = draft.kicker.map(CleanMarkup.line)
    let (text, hadMarkup) = CleanMarkup.text(textField.plainText)
    if hadMarkup { draft.warnings.append("The text had HTML markup, which was removed.") }
    draft.paragraphs = ParagraphSplitter.paragraphs(of: TextNormalizer.normalized(text))
    if draft.title == nil { draft.takeTitleFromFirstParagraph() }
    return .success(draft)
  }

  private func missingText(in fields: FieldReader) -> IngestionError {
    guard let name = fields.presentName(of: FieldNames.text) else {
      return .missingText(unit: unit, accepted: FieldNames.usualText)
    }
    return .emptyText(field: name)
  }
}

extension ArticleDraft {
  /// Makes the first paragraph the title if it reads like a headline above a paragraph.
  ///
  /// Nothing else is taken out of the text: a producer of JSON has named what the text is.
  mutating func takeTitleFromFirstParagraph() {
    guard paragraphs.count > 1, OpeningLines.isHeadlineLike(paragraphs[0]),
      !OpeningLines.isHeadlineLike(paragraphs[1]), MetadataLine(paragraphs[0]) == nil
    else { return }
    title = paragraphs.removeFirst()
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
    switch self {
    case .string(let text): return text
    case .null, .bool, .number: return ""
    case .array(let elements):
      return elements.map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n\n")
    case .object(let members):
      var parts: [String] = []
      for name in Self.textParts {
        for member in members where FieldNames.canonical(member.key) == name {
          parts.append(member.value.plainText)
        }
      }
      return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
  }

  /// Members of an object that hold parts of a text, in reading order.
  private static let textParts = [
    "summary", "headline", "sections", "paragraphs", "text", "content", "value",
  ]
}
