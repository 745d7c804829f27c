import Foundation

/// Brings text to the one form that every offset refers to.
///
/// Line ends become `\n`, blanks of any kind one space, lines are trimmed, at most one blank line stands
/// between two lines, invisible characters (zero-width space, byte order mark, soft hyphen, word joiner)
/// and control characters are gone, NUL is U+FFFD, and the text is NFC. Joiners (ZWJ, ZWNJ), typographic
/// quotation marks and direction marks stay. Of more than 30 combining marks on end the rest is dropped, as the
/// stream-safe text of Unicode's annex 15 has no more: putting them in order takes the square of their number.
/// Normalising twice changes nothing.
package enum TextNormalizer {
  /// The normal form of `text`; may be empty.
  package static func normalized(_ text: String) -> String { normalized(utf8: Array(text.utf8)) }

  /// The normal form of `input`, which must be valid UTF-8; may be empty.
  static func normalized(utf8 input: [UInt8]) -> String {
    var output = NormalText(capacity: input.count)
    var index = 0
    while let byte = input[at: index] {
      if isPlain(byte) {
        let end = endOfPlainRun(in: input, from: index)
        output.append(input[from: index, to: end])
        index = end
      } else if byte < 0x80 {
        let isLineFeedAfterReturn = byte == 0x0A && input[at: index - 1] == 0x0D
        if !isLineFeedAfterReturn { output.append(control: byte) }
        index += 1
      } else {
        let length = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, input.count - index)
        output.append(sequence: input[from: index, to: index + length])
        index += length
      }
    }
    return output.finish()
  }

  /// The normal form of a title, a name or another text of one line, without direction overrides.
  package static func line(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    if isPlain { return normalized(text) }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202A...0x202E, 0x2066...0x2069: continue
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return normalized(String(scalars))
  }

  /// The beginning of `text` in one line, for a message.
  static func shortened(_ text: String) -> String {
    let line = line(String(text.unicodeScalars.prefix(200)))
    return line.unicodeScalars.count <= 60 ? line : String(line.unicodeScalars.prefix(60)) + "…"
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  /// The end of the run of printable ASCII with single spaces inside that starts at `start`.
  private static func endOfPlainRun(in input: [UInt8], from start: Int) -> Int {
    var end = ASCIIRun.endOfPlain(in: input, from: start)
    while let byte = input[at: end] {
      if isPlain(byte) {
        end += 1
      } else if byte == 0x20, let next = input[at: end + 1], isPlain(next) {
        end += 2
      } else {
        break
      }
    }
    return end
  }
}

/// The text written so far and the blanks that are still owed.
private struct NormalText {
  private var bytes: [UInt8] = []
  private var owesSpace = false
  private var owedLineBreaks = 0
  private var mayNeedComposing = false
  private var marksOnEnd = 0
  private static let mostMarks = 30

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(_ run: ArraySlice<UInt8>) {
    payBlanks()
    marksOnEnd = 0
    bytes.append(contentsOf: run)
  }

  mutating func append(control byte: UInt8) {
    switch byte {
    case 0x20, 0x09: oweSpace()
    case 0x0A...0x0D: breakLine()
    case 0: append(ArraySlice(replacementCharacter))
    default: break
    }
  }

  mutating func append(sequence: ArraySlice<UInt8>) {
    let scalar = Self.scalar(of: sequence)
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: oweSpace()
    case 0x85, 0x2028, 0x2029: breakLine()
    case 0x80...0x9F, 0xAD, 0x200B, 0x2060, 0xFEFF: break
    default:
      guard scalar >= 0x300, !Self.isComposed(scalar) else { return append(sequence) }
      mayNeedComposing = true
      let isMark =
        Unicode.Scalar(scalar).map { $0.properties.canonicalCombiningClass != .notReordered } ?? false
      let marks = isMark ? marksOnEnd + 1 : 0
      if marks <= Self.mostMarks { append(sequence) }
      marksOnEnd = marks
    }
  }

  func finish() -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return mayNeedComposing ? text.precomposedStringWithCanonicalMapping : text
  }

  private mutating func oweSpace() {
    owesSpace = true
    marksOnEnd = 0
  }

  private mutating func breakLine() {
    owedLineBreaks += 1
    owesSpace = false
    marksOnEnd = 0
  }

  private mutating func payBlanks() {
    if !bytes.isEmpty {
      if owedLineBreaks > 0 {
        bytes.append(0x0A)
        if owedLineBreaks > 1 { bytes.append(0x0A) }
      } else if owesSpace {
        bytes.append(0x20)
      }
    }
    owesSpace = false
    owedLineBreaks = 0
  }

  /// Whether NFC leaves `scalar` alone whatever stands before it; blocks common in news only.
  private static func isComposed(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0410...0x044F, 0x2010...0x20CF, 0x2100...0x2125, 0x2190...0x2328, 0x4E00...0x9FFF: true
    default: false
    }
  }

  private static func scalar(of sequence: ArraySlice<UInt8>) -> UInt32 {
    guard let first = sequence.first else { return 0xFFFD }
    var value = UInt32(first) & (sequence.count == 2 ? 0x1F : sequence.count == 3 ? 0x0F : 0x07)
    for byte in sequence.dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
    return value
  }
}

private let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]
