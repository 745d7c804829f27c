/// Why the archive's file could not be read or written.
public enum StorageError: Error, Hashable, Sendable {
  /// There is no file.
  case missing
}
