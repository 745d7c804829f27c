import Linguistics

/// Finds the numbers that an article uses as names: "787" where it says "Boeing 787", or again and again "the 787".
enum NameNumbers {
  /// Signs short of a maker's name that it takes to make a number a name.
  static let signsNeeded = 2

  private static let determiners: Set<String> = [
    "the", "a", "new", "'s", "its", "their", "first", "final", "larger",
  ]

  /// The digits, three of them, that `text` uses as names.
  ///
  /// Linear time.
  static func find(in text: AnnotatedText) -> Set<String> {
    var names: Set<String> = []
    var signs: [String: Int] = [:]
    let tokens = text.tokens
    let isAboutBoeing = tokens.contains { $0.lower == "boeing" }
    for index in tokens.indices where tokens.shape(at: index) == .number {
      guard let digits = digits(of: tokens.text(at: index)) else { continue }
      if isAfterMaker(index, in: tokens) || (isAboutBoeing && isAirliner(digits)) { names.insert(digits) }
      let isModel = tokens.text(at: index).utf8.count > 3
      let isDetermined = determiners.contains(tokens.lower(at: index - 1))
      if isModel || (isDetermined && !isCounting(index, in: tokens)) { signs[digits, default: 0] += 1 }
    }
    for (digits, count) in signs where count >= signsNeeded { names.insert(digits) }
    return names
  }

  // MARK: - Private

  /// "787" of "787" and of "787-9"; `nil` for other numbers.
  private static func digits(of token: String) -> String? {
    let bytes = TotalList(Array(token.utf8.prefix(5)))
    guard bytes.count >= 3, bytes.prefix(3).allSatisfy({ (48...57).contains($0) }), bytes[0] != 48 else {
      return nil
    }
    if bytes.count == 3 { return token }
    return bytes.count == 5 && bytes[3] == 0x2D && (48...57).contains(bytes[4])
      ? String(token.prefix(3)) : nil
  }

  /// "737": Boeing's airliners are known by number alone.
  private static func isAirliner(_ digits: String) -> Bool {
    let bytes = TotalList(Array(digits.utf8))
    return bytes.count == 3 && bytes[0] == 55 && bytes[2] == 55
  }

  private static func isAfterMaker(_ index: Int, in tokens: TotalList<Token>) -> Bool {
    guard index > 0 else { return false }
    let maker = tokens.lower(at: index - 1) == "'s" && index > 1 ? tokens[index - 2] : tokens[index - 1]
    return maker.shape != .lower && FigureLexicon.entries[maker.lower]?.roles.contains(.label) ?? false
  }

  /// "the 250 seats": a plural in lower case follows.
  private static func isCounting(_ index: Int, in tokens: TotalList<Token>) -> Bool {
    let next = tokens[index + 1]
    return next.shape != .capitalized && next.lower.hasSuffix("s") && next.lower.utf8.count > 3
  }
}
