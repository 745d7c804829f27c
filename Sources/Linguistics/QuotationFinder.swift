import ClaimsModel

/// Pairs quotation marks, paragraph by paragraph, over the habits of English papers.
///
/// Typographic and straight double marks, guillemets and low marks always count. Single marks count only
/// in texts that hardly use double ones (British papers), so that apostrophes open nothing, and elsewhere outside double
/// ones where it is clear which mark closes: "called it 'a curse on the town' on Monday". A paragraph
/// that ends inside a quotation while the next begins with the same opening mark is continued there. Names in marks
/// (``MarkedNames``) are no quotations.
struct QuotationFinder {
  let tokens: TotalList<Token>
  private let usesSingleMarks: Bool

  init(tokens: TotalList<Token>) {
    self.tokens = tokens
    var double = 0
    var single = 0
    for (index, token) in tokens.enumerated() {
      if ["\"", "“", "„", "«", "``"].contains(token.text) { double += 1 }
      if token.text == "‘" || (token.text == "'" && Self.opens(index, tokens)) { single += 1 }
    }
    usesSingleMarks = single > double
  }

  /// The quotations in text order.
  func quotations(inParagraphs paragraphs: [TokenRange]) -> [Quotation] {
    var found: [Quotation] = []
    for (index, range) in paragraphs.enumerated() {
      let open = found.last.flatMap { !$0.isClosed && $0.paragraph == index - 1 ? $0.tokens.start : nil }
      var mayBeSingle = !usesSingleMarks
      var mayBeForgotten = true
      var position = range.start
      while position < range.end {
        var end: Int?
        if let name = MarkedNames.name(openedAt: position, in: tokens), name.end <= range.end {
          position = name.end
          continue
        }
        if opensQuotation(position, in: range) {
          end = closing(of: position, in: range)
        } else if mayBeSingle, opensSingle(position), let closing = singleClosing(of: position, in: range) {
          end = closing
        } else {
          // Where nothing closes this one nothing closes a later one: looking again would take quadratic time.
          if mayBeSingle, opensSingle(position) { mayBeSingle = false }
          position += 1
          continue
        }
        let limit =
          end.map { $0 + 1 } ?? (mayBeForgotten ? forgottenEnd(of: position, in: range) : nil) ?? range.end
        // One in a paragraph: looking again would take quadratic time.
        mayBeForgotten = mayBeForgotten && end != nil
        found.append(
          Quotation(
            tokens: TokenRange(position, limit), isClosed: end != nil,
            continuesPrevious: position == range.start
              && open.map { tokens.text(at: $0) } == tokens.text(at: position), paragraph: index))
        position = limit
      }
    }
    return found
  }

  // MARK: - Private

  private func opensQuotation(_ index: Int, in range: TokenRange) -> Bool {
    switch tokens.text(at: index) {
    case "“", "«", "„", "``": return true
    case "\"": return Self.opens(index, tokens) || tokens.isSpaceBefore(at: index)
    // Set by a machine that takes the start of a paragraph for the end of something.
    case "”": return Self.opens(index, tokens)
    case "`": return tokens.text(at: index + 1) == "`" && !tokens.isSpaceBefore(at: index + 1)
    case "‘": return usesSingleMarks
    case "'": return usesSingleMarks && Self.opens(index, tokens)
    default: return false
    }
  }

  /// The index of the mark that closes the quotation opened at `open`; `nil` when the paragraph leaves it open.
  private func closing(of open: Int, in range: TokenRange) -> Int? {
    let mark = tokens.text(at: open)
    for index in TokenRange(open + 1, range.end) where closes(index, openedBy: mark) {
      let isPair = ["``", "`"].contains(mark) && tokens.text(at: index) == "'"
      return isPair ? index + 1 : index
    }
    return nil
  }

  /// Where a quotation ends whose mark was left out, as in "“The pit is finished, said Evans".
  private func forgottenEnd(of open: Int, in range: TokenRange) -> Int? {
    TokenRange(open + 2, range.end).first { index in
      ["said", "says"].contains(tokens.lower(at: index)) && tokens.text(at: index - 1) == ","
        && tokens.shape(at: index + 1) != .punctuation && tokens.lower(at: index + 1) != "that"
    }
  }

  private func opensSingle(_ index: Int) -> Bool {
    tokens.text(at: index) == "‘"
      || tokens.text(at: index) == "'" && Self.opens(index, tokens) && tokens.shape(at: index + 1) != .number
  }

  /// The mark that closes a single one in a text of double ones: "'It leaks,' said Coe", "a 'slap in the face' for".
  ///
  /// An apostrophe behind a plural closes nothing, and no mark does within a quotation of double ones.
  private func singleClosing(of open: Int, in range: TokenRange) -> Int? {
    var isInDouble = false
    let words = TokenRange(open + 2, min(range.end, open + Self.longestSingle))
    for index in words {
      let text = tokens.text(at: index)
      if ["“", "”", "\""].contains(text) { isInDouble = text == "“" || text == "\"" && !isInDouble }
      guard !isInDouble, ["’", "'"].contains(text), !tokens.isSpaceBefore(at: index) else { continue }
      let before = tokens.lower(at: index - 1)
      if [",", ".", "?", "!"].contains(before) { return index }
      let isFreeBehind =
        index + 1 >= range.end || tokens.isSpaceBefore(at: index + 1)
        || tokens.shape(at: index + 1) == .punctuation
      if isFreeBehind, !before.hasSuffix("s"), index - open > 2 || before.utf8.count > 3 { return index }
    }
    return nil
  }

  /// Tokens in which a single mark is closed.
  private static let longestSingle = 300

  private func closes(_ index: Int, openedBy mark: String) -> Bool {
    let text = tokens.text(at: index)
    switch mark {
    case "“", "„", "”": return text == "”" || text == "\"" || (mark == "„" && text == "“")
    case "«": return text == "»"
    case "``", "`":
      return text == "''"
        || text == "'" && tokens.text(at: index + 1) == "'" && !tokens.isSpaceBefore(at: index + 1)
    case "\"":
      return text == "”" || (text == "\"" && (!tokens.isSpaceBefore(at: index) || !Self.opens(index, tokens)))
    default:
      guard text == "’" || text == "'" else { return false }
      return closesSingle(index)
    }
  }

  /// A single mark closes when it is attached to a word or a stop and no letter follows it.
  private func closesSingle(_ index: Int) -> Bool {
    guard !tokens.isSpaceBefore(at: index), index > 0 else { return false }
    guard index + 1 < tokens.count, !tokens.isSpaceBefore(at: index + 1) else {
      // "the players' union": a plural's apostrophe is not followed by a stop and not preceded by one.
      let before = tokens[index - 1]
      return before.shape == .punctuation || !before.lower.hasSuffix("s") || index + 1 == tokens.count
        || isFollowedByAttribution(index)
    }
    return tokens.shape(at: index + 1) == .punctuation
  }

  private func isFollowedByAttribution(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    return [
      "said", "says", "and", "but", "in", "on", "at", "to", "as", "after", "for", "by", "from", "is", "was",
      "when",
    ]
    .contains(tokens.lower(at: index + 1))
  }

  /// Whether the straight mark at `index` stands where an opening one would: space before it, none after.
  private static func opens(_ index: Int, _ tokens: TotalList<Token>) -> Bool {
    let isAttachedAfter = index + 1 < tokens.count && !tokens.isSpaceBefore(at: index + 1)
    let isFreeBefore =
      tokens.isSpaceBefore(at: index) || index == 0
      || ["(", "[", "—", "–", "--", "“"].contains(tokens.text(at: index - 1))
    return isAttachedAfter && isFreeBefore && !leavesDigitsOut(index, tokens)
  }

  /// "The '90s".
  private static func leavesDigitsOut(_ index: Int, _ tokens: TotalList<Token>) -> Bool {
    let word = tokens.lower(at: index + 1)
    return word.utf8.count == 3 && word.hasSuffix("s") && word.dropLast().allSatisfy(\.isNumber)
  }
}
