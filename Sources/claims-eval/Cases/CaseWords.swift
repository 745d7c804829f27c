import Foundation

/// Words of a text as cases are compared: without case, marks and, in names, articles.
enum CaseWords {
  /// The words.
  static func words(_ text: String) -> [String] {
    let folded = text.precomposedStringWithCanonicalMapping.lowercased()
      .replacingOccurrences(of: "’", with: "'")
    return folded.unicodeScalars.split { !CharacterSet.alphanumerics.contains($0) && $0 != "_" }.map(
      String.init)
  }

  /// The words of a name.
  static func name(_ text: String) -> [String] { words(text).filter { !["the", "a", "an"].contains($0) } }

  /// How much of two contents is the same, from 0 to 1: of all their words those in blocks that both have, a "that"
  /// before either aside.
  static func likeness(_ left: String, _ right: String) -> Double {
    func content(_ text: String) -> ArraySlice<String> {
      let words = words(text)
      return words.count > 1 && words.first == "that" ? words.dropFirst() : words[...]
    }
    let (left, right) = (content(left), content(right))
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    let shared = matching(left, right)
    return Double(shared) / Double(left.count + right.count - shared)
  }

  /// Words in the longest block that both have, and left and right of it in turn (Ratcliff and Obershelp).
  private static func matching(_ left: ArraySlice<String>, _ right: ArraySlice<String>) -> Int {
    var best = (left: 0, right: 0, size: 0)
    for i in left.indices {
      for j in right.indices where left[i] == right[j] {
        var size = 1
        while i + size < left.endIndex, j + size < right.endIndex, left[i + size] == right[j + size] {
          size += 1
        }
        if size > best.size { best = (i, j, size) }
      }
    }
    guard best.size > 0 else { return 0 }
    return best.size + matching(left[..<best.left], right[..<best.right])
      + matching(left[(best.left + best.size)...], right[(best.right + best.size)...])
  }
}
