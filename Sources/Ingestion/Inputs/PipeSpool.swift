import Foundation

/// Keeps what comes through a pipe in a temporary file without a name, where it can be read twice.
enum PipeSpool {
  /// A descriptor of a file with `first` and all that `descriptor` still gives, at its start; the caller closes it.
  ///
  /// - Throws: `unreadable`, `noSpool`.
  static func file(of descriptor: Int32, behind first: [UInt8]) throws(IngestionError) -> Int32 {
    let spool = try emptyFile()
    do throws(IngestionError) {
      try write(first, to: spool)
      while true {
        let chunk = try DescriptorReading.chunk(of: descriptor)
        if chunk.isEmpty { break }
        try write(chunk, to: spool)
      }
      guard lseek(spool, 0, SEEK_SET) == 0 else {
        throw .noSpool(reason: DescriptorReading.systemReason(errno))
      }
    } catch {
      close(spool)
      throw error
    }
    return spool
  }

  /// The system removes the file as soon as it is closed, however the program ends.
  private static func emptyFile() throws(IngestionError) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template =
      Array((folder.isEmpty ? "/tmp" : folder).utf8CString.dropLast()) + "/claims-XXXXXX".utf8CString
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .noSpool(reason: DescriptorReading.systemReason(errno)) }
    unlink(template)
    return descriptor
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(IngestionError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw .noSpool(reason: DescriptorReading.systemReason(errno))
      }
    }
  }
}
