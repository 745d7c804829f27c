/// Makes the bytes of an XML document plain before libxml2 sees them.
///
/// Comments, processing instructions and a document type without declarations are left out, a document type with
/// declarations is refused, and every reference but the five of XML is replaced by what it means: no entity is ever
/// declared or expanded, and nothing is looked up elsewhere. What feeds get wrong is mended on the way: references
/// that only HTML has, a bare `&`, control characters. Line ends stay, so that a fault's line is that of the file.
struct XMLSource {
  /// More attributes on one element are no document: comparing each with each takes the square of their number.
  static let mostAttributes = 512

  private let input: [UInt8]
  private var output: [UInt8] = []
  private var index = 0

  /// The plain document of `bytes`, which are UTF-8.
  ///
  /// - Throws: `documentType`, `tooManyAttributes`.
  static func plain(_ bytes: [UInt8]) throws(IngestionError) -> [UInt8] {
    var source = XMLSource(input: bytes)
    source.output.reserveCapacity(bytes.count)
    try source.run()
    return source.output
  }

  /// The name of the outermost element of a document that starts with `head`, as written; `nil` when there is none.
  ///
  /// - Throws: `documentType` where declarations stand before it, unless it is a page's.
  static func rootName(of head: ArraySlice<UInt8>) throws(IngestionError) -> String? {
    var source = XMLSource(input: Array(head))
    while let byte = source.input[at: source.index] {
      if byte <= 0x20 {
        source.index += 1
      } else if byte != UInt8(ascii: "<") {
        return nil
      } else if source.starts("<?") {
        source.drop(to: "?>")
      } else if source.starts("<!--") {
        source.drop(to: "-->")
      } else if source.starts("<!") {
        do { try source.dropDocumentType() } catch {
          guard source.nameInDocumentType == "html" else { throw error }
          return "html"
        }
      } else {
        let name = source.input[from: source.index + 1, to: source.index + 65].prefix(while: isNameByte)
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
      }
    }
    return nil
  }

  // MARK: - Private

  private init(input: [UInt8]) { self.input = input }

  private mutating func run() throws(IngestionError) {
    while let byte = input[at: index] {
      switch byte {
      case UInt8(ascii: "<"):
        if starts("<!--") {
          drop(to: "-->")
        } else if starts("<?") {
          drop(to: "?>")
        } else if starts("<![CDATA[") {
          copyCharacterData()
        } else if starts("<!") {
          try dropDocumentType()
        } else {
          try copyTag()
        }
      default: copyByte(byte)
      }
    }
  }

  private func starts(_ words: String) -> Bool { input[from: index].starts(with: words.utf8) }

  /// Leaves out what stands up to `end`, but its line ends.
  private mutating func drop(to end: String) {
    while let byte = input[at: index] {
      if byte == end.utf8.first, starts(end) {
        index += end.utf8.count
        return
      }
      if byte == 0x0A { output.append(byte) }
      index += 1
    }
  }

  /// Leaves out `<!DOCTYPE ...>`; what it declares would stand between `[` and `]`.
  private mutating func dropDocumentType() throws(IngestionError) {
    var quote: UInt8 = 0
    while let byte = input[at: index] {
      index += 1
      if byte == 0x0A { output.append(byte) }
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        throw .document(.documentType)
      } else if byte == UInt8(ascii: ">") {
        return
      }
    }
  }

  /// The name behind `<!DOCTYPE`, which stands before `index`, in lower case.
  private var nameInDocumentType: String? {
    let words = input[from: 0, to: index].split(separator: UInt8(ascii: "<")).last?.split(whereSeparator: {
      $0 <= 0x20 || $0 == UInt8(ascii: "[")
    })
    return words.flatMap { words in words[at: 1].map { String(decoding: $0, as: UTF8.self).lowercased() } }
  }

  private mutating func copyCharacterData() {
    let end = Array("]]>".utf8)
    while let byte = input[at: index] {
      if byte == end.first, starts("]]>") {
        output += end
        index += end.count
        return
      }
      copyPlain(byte)
    }
  }

  private mutating func copyTag() throws(IngestionError) {
    var quote: UInt8 = 0
    var attributes = 0
    while let byte = input[at: index] {
      if quote == 0, byte == UInt8(ascii: ">") {
        copyPlain(byte)
        return
      }
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
        attributes += 1
        if attributes > Self.mostAttributes {
          throw .document(.tooManyAttributes(limit: Self.mostAttributes))
        }
      }
      copyByte(byte)
    }
  }

  /// Copies a byte of text or of an attribute, or the reference that begins with it.
  private mutating func copyByte(_ byte: UInt8) {
    guard byte == UInt8(ascii: "&") else { return copyPlain(byte) }
    guard let (scalar, length) = CharacterReferences.reference(in: input, at: index) else {
      output += "&amp;".utf8
      index += 1
      return
    }
    switch scalar {
    case "&": output += "&amp;".utf8
    case "<": output += "&lt;".utf8
    case ">": output += "&gt;".utf8
    case "\"": output += "&quot;".utf8
    case "'": output += "&apos;".utf8
    // total: both ends are written here.
    case "\t", "\n", "\r", " "..."\u{FFFD}", "\u{10000}"...: output += String(scalar).utf8
    default: output += "\u{FFFD}".utf8
    }
    index += length
  }

  /// Copies a byte if XML may have it.
  private mutating func copyPlain(_ byte: UInt8) {
    index += 1
    // U+FFFE and U+FFFF are no characters.
    if byte == 0xEF, input[at: index] == 0xBF, let last = input[at: index + 1], last >= 0xBE {
      index += 2
      return
    }
    if byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { output.append(byte) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x3A).contains(byte) || byte >= 0x80
      || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }
}
