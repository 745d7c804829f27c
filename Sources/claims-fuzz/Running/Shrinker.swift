import Foundation

/// Cuts an input down to what its fault needs (delta debugging: Zeller & Hildebrandt 2002, greedy).
struct Shrinker {
  /// Candidates that are tried in one process.
  private static let candidatesAtATime = 64
  /// Texts up to so many bytes are also cut letter by letter.
  private static let letterwiseLength = 400

  /// Tries the candidates.
  let trial: any Trial
  /// The sort of fault that has to stay.
  let sort: Fault.Sort
  /// No candidate is tried after this.
  let deadline: Date

  /// The shortest input found that still has the fault.
  func shrunk(_ input: FuzzInput) -> FuzzInput {
    let words = Self.words(of: input.bytes)
    var shortest = shortened(input, to: words)
    if shortest.bytes.count <= Self.letterwiseLength {
      shortest = shortened(shortest, to: Self.letters(of: shortest.bytes))
    }
    return shortest
  }

  // MARK: - Private

  private func shortened(_ input: FuzzInput, to pieces: [ArraySlice<UInt8>]) -> FuzzInput {
    var pieces = pieces
    var size = max(1, pieces.count / 2)
    while pieces.count > 1, Date() < deadline {
      if let shorter = firstThatFails(of: input.name, pieces, without: size) {
        pieces = shorter
        size = min(size, max(1, pieces.count / 2))
      } else if size > 1 {
        size /= 2
      } else {
        break
      }
    }
    return FuzzInput(name: input.name, bytes: pieces.flatMap(\.self))
  }

  /// `pieces` without `size` of them, the first place where the fault stays.
  private func firstThatFails(
    of name: String, _ pieces: [ArraySlice<UInt8>], without size: Int
  ) -> [ArraySlice<UInt8>]? {
    let starts = Array(stride(from: 0, to: pieces.count, by: size))
    for first in stride(from: 0, to: starts.count, by: Self.candidatesAtATime) where Date() < deadline {
      let candidates = starts[first..<min(starts.count, first + Self.candidatesAtATime)].map { start in
        Array(pieces[..<start] + pieces[min(pieces.count, start + size)...])
      }
      let inputs = candidates.map { FuzzInput(name: name, bytes: $0.flatMap(\.self)) }
      let faults = trial.faults(of: inputs, stopsAtFirst: true)
      if let hit = faults.first(where: { $0.fault.sort == sort }) { return candidates[hit.index] }
    }
    return nil
  }

  /// `bytes` cut behind each blank.
  private static func words(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x20 || byte == 0x0A {
      pieces.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { pieces.append(bytes[start...]) }
    return pieces
  }

  /// `bytes` cut before each byte that starts a scalar.
  private static func letters(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where index > 0 && byte & 0xC0 != 0x80 {
      pieces.append(bytes[start..<index])
      start = index
    }
    if start < bytes.count { pieces.append(bytes[start...]) }
    return pieces
  }
}
