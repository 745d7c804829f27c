/// A thing with its id in Wikidata and the names it goes by, as a user loads it.
public struct WikidataEntry: Hashable, Sendable {
  /// The id: `Q42`.
  public var id: String
  /// Its name, then others.
  public var names: [String]
  /// What sort of thing it is; `nil` when the file does not say.
  public var kind: SourceKind?

  /// Makes an entry.
  public init(id: String, names: [String], kind: SourceKind? = nil) {
    self.id = id
    self.names = names
    self.kind = kind
  }
}
