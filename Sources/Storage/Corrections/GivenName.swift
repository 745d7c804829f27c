/// A name that a correction gives to a source, or takes from it.
struct GivenName: Hashable {
  let source: Int64
  let folded: String
  let name: String
  let isTaken: Bool

  /// What tells one row of `given_names` from another.
  struct Key: Hashable {
    let source: Int64
    let folded: String
    let isTaken: Bool
  }

  var key: Key { Key(source: source, folded: folded, isTaken: isTaken) }
}

/// A role that a correction takes from a source.
struct TakenRole: Hashable {
  let source: Int64
  let role: String
}
