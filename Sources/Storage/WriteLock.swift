import Foundation

/// The advisory lock that lets one process at a time write to an archive, and tells the next one who does.
///
/// A file beside the archive, since closing any descriptor of the archive itself would drop SQLite's own
/// locks. The kernel releases it with the process, however that ends.
final class WriteLock: Sendable {
  /// The longest lock file: a process number and a line end.
  private static let longestContent = 16

  private let path: String
  private let descriptor: Int32

  /// Takes the lock of the archive at `archivePath`.
  ///
  /// A file of that name which is not such a lock stays as it is: a link is not followed, and what somebody else wrote
  /// is not overwritten.
  /// - Throws: `busy` with the holder's process id, `obstructed`, `unwritable`.
  init(archivePath: String) throws(StorageError) {
    path = ArchiveFiles.resolved(archivePath) + ".lock"
    while true {
      let descriptor = try Self.opened(path)
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let holder = Self.holder(descriptor)
        close(descriptor)
        throw .busy(holder: holder)
      }
      // The previous holder may have removed the file between our opening and locking it.
      if Self.isSameFile(descriptor, path) {
        self.descriptor = descriptor
        break
      }
      close(descriptor)
    }
    let identity = Array("\(getpid())\n".utf8)
    ftruncate(descriptor, 0)
    _ = pwrite(descriptor, identity, identity.count, 0)
  }

  deinit {
    // Whoever put another file there meanwhile keeps it.
    if Self.isSameFile(descriptor, path) { unlink(path) }
    close(descriptor)
  }

  // MARK: - Private

  /// The lock file, opened or made, its content that of a lock.
  private static func opened(_ path: String) throws(StorageError) -> Int32 {
    // Without O_NONBLOCK a named pipe would keep the program waiting.
    let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      let error = errno
      if let kind = ArchiveFiles.Kind(of: path), kind != .file {
        throw .obstructed(path: path, kind: kind.rawValue)
      }
      throw .unwritable(reason: "\(path): \(String(cString: strerror(error)))")
    }
    guard let obstacle = obstacle(descriptor, path) else { return descriptor }
    close(descriptor)
    throw .obstructed(path: path, kind: obstacle)
  }

  /// What an opened file is instead of a lock; `nil` when it is one.
  private static func obstacle(_ descriptor: Int32, _ path: String) -> String? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return ArchiveFiles.Kind(of: path)?.rawValue ?? "no regular file"
    }
    if status.st_nlink > 1 { return "a file with another name too (a hard link)" }
    let content = content(descriptor)
    let isLock =
      status.st_size <= longestContent && content.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x0A }
    return isLock ? nil : "a file that claims did not write"
  }

  private static func content(_ descriptor: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: longestContent)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return Array(bytes.prefix(max(0, count)))
  }

  private static func holder(_ descriptor: Int32) -> Int32? {
    Int32(String(decoding: content(descriptor).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }

  private static func isSameFile(_ descriptor: Int32, _ path: String) -> Bool {
    var opened = stat()
    var named = stat()
    guard fstat(descriptor, &opened) == 0, lstat(path, &named) == 0 else { return false }
    return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }
}
