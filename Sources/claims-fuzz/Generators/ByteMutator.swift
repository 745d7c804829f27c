import TestSupport

/// Spoils bytes.
enum ByteMutator {
  private static let interesting: [UInt8] = [
    0x00, 0x01, 0x0A, 0x0D, 0x1B, 0x20, 0x22, 0x5C, 0x7F, 0x80, 0xC0, 0xED, 0xFE, 0xFF,
  ]

  /// Makes one to eight changes in `bytes`.
  static func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    for _ in 0..<random.number(1...8) {
      let place = random.place(bytes.count)
      switch random.number(0...7) {
      case 0,
        1 where place < bytes.count:
        if place < bytes.count { bytes[place] ^= 1 << UInt8(random.number(0...7)) }
      case 2: if place < bytes.count { bytes[place] = random.pick(interesting) }
      case 3: bytes.insert(random.pick(interesting), at: place)
      case 4: bytes.removeSubrange(place..<min(bytes.count, place + random.number(1...16)))
      case 5:
        let end = min(bytes.count, place + random.number(1...64))
        bytes.insert(contentsOf: bytes[place..<end], at: random.place(bytes.count))
      case 6: bytes.insert(UInt8(random.number(0...255)), at: place)
      default: if random.chance(0.2) { bytes.removeSubrange(place...) }
      }
    }
  }
}
