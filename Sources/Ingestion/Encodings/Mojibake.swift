import CEncodings

/// UTF-8 that was read in another encoding and written down so: "itâ€™s", "cafÃ©", "РџСЂРёРІРµС‚".
///
/// Told by runs of characters whose bytes in that encoding are well-formed UTF-8. It is mended where that is certain: the
/// runs stand where such characters stand in words and sentences, and mostly nothing beside them is beyond ASCII that
/// would have been spoilt with them. What may be meant, as in a text on the subject, stays. Text that was spoilt twice is
/// mended twice. Before `TextNormalizer`, which removes control characters that are half of a run. Linear.
struct Mojibake: Hashable, Sendable {
  /// The text, mended where that is certain.
  private(set) var text: String
  /// A full sentence; `nil` where nothing looks spoilt.
  private(set) var warning: String?

  /// Looks at `text`, and mends it.
  init(_ text: String) {
    self.text = text
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return }
    var scalars = Array(text.unicodeScalars)
    var mended = 0
    var example: String?
    var encoding = ""
    // A text that was spoilt more often is nobody's.
    for _ in 1...3 {
      let readings = SpoiltEncoding.all.map { SpoiltReading(scalars, in: $0) }
      // Asked last, since it looks at the whole text.
      guard let reading = readings.first(where: \.isCertain), !Self.isOnTheSubject(text) else {
        if mended == 0, let reading = readings.first(where: \.isLikely) {
          let count = reading.likely == 1 ? "1 place that looks" : "\(reading.likely) places that look"
          warning =
            "The text has \(count) like UTF-8 read as \(reading.encoding.name)\(reading.example.map { " (“\($0)”)" } ?? ""); "
            + "nothing was changed."
        }
        break
      }
      let count = reading.mend(&scalars)
      if mended == 0 { (example, encoding) = (reading.example, reading.encoding.name) }
      mended = max(mended, count)
    }
    guard mended > 0 else { return }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.text = String(view)
    let count = mended == 1 ? "1 place" : "\(mended) places"
    warning =
      "The text had \(count) of UTF-8 that somebody had read as \(encoding)\(example.map { " (“\($0)”)" } ?? ""); "
      + (mended == 1 ? "it was mended." : "they were mended.")
  }

  /// Whether the text speaks of encodings, and may show what comes of them.
  private static func isOnTheSubject(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return words.contains { lowered.holds($0) }
  }

  private static let words = [
    "mojibake", "utf-8", "utf8", "unicode", "character set", "encoding", "charset",
    "windows-125", "latin-1", "iso-8859", "garbled", "кодировк",
  ]
}

extension DecodedText {
  /// The text mended where that is certain, with what a person should know about it.
  func mended() -> DecodedText {
    let found = Mojibake(String(decoding: bytes, as: UTF8.self))
    guard let warning = found.warning else { return self }
    return DecodedText(bytes: Array(found.text.utf8), warnings: warnings + [warning])
  }
}

/// An encoding in which UTF-8 is often read by mistake.
private struct SpoiltEncoding: Sendable {
  let name: String
  /// The bytes of its characters beyond ASCII.
  private let bytes: [UInt32: UInt8]

  private init(_ name: String, keepsControls: Bool) {
    self.name = name
    var bytes: [UInt32: UInt8] = [:]
    if let table = claims_single_byte(name) {
      for place in 0...127 {
        // total: the table has 128 entries.
        let scalar = UInt32(table[place])
        if scalar != 0xFFFD { bytes[scalar] = UInt8(0x80 + place) }
      }
    }
    // ISO 8859-1 has controls where windows-1252 has quotation marks.
    if keepsControls { for byte in 0x80...0x9F { bytes[UInt32(byte)] = UInt8(byte) } }
    self.bytes = bytes
  }

  static let all = [
    SpoiltEncoding("windows-1252", keepsControls: true), SpoiltEncoding("windows-1251", keepsControls: false),
    SpoiltEncoding("macintosh", keepsControls: false),
  ]

  func byte(of scalar: Unicode.Scalar) -> UInt8? { bytes[scalar.value] }

  /// Whether UTF-8 of `scalar` is what is read in this encoding by mistake: in the rarer ones only what no text of theirs
  /// has by chance.
  func writes(_ scalar: UInt32) -> Bool {
    switch name {
    case "windows-1251": (0x2010...0x203A).contains(scalar) || (0x400...0x45F).contains(scalar)
    case "macintosh": (0x2010...0x203A).contains(scalar) || (0xC0...0xFF).contains(scalar)
    default: true
    }
  }
}

/// What one encoding makes of the characters beyond ASCII.
private struct SpoiltReading {
  /// Characters that stand for one.
  struct Run {
    var start: Int
    var length: Int
    var scalar: Unicode.Scalar
    /// Whether no language writes it, and it stands as its character does in a text.
    var isNatural: Bool
    /// Whether its characters may stand so in some language: "CAFÉ™", "AMANHÔ.
    var isWeak: Bool
  }

  let encoding: SpoiltEncoding
  private(set) var runs: [Run] = []
  /// Characters beyond ASCII that belong to no run.
  private var others = 0
  private(set) var example: String?

  init(_ scalars: [Unicode.Scalar], in encoding: SpoiltEncoding) {
    self.encoding = encoding
    var index = 0
    while let scalar = scalars[at: index] {
      guard scalar.value >= 0x80 else {
        index += 1
        continue
      }
      if let run = Self.run(in: scalars, at: index, encoding) {
        runs.append(run)
        index += run.length
      } else {
        if scalar.value != 0xA0, scalar.value != 0xFFFD { others += 1 }
        index += 1
      }
    }
    judge(scalars)
    if let first = runs.first(where: \.isNatural) ?? runs.first(where: { !$0.isWeak }) {
      let characters = scalars[from: first.start, to: first.start + first.length]
      let shown = characters.filter { !(0x80...0x9F).contains($0.value) }
      example = shown.reduce(into: "") { $0.unicodeScalars.append($1) }
    }
  }

  /// Runs that no language writes.
  var likely: Int { runs.count { $0.isNatural || !$0.isWeak } }

  var isLikely: Bool { likely > 0 && encoding.name == "windows-1252" }

  /// Whether these runs are no accident and not meant.
  var isCertain: Bool {
    let natural = runs.count(where: \.isNatural)
    guard natural > 0, natural * 2 >= likely else { return false }
    // Cyrillic letters in pairs may be abbreviations once or twice.
    if encoding.name == "windows-1251", natural < 4, !runs.contains(where: { $0.isNatural && $0.length == 3 })
    {
      return false
    }
    return others == 0 || natural >= 2
  }

  /// Puts the characters that the runs stand for in their place; gives their number.
  func mend(_ scalars: inout [Unicode.Scalar]) -> Int {
    var output: [Unicode.Scalar] = []
    output.reserveCapacity(scalars.count)
    var place = 0
    var count = 0
    for run in runs where others == 0 || run.isNatural || !run.isWeak {
      output += scalars[from: place, to: run.start]
      output.append(run.scalar)
      place = run.start + run.length
      count += 1
    }
    scalars = output + scalars[from: place]
    return count
  }

  // MARK: - Private

  /// The run at `start`, if the bytes there are one well-formed sequence.
  private static func run(in scalars: [Unicode.Scalar], at start: Int, _ encoding: SpoiltEncoding) -> Run? {
    guard let scalar = scalars[at: start], let lead = encoding.byte(of: scalar), (0xC2...0xF4).contains(lead)
    else {
      return nil
    }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var bytes = [lead]
    for next in scalars[from: start + 1, to: start + length] {
      // A byte without a character in windows-1252 may have been lost as U+FFFD: the closing quotation mark's last.
      let byte = next == "\u{FFFD}" && bytes == [0xE2, 0x80] ? 0x9D : encoding.byte(of: next)
      guard let byte, (0x80...0xBF).contains(byte) else { return nil }
      bytes.append(byte)
    }
    guard bytes.count == length, UTF8Census(bytes).isValid,
      let meant = String(decoding: bytes, as: UTF8.self).unicodeScalars.first,
      encoding.writes(meant.value)
    else { return nil }
    return Run(start: start, length: length, scalar: meant, isNatural: false, isWeak: length == 2)
  }

  /// Tells which runs stand as their characters do.
  private mutating func judge(_ scalars: [Unicode.Scalar]) {
    var judged: [Run] = []
    for (place, run) in runs.enumerated() {
      var run = run
      let end = run.start + run.length
      let before = scalars[at: run.start - 1]
      let after = scalars[at: end]
      let follows = runs[at: place - 1].map { $0.start + $0.length == run.start } ?? false
      let isFollowed = runs[at: place + 1].map { $0.start == end } ?? false
      let isLetter = run.scalar.properties.isAlphabetic
      let touchesWord =
        (before.map(Self.isWordLetter) ?? false) || (after.map(Self.isWordLetter) ?? false) || follows
        || isFollowed
      // What is quoted or bracketed alone is shown, not written.
      let isShown = (before.map(Self.isBracket) ?? false) && (after.map(Self.isBracket) ?? false)
      switch run.length {
      case 2 where run.scalar.value < 0x180:
        let last = scalars[at: end - 1]?.value ?? 0
        // Quotation marks, dashes and blanks stand behind a capital in any language with accents.
        // A control character is half of another run, in text that was spoilt twice.
        run.isWeak =
          run.scalar.value < 0xA0 || (0x2013...0x2026).contains(last) || last == 0xA0 || last == 0x2122
          || last == 0xAE || last == 0xBB
        run.isNatural = !run.isWeak && !isShown && (touchesWord || !isLetter)
      case 2:
        // Letters of another alphabet come in words.
        run.isNatural = follows || isFollowed
        run.isWeak = !run.isNatural
      default:
        let isDash = (0x2010...0x2015).contains(run.scalar.value) || run.scalar.value == 0x2026
        run.isNatural = !isShown && (touchesWord || run.length == 4 || isDash && before == " ")
      }
      judged.append(run)
    }
    runs = judged
  }

  private static func isWordLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 && (scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value))
  }

  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
    "\"'“”‘’«»„()[]`/".unicodeScalars.contains(scalar)
  }
}
