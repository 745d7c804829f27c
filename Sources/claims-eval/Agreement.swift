/// How many things the gold has, how many were extracted, and how many agree.
package struct Agreement: Hashable, Sendable {
  /// Items of the gold.
  package var gold = 0
  /// Items extracted.
  package var predicted = 0
  /// Items that agree.
  package var agreeing = 0

  /// Makes an agreement.
  package init(gold: Int = 0, predicted: Int = 0, agreeing: Int = 0) {
    self.gold = gold
    self.predicted = predicted
    self.agreeing = agreeing
  }

  /// The harmonic mean of precision and recall, in percent; 100 when there is nothing on either side.
  package var f1: Double {
    gold + predicted == 0 ? 100 : 200 * Double(agreeing) / Double(gold + predicted)
  }

  static func += (left: inout Self, right: Self) {
    left.gold += right.gold
    left.predicted += right.predicted
    left.agreeing += right.agreeing
  }
}
