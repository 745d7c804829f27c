/// Sets of the numbers from 0 on that are joined one after the other (union-find with path halving).
struct DisjointSets {
  private var parents: [Int]

  /// Every number is a set of its own.
  init(count: Int) { parents = Array(0..<count) }

  /// The number that stands for the set of `number`.
  mutating func root(of number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  /// Joins the set that `root` stands for to that of `other`, which stands for both from then on.
  mutating func join(_ root: Int, to other: Int) { parents[root] = other }
}
