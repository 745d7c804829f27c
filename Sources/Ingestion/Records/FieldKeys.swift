/// Under which keys unusual records have an article's fields, as the user says.
public struct FieldKeys: Hashable, Sendable {
  /// A field that a key can be named for.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    case text, title, authors, published, outlet, url, language, id, kicker

    /// The field that is called so, by this or another usual name: "date", "author".
    public init?(named name: String) {
      let written = FieldNames.canonical(name)
      let others: [String: Field] = [
        "date": .published, "author": .authors, "body": .text, "byline": .authors, "headline": .title,
        "address": .url, "link": .url, "lang": .language,
      ]
      guard let field = Field(rawValue: written) ?? others[written] else { return nil }
      self = field
    }
  }

  /// The key of each field that one is named for, with dots between the keys of objects within objects.
  public private(set) var paths: [Field: String] = [:]
  /// Whether no key is named.
  public var isEmpty: Bool { paths.isEmpty }

  /// Makes it of none.
  public init() {}

  /// Names the key of a field.
  public mutating func set(_ field: Field, to path: String) { paths[field] = path }

  /// The key of a field, if one is named.
  public func path(of field: Field) -> String? { paths[field] }

  /// All of them in a fixed order, each as `field=key`.
  public var listed: [String] {
    Field.allCases.compactMap { field in paths[field].map { "\(field.rawValue)=\($0)" } }
  }
}
