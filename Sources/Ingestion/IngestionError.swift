/// Why an input could not be read.
public enum IngestionError: Error, Hashable, Sendable {
  /// No file or folder is at this path.
  case notFound

  /// The reason for a person.
  public var reason: String { "no such file or folder" }
}
