import Foundation

/// The advisory lock that lets one process at a time write to an archive, and tells the next one who does.
///
/// A file beside the archive, since closing any descriptor of the archive itself would drop SQLite's own
/// locks. The kernel releases it with the process, however that ends.
final class WriteLock: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Takes the lock of the archive at `archivePath`.
  ///
  /// - Throws: `busy` with the holder's process id, `unwritable`.
  init(archivePath: String) throws(StorageError) {
    path = archivePath + ".lock"
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else {
        throw .unwritable(reason: "\(path): \(String(cString: strerror(errno)))")
      }
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
    unlink(path)
    close(descriptor)
  }

  private static func holder(_ descriptor: Int32) -> Int32? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let text = String(decoding: bytes.prefix(count).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return Int32(text)
  }

  private static func isSameFile(_ descriptor: Int32, _ path: String) -> Bool {
    var opened = stat()
    var named = stat()
    guard fstat(descriptor, &opened) == 0, stat(path, &named) == 0 else { return false }
    return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }
}
