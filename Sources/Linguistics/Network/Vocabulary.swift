// total (whole file): indexes are masked by the size of the table.

/// The rows of the words that the network knows, by the hashes of the words: nothing tells the words themselves.
struct Vocabulary: Sendable {
  /// The row of every word that is not known.
  static let unknown: UInt32 = 1
  /// Row of the first word; 0 is the separator's.
  private static let first: UInt32 = 2

  /// Hashes and rows in turn, a power of two of pairs, at least half of them free; a row of 0 marks a free pair.
  private var slots: [UInt32]
  private let mask: UInt32

  /// - Parameter hashes: the word of row 2, of row 3 and so on.
  init(_ hashes: [UInt32]) {
    var capacity = 4
    while capacity < 2 * hashes.count { capacity *= 2 }
    slots = [UInt32](repeating: 0, count: 2 * capacity)
    mask = UInt32(capacity - 1)
    for (index, hash) in hashes.enumerated() {
      var slot = Self.slot(of: hash, mask)
      while slots[slot + 1] != 0 { slot = Self.slot(after: slot, mask) }
      slots[slot] = hash
      slots[slot + 1] = UInt32(index) + Self.first
    }
  }

  /// The row of the word with this hash; `unknown` for one that is not known.
  func row(of hash: UInt32) -> UInt32 {
    var slot = Self.slot(of: hash, mask)
    while slots[slot + 1] != 0 {
      if slots[slot] == hash { return slots[slot + 1] }
      slot = Self.slot(after: slot, mask)
    }
    return Self.unknown
  }

  // MARK: - Private

  private static func slot(of hash: UInt32, _ mask: UInt32) -> Int { Int((hash ^ hash >> 16) & mask) * 2 }

  private static func slot(after slot: Int, _ mask: UInt32) -> Int { Int((UInt32(slot / 2) + 1) & mask) * 2 }
}
