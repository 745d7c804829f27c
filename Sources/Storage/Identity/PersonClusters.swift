/// Rows of one person's name, parted by what differs: the best known first, then the most frequent.
struct PersonClusters {
  /// The clusters, in the order in which they were begun.
  private(set) var clusters: [PersonBlock.Cluster] = []
  private let name: PersonName

  /// Sorts `parts`, all of this name.
  init(_ parts: [SourcePart], name: PersonName) {
    self.name = name
    let ordered = parts.sorted {
      ($1.traits.knownCount, $1.weight, $0.key) < ($0.traits.knownCount, $0.weight, $1.key)
    }
    var doubtful: [SourcePart] = []
    var index = InitialsIndex()
    for part in ordered {
      let fitting = fitting(part, index)
      guard let best = fitting.max(by: { clusters[$0].weight < clusters[$1].weight }) else {
        begin(part, &index)
        continue
      }
      let rivals = fitting.reduce(0) { $0 + ($1 == best ? 0 : clusters[$1].weight) }
      if clusters[best].weight >= rivals * PersonBlock.dominance {
        add(part, to: best, &index)
      } else {
        doubtful.append(part)
      }
    }
    var unsure = InitialsIndex()
    for part in doubtful {
      if let first = fitting(part, unsure).first {
        add(part, to: first, &unsure)
      } else {
        begin(part, &unsure)
      }
    }
  }

  // MARK: - Private

  /// The clusters of `index` with which nothing known of the part differs, in order.
  private func fitting(_ part: SourcePart, _ index: InitialsIndex) -> [Int] {
    index.candidates(for: part.traits.initials).filter { clusters[$0].traits.agrees(with: part.traits) }
  }

  private mutating func begin(_ part: SourcePart, _ index: inout InitialsIndex) {
    index.insert(clusters.count, initials: part.traits.initials)
    clusters.append(PersonBlock.Cluster(part, name: name))
  }

  private mutating func add(_ part: SourcePart, to cluster: Int, _ index: inout InitialsIndex) {
    let known = clusters[cluster].traits.initials
    clusters[cluster].add(part)
    let initials = clusters[cluster].traits.initials
    if initials != known { index.insert(cluster, initials: initials) }
  }
}

/// Finds clusters by initials that can be those of one person: thousands of middle initials under one name would
/// otherwise be compared each with each.
private struct InitialsIndex {
  /// Letters looked at; whoever shares so many is compared in full.
  private static let depth = 4

  private var byBeginning: [Substring: [Int]] = [:]
  private var whole: [Substring: [Int]] = [:]

  /// Adds a cluster, or one whose initials have grown.
  mutating func insert(_ cluster: Int, initials: String) {
    for length in 0...Self.depth where length <= initials.count {
      byBeginning[initials.prefix(length), default: []].append(cluster)
    }
    if initials.count <= Self.depth { whole[initials[...], default: []].append(cluster) }
  }

  /// The clusters with initials that begin with `initials`, or with which those begin, and perhaps a few more; each once,
  /// in order.
  func candidates(for initials: String) -> [Int] {
    var found = Set(byBeginning[initials.prefix(Self.depth)] ?? [])
    for length in 0..<Self.depth where length < initials.count {
      found.formUnion(whole[initials.prefix(length)] ?? [])
    }
    return found.sorted()
  }
}
