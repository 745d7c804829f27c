import ClaimsModel
import Foundation

/// What told each field of an article, as one JSON object.
enum CarrierColumn {
  /// The column for `carriers`; `nil` where nothing is noted.
  static func json(_ carriers: [Article.Field: String]) -> String? {
    guard !carriers.isEmpty else { return nil }
    let encoder = JSONEncoder()
    // In one order, so that the same article gives the same row.
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let words = Dictionary(uniqueKeysWithValues: carriers.map { ($0.key.rawValue, $0.value) })
    return (try? encoder.encode(words)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What the column says; `nil` when it is no such object.
  ///
  /// Fields of a later version are passed over.
  static func carriers(_ json: String) -> [Article.Field: String]? {
    guard let words = try? JSONDecoder().decode([String: String].self, from: Data(json.utf8)) else {
      return nil
    }
    var carriers: [Article.Field: String] = [:]
    for (name, carrier) in words {
      if let field = Article.Field(rawValue: name) { carriers[field] = carrier }
    }
    return carriers
  }
}
