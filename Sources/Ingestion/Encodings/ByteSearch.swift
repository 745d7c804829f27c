/// Searching and cutting texts byte by byte.
///
/// The standard library searches by characters. To know where one begins it looks back as far as flags, marks and
/// joiners reach, which takes the square of the time in a text of nothing else.
extension Substring {
  /// What stands before and what stands behind the first place of `words`; `nil` when they are not there.
  func cut(at words: String) -> (before: Substring, after: Substring)? {
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return nil }
    var rest = utf8.dropFirst(0)
    while let start = rest.firstIndex(of: first) {
      rest = rest.suffix(from: start)
      if rest.starts(with: wanted) {
        return (Substring(utf8.prefix(upTo: start)), Substring(rest.dropFirst(wanted.count)))
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Whether `words` are in the text, byte by byte.
  func holds(_ words: String) -> Bool { cut(at: words) != nil }
}

extension String {
  /// What stands before and what stands behind the first place of `words`; `nil` when they are not there.
  func cut(at words: String) -> (before: Substring, after: Substring)? { Substring(self).cut(at: words) }

  /// Whether `words` are in the text, byte by byte.
  func holds(_ words: String) -> Bool { cut(at: words) != nil }

  /// What stands between the places of `separator`, without what is empty.
  func parts(between separator: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while let (before, after) = rest.cut(at: separator) {
      parts.append(String(before))
      rest = after
    }
    parts.append(String(rest))
    return parts.filter { !$0.isEmpty }
  }

  /// The text without `suffix` at its end, compared byte by byte; `nil` when it does not end so.
  func dropping(suffix: String) -> String? {
    guard utf8.count >= suffix.utf8.count, utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) else {
      return nil
    }
    return String(Substring(utf8.dropLast(suffix.utf8.count)))
  }
}
