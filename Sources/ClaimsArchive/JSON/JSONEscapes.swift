/// Which characters a JSON text holds as `\uXXXX`, found in its UTF-8.
///
/// RFC 8259 §7 demands that of the quotation mark, the backslash and what lies below U+0020. The others are what a
/// terminal would obey (DEL, C1 controls), what reorders a line (bidirectional marks, embeddings, overrides and isolates),
/// and the two line ends that JavaScript once took for its own (U+2028, U+2029). The values stay what they were.
enum JSONEscapes {
  /// The character that must be escaped at `index` of `bytes`, and how many bytes it has; `nil` for any other.
  static func character(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt16, length: Int)?
  {
    let byte = bytes[index]
    // All but a handful of bytes end here.
    if byte < 0x7F { return byte < 0x20 || byte == 0x22 || byte == 0x5C ? (UInt16(byte), 1) : nil }
    func following(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch byte {
    case 0x7F: return (0x7F, 1)
    case 0xC2 where (0x80...0x9F).contains(following(1)): return (UInt16(following(1)), 2)
    case 0xD8 where following(1) == 0x9C: return (0x061C, 2)
    case 0xE2:
      let value = 0x2000 | UInt16(following(1) & 0x3F) << 6 | UInt16(following(2) & 0x3F)
      switch value {
      case 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: return (value, 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// A finished JSON text whose strings escape the same; outside strings it has none of these characters.
  static func completed(_ json: String) -> String {
    var json = json
    return json.withUTF8 { bytes in
      var completed: [UInt8] = []
      completed.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        if bytes[index] >= 0x7F, let found = character(in: bytes, at: index) {
          append(found.value, to: &completed)
          index += found.length
        } else {
          completed.append(bytes[index])
          index += 1
        }
      }
      return String(decoding: completed, as: UTF8.self)
    }
  }

  /// Appends the escape of a character, the short one where there is one in use.
  static func append(_ value: UInt16, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch value {
    case 0x22, 0x5C: bytes.append(UInt8(value))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(value >> shift & 15)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
      }
    }
  }
}
