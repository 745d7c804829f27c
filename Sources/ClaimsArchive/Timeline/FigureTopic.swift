import ClaimsModel

/// What a figure is a figure of, as the counted phrase and the words near the numeral tell.
struct FigureTopic {
  /// The lemma of what is counted, where it says what that is: "volunteer", not "person".
  let head: String?
  /// What befell those that are counted, where no head tells more: "killed".
  let fate: String?
  /// The stems of the counted phrase without its head: "foreign".
  let qualifiers: Set<String>
  /// The stems of the counted phrase and of the words near the numeral.
  let words: Set<String>
  /// The stems of the whole claim.
  let claimWords: Set<String>
  /// Names near the numeral, as stems.
  let names: Set<String>
  /// The words near the numeral that open a sentence, where a capital may or may not make a name.
  let openings: Set<String>
  /// The words near the numeral as printed, in order.
  let printed: [Word]

  /// A word of the text.
  struct Word {
    let text: String
    let stem: String
    /// How many words it is from the numeral.
    let distance: Int
  }

  /// The telling words looked at on either side of the figure; a clause has about as many.
  private static let reach = 6

  /// Reads the words of `hit`.
  init(_ hit: FigureHit) {
    let figure = hit.found.figure
    let context = ContextTokens(hit.context)
    let near = context.telling(near: context.place(of: figure.text), reach: Self.reach)
    printed = near.map { Word(text: $0.token.text, stem: $0.token.stem, distance: $0.distance) }
    let capitals = near.filter(\.token.isCapital)
    names = Set(capitals.filter { !context.isOpening($0.index) }.map(\.token.stem))
    openings = Set(capitals.filter { context.isOpening($0.index) }.map(\.token.stem))
    let all = context.tokens.filter(\.isTelling).map(\.stem)
    let counted = ContextTokens(figure.counted ?? "").tokens.filter(\.isTelling)
    let phrase = Set(counted.map(\.stem)).subtracting(TopicLexicon.genericStems)
    let lemma = figure.countedHead?.lowercased()
    let stem = lemma.map(TopicLexicon.stem)
    let isTelling = lemma.map { !TopicLexicon.genericHeads.contains($0) } ?? false
    let countedFate = stem.flatMap { TopicLexicon.fateNames.contains($0) ? $0 : nil }
    head = isTelling && countedFate == nil ? stem : nil
    fate = figure.kind == .count && head == nil ? countedFate ?? Self.fate(near: printed, among: all) : nil
    qualifiers = phrase.subtracting([stem, fate].compactMap(\.self))
    let nearby = Set(printed.map(\.stem)).subtracting(TopicLexicon.genericStems)
    // Of a share, what is counted is only what it is a share of.
    let isShare = figure.kind == .percent || figure.kind == .fraction
    let told = isShare ? nearby.subtracting(phrase) : nearby.union(phrase)
    words = told.isEmpty ? phrase : told
    claimWords = isShare ? Set(all).subtracting(phrase) : Set(all).union(phrase)
  }

  /// The fate told nearest to the numeral; else the only one that the claim tells.
  private static func fate(near words: [Word], among all: [String]) -> String? {
    let fates = words.filter { TopicLexicon.fateNames.contains($0.stem) }
    if let nearest = fates.min(by: { $0.distance < $1.distance }) { return nearest.stem }
    let others = Set(all.filter(TopicLexicon.fateNames.contains))
    return others.count == 1 ? others.first : nil
  }
}

/// A claim's words in order.
private struct ContextTokens {
  /// A word, or a mark that ends a clause.
  struct Token {
    let text: String
    let lowered: String
    let stem: String
    let isNumber: Bool
    /// Whether it ends a clause: a stop, a semicolon, a colon, a dash.
    let isBoundary: Bool
    /// Whether it joins: a comma, "and".
    let isJoint: Bool
    /// Whether it begins with a capital.
    let isCapital: Bool

    /// Whether it says something of the subject; other words have no stem.
    let isTelling: Bool
  }

  private(set) var tokens: [Token] = []

  init(_ text: String) {
    var word = ""
    var previous: Character = " "
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if Self.isWordCharacter(character, between: previous, next) {
        word.append(character)
      } else {
        add(&word)
        if ".!?;:–—".contains(character) || (character == "-" && previous == " ") {
          tokens.append(Self.mark(character, isBoundary: true))
        } else if character == "," {
          tokens.append(Self.mark(character, isBoundary: false))
        }
      }
      previous = character
    }
    add(&word)
  }

  /// Whether the word at `index` opens a sentence, where a capital says nothing.
  func isOpening(_ index: Int) -> Bool { index == 0 || tokens[index - 1].isBoundary }

  /// Where the words of a figure stand; its pieces may be apart, then the first of them counts.
  func place(of text: String) -> Range<Int>? {
    let wanted = ContextTokens(text).tokens.filter { !$0.isBoundary }.map(\.lowered)
    guard let first = wanted.first else { return nil }
    let starts = tokens.indices.filter { tokens[$0].lowered == first }
    for start in starts where start + wanted.count <= tokens.count {
      if zip(wanted, tokens[start...]).allSatisfy({ $0 == $1.lowered }) {
        return start..<(start + wanted.count)
      }
    }
    return starts.first.map { $0..<($0 + 1) }
  }

  /// The telling words near `place`, in order, each with how far it is; all of them when `place` is not
  /// known.
  ///
  /// Near is what stands on either side up to the end of the clause. Where another number stands beyond a
  /// comma or "and", what is beyond belongs to it: "84 killed | and 200 wounded". Where that leaves
  /// nothing, other numbers are passed over: "the toll rose by three to 12".
  func telling(near place: Range<Int>?, reach: Int) -> [(index: Int, token: Token, distance: Int)] {
    guard let place else {
      return tokens.indices.filter { tokens[$0].isTelling }.map { ($0, tokens[$0], 0) }
    }
    for stopsAtNumbers in [true, false] {
      let before = side((0..<place.lowerBound).reversed(), reach: reach, stopsAtNumbers)
      let after = side(place.upperBound..<tokens.count, reach: reach, stopsAtNumbers)
      let near = (before.reversed() + after).filter { tokens[$0].isTelling }
      if !near.isEmpty || !stopsAtNumbers {
        return near.map { index in
          (
            index, tokens[index],
            index < place.lowerBound ? place.lowerBound - index : index - place.upperBound + 1
          )
        }
      }
    }
    return []
  }

  // MARK: - Private

  /// The words from the numeral on, up to `reach` telling ones.
  private func side(_ indices: some Sequence<Int>, reach: Int, _ stopsAtNumbers: Bool) -> [Int] {
    var kept: [Int] = []
    var tellingCount = 0
    var lastJoint: Int?
    for index in indices {
      let token = tokens[index]
      if token.isBoundary { break }
      if token.isNumber, stopsAtNumbers { return lastJoint.map { Array(kept.prefix($0)) } ?? kept }
      if token.isJoint { lastJoint = kept.count }
      kept.append(index)
      if token.isTelling { tellingCount += 1 }
      if tellingCount == reach { break }
    }
    return kept
  }

  private mutating func add(_ word: inout String) {
    guard !word.isEmpty else { return }
    let lowered = word.lowercased()
    let isNumber = word.contains { $0.isNumber } || TopicLexicon.numberWords.contains(lowered)
    let isJoint = TopicLexicon.coordinators.contains(lowered)
    let isTelling =
      !isNumber && !isJoint && lowered.utf8.count > 1 && !TopicLexicon.stopWords.contains(lowered)
    tokens.append(
      Token(
        text: word, lowered: lowered, stem: isTelling ? TopicLexicon.stem(lowered) : "", isNumber: isNumber,
        isBoundary: false, isJoint: isJoint, isCapital: word.first?.isUppercase == true, isTelling: isTelling)
    )
    word = ""
  }

  private static func mark(_ character: Character, isBoundary: Bool) -> Token {
    Token(
      text: String(character), lowered: String(character), stem: "", isNumber: false, isBoundary: isBoundary,
      isJoint: !isBoundary, isCapital: false, isTelling: false)
  }

  /// Letters, digits, and what stands within a word or a number: `O'Neill`, `mid-size`, `1,200.5`, `$`.
  private static func isWordCharacter(_ character: Character, between previous: Character, _ next: Character)
    -> Bool
  {
    if let ascii = character.asciiValue, ascii != 0x27, ascii != 0x2D, ascii != 0x2C, ascii != 0x2E {
      return (0x30...0x39).contains(ascii) || (0x41...0x5A).contains(ascii & 0xDF)
    }
    if character.isLetter || character.isNumber { return true }
    switch character {
    case "'", "\u{2019}", "-":
      return (previous.isLetter || previous.isNumber) && (next.isLetter || next.isNumber)
    case ",", ".": return previous.isNumber && next.isNumber
    default: return false
    }
  }
}
