import Algorithms
import ClaimsModel
import Linguistics

/// Where each entity of an article is mentioned.
struct EntityPlaces: Sendable {
  /// One mention.
  struct Place: Hashable, Sendable {
    /// Its first token.
    var token: Int
    var end: Int
    var form: Mention.Form
    var isSubject: Bool
  }

  private let places: [Int: [Place]]
  /// Entities with names, the most frequent first.
  let frequent: [Int]
  private static let mostFrequent = 5

  /// The places of `linker`'s mentions.
  init(_ linker: EntityLinker) {
    places = Dictionary(grouping: linker.mentions, by: \.link.entity).mapValues { mentions in
      mentions.map {
        Place(
          token: $0.tokens.start, end: $0.tokens.end, form: $0.form,
          isSubject: linker.isSource($0.tokens) || linker.isSubject($0.tokens))
      }
    }
    let counts = places.filter { linker.entities[$0.key].isNamed }.mapValues(\.count)
    frequent = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostFrequent).map(\.key)
  }

  /// How often an entity is mentioned.
  func count(of entity: Int) -> Int { places[entity]?.count ?? 0 }

  /// The first mention.
  func first(of entity: Int) -> Place? { places[entity]?.first }

  /// The last mention that begins before `token`, by bisection.
  func last(of entity: Int, before token: Int) -> Place? {
    guard let all = places[entity] else { return nil }
    return all[at: all.partitioningIndex { $0.token >= token } - 1]
  }

  /// The first mention that begins at `token` or behind it, by bisection.
  func next(of entity: Int, from token: Int) -> Place? {
    guard let all = places[entity] else { return nil }
    return all[at: all.partitioningIndex { $0.token >= token }]
  }

  /// Whether a mention stands in `tokens`.
  func isMentioned(_ entity: Int, in tokens: TokenRange) -> Bool {
    next(of: entity, from: tokens.start).map { $0.token < tokens.end } ?? false
  }
}
