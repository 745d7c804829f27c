public import Foundation

/// A folder of a test's own, removed with its contents when the value goes away.
public final class TemporaryDirectory: Sendable {
  /// The folder.
  public let url: URL

  /// Makes a fresh, empty folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "claims-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of `name` within the folder.
  public func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes `text` as the file `name`, making folders as needed; gives its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  /// Writes `data` as the file `name`, making folders as needed; gives its path.
  @discardableResult
  public func write(_ data: Data, to name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file.path
  }
}
