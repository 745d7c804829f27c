import ClaimsModel

/// Cuts text into words, numbers and punctuation marks, after the Penn Treebank's habits.
///
/// Differences from the treebank: hyphenated words and numbers stay whole ("12-year-old", "10-15").
/// Clitics are tokens of their own ("Voss" + "'s", "did" + "n't"); an abbreviation keeps its period.
struct Tokenizer: Sendable {
  /// Appends the tokens of one paragraph, in text order and linear time.
  ///
  /// Every byte that is not white space lands in exactly one token.
  func appendTokens(of paragraph: TextSpan, in bytes: TotalList<UInt8>, to tokens: inout [Token]) {
    var offset = paragraph.start
    var isSpaceBefore = true
    while offset < paragraph.end {
      if Bytes.isSpace(bytes[offset]) {
        offset += 1
        isSpaceBefore = true
        continue
      }
      let end = tokenEnd(from: offset, limit: paragraph.end, in: bytes)
      appendWord(TextSpan(offset, end), isSpaceBefore: isSpaceBefore, in: bytes, to: &tokens)
      offset = end
      isSpaceBefore = false
    }
  }

  // MARK: - Private

  private func tokenEnd(from start: Int, limit: Int, in bytes: TotalList<UInt8>) -> Int {
    let first = bytes[start]
    if Bytes.isWordByte(first, at: start, in: bytes) { return wordEnd(from: start, limit: limit, in: bytes) }
    if first == UInt8(ascii: "@") || first == UInt8(ascii: "#"), start + 1 < limit,
      Bytes.isAlphanumeric(bytes[start + 1])
    {
      return handleEnd(from: start + 1, limit: limit, in: bytes)
    }
    if first == UInt8(ascii: ".") || first == UInt8(ascii: "-") {
      var end = start + 1
      while end < limit, bytes[end] == first { end += 1 }
      return end
    }
    return min(start + Bytes.scalarLength(first), limit)
  }

  private func handleEnd(from start: Int, limit: Int, in bytes: TotalList<UInt8>) -> Int {
    var end = start
    while end < limit, Bytes.isAlphanumeric(bytes[end]) || bytes[end] == UInt8(ascii: "_") { end += 1 }
    return end
  }

  private func wordEnd(from start: Int, limit: Int, in bytes: TotalList<UInt8>) -> Int {
    if isAddress(from: start, limit: limit, in: bytes) {
      return addressEnd(from: start, limit: limit, in: bytes)
    }
    var end = start
    while end < limit {
      if Bytes.isWordByte(bytes[end], at: end, in: bytes) {
        end += Bytes.scalarLength(bytes[end])
      } else if let next = innerMarkEnd(at: end, from: start, limit: limit, in: bytes) {
        end = next
      } else {
        break
      }
    }
    end = min(end, limit)
    if end < limit, bytes[end] == UInt8(ascii: "."), isAbbreviation(TextSpan(start, end), in: bytes) {
      end += 1
    }
    return end
  }

  /// Where a word goes on after a mark inside it ("16,000", "O'Neill", "U.S", "AT&T"); `nil` when it ends.
  private func innerMarkEnd(at offset: Int, from start: Int, limit: Int, in bytes: TotalList<UInt8>) -> Int? {
    let apostrophe = Bytes.apostropheLength(at: offset, in: bytes)
    if apostrophe > 0 {
      let next = offset + apostrophe
      guard next < limit, Bytes.isWordByte(bytes[next], at: next, in: bytes) else { return nil }
      return next
    }
    guard offset + 1 < limit, offset > start else { return nil }
    let next = bytes[offset + 1]
    let previous = bytes[offset - 1]
    switch bytes[offset] {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"):
      return Bytes.isDigit(previous) && Bytes.isDigit(next) ? offset + 1 : nil
    case UInt8(ascii: "."):
      if Bytes.isDigit(previous), Bytes.isDigit(next) { return offset + 1 }
      if let end = domainEnd(after: offset, limit: limit, in: bytes) { return end }
      return isInitialism(from: start, to: offset, in: bytes) && Bytes.isLetter(next) ? offset + 1 : nil
    case UInt8(ascii: "-"):
      return Bytes.isWordByte(next, at: offset + 1, in: bytes) ? offset + 1 : nil
    case UInt8(ascii: "&"):
      return Bytes.isUppercase(previous) && Bytes.isUppercase(next) ? offset + 1 : nil
    case UInt8(ascii: "_"):
      return offset + 1
    default: return nil
    }
  }

  /// Where a domain's last part ends that begins behind the period at `offset`: "Echo.com"; `nil` for other words.
  private func domainEnd(after offset: Int, limit: Int, in bytes: TotalList<UInt8>) -> Int? {
    var end = offset + 1
    while end < limit, end - offset <= Self.longestDomain + 1, Bytes.isAlphanumeric(bytes[end]) { end += 1 }
    let isWhole = end >= limit || !Bytes.isWordByte(bytes[end], at: end, in: bytes)
    guard isWhole, Bytes.isAlphanumeric(bytes[offset - 1]) else { return nil }
    return Self.domains.contains(String(decoding: bytes[TextSpan(offset + 1, end)], as: UTF8.self))
      ? end : nil
  }

  /// Last parts of addresses that stand in prose as names of sites; words such as "it" or "in" are left out.
  private static let domains: Set<String> = [
    "com", "org", "net", "edu", "gov", "info", "co", "eu", "tv", "uk",
  ]
  private static let longestDomain = 4
  /// Bytes of an initialism: looking back further at every period would take quadratic time.
  private static let longestInitialism = 63

  /// Whether `start..<end` is letters each followed by a period, the last period excepted: "U", "U.S", "a.m".
  private func isInitialism(from start: Int, to end: Int, in bytes: TotalList<UInt8>) -> Bool {
    guard (end - start) % 2 == 1, end - start <= Self.longestInitialism else { return false }
    for offset in TokenRange(start, end) {
      let isRight =
        (offset - start) % 2 == 0 ? Bytes.isLetter(bytes[offset]) : bytes[offset] == UInt8(ascii: ".")
      if !isRight { return false }
    }
    return true
  }

  private func isAbbreviation(_ word: TextSpan, in bytes: TotalList<UInt8>) -> Bool {
    if isInitialism(from: word.start, to: word.end, in: bytes) {
      // A lone lower-case letter or "I" before a period ends a sentence ("So did I.").
      return word.count > 1
        || (Bytes.isUppercase(bytes[word.start]) && bytes[word.start] != UInt8(ascii: "I"))
    }
    guard word.count <= Abbreviations.longest else { return false }
    let text = String(decoding: bytes[word], as: UTF8.self)
    if Abbreviations.isContraction(text) { return true }
    return Abbreviations.all.contains(text.lowercased())
      && (Bytes.isUppercase(bytes[word.start]) || Abbreviations.lowercase.contains(text))
  }

  private func isAddress(from start: Int, limit: Int, in bytes: TotalList<UInt8>) -> Bool {
    for prefix in ["http://", "https://", "www."] {
      let end = start + prefix.utf8.count
      if end < limit, bytes[TextSpan(start, end)].elementsEqual(prefix.utf8) { return true }
    }
    return false
  }

  private func addressEnd(from start: Int, limit: Int, in bytes: TotalList<UInt8>) -> Int {
    var end = start
    while end < limit, !Bytes.isSpace(bytes[end]), bytes[end] != UInt8(ascii: "\""), bytes[end] < 0x80 {
      end += 1
    }
    while end > start + 1,
      [".", ",", ")", ";", ":", "?", "!"].contains(where: { bytes[end - 1] == UInt8(ascii: $0) })
    {
      end -= 1
    }
    return end
  }

  /// Appends a word as one token, or as the word and its clitic.
  private func appendWord(
    _ span: TextSpan, isSpaceBefore: Bool, in bytes: TotalList<UInt8>, to tokens: inout [Token]
  ) {
    let token = Token(span: span, isSpaceBefore: isSpaceBefore, in: bytes)
    guard token.shape != .punctuation, let cut = Clitics.cut(in: token.lower), cut > 0 else {
      tokens.append(token)
      return
    }
    // The lower-case form has plain apostrophes: count the clitic's letters from the end of the printed word.
    var boundary = span.end
    for _ in TokenRange(cut, token.lower.utf8.count) where boundary > span.start {
      boundary -= Bytes.apostropheLength(at: boundary - 3, in: bytes) == 3 ? 3 : 1
    }
    tokens.append(Token(span: TextSpan(span.start, boundary), isSpaceBefore: isSpaceBefore, in: bytes))
    tokens.append(Token(span: TextSpan(boundary, span.end), isSpaceBefore: false, in: bytes))
  }
}

extension Token {
  /// The token at `span`.
  init(span: TextSpan, isSpaceBefore: Bool, in bytes: TotalList<UInt8>) {
    let text = String(decoding: bytes[span], as: UTF8.self)
    self.init(
      span: span, text: text, lower: Bytes.lowercased(text), shape: TokenShape(of: text),
      isSpaceBefore: isSpaceBefore)
  }
}

extension TokenShape {
  /// The shape of the word `text`.
  init(of text: String) {
    if let shape = Self.ofASCII(text) { self = shape } else { self = Self.ofUnicode(text) }
  }

  /// The shape of a word of ASCII letters and digits, told by its bytes; `nil` for other words.
  private static func ofASCII(_ text: String) -> TokenShape? {
    var letters = 0
    var uppercase = 0
    var isFirstUppercase = false
    for (index, byte) in text.utf8.enumerated() {
      if byte >= 0x80 { return nil }
      if index == 0, Bytes.isDigit(byte) { return .number }
      guard Bytes.isLetter(byte) else { continue }
      letters += 1
      guard Bytes.isUppercase(byte) else { continue }
      uppercase += 1
      if letters == 1 { isFirstUppercase = true }
    }
    return shape(letters: letters, uppercase: uppercase, isFirstUppercase: isFirstUppercase)
  }

  private static func shape(letters: Int, uppercase: Int, isFirstUppercase: Bool) -> TokenShape {
    if letters == 0 { return .punctuation }
    if uppercase == 0 { return .lower }
    if uppercase == letters, letters > 1 { return .upper }
    return isFirstUppercase && uppercase == 1 ? .capitalized : .mixed
  }

  private static func ofUnicode(_ text: String) -> TokenShape {
    var uppercase = 0
    var letters = 0
    var isFirstUppercase = false
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == 0, scalar.isASCII, scalar.properties.numericType == .decimal { return .number }
      guard scalar.properties.isAlphabetic else { continue }
      letters += 1
      if scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter {
        uppercase += 1
        if letters == 1 { isFirstUppercase = true }
      }
    }
    return shape(letters: letters, uppercase: uppercase, isFirstUppercase: isFirstUppercase)
  }
}
