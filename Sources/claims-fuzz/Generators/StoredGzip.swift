import TestSupport

/// Gzip data without compression (RFC 1952, with stored blocks of RFC 1951), which needs no library.
enum StoredGzip {
  /// `bytes` as one to three members, with what is found between and behind members now and then.
  static func members(of bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    let count = random.number(1...3)
    var result: [UInt8] = []
    for index in 0..<count {
      let range = bytes.count * index / count..<bytes.count * (index + 1) / count
      result += member(bytes[range])
      if random.chance(0.1) {
        result += [UInt8](repeating: UInt8(random.number(0...1)), count: random.number(1...600))
      }
    }
    return result
  }

  /// One member.
  static func member(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = bytes
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      result.append(rest.isEmpty ? 1 : 0)
      result += littleEndian(UInt16(block.count)) + littleEndian(~UInt16(block.count)) + block
    } while !rest.isEmpty
    return result + littleEndian(checksum(bytes)) + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
  }

  private static func littleEndian<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
    (0..<Value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> Value($0 * 8)) }
  }

  /// CRC-32 of RFC 1952, §8.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
