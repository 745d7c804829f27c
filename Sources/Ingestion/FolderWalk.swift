// `withUnsafeBytes` looks at the fixed-size name within the entry that `readdir` lends until its next call,
// and copies it out at once.
import Foundation

/// Lists the files of a folder that may hold articles.
enum FolderWalk {
  /// Folders below folders are followed to this depth; a deeper tree is no collection of articles.
  private static let deepest = 128

  /// The files at `path` in byte-wise order of their names, folder by folder; a file is itself.
  ///
  /// - Throws: `notFound`.
  static func files(at path: String) throws(IngestionError) -> [String] {
    if path == "-" { return ["-"] }
    var status = stat()
    guard stat(path, &status) == 0 else {
      // A loop of links or a folder without permission is there; opening it will say what is wrong.
      guard errno == ENOENT || errno == ENOTDIR else { return [path] }
      throw .notFound
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return [path] }
    var found: [String] = []
    walk(path, depth: 0, into: &found)
    return found
  }

  private static func walk(_ folder: String, depth: Int, into found: inout [String]) {
    guard depth < deepest, let names = entries(of: folder) else {
      found.append(folder)
      return
    }
    let all = Set(names)
    for name in names where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      switch kind(of: path) {
      case .folder:
        if !isPagesCompanion(name, among: all) { walk(path, depth: depth + 1, into: &found) }
      case .linkedFolder: continue
      case .other:
        if ArticleFormat.extensions.contains(ArticleFormat.fileExtension(of: name)) { found.append(path) }
      }
    }
  }

  /// Whether `name` is the folder of scripts and images that a browser saves beside a page.
  private static func isPagesCompanion(_ name: String, among names: Set<String>) -> Bool {
    guard name.hasSuffix("_files") else { return false }
    let page = String(name.dropLast("_files".count))
    return names.contains(page + ".html") || names.contains(page + ".htm")
  }

  /// The names in `folder` in byte-wise order; `nil` when it cannot be read.
  private static func entries(of folder: String) -> [String]? {
    guard let handle = opendir(folder) else { return nil }
    defer { closedir(handle) }
    var names: [[UInt8]] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    return names.map { String(decoding: $0, as: UTF8.self) }
  }

  private enum Kind { case folder, linkedFolder, other }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .other }
    if status.st_mode & S_IFMT == S_IFDIR { return .folder }
    guard status.st_mode & S_IFMT == S_IFLNK, stat(path, &status) == 0 else { return .other }
    return status.st_mode & S_IFMT == S_IFDIR ? .linkedFolder : .other
  }
}
