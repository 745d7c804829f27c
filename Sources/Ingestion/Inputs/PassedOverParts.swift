/// Parts of files that are no articles and were not read: members of archives and records of web archives.
public struct PassedOverParts: Hashable, Sendable {
  /// Names that are kept; beyond that parts are only counted.
  public static let mostNames = 1000
  /// Kinds that are told apart; a hostile file has as many as it has parts.
  private static let mostKinds = 100

  /// How many there are of which kind, in words: "image/png", "HTTP 404", ".jpg".
  public private(set) var kinds: [String: Int] = [:]
  /// Where the first ``mostNames`` of them are.
  public private(set) var places: [String] = []
  /// Whether there are none.
  public var isEmpty: Bool { kinds.isEmpty }

  /// Makes it of none.
  public init() {}

  /// Notes one part.
  mutating func add(_ kind: String, at place: @autoclosure () -> String) {
    let known = kinds[kind] != nil || kinds.count < Self.mostKinds
    kinds[known ? kind : "others", default: 0] += 1
    if places.count < Self.mostNames { places.append(place()) }
  }
}
