/// Which of some words somebody meant who wrote another: a slip of the pen, or the beginning of one.
package enum NearestWord {
  /// The word of `words` that `written` is nearest to; `nil` where none is near.
  ///
  /// A letter left out, added or wrong, or two exchanged, is one slip (Damerau 1964); a word of four letters may have
  /// one, a longer one two. Else the only word that begins so is meant.
  package static func of(_ written: String, among words: [String]) -> String? {
    let letters = Array(written.lowercased())
    guard letters.count <= longest else { return nil }
    let slips = words.map { (word: $0, count: distance(letters, Array($0))) }
      .filter { $0.count <= (min(letters.count, $0.word.count) > 4 ? 2 : 1) }
    if let nearest = slips.min(by: { $0.count < $1.count }) { return nearest.word }
    let begun = words.filter { letters.count > 1 && $0.hasPrefix(written.lowercased()) }
    return begun.count == 1 ? begun[0] : nil
  }

  /// No command, option or field is as long.
  private static let longest = 40

  /// The least number of slips between two words (optimal string alignment).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var line = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, before[column - 1] + 1)
        }
        line.append(least)
      }
      (before, last) = (last, line)
    }
    return last.last ?? 0
  }
}
