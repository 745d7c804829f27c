import Foundation

/// One number that says how good the extraction is, in percent.
package struct Measure: Hashable, Sendable {
  /// Its name in the floors and in JSON.
  package let name: String
  /// What it says, for a person.
  package let label: String
  /// 0 to 100; `nil` when there was nothing to measure.
  package let value: Double?
  /// How many items of the gold it rests on.
  package let count: Int

  /// Every measure of a tally, in the order in which they are printed.
  package static func all(of tally: Tally) -> [Measure] {
    [
      Measure("content_80", "claims, content at 0.8 (F1)", tally.content),
      Measure("content_50", "claims, content at 0.5 (F1)", tally.contentHalf),
      Measure("joint", "claims, content and speaker's mention (F1)", tally.joint),
      Measure("who", "claims, content and resolved speaker (F1)", tally.who),
      Measure("kind", "kind of claim", tally.kind),
      Measure("stance", "stance", tally.stance),
      Measure("said", "date of the utterance", tally.said),
      Measure("source_kind", "kind of source", tally.sourceKind),
      Measure("relay", "relays (F1)", tally.relays),
      Measure("nested", "nested claims (recall)", tally.nested),
      Measure("statements", "statements (F1)", tally.statements),
      Measure("figures", "figures, overlap (F1)", tally.figures),
      Measure("figure_value", "figures, value", tally.value),
      Measure("figure_counted", "figures, what is counted", tally.counted),
      Measure("figure_dates", "figures, dates", tally.dates),
    ]
  }

  /// The measures as lines of a table: label, value, number of gold items.
  package static func table(_ measures: [Measure]) -> String {
    let width = measures.map(\.label.count).max() ?? 0
    return measures.map { measure in
      let label = measure.label.padding(toLength: width, withPad: " ", startingAt: 0)
      let value = measure.value.map { String(format: "%5.1f", $0) } ?? "    -"
      return "\(label)  \(value)  of \(measure.count)"
    }.joined(separator: "\n")
  }

  private init(_ name: String, _ label: String, _ agreement: Agreement) {
    self.name = name
    self.label = label
    value = agreement.gold == 0 ? nil : agreement.f1
    count = agreement.gold
  }

  private init(_ name: String, _ label: String, _ share: Share) {
    self.name = name
    self.label = label
    value = share.total == 0 ? nil : 100 * Double(share.right) / Double(share.total)
    count = share.total
  }
}
