public import ClaimsModel

/// A text with its expected spans written inline as `⟦...⟧`; marks may nest.
public struct MarkedText: Sendable, CustomStringConvertible {
  /// The text without the marks.
  public let text: String
  /// The marked spans in order of their opening marks; UTF-8 offsets in `text`.
  public let spans: [TextSpan]

  /// The marked text as written.
  public let description: String

  /// Reads the marks of `marked`; unbalanced marks stop the test run.
  public init(_ marked: String) {
    var plain = ""
    var open: [(order: Int, start: Int)] = []
    var found: [Int: TextSpan] = [:]
    var count = 0
    for character in marked {
      switch character {
      case "⟦":
        open.append((count, plain.utf8.count))
        count += 1
      case "⟧":
        guard let last = open.popLast() else { preconditionFailure("⟧ without ⟦ in a test's text") }
        found[last.order] = TextSpan(last.start, plain.utf8.count)
      default: plain.append(character)
      }
    }
    precondition(open.isEmpty, "⟦ without ⟧ in a test's text")
    text = plain
    spans = (0..<count).compactMap { found[$0] }
    description = marked
  }
}
