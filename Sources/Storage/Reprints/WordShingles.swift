/// The runs of five words of a text, as hashes: by how many of them two texts share, it is told whether one reprints
/// the other.
///
/// A word is a run of letters and digits, in lower case; of scripts that set no blanks between words, each letter is
/// one.
struct WordShingles {
  /// Words in a run.
  static let length = 5

  /// The hashes in the order of the text; one that comes twice stands here twice.
  let hashes: [UInt64]

  /// Cuts `text`; linear time.
  init(_ text: Substring) {
    var runs = Runs()
    var word = Self.emptyWord
    var isInWord = false
    for scalar in text.unicodeScalars {
      let letter = Self.letter(scalar)
      if letter != 0, !Self.standsAlone(scalar) {
        word = (word ^ UInt64(letter)) &* Self.prime
        isInWord = true
        continue
      }
      if isInWord { runs.take(word) }
      if letter != 0 { runs.take((Self.emptyWord ^ UInt64(letter)) &* Self.prime) }
      word = Self.emptyWord
      isInWord = false
    }
    if isInWord { runs.take(word) }
    hashes = runs.hashes
  }

  // MARK: - Private

  /// The last words that were met, and the hashes of the runs that end with each.
  private struct Runs {
    private(set) var hashes: [UInt64] = []
    private var last: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private var count = 0

    mutating func take(_ word: UInt64) {
      count += 1
      if count >= WordShingles.length {
        var hash = last.0
        for next in [last.1, last.2, last.3, word] {
          hash = (hash ^ (hash >> 29)) &* WordShingles.prime &+ next
        }
        hashes.append(WordShingles.mixed(hash))
      }
      last = (last.1, last.2, last.3, word)
    }
  }

  /// FNV-1a, taken a letter at a time.
  private static let emptyWord: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// Spreads every bit over all (the last step of SplitMix64, Steele, Lea & Flood 2014).
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// The letter or digit in lower case; 0 for what is neither.
  private static func letter(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x41...0x5A: return scalar.value | 0x20
    case 0x61...0x7A, 0x30...0x39: return scalar.value
    case 0..<0x80: return 0
    default:
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else { return 0 }
      guard properties.changesWhenLowercased else { return scalar.value }
      return properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }
  }

  /// Whether the letter is of a script without blanks: Thai to Khmer, kana, Chinese characters.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0xE00: false
    case 0xE00..<0x1100, 0x1780..<0x1800, 0x2E80..<0xAC00, 0xF900..<0xFB00, 0x1_B000..<0x1_B300: true
    case 0x2_0000...: true
    default: false
    }
  }
}
