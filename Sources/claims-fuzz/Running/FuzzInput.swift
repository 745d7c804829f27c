import Foundation

/// One input of a fuzzer: bytes, and the name of the file that they would stand in.
struct FuzzInput: Hashable, Sendable {
  /// A file name, whose extension tells how the bytes are read.
  var name: String
  /// The bytes.
  var bytes: [UInt8]

  /// Makes an input.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Makes an input of `text`.
  init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  /// The bytes as a text, repaired where they are none.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What stands after the last period of the name.
  var fileExtension: String { name.split(separator: ".").last.map(String.init) ?? "" }
}

/// Inputs in one file: for each a line with its name and length, then its bytes and a line end.
enum InputBatch {
  /// The file that holds `inputs`.
  static func bytes(of inputs: [FuzzInput]) -> [UInt8] {
    var bytes: [UInt8] = []
    for input in inputs {
      bytes += Array("\(input.name) \(input.bytes.count)\n".utf8)
      bytes += input.bytes
      bytes.append(0x0A)
    }
    return bytes
  }

  /// The inputs of such a file, as far as they are whole.
  static func inputs(in bytes: [UInt8]) -> [FuzzInput] {
    var inputs: [FuzzInput] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0A) {
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      guard words.count == 2, let count = Int(words[1]), rest.endIndex - end - 1 > count else { break }
      let start = end + 1
      inputs.append(FuzzInput(name: String(words[0]), bytes: Array(rest[start..<start + count])))
      rest = rest[(start + count + 1)...]
    }
    return inputs
  }
}
