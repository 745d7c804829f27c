// The pointers in this file are iconv's interface: buffers are lent for the length of one call.
import Foundation

extension CharsetDecoder {
  /// Decodes `bytes` whose carrier (a message's header, an XML declaration) says that they are in `charset`.
  ///
  /// What the bytes themselves tell goes first: marks, NUL bytes, and valid UTF-8 with characters beyond ASCII.
  /// - Throws: `binary` or `controlCharacters` when this is no text.
  static func decode(_ bytes: [UInt8], declared charset: String?) throws(IngestionError) -> DecodedText {
    let isStateful = charset.map { $0.lowercased().hasPrefix("iso-2022") } ?? false
    guard let charset, case .utf8(start: 0) = try encoding(of: bytes),
      isStateful || !UTF8Census(bytes).isValid, let name = iconvName(of: charset),
      let text = converted(bytes, from: name)
    else { return try decode(bytes) }
    return text
  }

  /// The name under which iconv knows a character set; `nil` for UTF-8 and for what is no name.
  ///
  /// Latin-1 means windows-1252, as every browser reads it.
  static func iconvName(of charset: String) -> String? {
    let label = TextNormalizer.line(charset).lowercased().filter { $0 != "\"" && $0 != "'" }
    guard !label.isEmpty, label.utf8.count <= 40,
      label.utf8.allSatisfy({
        ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || (0x2B...0x3A).contains($0) || $0 == 0x5F
      }),
      !["utf-8", "utf8"].contains(label)
    else { return nil }
    return labels[label] ?? label.uppercased()
  }

  // MARK: - Private

  private static let labels = [
    "iso-8859-1": "CP1252", "latin1": "CP1252", "iso8859-1": "CP1252", "us-ascii": "CP1252",
    "ascii": "CP1252",
    "ansi": "CP1252", "windows-1252": "CP1252", "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030",
    "ks_c_5601-1987": "CP949", "euc-kr": "CP949", "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932",
    "x-sjis": "CP932", "iso-8859-9": "CP1254", "iso-8859-11": "CP874", "tis-620": "CP874",
    "x-mac-roman": "MACINTOSH", "macintosh": "MACINTOSH",
  ]

  private static func converted(_ bytes: [UInt8], from name: String) -> DecodedText? {
    guard let descriptor = iconv_open("UTF-8", name), Int(bitPattern: descriptor) != -1 else { return nil }
    defer { iconv_close(descriptor) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 4)
    var replaced = 0
    var input = bytes
    input.withUnsafeMutableBytes { buffer in
      var next = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = buffer.count
      var chunk = [UInt8](repeating: 0, count: 1 << 14)
      while left > 0 {
        let before = left
        let (count, code) = chunk.withUnsafeMutableBytes { room in
          var place = room.baseAddress?.assumingMemoryBound(to: CChar.self)
          var free = room.count
          let result = iconv(descriptor, &next, &left, &place, &free)
          return (room.count - free, Int(truncatingIfNeeded: result) == -1 ? errno : 0)
        }
        output += chunk.prefix(count)
        guard code != 0, code != E2BIG else {
          if code == 0 || before == left && count == 0 { return }
          continue
        }
        // A byte that means nothing there, or a character that the end cuts off.
        output += "\u{FFFD}".utf8
        replaced += 1
        next = next?.advanced(by: 1)
        left -= 1
      }
    }
    let note = replaced == 1 ? "1 byte" : "\(replaced) bytes"
    return DecodedText(
      bytes: output,
      warnings: replaced == 0 ? [] : ["\(note) that mean nothing in \(name) were replaced by U+FFFD."])
  }
}
