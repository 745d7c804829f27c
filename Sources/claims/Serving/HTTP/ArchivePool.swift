package import ClaimsArchive
import Synchronization

/// The archive, open for reading as often as is read at a time: a long question holds up no other.
///
/// For a correction it is opened for writing, and closed again, so that an ingest can write between two.
package final class ArchivePool: Sendable {
  /// Readers at a time.
  static let size = 4

  let path: String
  /// How long one question may take.
  private let longestRead: Duration
  private let free: Mutex<[Archive]>

  /// Opens the archive at `path` once.
  ///
  /// - Throws: what opening it throws.
  package init(path: String, longestRead: Duration = .seconds(10)) throws(ArchiveError) {
    self.path = path
    self.longestRead = longestRead
    free = Mutex([try Archive(path: path, access: .reading, longestRead: longestRead)])
  }

  /// Runs `body` with the archive.
  func read<Value>(_ body: (Archive) throws -> Value) throws -> Value {
    let waiting = free.withLock { $0.popLast() }
    let archive = try waiting ?? Archive(path: path, access: .reading, longestRead: longestRead)
    defer { free.withLock { $0.append(archive) } }
    return try body(archive)
  }

  /// Runs `body` with the archive open for writing, by itself.
  func write<Value>(_ body: (Archive) throws -> Value) throws -> Value {
    try body(try Archive(path: path, access: .writing))
  }
}
