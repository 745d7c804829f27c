import Foundation

/// A folder for a measurement's archive, removed afterwards.
final class Scratch {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "claims-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of `name` within the folder.
  func path(_ name: String) -> String { url.appending(path: name).path }
}
