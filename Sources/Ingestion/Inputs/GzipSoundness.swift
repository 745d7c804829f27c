import Foundation

/// How far the gzip data of a file is sound, told before anything of it is taken for articles.
///
/// A bit that was flipped changes the words of an article long before the member's check sum at its end tells: so a file
/// is inflated twice, which costs a hundredth of analysing what is in it.
struct GzipSoundness {
  /// Bytes of the decompressed data that are right, as far as the file itself can tell: all members whose check sum
  /// is right, and what there is of a last one that was cut off.
  private(set) var output: Int
  /// What is wrong behind them; `nil` when all is sound.
  let damage: IngestionError?

  /// Reads the file of `descriptor` from `start` to its end; where it is being read stays as it is.
  init(of descriptor: Int32, from start: Int) {
    guard let inflater = GzipInflater() else {
      (output, damage) = (0, .unreadable(reason: "no memory to decompress it"))
      return
    }
    var (position, found): (Int, IngestionError?) = (start, nil)
    var soundOutput: Int?
    do throws(IngestionError) {
      while true {
        let chunk = try DescriptorReading.chunk(of: descriptor, at: position)
        if chunk.isEmpty { break }
        position += chunk.count
        do throws(IngestionError) {
          try inflater.inflate(chunk) { _ in }
        } catch {
          soundOutput = inflater.soundOutput
          throw error
        }
      }
      try inflater.finish()
    } catch {
      found = error
    }
    (output, damage) = (soundOutput ?? inflater.bytesOut, found)
  }

  /// Notes that so many of the sound bytes were taken.
  mutating func take(_ count: Int) { output -= count }
}

/// Reads descriptors, whatever interrupts it.
enum DescriptorReading {
  private static let chunkLength = 1 << 17

  /// The next bytes, or those at `position` if one is given; empty at the end.
  ///
  /// - Throws: `unreadable`.
  static func chunk(of descriptor: Int32, at position: Int? = nil) throws(IngestionError) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: chunkLength)
    while true {
      let count =
        position.map { pread(descriptor, &chunk, chunkLength, $0) } ?? read(descriptor, &chunk, chunkLength)
      if count >= 0 {
        return count == chunkLength ? chunk : Array(chunk.prefix(count))
      }
      guard errno == EINTR else { throw .unreadable(reason: systemReason(errno)) }
    }
  }

  /// The system's words for an error.
  static func systemReason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
