import Foundation

/// The least that each measure may be, with the digest of the gold that it was measured on.
package struct Floors: Codable, Hashable, Sendable {
  /// Digest of the gold, from ``GoldFolder``.
  package var digest: String
  /// Percent by the measures' names.
  package var measures: [String: Double]

  /// Makes floors.
  package init(digest: String, measures: [String: Double]) {
    self.digest = digest
    self.measures = measures
  }

  /// The floors that `measures` just meet: their values, rounded down to a tenth.
  package init(digest: String, meeting measures: [Measure]) {
    self.digest = digest
    self.measures = Dictionary(
      uniqueKeysWithValues: measures.compactMap { measure in
        measure.value.map { (measure.name, Self.roundedDown($0)) }
      })
  }

  /// A measure that is below its floor; `value` is `nil` when there was nothing to measure.
  package struct Shortfall: Hashable, Sendable, CustomStringConvertible {
    /// The measure's name.
    package let name: String
    /// What was measured.
    package let value: Double?
    /// What it must be.
    package let floor: Double

    /// For a person.
    package var description: String {
      let measured = value.map { String(format: "%.2f", $0) } ?? "not measured"
      return "\(name): \(measured), floor \(String(format: "%.1f", floor))"
    }
  }

  /// The measures below their floors, in the order of `measures`, then floors without a measure by name.
  package func shortfalls(of measures: [Measure]) -> [Shortfall] {
    var found: [Shortfall] = []
    for measure in measures {
      guard let floor = self.measures[measure.name] else { continue }
      if (measure.value ?? -1) < floor - Self.tolerance {
        found.append(Shortfall(name: measure.name, value: measure.value, floor: floor))
      }
    }
    let known = Set(measures.map(\.name))
    for (name, floor) in self.measures.sorted(by: { $0.key < $1.key }) where !known.contains(name) {
      found.append(Shortfall(name: name, value: nil, floor: floor))
    }
    return found
  }

  /// What the floors say of a measurement.
  package enum Verdict: Hashable, Sendable {
    /// No measure is below its floor.
    case met
    /// There are no floors.
    case missing
    /// The floors were measured on another gold.
    case outdated
    /// These measures are below their floors.
    case below([Shortfall])
  }

  /// Holds measures on the gold with `digest` to `floors`; `nil` when there are none.
  package static func verdict(on measures: [Measure], digest: String, floors: Floors?) -> Verdict {
    guard let floors else { return .missing }
    guard floors.digest == digest else { return .outdated }
    let shortfalls = floors.shortfalls(of: measures)
    return shortfalls.isEmpty ? .met : .below(shortfalls)
  }

  /// Reads floors; `nil` when there is no such file.
  package static func read(from path: String) throws -> Floors? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try JSONDecoder().decode(Floors.self, from: Data(contentsOf: URL(filePath: path)))
  }

  /// Writes the floors so that a difference reads well: sorted keys, one line each.
  package func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try (encoder.encode(self) + Data("\n".utf8)).write(to: url, options: .atomic)
  }

  /// Covers the binary rounding of a tenth.
  private static let tolerance = 1e-6

  private static func roundedDown(_ value: Double) -> Double { (value * 10).rounded(.down) / 10 }
}
