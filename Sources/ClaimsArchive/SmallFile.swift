package import Foundation

/// A file that is read as a whole: corrections, Wikidata ids, names of outlets.
package enum SmallFile {
  /// The most bytes read, a hundred times what a large newsroom's corrections need; a device has no end.
  package static let limit = 64 << 20

  private static let chunkLength = 1 << 16

  /// The bytes of the file at `path`, or of standard input for `-`.
  ///
  /// - Throws: `noSuchInput`; `badFile` with the system's reason, and for what never ends.
  package static func contents(of path: String, limit: Int = limit) throws(ArchiveError) -> Data {
    if path == "-" { return try bytes(of: STDIN_FILENO, path: "standard input", limit: limit) }
    // Without O_NONBLOCK the opening of a named pipe would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .noSuchInput(path: path) }
      throw unreadable(path)
    }
    defer { close(descriptor) }
    _ = fcntl(descriptor, F_SETFL, 0)
    return try bytes(of: descriptor, path: path, limit: limit)
  }

  // MARK: - Private

  private static func bytes(of descriptor: Int32, path: String, limit: Int) throws(ArchiveError) -> Data {
    var data = Data()
    var chunk = [UInt8](repeating: 0, count: chunkLength)
    while true {
      let count = read(descriptor, &chunk, chunkLength)
      if count == 0 { return data }
      if count > 0 {
        data.append(contentsOf: chunk[..<count])
        guard data.count <= limit else {
          throw .badFile(path: path, problem: "it has more than \(limit >> 20) MB; split it")
        }
      } else if errno != EINTR {
        throw unreadable(path)
      }
    }
  }

  /// The system's reason, as it stands in `errno`.
  private static func unreadable(_ path: String) -> ArchiveError {
    .badFile(path: path, problem: "it can't be read: \(String(cString: strerror(errno)))")
  }
}
