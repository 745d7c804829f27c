import Foundation

/// Opens what a path names, however long the path is: the system itself takes 4,095 bytes at a time.
enum PathOpening {
  /// Longer paths are followed folder by folder; in bytes.
  private static let longest = 4000

  /// A descriptor of what `path` names, which the caller closes; -1 with the reason in `errno`.
  static func open(_ path: String, flags: Int32) -> Int32 {
    following(path) { folder, rest in openat(folder, rest, flags) }
  }

  /// What the system knows of what `path` names, or of the link itself; `nil` with the reason in `errno`.
  static func status(of path: String, followingLinks: Bool = true) -> stat? {
    var status = stat()
    let failed = following(path) { folder, rest in
      fstatat(folder, rest, &status, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW)
    }
    return failed == 0 ? status : nil
  }

  /// Calls `use` with a folder's descriptor and the path from there; -1 when a folder on the way can't be opened.
  private static func following(_ path: String, _ use: (Int32, String) -> Int32) -> Int32 {
    var rest = Array(path.utf8)[...]
    var folder = AT_FDCWD
    defer { close(folder, keeping: errno) }
    while rest.count > longest {
      guard let slash = rest.prefix(longest).lastIndex(of: slash), slash > rest.startIndex else {
        errno = ENAMETOOLONG
        return -1
      }
      let next = openat(
        folder, String(decoding: rest.prefix(upTo: slash), as: UTF8.self), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      close(folder, keeping: errno)
      folder = next
      guard next >= 0 else { return -1 }
      rest = rest.suffix(from: slash).drop { $0 == Self.slash }
    }
    return use(folder, rest.isEmpty && folder >= 0 ? "." : String(decoding: rest, as: UTF8.self))
  }

  private static func close(_ folder: Int32, keeping reason: Int32) {
    if folder >= 0 { Foundation.close(folder) }
    errno = reason
  }

  private static let slash = UInt8(ascii: "/")
}
