/// Cuts a query string into tokens; total: every string has a token sequence.
struct QueryLexer {
  /// Closing marks by opening mark, nearest kin first (Unicode 16, §6.2: quotation marks of the languages).
  private static let closingMarks: [Character: [Character]] = [
    "\"": ["\""], "“": ["”", "\""], "„": ["“", "”", "\""], "«": ["»"], "»": ["«"],
  ]

  private let characters: [Character]
  private var position = 0
  private(set) var tokens: [QueryToken] = []
  private(set) var warnings: [String] = []

  /// Cuts up `query`.
  init(_ query: String) {
    characters = Array(query)
    while position < characters.count { readToken() }
  }

  // MARK: - Private

  private mutating func readToken() {
    let character = characters[position]
    if isBlank(character) {
      position += 1
    } else if character == "(" || character == ")" {
      append(character == "(" ? .open : .close, from: position, to: position + 1)
    } else if character == "|" {
      append(.or, from: position, to: position + 1)
    } else if let closers = Self.closingMarks[character] {
      let (text, end) = quoted(closers: closers)
      append(.phrase(text), from: position, to: end)
      skipNearness(after: end)
    } else if character == "-", isNegation {
      append(.not, from: position, to: position + 1)
    } else {
      readWord()
    }
  }

  /// Whether the hyphen at `position` stands before an operand and after none: `-word`, not `e-mail`, `--`.
  private var isNegation: Bool {
    let next = position + 1
    guard next < characters.count, !isBlank(characters[next]), characters[next] != "-" else { return false }
    guard position > 0 else { return true }
    let previous = characters[position - 1]
    return isBlank(previous) || previous == "(" || previous == "|"
  }

  private mutating func readWord() {
    let start = position
    let end = endOfRun(from: start)
    if let colon = characters[start..<end].firstIndex(of: ":"), readField(start: start, colon: colon) {
      return
    }
    let text = String(characters[start..<end])
    switch text {
    case "OR": append(.or, from: start, to: end)
    case "AND": append(.and, from: start, to: end)
    case "NOT": append(.not, from: start, to: end)
    default: append(.word(text), from: start, to: end)
    }
  }

  /// Reads `name:value` at `start`; `false` when this is no field, with nothing consumed.
  private mutating func readField(start: Int, colon: Int) -> Bool {
    let name = String(characters[start..<colon])
    guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "_") }) else { return false }
    guard let field = QueryFieldName(named: name) else {
      return readUnknownField(name, start: start, colon: colon)
    }
    position = colon + 1
    var value = ""
    var end = position
    if position < characters.count, let closers = Self.closingMarks[characters[position]] {
      (value, end) = quoted(closers: closers)
    } else {
      end = endOfRun(from: position)
      value = String(characters[position..<end])
    }
    value = value.trimmed
    if value.isEmpty {
      warnings.append("Nothing follows “\(name):”, so it was read as a word.")
      append(.word(name), from: start, to: end)
    } else {
      append(.field(field, value: value, valueColumn: colon + 2), from: start, to: end)
    }
    return true
  }

  /// Reads the name of an unknown field as a word; what follows the colon is read as usual.
  private mutating func readUnknownField(_ name: String, start: Int, colon: Int) -> Bool {
    let isAddress = colon + 1 < characters.count && characters[colon + 1] == "/"
    let isFollowed = colon + 1 < characters.count && !isBlank(characters[colon + 1])
    if isFollowed, !isAddress {
      let warning = "“\(name):” is no field and was read as a word; \(Self.hint(for: name))."
      if !warnings.contains(warning) { warnings.append(warning) }
    }
    append(.word(name), from: start, to: colon)
    position = colon + 1
    return true
  }

  /// What to write instead of the unknown field `name`.
  private static func hint(for name: String) -> String {
    if let nearest = NearestWord.of(name, among: QueryFieldName.allNames) {
      return "the nearest is “\(nearest):”"
    }
    return "the fields are \(QueryFieldName.allNames.joined(separator: ", "))"
  }

  /// The text within the quotation marks that open at `position`, and where it ends; a mark that is never
  /// closed closes at the end.
  private func quoted(closers: [Character]) -> (text: String, end: Int) {
    let start = position + 1
    let closing =
      characters[start...].firstIndex { closers.contains($0) }
      ?? characters[start...].firstIndex { closers.contains("\"") && $0 == "”" }
    let end = closing ?? characters.count
    let text = characters[start..<end].map { isBlank($0) ? " " : $0 }
    return (String(text), min(end + 1, characters.count))
  }

  /// Reads over the `~3` of a nearness query, which is searched for as the exact phrase.
  private mutating func skipNearness(after end: Int) {
    guard end < characters.count, characters[end] == "~" else { return }
    let digits = characters[(end + 1)...].prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return }
    warnings.append("“~\(String(digits))” was left out: a phrase is searched for exactly as written.")
    position = end + 1 + digits.count
  }

  private func endOfRun(from start: Int) -> Int {
    characters[start...].firstIndex { isBlank($0) || isDelimiter($0) } ?? characters.count
  }

  private func isDelimiter(_ character: Character) -> Bool {
    character == "(" || character == ")" || character == "|" || Self.closingMarks[character] != nil
      || character == "”"
  }

  private func isBlank(_ character: Character) -> Bool {
    if character == "”" { return true }
    return character.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control || $0.value == 0
    }
  }

  private mutating func append(_ content: QueryToken.Content, from start: Int, to end: Int) {
    let text = String(characters[start..<end])
    tokens.append(QueryToken(content: content, column: start + 1, length: end - start, text: text))
    position = end
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    let kept = drop(while: \.isWhitespace)
    return String(kept.reversed().drop(while: \.isWhitespace).reversed())
  }
}
