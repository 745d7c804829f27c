/// Which names of a block are compared with each other.
///
/// Few pairs of a surname's names can be one person's, and those that can share something by which they are found:
/// comparing each with each took 78 s for 4,000 spellings of one surname.
extension PersonBlock {
  /// What of a group's name decides which others it is compared with, worked out once.
  struct Handle {
    /// How the first name sounds.
    let firstSound: String
    /// How the first middle name sounds that is written out; `nil` for none.
    let middleSound: String?
    /// The first letters of the middle names, written out or not.
    let letters: String
    /// Whether only the first letter of the first name is known.
    let isInitial: Bool

    init(_ group: Cluster) {
      firstSound = NameSound.first(group.name.first)
      middleSound = group.name.middle.first.map { NameSound.first($0) }
      let written = group.name.middle.compactMap(\.first).map(String.init).joined()
      letters = written.isEmpty ? group.traits.initials : written
      isInitial = group.name.first.count == 1
    }
  }

  /// Groups compared with all others of a set that is too large to compare each with each: the most frequent.
  ///
  /// The largest surname of 839 news articles with 6,710 sources has 13 rows in all. Made-up names go beyond the limit,
  /// and lose links by it, never gain one.
  static let crossingLimit = 64

  /// Pairs of groups with first names that are alike in some way and middle names that can be one's, each once, in
  /// order.
  func pairs() -> [(left: Int, right: Int)] {
    var pairs = PairList(groups, limit: Self.crossingLimit)
    forEachSet { set in
      switch set {
      case .alike(let indexes): addAgreeing(indexes, indexes, to: &pairs)
      case .initial(let initials, let names): addAgreeing(initials, names, to: &pairs)
      }
    }
    return pairs.sorted()
  }

  /// The same whatever their middle names are, but of a large set only the `limit` most frequent with the others.
  func loosePairs(limit: Int) -> [(left: Int, right: Int)] {
    var pairs = PairList(groups, limit: limit)
    forEachSet { set in
      switch set {
      case .alike(let indexes): pairs.add(indexes, indexes)
      case .initial(let initials, let names): pairs.add(initials, names)
      }
    }
    return pairs.sorted()
  }

  // MARK: - Private

  /// Groups whose first names are alike.
  private enum LikeSet {
    /// Each is like each.
    case alike([Int])
    /// Initials, and the names that begin with the letter; full names of one letter are not alike.
    case initial([Int], names: [Int])
  }

  private func forEachSet(_ body: (LikeSet) -> Void) {
    var sets: [String: [Int]] = [:]
    var letters: [Character: [Int]] = [:]
    for (index, group) in groups.enumerated() {
      var keys: Set<String> = ["f:" + group.name.first, "s:" + handles[index].firstSound]
      for full in Nicknames.classes(of: group.name.first) { keys.insert("n:" + full) }
      for key in keys { sets[key, default: []].append(index) }
      if let letter = group.name.first.first { letters[letter, default: []].append(index) }
    }
    for indexes in sets.values where indexes.count > 1 { body(.alike(indexes)) }
    for indexes in letters.values {
      let initials = indexes.filter { handles[$0].isInitial }
      if !initials.isEmpty { body(.initial(initials, names: indexes.filter { !handles[$0].isInitial })) }
    }
  }

  /// Adds the pairs of which ``middlesAgree(_:_:)`` can hold: those with middle names that sound alike, and those of
  /// which one has none, or only the same first letter.
  private func addAgreeing(_ left: [Int], _ right: [Int], to pairs: inout PairList) {
    let sounds = Dictionary(grouping: left) { handles[$0].middleSound }
    let otherSounds = Dictionary(grouping: right) { handles[$0].middleSound }
    for (sound, indexes) in sounds where sound != nil { pairs.add(indexes, otherSounds[sound] ?? []) }
    addUnwritten(sounds[nil] ?? [], right, to: &pairs)
    addUnwritten(otherSounds[nil] ?? [], left, to: &pairs)
  }

  private func addUnwritten(_ unwritten: [Int], _ others: [Int], to pairs: inout PairList) {
    guard !unwritten.isEmpty else { return }
    let lettered = Dictionary(grouping: others) { handles[$0].letters.first }
    for (letter, indexes) in Dictionary(grouping: unwritten, by: { handles[$0].letters.first }) {
      pairs.add(indexes, letter == nil ? others : lettered[letter] ?? [])
    }
  }
}

/// Pairs of groups, each once.
private struct PairList {
  private let groups: [PersonBlock.Cluster]
  private let limit: Int
  private var pairs: Set<Pair> = []

  private struct Pair: Hashable {
    let left: Int
    let right: Int
  }

  /// Makes an empty list; of two sets with more than `limit` groups only the most frequent are paired with all others.
  init(_ groups: [PersonBlock.Cluster], limit: Int) {
    self.groups = groups
    self.limit = limit
  }

  mutating func add(_ left: [Int], _ right: [Int]) {
    if left.count <= limit || right.count <= limit {
      cross(left, right)
    } else {
      cross(mostFrequent(left), right)
      cross(left, mostFrequent(right))
    }
  }

  /// The pairs in order of their members.
  func sorted() -> [(left: Int, right: Int)] {
    pairs.map { ($0.left, $0.right) }.sorted { $0 < $1 }
  }

  private mutating func cross(_ left: some Collection<Int>, _ right: some Collection<Int>) {
    for one in left {
      for two in right where one != two { pairs.insert(Pair(left: min(one, two), right: max(one, two))) }
    }
  }

  private func mostFrequent(_ indexes: [Int]) -> ArraySlice<Int> {
    indexes.sorted { (groups[$1].weight, $0) < (groups[$0].weight, $1) }.prefix(limit)
  }
}
