import Linguistics

/// The words and signs of English numerals.
enum NumberWords {
  /// "one" to "ninety"; the index of "zero" is its value.
  static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
  static let smallOrdinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
  ]
  static let tensOrdinals = [
    "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
  ]

  /// A word that multiplies the number before it by `factor` times ten to the power `exponent`.
  struct Scale: Sendable, Neutral {
    /// Multiplies by one.
    static let neutral = Scale(word: "", factor: 1, exponent: 0)

    let word: String
    let factor: Int
    let exponent: Int
  }

  /// The words that multiply.
  static let scales: TotalList<Scale> = [
    Scale(word: "hundred", factor: 1, exponent: 2), Scale(word: "thousand", factor: 1, exponent: 3),
    Scale(word: "million", factor: 1, exponent: 6), Scale(word: "billion", factor: 1, exponent: 9),
    Scale(word: "trillion", factor: 1, exponent: 12), Scale(word: "quadrillion", factor: 1, exponent: 15),
    Scale(word: "lakh", factor: 1, exponent: 5), Scale(word: "lakhs", factor: 1, exponent: 5),
    Scale(word: "crore", factor: 1, exponent: 7), Scale(word: "crores", factor: 1, exponent: 7),
    Scale(word: "dozen", factor: 12, exponent: 0), Scale(word: "score", factor: 20, exponent: 0),
    Scale(word: "dozens", factor: 12, exponent: 0), Scale(word: "doz", factor: 12, exponent: 0),
    Scale(word: "dozs", factor: 12, exponent: 0),
  ]

  /// Abbreviated scales, joined to the digits or after a space: powers of ten.
  static let abbreviatedScales: [String: Int] = [
    "k": 3, "mn": 6, "mln": 6, "mil": 6, "mio": 6, "bn": 9, "bln": 9, "b": 9, "tn": 12, "tr": 12, "trn": 12,
    "tln": 12,
  ]

  /// "½" and its like as numerator and denominator.
  static let vulgarFractions: [String: (numerator: Int, denominator: Int)] = [
    "¼": (1, 4), "½": (1, 2), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
  ]

  /// "half", "thirds": the denominator, for the words that are no ordinals.
  static let denominators: [String: Int] = {
    var denominators = ["half": 2, "halves": 2, "quarter": 4, "quarters": 4]
    for (index, word) in smallOrdinals.enumerated() where index >= 2 {
      denominators[word] = index + 1
      denominators[word + "s"] = index + 1
    }
    for (index, word) in tensOrdinals.enumerated() {
      denominators[word] = 20 + 10 * index
      denominators[word + "s"] = 20 + 10 * index
    }
    for (word, value) in ["hundredth": 100, "thousandth": 1000, "millionth": 1_000_000] {
      denominators[word] = value
      denominators[word + "s"] = value
    }
    return denominators
  }()
}
