/// Undoes what carries bytes through mail: quoted-printable and base64 (RFC 2045).
enum TransferEncoding {
  /// The bytes that `body` stands for, by the name of its encoding; as they are for any other name.
  static func decoded(_ body: ArraySlice<UInt8>, named name: String?) -> [UInt8] {
    switch name?.lowercased() {
    case "quoted-printable": quotedPrintable(body)
    case "base64": base64(body)
    default: Array(body)
    }
  }

  /// The bytes of a quoted-printable text; what is no escape stays as it is.
  static func quotedPrintable(_ text: ArraySlice<UInt8>, underscoreIsBlank: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = text.startIndex
    while let byte = text[at: index] {
      index += 1
      if byte == UInt8(ascii: "_"), underscoreIsBlank {
        output.append(0x20)
      } else if byte != UInt8(ascii: "=") {
        output.append(byte)
      } else if let high = digit(text[at: index]), let low = digit(text[at: index + 1]) {
        output.append(high << 4 | low)
        index += 2
      } else if let end = softBreak(in: text, at: index) {
        index = end
      } else {
        output.append(byte)
      }
    }
    return output
  }

  /// The bytes of a base64 text; what is none of its characters is passed over.
  static func base64(_ text: some Sequence<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var held: UInt32 = 0
    var bits = 0
    for byte in text {
      guard let value = sextet(byte) else {
        if byte == UInt8(ascii: "=") { bits = 0 }
        continue
      }
      held = (held << 6 | value) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        output.append(UInt8(truncatingIfNeeded: held >> UInt32(bits)))
      }
    }
    return output
  }

  // MARK: - Private

  /// The end of a line that `=` breaks: blanks may stand before its end.
  private static func softBreak(in text: ArraySlice<UInt8>, at start: Int) -> Int? {
    // A longer run of blanks is none that a program wrote.
    let blanks = text[from: start, to: start + 80].prefix { $0 == 0x20 || $0 == 0x09 }
    let end = blanks.isEmpty ? start : blanks.endIndex
    switch text[at: end] {
    case 0x0D: return text[at: end + 1] == 0x0A ? end + 2 : end + 1
    case 0x0A: return end + 1
    case nil: return end
    default: return nil
    }
  }

  private static func digit(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case .some(let byte) where (0x30...0x39).contains(byte): byte - 0x30
    case .some(let byte) where (0x61...0x66).contains(byte | 0x20): (byte | 0x20) - 0x57
    default: nil
    }
  }

  private static func sextet(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61) + 26
    case 0x30...0x39: UInt32(byte - 0x30) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
