/// Compares the names of sources as people would: by their words.
package enum SourceNames {
  private static let ignored: Set<String> = ["the", "a", "an", "mr", "mrs", "ms", "dr"]

  /// The words of `name` in lower case, without articles and forms of address.
  package static func words(of name: String) -> [String] {
    name.lowercased().unicodeScalars
      .split { !$0.isWordScalar }
      .map { String(String.UnicodeScalarView($0)) }
      .filter { !ignored.contains($0) }
  }

  /// Whether two names are the same: equal words, or the same last word and one's words within the other's.
  package static func same(_ left: String, _ right: String) -> Bool {
    let left = words(of: left)
    let right = words(of: right)
    guard let lastLeft = left.last, let lastRight = right.last else { return false }
    if left == right { return true }
    let leftSet = Set(left)
    let rightSet = Set(right)
    return lastLeft == lastRight && (leftSet.isSubset(of: rightSet) || rightSet.isSubset(of: leftSet))
  }
}
