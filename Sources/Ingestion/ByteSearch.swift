/// Searching and cutting texts byte by byte.
///
/// The standard library searches by characters. To know where one begins it looks back as far as flags, marks and joiners
/// reach, which takes the square of the time in a text of nothing else.
extension Substring {
  /// The first place of `words`, compared byte by byte; `nil` when they are not there.
  func place(of words: String) -> Range<Index>? {
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return nil }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest.suffix(from: start)
      if rest.starts(with: wanted) { return start..<utf8.index(start, offsetBy: wanted.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}

extension String {
  /// The first place of `words`, compared byte by byte; `nil` when they are not there.
  func place(of words: String) -> Range<Index>? { self[...].place(of: words) }

  /// Whether `words` are in the text, byte by byte.
  func holds(_ words: String) -> Bool { place(of: words) != nil }

  /// What stands between the places of `separator`, without what is empty.
  func parts(between separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let place = rest.place(of: separator) {
      parts.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
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
