package import Foundation

/// A file that is read as a whole: corrections, Wikidata ids, names of outlets.
package enum SmallFile {
  /// The most bytes read, a hundred times what a large newsroom's corrections need; a device has no end.
  package static let limit = 64 << 20

  /// The bytes of the file at `path`; standard input for `-`.
  ///
  /// - Throws: `noSuchInput`, `badFile`.
  package static func contents(of path: String, limit: Int = limit) throws(ArchiveError) -> Data {
    let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .noSuchInput(path: path) }
      throw .badFile(path: path, problem: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return data }
      if count > 0 {
        data.append(contentsOf: buffer.prefix(count))
        guard data.count <= limit else {
          throw .badFile(path: path, problem: "it has more than \(limit >> 20) MB")
        }
      } else if errno != EINTR {
        throw .badFile(path: path, problem: String(cString: strerror(errno)))
      }
    }
  }
}
