/// An encoding of text, by its name in the WHATWG's Encoding Standard.
enum Charset: Hashable, Sendable {
  case utf8
  case utf16(bigEndian: Bool)
  /// One byte a character, ASCII among them.
  case singleByte(String)
  /// One to four bytes a character.
  case multiByte(String)

  /// What nearly every text is written in that says nothing and is not UTF-8.
  static let windows1252 = Charset.singleByte("windows-1252")

  /// Whether each character has one byte.
  var isSingleByte: Bool {
    if case .singleByte = self { true } else { false }
  }

  /// What a label means.
  enum Label: Hashable, Sendable {
    case known(Charset)
    /// An encoding that is not read, by its name, since it lets text hide or is written nowhere.
    case refused(String)
    /// None of an encoding that browsers know.
    case unknown(String)
  }

  /// The name for a person.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16(let bigEndian): bigEndian ? "UTF-16BE" : "UTF-16LE"
    case .singleByte(let name), .multiByte(let name): Self.shownNames[name] ?? name
    }
  }

  /// What `label` means, as browsers read it: `iso-8859-1` is windows-1252, `gb2312` is gb18030.
  static func label(_ label: String) -> Label {
    let trimmed = TextNormalizer.line(String(label.prefix(100))).lowercased().filter { !"\"' ;".contains($0) }
    if let charset = byLabel[trimmed] { return .known(charset) }
    if refused.contains(trimmed) { return .refused(trimmed) }
    return .unknown(TextNormalizer.shortened(trimmed))
  }

  // MARK: - Private

  private static let shownNames = [
    "big5": "Big5", "euc-jp": "EUC-JP", "euc-kr": "EUC-KR", "gb18030": "GB18030", "ibm866": "IBM866",
    "iso-2022-jp": "ISO-2022-JP", "koi8-r": "KOI8-R", "koi8-u": "KOI8-U", "shift_jis": "Shift_JIS",
  ].merging(
    [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16].map { ("iso-8859-\($0)", "ISO-8859-\($0)") },
    uniquingKeysWith: { first, _ in first })

  /// UTF-7 has hidden scripts in what filters took for plain ASCII; the others are such as the standard replaces.
  private static let refused: Set<String> = [
    "utf-7", "csutf7", "unicode-1-1-utf-7", "hz-gb-2312", "iso-2022-kr", "csiso2022kr", "iso-2022-cn",
    "iso-2022-cn-ext", "scsu", "bocu-1", "utf-32", "utf-32le", "utf-32be", "cesu-8",
  ]

  private static let byLabel: [String: Charset] = {
    var table: [String: Charset] = [:]
    for (name, labels) in labels {
      let charset: Charset =
        switch name {
        case "utf-8": .utf8
        case "utf-16le": .utf16(bigEndian: false)
        case "utf-16be": .utf16(bigEndian: true)
        case "big5", "euc-jp", "euc-kr", "gb18030", "iso-2022-jp", "shift_jis": .multiByte(name)
        default: .singleByte(name)
        }
      table[name] = charset
      for label in labels.split(separator: " ") { table[String(label)] = charset }
    }
    return table
  }()

  /// The labels of the standard (and a few that mail and old databases write), by the encoding that they mean.
  private static let labels: [(name: String, labels: String)] = [
    ("utf-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf8 x-unicode20utf8 utf8mb4 utf-8-sig"),
    ("utf-16le", "utf-16 utf16 utf16le csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff"),
    ("utf-16be", "utf16be unicodefffe"),
    (
      "windows-1252",
      "ansi_x3.4-1968 ascii us-ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 "
        + "iso_8859-1:1987 l1 latin1 latin-1 x-cp1252 ansi 1252 iso-8859-1-windows-3.0-latin-1 x-user-defined iso8859_1"
    ),
    ("windows-1250", "cp1250 x-cp1250 1250"), ("windows-1251", "cp1251 x-cp1251 1251 win-1251"),
    ("windows-1253", "cp1253 x-cp1253 1253"),
    (
      "windows-1254",
      "cp1254 x-cp1254 1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5"
    ),
    ("windows-1255", "cp1255 x-cp1255 1255"), ("windows-1256", "cp1256 x-cp1256 1256"),
    ("windows-1257", "cp1257 x-cp1257 1257"), ("windows-1258", "cp1258 x-cp1258 1258"),
    ("windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 cp874"),
    ("iso-8859-2", "csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2 latin-2"),
    ("iso-8859-3", "csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"),
    ("iso-8859-4", "csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"),
    (
      "iso-8859-5",
      "csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"
    ),
    (
      "iso-8859-6",
      "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 "
        + "iso88596 iso_8859-6 iso_8859-6:1987"
    ),
    (
      "iso-8859-7",
      "csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek"
    ),
    (
      "iso-8859-8",
      "csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual "
        + "iso-8859-8-i csiso88598i logical"
    ),
    ("iso-8859-10", "csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6"),
    ("iso-8859-13", "iso8859-13 iso885913"), ("iso-8859-14", "iso8859-14 iso885914"),
    ("iso-8859-15", "csisolatin9 iso8859-15 iso885915 iso_8859-15 l9 latin9 latin-9"), ("iso-8859-16", ""),
    ("ibm866", "866 cp866 csibm866"), ("koi8-r", "cskoi8r koi koi8 koi8_r"), ("koi8-u", "koi8-ru"),
    ("macintosh", "csmacintosh mac x-mac-roman macroman"), ("x-mac-cyrillic", "x-mac-ukrainian maccyrillic"),
    (
      "gb18030",
      "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk cp936 windows-936 euc-cn 936"
    ),
    ("big5", "big5-hkscs cn-big5 csbig5 x-x-big5 cp950 windows-950"),
    ("euc-jp", "cseucpkdfmtjapanese x-euc-jp eucjp"), ("iso-2022-jp", "csiso2022jp"),
    ("shift_jis", "csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis cp932"),
    (
      "euc-kr",
      "cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 cp949 uhc euckr"
    ),
  ]
}
