import ClaimsModel

/// What the network sees of each token: rows of its embedding tables.
///
/// Everything is told by the token and its paragraph alone, so that paragraphs can be read apart. Hashes are
/// FNV-1a of the lower-case word's bytes with digits made one: no word can be read back from a table.
package struct TokenFeatures: Sendable {
  /// The columns in the order of the weights' tables.
  package enum Column: Int, CaseIterable, Sendable {
    /// A hash of the whole word, to be looked up in the vocabulary.
    case word
    /// The first three bytes.
    case prefix
    /// The last three bytes.
    case suffix
    /// The last two bytes.
    case ending
    /// Capitals, digits and marks: "Xx", "XX.", "d,d".
    case shape
    /// Where the token stands to quotation marks.
    case quotation
    /// How long the quotation is that holds it.
    case quotationLength
    /// How much of the paragraph is quoted.
    case paragraphQuotes
    /// Where it stands in its sentence, its sentence in the paragraph, and whether that is the title.
    case position
  }

  /// Rows of each column's table; 0 is the separator's row, and for words means a hash, not a row.
  package static let rows: [Column: Int] = [
    .prefix: 4096, .suffix: 4096, .ending: 1024, .shape: 512, .quotation: 8, .quotationLength: 10,
    .paragraphQuotes: 4, .position: 16,
  ]

  /// For each column the value of each token, in token order; words as the bits of their hashes.
  package let columns: [[UInt32]]

  /// The features of every token of `text`, in linear time.
  package init(_ text: AnnotatedText) {
    var table = FeatureTable(tokens: text.tokens.count)
    for (index, token) in text.tokens.enumerated() {
      let word = WordHashes(token)
      table[.word, index] = word.whole
      table[.prefix, index] = word.prefix
      table[.suffix, index] = word.suffix
      table[.ending, index] = word.ending
      table[.shape, index] = word.shape
    }
    let paragraphs = Self.paragraphs(of: text)
    Self.fillQuotations(of: text, paragraphs: paragraphs, in: &table)
    Self.fillPositions(paragraphs: paragraphs, in: &table)
    columns = table.columns
  }

  // MARK: - Private

  /// Quotation columns: 1 outside, 2 inside, 3 the opening and 4 the closing mark, 5 inside an unclosed one.
  private static func fillQuotations(
    of text: AnnotatedText, paragraphs: [TotalList<Sentence>], in table: inout FeatureTable
  ) {
    for index in text.tokens.indices {
      table[.quotation, index] = 1
      table[.quotationLength, index] = 1
    }
    var quoted = [Int](repeating: 0, count: text.paragraphs.count)
    for quotation in text.quotations {
      quoted[at: quotation.paragraph, or: 0] += quotation.tokens.count
      let length = 2 + UInt32(bucket(quotation.tokens.count))
      for index in quotation.tokens {
        table[.quotation, index] = quotation.isClosed ? 2 : 5
        table[.quotationLength, index] = length
      }
      table[.quotation, quotation.tokens.start] = quotation.continuesPrevious ? 6 : 3
      if quotation.isClosed { table[.quotation, quotation.tokens.end - 1] = 4 }
    }
    for sentences in paragraphs {
      guard let first = sentences.first, let last = sentences.last else { continue }
      let tokens = first.tokens.joined(with: last.tokens)
      let share = quoted[at: first.paragraph] ?? 0
      let value: UInt32 = share == 0 ? 1 : 20 * share >= 19 * tokens.count ? 3 : 2
      for index in tokens { table[.paragraphQuotes, index] = value }
    }
  }

  /// 1...4: in the title, first sentence, second, later; +4 for a sentence's first token, +8 for its second.
  private static func fillPositions(paragraphs: [TotalList<Sentence>], in table: inout FeatureTable) {
    for sentences in paragraphs {
      for (number, sentence) in sentences.enumerated() {
        let place = UInt32(sentence.isInTitle ? 1 : min(number, 2) + 2)
        for (offset, index) in sentence.tokens.enumerated() {
          table[.position, index] = place + (offset == 0 ? 4 : offset == 1 ? 8 : 0)
        }
      }
    }
  }

  /// The runs of sentences that make one paragraph each.
  private static func paragraphs(of text: AnnotatedText) -> [TotalList<Sentence>] {
    var found: [TotalList<Sentence>] = []
    var start = 0
    for index in text.sentences.indices
    where index + 1 == text.sentences.count
      || text.sentences[index + 1].paragraph != text.sentences[index].paragraph
    {
      found.append(text.sentences[TokenRange(start, index + 1)])
      start = index + 1
    }
    return found
  }

  private static func bucket(_ count: Int) -> Int {
    switch count {
    case ..<4: 0
    case ..<7: 1
    case ..<13: 2
    case ..<25: 3
    case ..<49: 4
    case ..<97: 5
    default: 6
    }
  }
}

/// The columns while they are filled: what is written beyond the tokens is lost.
private struct FeatureTable {
  /// One column behind the other.
  private var values: [UInt32]
  private let tokens: Int

  init(tokens: Int) {
    self.tokens = tokens
    values = [UInt32](repeating: 0, count: tokens * TokenFeatures.Column.allCases.count)
  }

  var columns: [[UInt32]] {
    TokenFeatures.Column.allCases.map { column in
      let start = column.rawValue * tokens
      return Array(values[TokenRange(start, start + tokens)])
    }
  }

  subscript(column: TokenFeatures.Column, token: Int) -> UInt32 {
    get { place(column, token).flatMap { values[at: $0] } ?? 0 }
    set { if let place = place(column, token) { values[at: place] = newValue } }
  }

  private func place(_ column: TokenFeatures.Column, _ token: Int) -> Int? {
    token >= 0 && token < tokens ? column.rawValue * tokens + token : nil
  }
}

/// The hashes of one word.
private struct WordHashes {
  var whole: UInt32
  var prefix: UInt32
  var suffix: UInt32
  var ending: UInt32
  var shape: UInt32

  private static let seed: UInt32 = 2_166_136_261
  private static let prime: UInt32 = 16_777_619

  init(_ token: Token) {
    let bytes = token.lower.utf8
    let folded = { (byte: UInt8) -> UInt8 in Bytes.isDigit(byte) ? UInt8(ascii: "0") : byte }
    whole = Self.seed
    for byte in bytes { whole = (whole ^ UInt32(folded(byte))) &* Self.prime }
    prefix = Self.row(bytes.prefix(3), salt: 1, rows: 4096)
    suffix = Self.row(bytes.suffix(3), salt: 2, rows: 4096)
    ending = Self.row(bytes.suffix(2), salt: 3, rows: 1024)
    shape = Self.shapeRow(token.text.utf8)
  }

  private static func row(_ bytes: some Sequence<UInt8>, salt: UInt32, rows: UInt32) -> UInt32 {
    var hash = seed ^ salt
    for byte in bytes {
      hash = (hash ^ UInt32(Bytes.isDigit(byte) ? UInt8(ascii: "0") : byte)) &* prime
    }
    return 1 + (hash ^ hash >> 15) % (rows - 1)
  }

  /// The kinds of the first twelve bytes, runs of more than two shortened to two, six kinds at the most.
  private static func shapeRow(_ text: String.UTF8View) -> UInt32 {
    var hash = seed
    var last: UInt8 = 0
    var run = 0
    var length = 0
    for byte in text.prefix(12) where length < 6 {
      let kind = kind(of: byte)
      run = kind == last ? run + 1 : 1
      last = kind
      guard run <= 2 else { continue }
      length += 1
      hash = (hash ^ UInt32(kind)) &* prime
    }
    return 1 + (hash ^ hash >> 15) % 511
  }

  private static func kind(of byte: UInt8) -> UInt8 {
    if Bytes.isUppercase(byte) { return UInt8(ascii: "X") }
    if Bytes.isLetter(byte) || byte >= 0x80 { return UInt8(ascii: "x") }
    return Bytes.isDigit(byte) ? UInt8(ascii: "d") : byte
  }
}
