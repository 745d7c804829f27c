package import Foundation

/// A place in a text of JSON, for messages; both counted from 1, columns in bytes.
package struct JSONPlace: CustomStringConvertible {
  /// The line.
  package let line: Int
  /// The byte of the line.
  package let column: Int

  /// As messages have it.
  package var description: String { "line \(line), column \(column)" }

  /// The place of the byte at `offset`.
  init(offset: Int, in data: Data) {
    let before = data.prefix(offset)
    line = 1 + before.count { $0 == UInt8(ascii: "\n") }
    column = 1 + before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
  }

  /// Where Foundation's parser stopped; `nil` when its error does not say.
  ///
  /// The only trace of the place is the description: "Invalid value around character 15."
  package init?(of error: any Error, in data: Data) {
    guard let description = (error as NSError).userInfo["NSDebugDescription"] as? String,
      let number = description.split(separator: "character ").last?.prefix(while: \.isNumber),
      let offset = Int(number)
    else { return nil }
    self.init(offset: min(offset, data.count), in: data)
  }

  /// Where the elements of the first list begin that a member of the outermost object called `key` has.
  ///
  /// For a text that Foundation has parsed; linear time.
  static func elementOffsets(ofList key: String, in data: Data) -> [Int] {
    var offsets: [Int] = []
    var depth = 0
    var text: (start: Int, isEscaped: Bool)?
    var lastText = ""
    var isInList = false
    var awaitsElement = false
    for (offset, byte) in data.enumerated() {
      if let open = text {
        if open.isEscaped {
          text?.isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          text?.isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          if depth == 1 {
            lastText = String(decoding: data.dropFirst(open.start).prefix(offset - open.start), as: UTF8.self)
          }
          text = nil
        }
        continue
      }
      if awaitsElement, ![0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "]")].contains(byte) {
        offsets.append(offset)
        awaitsElement = false
      }
      switch byte {
      case UInt8(ascii: "\""): text = (offset + 1, false)
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if byte == UInt8(ascii: "["), depth == 2, lastText == key, offsets.isEmpty {
          (isInList, awaitsElement) = (true, true)
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if isInList, depth == 1 { return offsets }
      case UInt8(ascii: ","): if isInList, depth == 2 { awaitsElement = true }
      default: break
      }
    }
    return offsets
  }
}
