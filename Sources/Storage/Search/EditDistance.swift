/// Tells whether words lie within a small number of insertions, deletions and substitutions of a given one.
///
/// Levenshtein's distance over Unicode scalars, row by row, given up as soon as a row exceeds the bound.
struct EditDistance {
  private let wanted: [Unicode.Scalar]
  private let bound: Int

  /// Compares with `wanted`.
  init(to wanted: [Unicode.Scalar], atMost bound: Int) {
    self.wanted = wanted
    self.bound = bound
  }

  /// Whether `word` is near, but not the same.
  func admits(_ word: String) -> Bool {
    let word = Array(word.unicodeScalars)
    guard abs(word.count - wanted.count) <= bound, word != wanted else { return false }
    var row = Array(0...wanted.count)
    for (index, scalar) in word.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      var least = row[0]
      for column in wanted.indices {
        let substituted = diagonal + (wanted[column] == scalar ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substituted, diagonal + 1, row[column] + 1)
        least = min(least, row[column + 1])
      }
      if least > bound { return false }
    }
    return row[wanted.count] <= bound
  }
}
