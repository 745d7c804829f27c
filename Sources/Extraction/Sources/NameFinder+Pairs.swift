import Linguistics

/// Names of two in one: "Ralph and Mary Coe", "the Echo and Reuters".
extension NameFinder {
  /// The two names that the words hold; `nil` where they are one, as "Marks and Spencer" is.
  func pair(in name: TokenRange, known: Set<String>) -> [TokenRange]? {
    guard let and = name.dropFirst().first(where: { view.lower($0) == "and" }), and + 1 < name.end
    else { return nil }
    let (left, right) = (TokenRange(name.start, and), TokenRange(and + 1, name.end))
    let areKnown = known.contains(view.string(left)) && known.contains(view.string(right))
    return areKnown || right.count == 2 && JointSources.isCouple(left, right, in: view) ? [left, right] : nil
  }

  /// The full name of the first of a couple: "Ralph Coe" for the "Ralph" of "Ralph and Mary Coe"; `nil` elsewhere.
  func fullName(ofFirst name: TokenRange) -> String? {
    let and = name.end
    guard name.count == 1, view.lower(and) == "and",
      JointSources.isCouple(name, TokenRange(and + 1, and + 3), in: view)
    else { return nil }
    return view.string(name) + " " + view.string(TokenRange(and + 2, and + 3))
  }
}
