/// Endings that are words of their own: the possessive, contracted verbs, contracted "not".
enum Clitics {
  private static let endings = ["'s", "'re", "'ve", "'ll", "'d", "'m", "n't"]

  /// UTF-8 offset in `lower` (lower case, plain apostrophes) at which the clitic starts; `nil` for none.
  static func cut(in lower: String) -> Int? {
    guard lower.utf8.contains(UInt8(ascii: "'")) else { return nil }
    for ending in endings where lower.hasSuffix(ending) && lower.utf8.count > ending.utf8.count {
      return lower.utf8.count - ending.utf8.count
    }
    return nil
  }
}
