/// HTML's character references: `&amp;`, `&#8217;`, `&#x2019;`.
enum CharacterReferences {
  /// `text` with its references replaced, a second time where they were escaped twice; `nil` when the text
  /// has none, or has a bare `<` and so may be about HTML.
  ///
  /// References of a second round count only if they are such as escaping leaves.
  static func unescapedText(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.contains(ampersand), !bytes.contains(UInt8(ascii: "<")), hasTelltale(bytes) else {
      return nil
    }
    return String(decoding: unescapedTwice(bytes), as: UTF8.self)
  }

  /// The bytes with references replaced, twice where telltales of double escaping remain.
  static func unescapedTwice(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(ampersand) else { return bytes }
    let once = unescaped(bytes)
    guard !once.contains(UInt8(ascii: "<")), hasTelltale(once) else { return once }
    return unescaped(once)
  }

  /// The bytes with each reference replaced once; what is no reference stays.
  static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    guard var index = bytes.firstIndex(of: ampersand) else { return bytes }
    var output = Array(bytes.prefix(index))
    output.reserveCapacity(bytes.count)
    while let byte = bytes[at: index] {
      if byte == ampersand, let (scalar, length) = reference(in: bytes, at: index) {
        output.append(contentsOf: String(scalar).utf8)
        index += length
      } else {
        output.append(byte)
        index += 1
      }
    }
    return output
  }

  // MARK: - Private

  private static let ampersand = UInt8(ascii: "&")
  private static let longestName = 10

  /// Whether `&amp;`, `&quot;`, `&nbsp;` or a number's reference stands in `bytes`.
  private static func hasTelltale(_ bytes: [UInt8]) -> Bool {
    for (index, byte) in bytes.enumerated() where byte == ampersand {
      guard reference(in: bytes, at: index) != nil else { continue }
      if bytes[at: index + 1] == UInt8(ascii: "#") { return true }
      if telltales.contains(where: { bytes[from: index + 1].starts(with: $0) }) { return true }
    }
    return false
  }

  private static let telltales = ["amp;", "quot;", "nbsp;"].map { Array($0.utf8) }

  /// The character that the reference at `start` means, and the reference's length.
  static func reference(in bytes: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
    let rest = bytes[from: start + 1, to: start + longestName + 2]
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")), end > start + 1 else { return nil }
    let name = rest.prefix(upTo: end)
    let length = end + 1 - start
    guard name.first == UInt8(ascii: "#") else {
      return named[String(decoding: name, as: UTF8.self)].map { ($0, length) }
    }
    let digits = String(decoding: name.dropFirst(), as: UTF8.self)
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value else { return nil }
    // Numbers 128 to 159 mean windows-1252, as every browser reads them.
    if let byte = UInt8(exactly: value), byte >= 0x80 { return (Windows1252.scalar(of: byte), length) }
    return (value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The names of Latin-1 and of the punctuation that news has; HTML's other two thousand are left alone.
  private static let named: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—", "lsquo": "‘",
      "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›",
      "hellip": "…", "bull": "•", "dagger": "†", "Dagger": "‡", "permil": "‰", "prime": "′", "Prime": "″",
      "euro": "€", "trade": "™", "minus": "−", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
      "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "OElig": "Œ", "oelig": "œ",
      "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "circ": "ˆ", "tilde": "˜", "larr": "←",
      "rarr": "→", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "hyphen": "‐", "horbar": "―",
    ]
    for (offset, name) in latin1Names.split(separator: " ").enumerated() {
      table[String(name)] = Unicode.Scalar(UInt8(0xA0 + offset))
    }
    return table
  }()

  /// The names of U+00A0 to U+00FF, in order.
  private static let latin1Names = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 \
    acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde \
    Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc \
    Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml \
    aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc \
    otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    """
}
