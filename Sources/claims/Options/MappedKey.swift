import ArgumentParser
import ClaimsArchive

/// The values of `--map`.
enum MappedKey {
  /// The key that an argument names.
  static func read(_ text: String) throws -> NamedKey {
    do { return try NamedKey(text) } catch { throw ValidationError(error.reason) }
  }
}
