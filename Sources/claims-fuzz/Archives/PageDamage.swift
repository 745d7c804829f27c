import TestSupport

/// Damage as disks and networks do it: bits, pages, ends of files; lengths stay, save where the end is cut.
enum PageDamage {
  private static let pageSize = 4096

  /// Damages `bytes` once.
  static func apply(to bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard bytes.count > pageSize else { return }
    let pages = bytes.count / pageSize
    let page = random.number(0...pages - 1) * pageSize
    switch random.number(0...9) {
    case 0, 1, 2:
      for _ in 0..<random.number(1...64) {
        bytes[random.number(0...bytes.count - 1)] ^= 1 << UInt8(random.number(0...7))
      }
    case 3: bytes.removeSubrange(random.number(0...bytes.count - 1)...)
    case 4: fill(&bytes, page..<page + pageSize) { _ in 0 }
    case 5: fill(&bytes, page..<page + pageSize) { _ in UInt8.random(in: 0...255, using: &random) }
    case 6:
      let other = random.number(0...pages - 1) * pageSize
      for offset in 0..<pageSize { bytes.swapAt(page + offset, other + offset) }
    case 7: bytes[random.number(0...99)] = UInt8(random.number(0...255))
    case 8: bytes[page + random.number(0...11)] = UInt8(random.number(0...255))
    default:
      let start = random.number(0...bytes.count - 9)
      fill(&bytes, start..<start + 8) { _ in random.pick([0x00, 0x7F, 0x80, 0xFF]) }
    }
  }

  private static func fill(_ bytes: inout [UInt8], _ range: Range<Int>, with value: (Int) -> UInt8) {
    for index in range { bytes[index] = value(index) }
  }
}
