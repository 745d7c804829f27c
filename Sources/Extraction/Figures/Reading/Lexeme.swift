import Linguistics

/// What a word may be to the rules that find figures; one word may be several things.
struct WordRoles: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// "seven", "forty": ``Lexeme/number`` is its value.
  static let cardinal = WordRoles(rawValue: 1 << 0)
  /// "million", "dozen": ``Lexeme/number`` indexes ``NumberWords/scales``.
  static let scale = WordRoles(rawValue: 1 << 1)
  /// "third", "twentieth": ``Lexeme/number`` is its value.
  static let ordinal = WordRoles(rawValue: 1 << 2)
  /// "march", "sept": ``Lexeme/number`` is 1 to 12.
  static let month = WordRoles(rawValue: 1 << 3)
  /// "monday", "tue": ``Lexeme/number`` is 1 to 7.
  static let weekday = WordRoles(rawValue: 1 << 4)
  /// Starts an expression of time: "today", "last", "every", "spring".
  static let temporal = WordRoles(rawValue: 1 << 5)
  /// Preposition, determiner, pronoun, conjunction, auxiliary: never inside a counted noun phrase.
  static let function = WordRoles(rawValue: 1 << 6)
  /// A common verb form: never inside a counted noun phrase.
  static let verb = WordRoles(rawValue: 1 << 7)
  /// Puts what happens into the past.
  static let past = WordRoles(rawValue: 1 << 8)
  /// Puts what happens into the future.
  static let future = WordRoles(rawValue: 1 << 9)
  /// Starts a fraction or a factor: "half", "quarter", "doubled", "twice".
  static let multiple = WordRoles(rawValue: 1 << 10)
  /// The number after it belongs to a name, a law, a page.
  static let label = WordRoles(rawValue: 1 << 11)
  /// May start an amount of money: "Rs", "USD".
  static let currency = WordRoles(rawValue: 1 << 12)
  /// May start something else that ends in a figure: "a", "between", "minus", "aged".
  static let opener = WordRoles(rawValue: 1 << 13)
  /// Names a time of day: "noon".
  static let clock = WordRoles(rawValue: 1 << 14)

  /// Not a word's role but a lexeme's kind, so that a rule can name all that it may start at.
  static let number = WordRoles(rawValue: 1 << 16)
  static let fraction = WordRoles(rawValue: 1 << 17)
  static let symbol = WordRoles(rawValue: 1 << 18)
  static let junk = WordRoles(rawValue: 1 << 19)

  /// All that a number may start with: digits, words, "a hundred", "half a million".
  static let numerals: WordRoles = [.number, .fraction, .cardinal, .scale, .multiple, .opener]

  /// Whether some rule may start here.
  static let starters: WordRoles = [
    .cardinal, .scale, .ordinal, .month, .weekday, .temporal, .multiple, .currency, .opener, .clock,
  ]
}

/// A piece of text cut finer than a token: "$1.2bn" is three of them, "12-year-old" five.
struct Lexeme: Sendable, Neutral {
  /// What a lexeme is made of.
  enum Kind: UInt8, Sendable {
    /// Letters.
    case word
    /// Digits with their separators.
    case number
    /// A vulgar fraction such as "½"; `number` is an index in ``NumberWords/vulgarFractions``.
    case fraction
    /// A sign, one scalar.
    case symbol
    /// Digits that no rule may read: too long, or with several dots.
    case junk
    /// Beyond the sentence.
    case end
  }

  var kind: Kind
  /// UTF-8 offset of its first byte.
  var start: Int
  /// UTF-8 offset one past its last byte.
  var end: Int
  /// A word in lower case, a number or sign as printed.
  var word: String
  var roles: WordRoles = []
  /// What `roles` say it is; a sign's scalar.
  var number = 0
  /// Whether its first letter is upper case.
  var isCapitalized = false
  /// Whether it has two letters or more, all upper case.
  var isUpper = false
  /// Whether white space or the sentence's start stands before it.
  var isSpaceBefore = true

  /// What lies beyond a sentence's ends.
  static let neutral = Lexeme(kind: .end, start: 0, end: 0, word: "")

  func has(_ role: WordRoles) -> Bool { !roles.isDisjoint(with: role) }

  /// Its roles and its kind.
  var starts: WordRoles {
    switch kind {
    case .word: roles
    case .number: .number
    case .fraction: .fraction
    case .symbol: .symbol
    case .junk: .junk
    case .end: []
    }
  }

  func isSymbol(_ sign: Unicode.Scalar) -> Bool { kind == .symbol && number == Int(sign.value) }

  /// The sign's scalar; `nil` for anything but a sign.
  var sign: Unicode.Scalar? { kind == .symbol ? Unicode.Scalar(UInt32(truncatingIfNeeded: number)) : nil }

  /// Whether it is a hyphen, an en or em dash or a minus sign.
  var isDash: Bool { isSymbol("-") || isSymbol("–") || isSymbol("—") || isSymbol("−") }

  /// Whether it is digits alone, without a separator.
  var isPlainDigits: Bool { kind == .number && word.utf8.allSatisfy { (48...57).contains($0) } }

  /// The value of plain digits of at most nine places; `nil` for anything else.
  var integer: Int? { isPlainDigits && word.utf8.count <= 9 ? Int(word) : nil }
}
