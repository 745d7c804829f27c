import Foundation

/// What stands on the disk at an archive's path and beside it, looked at before SQLite is.
///
/// SQLite opens whatever has the right name. A named pipe keeps it waiting for ever, and a symbolic link in the place
/// of a log has it write into somebody else's file.
package enum ArchiveFiles {
  /// What SQLite keeps beside a database, under the name of the file that links lead to.
  private static let companions = ["-journal", "-wal", "-shm"]

  /// The files beside an archive that are called after it: what upgrades and repairs put there.
  package static func copies(of path: String) -> [String] {
    let archive = URL(filePath: path)
    let folder = archive.deletingLastPathComponent().path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix(archive.lastPathComponent + ".") }.sorted()
  }

  /// What sort of thing a path names.
  enum Kind: String {
    case file = "a file"
    case folder = "a folder"
    case link = "a symbolic link"
    case pipe = "a named pipe"
    case socket = "a socket"
    case device = "a device"

    /// What `path` names, a link being a link; `nil` for nothing.
    init?(of path: String) {
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      self.init(mode: status.st_mode)
    }

    /// What `path` leads to; `nil` for nothing.
    init?(behind path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      self.init(mode: status.st_mode)
    }

    fileprivate init(mode: mode_t) {
      self =
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        case S_IFIFO: .pipe
        case S_IFSOCK: .socket
        default: .device
        }
    }
  }

  /// Refuses an archive that is no regular file, or has something else beside it where SQLite keeps its logs.
  ///
  /// - Throws: `notAnArchive`, `obstructed`; nothing when there is no archive.
  static func requireRegular(_ path: String) throws(StorageError) {
    guard let kind = Kind(behind: path) else {
      if Kind(of: path) != nil { throw .notAnArchive(reason: "it is a symbolic link that leads nowhere") }
      return try requireFreeCompanions(path)
    }
    guard kind == .file else { throw .notAnArchive(reason: "it is \(kind.rawValue)") }
    try requireFreeCompanions(resolved(path))
  }

  /// The path without symbolic links, which SQLite's own files are named by; `path` itself when nothing is there.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether a log of changes that are not in the archive yet stands beside it.
  static func hasLog(_ path: String) -> Bool {
    ["-wal", "-journal"].contains { suffix in
      var status = stat()
      return stat(resolved(path) + suffix, &status) == 0 && status.st_size > 0
    }
  }

  /// Makes a file that did not exist, through no link, with the permissions of `model`.
  ///
  /// - Throws: `unwritable`.
  static func makeNew(_ path: String, like model: String) throws(StorageError) {
    var status = stat()
    let mode = stat(model, &status) == 0 ? status.st_mode & 0o777 : 0o600
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .unwritable(reason: "\(path): \(String(cString: strerror(errno)))") }
    close(descriptor)
  }

  private static func requireFreeCompanions(_ path: String) throws(StorageError) {
    for suffix in companions {
      if let kind = Kind(of: path + suffix), kind != .file {
        throw .obstructed(path: path + suffix, kind: kind.rawValue)
      }
    }
  }
}
