/// A share of things that are right, as whole numbers, so that articles can be added up.
package struct Share: Hashable, Sendable {
  /// How many are right.
  package var right = 0
  /// Of how many.
  package var total = 0

  /// Makes a share.
  package init(right: Int = 0, total: Int = 0) {
    self.right = right
    self.total = total
  }

  /// Counts one more.
  package mutating func count(_ isRight: Bool) {
    total += 1
    if isRight { right += 1 }
  }

  static func += (left: inout Self, right: Self) {
    left.right += right.right
    left.total += right.total
  }
}
