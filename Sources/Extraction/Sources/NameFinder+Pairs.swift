import Linguistics

/// Names of two in one: "Ralph and Mary Coe", "the Echo and Reuters".
extension NameFinder {
  /// The two names that the words hold; `nil` where they are one, as "Marks and Spencer" is.
  func pair(in name: Range<Int>, known: Set<String>) -> [Range<Int>]? {
    guard let and = name.dropFirst().first(where: { view.lower($0) == "and" }), and + 1 < name.upperBound
    else { return nil }
    let (left, right) = (name.lowerBound..<and, (and + 1)..<name.upperBound)
    let areKnown = known.contains(view.string(left)) && known.contains(view.string(right))
    return areKnown || right.count == 2 && JointSources.isCouple(left, right, in: view) ? [left, right] : nil
  }

  /// The full name of the first of a couple: "Ralph Coe" for the "Ralph" of "Ralph and Mary Coe"; `nil` elsewhere.
  func fullName(ofFirst name: Range<Int>) -> String? {
    let and = name.upperBound
    guard name.count == 1, view.lower(and) == "and",
      JointSources.isCouple(name, (and + 1)..<(and + 3), in: view)
    else { return nil }
    return view.string(name) + " " + view.string((and + 2)..<(and + 3))
  }
}
