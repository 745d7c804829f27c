/// How money is written: signs, codes and words, with their ISO 4217 codes.
enum CurrencyLexicon {
  /// A currency as written.
  struct Currency: Sendable {
    let code: String
    /// Whether the sign alone does not tell whose it is.
    var isAssumed = false
    /// Powers of ten from the unit written to the currency's own: -2 for pence.
    var exponent = 0
  }

  /// One-scalar signs.
  static let signs: [Unicode.Scalar: Currency] = [
    "$": Currency(code: "USD", isAssumed: true), "€": Currency(code: "EUR"), "£": Currency(code: "GBP"),
    "¥": Currency(code: "JPY", isAssumed: true), "₹": Currency(code: "INR"), "₽": Currency(code: "RUB"),
    "₩": Currency(code: "KRW"), "₪": Currency(code: "ILS"), "₴": Currency(code: "UAH"),
    "₺": Currency(code: "TRY"),
    "₦": Currency(code: "NGN"), "₫": Currency(code: "VND"), "₱": Currency(code: "PHP"),
    "฿": Currency(code: "THB"),
  ]

  /// Letters before a dollar sign: "US$", "A$".
  static let dollarPrefixes: [String: String] = [
    "us": "USD", "us.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aus": "AUD",
    "aud": "AUD",
    "c": "CAD", "ca": "CAD", "can": "CAD", "cdn": "CAD", "cad": "CAD", "nz": "NZD", "nzd": "NZD", "hk": "HKD",
    "hkd": "HKD", "s": "SGD", "sg": "SGD", "sgd": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN", "z": "ZWL",
    "j": "JMD", "tt": "TTD", "fj": "FJD",
  ]

  /// Words and codes that stand before the number.
  static let prefixes: [String: Currency] = {
    var prefixes: [String: Currency] = [
      "rs": Currency(code: "INR"), "rm": Currency(code: "MYR"), "rp": Currency(code: "IDR"),
      "rmb": Currency(code: "CNY"), "kr": Currency(code: "SEK", isAssumed: true),
      "ksh": Currency(code: "KES"),
      "dm": Currency(code: "DEM"), "sfr": Currency(code: "CHF"), "gh": Currency(code: "GHS"),
      "tk": Currency(code: "BDT"), "php": Currency(code: "PHP"), "n": Currency(code: "NGN"),
      "r": Currency(code: "ZAR"),
      "us": Currency(code: "USD"), "gb": Currency(code: "GBP"), "a": Currency(code: "AUD"),
      "c": Currency(code: "CAD"),
      "nz": Currency(code: "NZD"), "hk": Currency(code: "HKD"), "s": Currency(code: "SGD"),
      "nt": Currency(code: "TWD"),
    ]
    for code in codes { prefixes[code.lowercased()] = Currency(code: code) }
    return prefixes
  }()

  /// ISO 4217 codes that are read before or after a number when in upper case.
  static let codes = [
    "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "CNY", "INR", "RUB", "SEK", "NOK", "DKK", "PLN",
    "CZK",
    "HUF", "TRY", "ZAR", "BRL", "MXN", "KRW", "SGD", "HKD", "TWD", "THB", "IDR", "MYR", "PHP", "VND", "ILS",
    "SAR",
    "AED", "QAR", "KWD", "EGP", "NGN", "KES", "GHS", "UAH", "PKR", "BDT", "LKR", "ARS", "CLP", "COP", "PEN",
    "RON",
    "BGN", "ISK", "DEM", "FRF", "ITL", "XAF", "XOF",
  ]

  /// Words after the number.
  static let words: [String: Currency] = [
    "dollar": Currency(code: "USD", isAssumed: true), "dollars": Currency(code: "USD", isAssumed: true),
    "buck": Currency(code: "USD", isAssumed: true), "bucks": Currency(code: "USD", isAssumed: true),
    "cent": Currency(code: "USD", isAssumed: true, exponent: -2),
    "cents": Currency(code: "USD", isAssumed: true, exponent: -2), "euro": Currency(code: "EUR"),
    "euros": Currency(code: "EUR"), "pence": Currency(code: "GBP", exponent: -2),
    "quid": Currency(code: "GBP"), "yen": Currency(code: "JPY"), "yuan": Currency(code: "CNY"),
    "renminbi": Currency(code: "CNY"), "rupee": Currency(code: "INR", isAssumed: true),
    "rupees": Currency(code: "INR", isAssumed: true), "rouble": Currency(code: "RUB"),
    "roubles": Currency(code: "RUB"),
    "ruble": Currency(code: "RUB"), "rubles": Currency(code: "RUB"), "zloty": Currency(code: "PLN"),
    "zlotys": Currency(code: "PLN"), "hryvnia": Currency(code: "UAH"), "hryvnias": Currency(code: "UAH"),
    "shekel": Currency(code: "ILS"), "shekels": Currency(code: "ILS"),
    "lira": Currency(code: "TRY", isAssumed: true),
    "lire": Currency(code: "ITL"), "won": Currency(code: "KRW"), "baht": Currency(code: "THB"),
    "ringgit": Currency(code: "MYR"), "rupiah": Currency(code: "IDR"), "rand": Currency(code: "ZAR"),
    "naira": Currency(code: "NGN"), "peso": Currency(code: "MXN", isAssumed: true),
    "pesos": Currency(code: "MXN", isAssumed: true), "reais": Currency(code: "BRL"),
    "franc": Currency(code: "CHF", isAssumed: true), "francs": Currency(code: "CHF", isAssumed: true),
    "krona": Currency(code: "SEK"), "kronor": Currency(code: "SEK"),
    "krone": Currency(code: "NOK", isAssumed: true),
    "kroner": Currency(code: "NOK", isAssumed: true), "marks": Currency(code: "DEM"),
    "guilders": Currency(code: "NLG"),
    "drachmas": Currency(code: "GRD"), "pesetas": Currency(code: "ESP"),
    "riyals": Currency(code: "SAR", isAssumed: true),
    "dirhams": Currency(code: "AED", isAssumed: true), "dinars": Currency(code: "KWD", isAssumed: true),
    "forints": Currency(code: "HUF"), "forint": Currency(code: "HUF"), "taka": Currency(code: "BDT"),
    "shillings": Currency(code: "KES", isAssumed: true), "rmb": Currency(code: "CNY"),
  ]

  /// Whose currency an adjective makes a word: "Australian dollars", "Swiss francs".
  static let nationalities: [String: [String: String]] = [
    "us": ["dollar": "USD"], "us.": ["dollar": "USD"], "american": ["dollar": "USD"],
    "australian": ["dollar": "AUD"], "canadian": ["dollar": "CAD"], "singapore": ["dollar": "SGD"],
    "zealand": ["dollar": "NZD"], "kong": ["dollar": "HKD"], "taiwan": ["dollar": "TWD"],
    "swiss": ["franc": "CHF"], "french": ["franc": "FRF"], "belgian": ["franc": "BEF"],
    "swedish": ["krona": "SEK", "kronor": "SEK", "crown": "SEK"],
    "norwegian": ["krone": "NOK", "kroner": "NOK"],
    "danish": ["krone": "DKK", "kroner": "DKK"], "czech": ["crown": "CZK", "koruna": "CZK"],
    "british": ["pound": "GBP"], "sterling": ["pound": "GBP"], "egyptian": ["pound": "EGP"],
    "lebanese": ["pound": "LBP"], "syrian": ["pound": "SYP"], "irish": ["pound": "IEP"],
    "indian": ["rupee": "INR"], "pakistani": ["rupee": "PKR"], "sri lankan": ["rupee": "LKR"],
    "mexican": ["peso": "MXN"], "argentine": ["peso": "ARS"], "chilean": ["peso": "CLP"],
    "colombian": ["peso": "COP"], "philippine": ["peso": "PHP"], "cuban": ["peso": "CUP"],
    "turkish": ["lira": "TRY"], "italian": ["lira": "ITL", "lire": "ITL"], "saudi": ["riyal": "SAR"],
    "kuwaiti": ["dinar": "KWD"], "iraqi": ["dinar": "IQD"], "german": ["mark": "DEM"],
    "korean": ["won": "KRW"], "japanese": ["yen": "JPY"], "chinese": ["yuan": "CNY"],
    "russian": ["ruble": "RUB", "rouble": "RUB"],
    "brazilian": ["real": "BRL", "reais": "BRL"], "south african": ["rand": "ZAR"],
    "kenyan": ["shilling": "KES"],
  ]
}
