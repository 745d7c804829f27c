/// Tells texts that are only the beginning of an article.
enum StubCheck {
  /// Longer texts are not taken for stubs, in words; what a paywall shows is shorter.
  private static let longestStub = 200
  /// In bytes; what has longer words is no prose.
  private static let longestWord = 100

  /// What a person should know if `body` seems to be cut off; `nil` when it seems whole.
  static func warning(for body: [String]) -> String? {
    guard let last = body.last else { return nil }
    if isCutOff(last) { return "The source cut the text off: it ends in the number of characters left out." }
    let bytes = body.reduce(0) { $0 + $1.utf8.count }
    guard bytes < longestStub * longestWord else { return nil }
    var words = 0
    for paragraph in body {
      words += ByteCount.count(of: 0x20, in: paragraph) + 1
      guard words < longestStub else { return nil }
    }
    return body.contains(where: namesPaywall)
      ? "The text seems to be what stands before a paywall, not the whole article." : nil
  }

  /// Whether `text` asks to subscribe before one may read on.
  static func namesPaywall(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return phrases.contains { lowered.holds($0) }
  }

  /// Whether `paragraph` ends in "[+1234 chars]", as programming interfaces for news write.
  private static func isCutOff(_ paragraph: String) -> Bool {
    guard paragraph.hasSuffix(" chars]"), let start = paragraph.lastIndex(of: "[") else { return false }
    let inner = paragraph.suffix(from: start).dropFirst().dropLast(" chars]".count)
    return inner.first == "+" && inner.count > 1 && inner.dropFirst().allSatisfy(\.isNumber)
  }

  private static let phrases = [
    "subscribe to continue", "subscribe to read", "subscribe now to read", "log in to continue",
    "sign in to continue",
    "register to continue", "register to read", "continue reading this article with", "subscribers only",
    "subscriber-only",
    "you have reached your limit", "exclusive to subscribers", "unlock this article",
    "read the full story with", "to continue reading", "to keep reading",
    "already a subscriber",
    "this article is for subscribers", "create a free account", "please enable javascript",
  ]
}
