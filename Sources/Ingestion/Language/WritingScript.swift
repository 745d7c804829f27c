/// The scripts in which languages are told apart, or which tell a language by themselves.
enum WritingScript: Hashable, Sendable {
  /// Latin, Cyrillic, Arabic and Devanagari letters: several languages each.
  case latin, cyrillic, arabic, devanagari
  /// Chinese characters and Japanese syllables, which are counted together.
  case han, kana
  /// A script that one language writes, save rare others: its tag.
  case own(String)

  /// The script of a letter or mark; `nil` for what is neither, or of no script here.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: self = .latin
    case 0...0xBF, 0xD7, 0xF7: return nil
    case 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: self = .han
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .kana
    case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E: self = .own("ko")
    default:
      guard let script = Self.block(scalar), Self.isLetter(scalar) else { return nil }
      self = script
    }
  }

  /// How much a letter counts beside one of an alphabet: a Chinese character is half a word.
  var weight: Int {
    switch self {
    case .han, .own("ko"): 3
    case .kana: 2
    default: 1
    }
  }

  /// The blocks of alphabets, some with digits and punctuation in them.
  private static func block(_ scalar: UInt32) -> WritingScript? {
    switch scalar {
    case 0x300...0x36F: .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .own("el")
    case 0x400...0x52F: .cyrillic
    case 0x531...0x58F: .own("hy")
    case 0x590...0x5FF, 0xFB1D...0xFB4F: .own("he")
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: .arabic
    case 0x900...0x97F: .devanagari
    case 0x980...0x9FF: .own("bn")
    case 0xA00...0xA7F: .own("pa")
    case 0xA80...0xAFF: .own("gu")
    case 0xB00...0xB7F: .own("or")
    case 0xB80...0xBFF: .own("ta")
    case 0xC00...0xC7F: .own("te")
    case 0xC80...0xCFF: .own("kn")
    case 0xD00...0xD7F: .own("ml")
    case 0xD80...0xDFF: .own("si")
    case 0xE00...0xE7F: .own("th")
    case 0xE80...0xEFF: .own("lo")
    case 0xF00...0xFFF: .own("bo")
    case 0x1000...0x109F: .own("my")
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: .own("ka")
    case 0x1200...0x137F: .own("am")
    case 0x1780...0x17FF: .own("km")
    default: nil
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark:
      return true
    default: return false
    }
  }
}
