/// Converts between UTF-8 offsets and Unicode scalar offsets of one text.
///
/// Built once per article in linear time; each conversion is a table look-up plus at most
/// ``stride`` bytes of scanning.
public struct UTF8Offsets: Sendable {
  /// Bytes between two remembered positions; 64 keeps the table at an eighth of the text's size.
  private static let stride = 64

  private let bytes: [UInt8]
  private let isASCII: Bool
  /// Number of scalars that start before byte `index * stride`.
  private let scalarsBefore: [Int]
  /// Number of scalars of the text.
  public let scalarCount: Int

  /// Indexes `text`.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    var marks: [Int] = []
    marks.reserveCapacity(bytes.count / Self.stride + 1)
    var scalars = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { marks.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    scalarsBefore = marks
    scalarCount = scalars
    isASCII = scalars == bytes.count
  }

  /// The number of Unicode scalars before the UTF-8 offset `utf8`; all of them at the text's end and past it.
  public func scalarOffset(ofUTF8 utf8: Int) -> Int {
    let utf8 = min(max(utf8, 0), bytes.count)
    if isASCII { return utf8 }
    let mark = min(utf8 / Self.stride, scalarsBefore.count - 1)
    guard let scalars = scalarsBefore[at: mark] else { return 0 }
    let rest = bytes.dropFirst(mark * Self.stride).prefix(utf8 - mark * Self.stride)
    return scalars + rest.count { $0 & 0xC0 != 0x80 }
  }

  /// The UTF-8 offset at which the scalar number `scalar` (0-based) starts; the text's end if past it, its start before it.
  public func utf8Offset(ofScalar scalar: Int) -> Int {
    let scalar = min(max(scalar, 0), bytes.count)
    if isASCII { return scalar }
    var low = 0
    var high = scalarsBefore.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if (scalarsBefore[at: middle] ?? .max) <= scalar { low = middle } else { high = middle - 1 }
    }
    var remaining = scalar - (scalarsBefore[at: low] ?? 0)
    let start = low * Self.stride
    for (offset, byte) in bytes.dropFirst(start).enumerated() where byte & 0xC0 != 0x80 {
      if remaining == 0 { return start + offset }
      remaining -= 1
    }
    return bytes.count
  }

  /// The UTF-8 span of the scalars from `start` up to `end`; `nil` when that is backwards or not within the text.
  public func utf8Span(ofScalars start: Int, _ end: Int) -> TextSpan? {
    guard start >= 0, start <= end, end <= scalarCount else { return nil }
    return TextSpan(utf8Offset(ofScalar: start), utf8Offset(ofScalar: end))
  }
}
