import Foundation

/// A folder for files of the run at hand, in memory where the system has such a place; removed afterwards.
final class ScratchFolder: Sendable {
  private let url: URL

  /// Makes a fresh, empty folder.
  init() throws {
    let memory = URL(fileURLWithPath: "/dev/shm")
    let parent =
      FileManager.default.isWritableFile(atPath: memory.path)
      ? memory : FileManager.default.temporaryDirectory
    url = parent.appending(path: "claims-fuzz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of `name` within the folder.
  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes `bytes` as `name`, making folders as needed; gives its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = url.appending(path: name)
    if name.contains("/") {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    }
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Removes what is called `name`, if there is such.
  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: path(name)) }
}
