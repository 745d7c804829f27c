import Foundation

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

/// Counting bytes of texts.
enum ByteCount {
  /// How often `byte` is in the UTF-8 of `text`.
  static func count(of byte: UInt8, in text: String) -> Int {
    // Without a branch for each byte, so that the compiler counts many at once.
    text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.reduce(into: 0) { $0 &+= $1 == byte ? 1 : 0 }
    } ?? text.utf8.count { $0 == byte }
  }
}

extension [UInt8] {
  /// The index of the first `byte` from `start` on, found by the C library; `nil` when there is none.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start >= 0, start < count else { return nil }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return base.distance(to: UnsafeRawPointer(found))
    }
  }
}
