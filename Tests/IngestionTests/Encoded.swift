import Glibc

/// Texts in other encodings, by the C library.
enum Encoded {
  /// The bytes of `text` in an encoding by glibc's name; `nil` where it cannot be written so.
  static func bytes(_ text: String, in name: String) -> [UInt8]? {
    let converter = iconv_open(name, "UTF-8")
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map(CChar.init(bitPattern:))
    var output = [CChar](repeating: 0, count: input.count * 4 + 64)
    let room = output.count
    var inputLeft = input.count
    var outputLeft = room
    let isDone = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        guard iconv(converter, &from, &inputLeft, &to, &outputLeft) != -1 else { return false }
        return iconv(converter, nil, nil, &to, &outputLeft) != -1
      }
    }
    return isDone ? output.prefix(room - outputLeft).map(UInt8.init(bitPattern:)) : nil
  }
}
