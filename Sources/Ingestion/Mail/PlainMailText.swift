/// Reads the plain text of a message.
enum PlainMailText {
  /// The text with the lines joined that a program has flowed (RFC 3676): those that end in a blank go on.
  static func unflowed(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    for var line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.last == 0x0D { line = line.dropLast() }
      output += line
      // The line that announces a signature ends in a blank and stands for itself.
      if line.last != 0x20 || line.elementsEqual("-- ".utf8) { output.append(0x0A) }
    }
    return output
  }

  /// The text without the signature below a line `-- `.
  static func withoutSignature(_ text: [UInt8]) -> [UInt8] {
    var index = 0
    while index < text.count {
      var line = text[from: index].prefix { $0 != 0x0A }
      let next = line.endIndex + 1
      if line.last == 0x0D { line = line.dropLast() }
      if index > 0, line.elementsEqual("-- ".utf8) { return Array(text.prefix(index)) }
      index = next
    }
    return text
  }
}
