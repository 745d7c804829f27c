/// What many rows of a list ask of the archive, each looked up once: a reader sees one state of it.
final class SnapshotFacts {
  /// Whether there are stories at all.
  let hasStories = Lookup()
  /// Whether a correction says of some claim that it is none.
  let hasRejectedClaims = Lookup()
  /// Whether some claim is corrected.
  let hasCorrectedClaims = Lookup()
  /// How many articles give sources roles, as far as that was asked.
  var roleCounts: [Int64: [String: Int]] = [:]

  /// An answer that is looked up when it is asked for first.
  final class Lookup {
    private var answer: Bool?

    /// The answer; `look` finds it.
    func callAsFunction(_ look: () throws -> Bool) rethrows -> Bool {
      if let answer { return answer }
      let found = try look()
      answer = found
      return found
    }
  }
}
