/// A form in which files are packed or compressed, other than gzip.
enum PackedKind: Hashable, Sendable {
  /// zip, tar or 7-Zip, the tar compressed or not.
  case archive
  /// bzip2, xz or zstd data, which may be a tar archive inside.
  case compressed

  /// The form of what begins with `head`; `nil` when it is none, or a document that only uses zip.
  init?(head: [UInt8]) {
    if head.starts(with: Self.zipStart) {
      if Self.isZippedDocument(head) { return nil }
      self = .archive
    } else if head.starts(with: [0x50, 0x4B, 5, 6])
      || head.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
      || Self.isTar(head)
    {
      self = .archive
    } else if head.starts(with: "BZh".utf8) && head[from: 4].starts(with: [0x31, 0x41, 0x59, 0x26])
      || head.starts(with: [0xFD] + Array("7zXZ".utf8)) || head.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
    {
      self = .compressed
    } else {
      return nil
    }
  }

  // MARK: - Private

  private static let zipStart: [UInt8] = [0x50, 0x4B, 3, 4]

  /// Whether a zip archive is a Word, OpenDocument or EPUB file, by the names of its first members.
  private static func isZippedDocument(_ head: [UInt8]) -> Bool {
    var index = 0
    var names = 0
    while names < 16, head[from: index].starts(with: zipStart) {
      let nameLength = number(in: head, at: index + 26)
      let name = head[from: index + 30, to: index + 30 + nameLength]
      if documentNames.contains(where: { name.elementsEqual($0.utf8) })
        || documentFolders.contains(where: { name.starts(with: $0.utf8) })
      {
        return true
      }
      names += 1
      // Where the length stands behind the data the next member is looked for no further.
      let dataLength = number(in: head, at: index + 18) + number(in: head, at: index + 20) << 16
      index += 30 + nameLength + number(in: head, at: index + 28) + dataLength
    }
    return false
  }

  private static let documentNames = ["[Content_Types].xml", "mimetype", "META-INF/container.xml"]
  private static let documentFolders = ["_rels/", "word/", "docProps/", "xl/", "ppt/"]

  private static func number(in bytes: [UInt8], at index: Int) -> Int {
    Int(bytes[at: index] ?? 0) | Int(bytes[at: index + 1] ?? 0) << 8
  }

  /// Whether a tar archive begins here: the magic word of POSIX, or in older ones a head whose check sum is right.
  private static func isTar(_ head: [UInt8]) -> Bool {
    guard head.count >= 512, head[at: 0] != 0 else { return false }
    if head[from: 257].starts(with: "ustar".utf8) { return true }
    let digits = head[from: 148, to: 156].drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    guard !digits.isEmpty, let stated = Int(String(decoding: digits, as: UTF8.self), radix: 8) else {
      return false
    }
    let sum = head.prefix(512).enumerated().reduce(0) { sum, byte in
      // total: both ends are literals.
      sum + ((148..<156).contains(byte.offset) ? 0x20 : Int(byte.element))
    }
    return sum == stated
  }
}
