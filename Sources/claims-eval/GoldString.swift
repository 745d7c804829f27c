/// An exact string of an article, with its place where it occurs more than once.
///
/// In JSON a string that occurs once, or `["the string", 2]` for a second occurrence.
package struct GoldString: Codable, Hashable, Sendable {
  /// The words; any run of white space stands for any other.
  package let text: String
  /// Which occurrence is meant, from 1; `nil` asserts that there is only one.
  package let occurrence: Int?

  /// Makes one.
  package init(_ text: String, occurrence: Int? = nil) {
    self.text = text
    self.occurrence = occurrence
  }

  package init(from decoder: any Decoder) throws {
    if let plain = try? decoder.singleValueContainer().decode(String.self) {
      self.init(plain)
      return
    }
    var list = try decoder.unkeyedContainer()
    self.init(try list.decode(String.self), occurrence: try list.decode(Int.self))
  }

  package func encode(to encoder: any Encoder) throws {
    if let occurrence {
      var list = encoder.unkeyedContainer()
      try list.encode(text)
      try list.encode(occurrence)
    } else {
      var container = encoder.singleValueContainer()
      try container.encode(text)
    }
  }
}
