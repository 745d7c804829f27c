/// How money is written: signs, codes and words, with their ISO 4217 codes.
///
/// A table, hence its length.
enum CurrencyLexicon {
  /// A currency as written.
  struct Currency: Sendable {
    let code: String
    /// Whether the sign alone does not tell whose it is.
    var isAssumed = false
    /// Whether several countries use it, so that an outlet's own comes first: "Rs".
    var isShared = false
    /// Powers of ten from the unit written to the currency's own: -2 for pence.
    var exponent = 0
  }

  /// One-scalar signs.
  static let signs: [Unicode.Scalar: Currency] = [
    "$": Currency(code: "USD", isAssumed: true), "€": Currency(code: "EUR"), "£": Currency(code: "GBP"),
    "¥": Currency(code: "JPY", isAssumed: true), "₹": Currency(code: "INR"), "₽": Currency(code: "RUB"),
    "₩": Currency(code: "KRW"), "₪": Currency(code: "ILS"), "₴": Currency(code: "UAH"),
    "₺": Currency(code: "TRY"), "₦": Currency(code: "NGN"), "₫": Currency(code: "VND"),
    "₱": Currency(code: "PHP"), "฿": Currency(code: "THB"), "₡": Currency(code: "CRC"),
    "₭": Currency(code: "LAK"), "₮": Currency(code: "MNT"), "₲": Currency(code: "PYG"),
    "₵": Currency(code: "GHS"), "₸": Currency(code: "KZT"), "₼": Currency(code: "AZN"),
    "₾": Currency(code: "GEL"), "₿": Currency(code: "XBT"), "₨": Currency(code: "PKR", isAssumed: true),
    "₣": Currency(code: "FRF"), "₤": Currency(code: "ITL", isAssumed: true), "₧": Currency(code: "ESP"),
    "৳": Currency(code: "BDT"), "៛": Currency(code: "KHR"), "﷼": Currency(code: "IRR", isAssumed: true),
    "¢": Currency(code: "USD", isAssumed: true, exponent: -2),
  ]

  /// Letters before a dollar sign: "US$", "A$".
  static let dollarPrefixes: [String: String] = [
    "us": "USD", "us.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aus": "AUD",
    "aud": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "cdn": "CAD", "cad": "CAD", "nz": "NZD",
    "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "s": "SGD", "sg": "SGD", "sgd": "SGD", "nt": "TWD",
    "ntd": "TWD", "r": "BRL", "mx": "MXN", "mex": "MXN", "mxn": "MXN", "z": "ZWL", "zw": "ZWL", "j": "JMD",
    "ja": "JMD", "tt": "TTD", "fj": "FJD", "bz": "BZD", "bds": "BBD", "ec": "XCD", "gy": "GYD", "n": "NAD",
    "rd": "DOP", "ci": "KYD", "ar": "ARS", "cl": "CLP", "col": "COP", "clp": "CLP", "ars": "ARS",
    "cop": "COP", "twd": "TWD",
    "bb": "BBD", "b": "BND", "lrd": "LRD", "sr": "SRD", "si": "SBD", "jmd": "JMD", "fjd": "FJD",
  ]

  /// Words and codes that stand before the number.
  static let prefixes: [String: Currency] = {
    var prefixes: [String: Currency] = [
      "rs": Currency(code: "INR", isShared: true), "rm": Currency(code: "MYR"), "rp": Currency(code: "IDR"),
      "rmb": Currency(code: "CNY"), "kr": Currency(code: "SEK", isAssumed: true),
      "ksh": Currency(code: "KES"), "ksh.": Currency(code: "KES"), "kshs": Currency(code: "KES"),
      "sh": Currency(code: "KES", isAssumed: true), "shs": Currency(code: "UGX", isAssumed: true),
      "ush": Currency(code: "UGX"), "ushs": Currency(code: "UGX"), "tsh": Currency(code: "TZS"),
      "tshs": Currency(code: "TZS"), "ghc": Currency(code: "GHS"), "zig": Currency(code: "ZWG"),
      "dm": Currency(code: "DEM"),
      "sfr": Currency(code: "CHF"), "gh": Currency(code: "GHS"), "tk": Currency(code: "BDT"),
      "us": Currency(code: "USD"),
      "gb": Currency(code: "GBP"), "a": Currency(code: "AUD"), "c": Currency(code: "CAD"),
      "nz": Currency(code: "NZD"), "hk": Currency(code: "HKD"), "s": Currency(code: "SGD"),
      "nt": Currency(code: "TWD"), "fcfa": Currency(code: "XOF", isAssumed: true),
      "cfa": Currency(code: "XOF", isAssumed: true), "birr": Currency(code: "ETB"),
      "dh": Currency(code: "AED", isAssumed: true), "dhs": Currency(code: "AED", isAssumed: true),
      "le": Currency(code: "EGP"), "afs": Currency(code: "AFN"), "btc": Currency(code: "XBT"),
    ]
    for code in codes.split(separator: " ") {
      prefixes[code.lowercased()] = Currency(code: String(code))
    }
    return prefixes
  }()

  /// Letters that mean money only before an amount that can be no name: "R 350 million", "K500m", "P1,200".
  ///
  /// Whose they are the outlet tells; else they are their commonest country's.
  static let letters: [String: Currency] = [
    "r": Currency(code: "ZAR"), "n": Currency(code: "NGN"), "k": Currency(code: "ZMW", isAssumed: true),
    "p": Currency(code: "BWP", isAssumed: true), "m": Currency(code: "LSL", isAssumed: true),
    "e": Currency(code: "SZL", isAssumed: true), "d": Currency(code: "GMD", isAssumed: true),
    "l": Currency(code: "HNL", isAssumed: true), "q": Currency(code: "GTQ"),
    "le": Currency(code: "SLE", isAssumed: true), "mk": Currency(code: "MWK"),
    "br": Currency(code: "ETB", isAssumed: true), "nu": Currency(code: "BTN"), "vt": Currency(code: "VUV"),
  ]

  /// Letters of currencies with small units, whose prices are printed with a point: "R12.50".
  static let pointedLetters: Set<String> = ["r", "n"]

  /// Codes that are also names with a number: "COP26", "CUP 4".
  static let nameLikeCodes: Set<String> = ["cop", "cup"]

  /// The scales of South Asia as business news shortens them behind its own currencies: "Rs 2.5 Cr", "₹40 L".
  static let southAsianScales: [String: Int] = ["cr": 7, "crs": 7, "l": 5, "lac": 5, "lacs": 5, "lk": 5]
  /// The currencies that are counted in lakhs and crores.
  static let southAsian: Set<String> = ["INR", "PKR", "BDT", "NPR", "LKR"]

  /// Prefixes in small letters beside the codes, read with or without a dot, such as "Rs" and "kr".
  static let mixedCasePrefixes: Set<String> = [
    "rs", "rp", "kr", "tk", "ksh", "kshs", "sfr", "sh", "shs", "ush", "ushs", "tsh", "tshs", "dh", "dhs",
    "birr", "afs", "zig",
  ]

  /// Codes that a number turns into money even in small letters: no word of English among them.
  static let lowerCaseCodes: Set<String> = [
    "usd", "eur", "gbp", "jpy", "chf", "aud", "nzd", "cny", "inr", "rmb", "sek", "nok", "dkk", "pln", "czk",
    "huf", "zar", "brl", "mxn", "krw", "sgd", "hkd", "twd", "thb", "idr", "myr", "php", "vnd", "ngn", "kes",
    "uah", "pkr", "bdt", "aed", "btc", "ugx", "tzs", "ghs", "zmw", "mwk", "rwf", "etb", "xaf", "xof", "bwp",
    "lkr", "npr", "egp", "qar", "sar", "kwd", "omr", "bhd",
  ]

  /// ISO 4217 codes that are read before or after a number when in upper case.
  private static let codes = """
    USD EUR GBP JPY CHF CAD AUD NZD CNY INR RUB SEK NOK DKK PLN CZK HUF TRY ZAR BRL MXN KRW SGD HKD TWD THB \
    IDR MYR PHP VND ILS SAR AED QAR KWD EGP NGN KES GHS UAH PKR BDT LKR ARS CLP COP PEN RON BGN ISK DEM FRF \
    ITL XAF XOF BHD OMR JOD IQD IRR LBP SYP YER MAD TND DZD LYD SDG ETB UGX TZS RWF ZMW MWK BWP NAD MZN AOA \
    XDR KZT UZS GEL AMD AZN BYN MDL RSD MKD HRK BAM NPR LAK MMK KHR MNT AFN FJD PGK JMD TTD BBD CRC GTQ HNL \
    NIO DOP CUP BOB PYG UYU VES ATS BEF NLG ESP PTE GRD FIM IEP XBT ANG AWG BIF BMD BND BSD BTN BZD CDF CVE \
    DJF ERN FKP GIP GMD GNF GYD HTG KGS KMF KPW KYD LRD LSL MGA MOP MRU MUR MVR PAB SBD SCR SHP SLE SLL SRD \
    SSP STN SVC SZL TJS TMT VUV WST XCD XPF ZWG ZWL ZWD EEK LVL LTL SKK SIT CYP MTL
    """

  /// The thousands and millions that business news puts before a code: "MEUR", "120 MAUD".
  static let scaledCodePrefixes: [Character: Int] = ["m": 6, "k": 3, "t": 3, "b": 9]

  /// The currency of a code with a scale's letter before it, and the power of ten: "MEUR".
  static func scaledCode(_ lexeme: Lexeme) -> (currency: Currency, exponent: Int)? {
    guard lexeme.isUpper, lexeme.word.utf8.count == 4, let letter = lexeme.word.first,
      let exponent = scaledCodePrefixes[letter],
      let currency = prefixes[String(lexeme.word.dropFirst())]
    else { return nil }
    return (currency, exponent)
  }

  /// Words after the number.
  static let words: [String: Currency] = {
    var words: [String: Currency] = [:]
    for (code, list) in table {
      for word in list.split(separator: " ") {
        let isAssumed = word.hasSuffix("?")
        words[String(isAssumed ? word.dropLast() : word)] = Currency(code: code, isAssumed: isAssumed)
      }
    }
    for (word, code) in ["cent": "USD", "cents": "USD", "pennies": "USD", "dime": "USD", "eurocent": "EUR"] {
      words[word] = Currency(code: code, isAssumed: code == "USD", exponent: word == "dime" ? -1 : -2)
    }
    for (code, list) in coins {
      for word in list.split(separator: " ") {
        words[String(word)] = Currency(code: code, exponent: code == "XBT" ? -8 : -2)
      }
    }
    words["eurocents"] = Currency(code: "EUR", exponent: -2)
    words["pence"] = Currency(code: "GBP", exponent: -2)
    return words
  }()

  /// Hundredths of one currency alone; of a bitcoin its smallest part.
  private static let coins: [(code: String, words: String)] = [
    ("RUB", "kopeck kopecks kopek kopeks"), ("INR", "paise"), ("NGN", "kobo"), ("ILS", "agorot"),
    ("GHS", "pesewa pesewas"), ("ZMW", "ngwee"), ("BWP", "thebe"), ("PLN", "groszy grosze"),
    ("DEM", "pfennig pfennigs"), ("XBT", "satoshi satoshis"),
  ]

  /// Tenths and hundredths that are read only behind an amount of their currency: "one yuan and five mao".
  static let smallCoins: [String: [String: Int]] = [
    "CNY": ["jiao": -1, "mao": -1, "fen": -2], "MYR": ["sen": -2], "JPY": ["sen": -2], "IDR": ["sen": -2],
    "MXN": ["centavos": -2], "PHP": ["centavos": -2], "BRL": ["centavos": -2],
    "CHF": ["centimes": -2, "rappen": -2],
    "FRF": ["centimes": -2], "SEK": ["öre": -2, "ore": -2], "NOK": ["øre": -2, "ore": -2],
    "DKK": ["øre": -2, "ore": -2],
  ]

  /// "?" marks words of several countries; the code is the likeliest.
  private static let table: [(code: String, words: String)] = [
    ("USD", "dollar? dollars? buck? bucks?"), ("EUR", "euro euros"), ("GBP", "quid"), ("JPY", "yen"),
    ("CNY", "yuan renminbi rmb kuai"), ("INR", "rupee? rupees?"), ("RUB", "rouble roubles ruble rubles"),
    ("PLN", "zloty zlotys zlotych"), ("UAH", "hryvnia hryvnias hryvnya"), ("ILS", "shekel shekels"),
    ("TRY", "lira? liras?"), ("ITL", "lire"), ("KRW", "won"), ("THB", "baht"), ("MYR", "ringgit"),
    ("IDR", "rupiah rupiahs"), ("ZAR", "rand rands"), ("NGN", "naira nairas"), ("MXN", "peso? pesos?"),
    ("BRL", "reais"), ("CHF", "franc? francs?"), ("SEK", "krona kronor"), ("NOK", "krone? kroner?"),
    ("DEM", "marks deutschmark deutschmarks deutschemarks"), ("NLG", "guilder guilders"),
    ("GRD", "drachma drachmas"), ("ESP", "peseta pesetas"), ("PTE", "escudo? escudos?"),
    ("SAR", "riyal? riyals?"),
    ("IRR", "rial? rials?"), ("AED", "dirham? dirhams?"), ("KWD", "dinar? dinars?"),
    ("HUF", "forint forints"), ("BDT", "taka"), ("KES", "shilling? shillings?"),
    ("ATS", "schilling schillings"),
    ("CZK", "koruna korunas"), ("HRK", "kuna kunas"), ("RON", "leu lei"), ("BGN", "lev leva"),
    ("CRC", "colón colóns colones"), ("GTQ", "quetzal quetzals"), ("HNL", "lempira lempiras"),
    ("NIO", "córdobas cordobas"), ("VES", "bolivar? bolivars? bolívar bolívares bolivares"),
    ("BOB", "boliviano bolivianos"), ("PYG", "guarani guaranis guaraníes"), ("PEN", "soles"),
    ("LAK", "kip kips"), ("VND", "dong"), ("KHR", "riels"), ("MMK", "kyat kyats"), ("MNT", "tugrik tugriks"),
    ("KZT", "tenge"), ("GEL", "lari"), ("AZN", "manat? manats?"), ("AMD", "drams"),
    ("AFN", "afghani afghanis"),
    ("ETB", "birr"), ("GHS", "cedi cedis"), ("ZMW", "kwacha?"), ("BWP", "pula"), ("AOA", "kwanza kwanzas"),
    ("LSL", "loti maloti"), ("SZL", "lilangeni emalangeni"), ("GMD", "dalasi dalasis"),
    ("SLE", "leone? leones?"), ("MRU", "ouguiya ouguiyas"), ("ERN", "nakfa nakfas"), ("BTN", "ngultrum"),
    ("MVR", "rufiyaa"), ("PGK", "kina"), ("VUV", "vatu"), ("WST", "tala"), ("HTG", "gourde gourdes"),
    ("MOP", "pataca patacas"), ("STN", "dobra dobras"), ("TJS", "somoni somonis"), ("KGS", "som soms"),
    ("UZS", "soum"), ("MKD", "denar denars"), ("PAB", "balboa balboas"), ("FIM", "markka markkaa"),
    ("LVL", "lats"), ("LTL", "litas"), ("MZN", "metical meticals meticais"), ("MGA", "ariary"),
    ("XBT", "bitcoin bitcoins"),
  ]

  /// Whose currency an adjective makes a word: "Australian dollars", "Swiss francs".
  static let nationalities: [String: [String: String]] = [
    "us": ["dollar": "USD"], "us.": ["dollar": "USD"], "states": ["dollar": "USD"],
    "american": ["dollar": "USD"],
    "australian": ["dollar": "AUD"], "canadian": ["dollar": "CAD"], "singapore": ["dollar": "SGD"],
    "zealand": ["dollar": "NZD"], "kong": ["dollar": "HKD"], "taiwan": ["dollar": "TWD"],
    "jamaican": ["dollar": "JMD"], "fijian": ["dollar": "FJD"], "namibian": ["dollar": "NAD"],
    "zimbabwean": ["dollar": "ZWL"], "swiss": ["franc": "CHF"], "french": ["franc": "FRF"],
    "belgian": ["franc": "BEF"], "cfa": ["franc": "XOF"], "rwandan": ["franc": "RWF"],
    "swedish": ["krona": "SEK", "kronor": "SEK", "crown": "SEK"],
    "icelandic": ["krona": "ISK", "kronur": "ISK", "crown": "ISK"],
    "norwegian": ["krone": "NOK", "kroner": "NOK", "crown": "NOK"],
    "danish": ["krone": "DKK", "kroner": "DKK", "crown": "DKK"],
    "czech": ["crown": "CZK", "koruna": "CZK"], "slovak": ["crown": "SKK", "koruna": "SKK"],
    "british": ["pound": "GBP"], "sterling": ["pound": "GBP"], "egyptian": ["pound": "EGP"],
    "lebanese": ["pound": "LBP", "lira": "LBP"], "syrian": ["pound": "SYP", "lira": "SYP"],
    "irish": ["pound": "IEP"], "sudanese": ["pound": "SDG"], "cypriot": ["pound": "CYP"],
    "indian": ["rupee": "INR"], "pakistani": ["rupee": "PKR"], "sri lankan": ["rupee": "LKR"],
    "lankan": ["rupee": "LKR"], "nepali": ["rupee": "NPR"], "nepalese": ["rupee": "NPR"],
    "indonesian": ["rupiah": "IDR"], "mauritian": ["rupee": "MUR"],
    "mexican": ["peso": "MXN"], "argentine": ["peso": "ARS"], "argentinian": ["peso": "ARS"],
    "chilean": ["peso": "CLP"], "colombian": ["peso": "COP"], "philippine": ["peso": "PHP"],
    "uruguayan": ["peso": "UYU"], "dominican": ["peso": "DOP"], "cuban": ["peso": "CUP"],
    "turkish": ["lira": "TRY"], "italian": ["lira": "ITL", "lire": "ITL"],
    "saudi": ["riyal": "SAR", "rial": "SAR"], "qatari": ["riyal": "QAR", "rial": "QAR"],
    "omani": ["rial": "OMR", "riyal": "OMR"], "yemeni": ["rial": "YER", "riyal": "YER"],
    "iranian": ["rial": "IRR", "toman": "IRT"], "kuwaiti": ["dinar": "KWD"], "iraqi": ["dinar": "IQD"],
    "jordanian": ["dinar": "JOD"], "bahraini": ["dinar": "BHD"], "libyan": ["dinar": "LYD"],
    "tunisian": ["dinar": "TND"], "algerian": ["dinar": "DZD"], "serbian": ["dinar": "RSD"],
    "moroccan": ["dirham": "MAD"], "uae": ["dirham": "AED"], "emirati": ["dirham": "AED"],
    "german": ["mark": "DEM"], "finnish": ["mark": "FIM"], "korean": ["won": "KRW"],
    "japanese": ["yen": "JPY"], "chinese": ["yuan": "CNY"], "russian": ["ruble": "RUB", "rouble": "RUB"],
    "belarusian": ["ruble": "BYN", "rouble": "BYN"], "brazilian": ["real": "BRL", "reais": "BRL"],
    "african": ["rand": "ZAR"], "south african": ["rand": "ZAR"], "kenyan": ["shilling": "KES"],
    "ugandan": ["shilling": "UGX"], "tanzanian": ["shilling": "TZS"], "somali": ["shilling": "SOS"],
    "austrian": ["schilling": "ATS"], "portuguese": ["escudo": "PTE"], "venezuelan": ["bolivar": "VES"],
    "peruvian": ["sol": "PEN", "sole": "PEN"], "romanian": ["leu": "RON", "lei": "RON"],
    "moldovan": ["leu": "MDL", "lei": "MDL"], "bulgarian": ["lev": "BGN", "leva": "BGN"],
    "uzbek": ["som": "UZS", "soum": "UZS"], "kyrgyz": ["som": "KGS"], "turkmen": ["manat": "TMT"],
    "azerbaijani": ["manat": "AZN"], "zambian": ["kwacha": "ZMW"], "malawian": ["kwacha": "MWK"],
    "bahamian": ["dollar": "BSD"], "barbadian": ["dollar": "BBD"], "barbados": ["dollar": "BBD"],
    "belizean": ["dollar": "BZD"], "belize": ["dollar": "BZD"], "bermudian": ["dollar": "BMD"],
    "bermuda": ["dollar": "BMD"], "brunei": ["dollar": "BND"], "bruneian": ["dollar": "BND"],
    "cayman": ["dollar": "KYD"], "caribbean": ["dollar": "XCD"], "guyanese": ["dollar": "GYD"],
    "liberian": ["dollar": "LRD"], "singaporean": ["dollar": "SGD"], "surinamese": ["dollar": "SRD"],
    "taiwanese": ["dollar": "TWD"], "tobago": ["dollar": "TTD"], "trinidadian": ["dollar": "TTD"],
    "gibraltar": ["pound": "GIP"], "falkland": ["pound": "FKP"], "falklands": ["pound": "FKP"],
    "helena": ["pound": "SHP"], "burundian": ["franc": "BIF"], "comorian": ["franc": "KMF"],
    "congolese": ["franc": "CDF"], "djiboutian": ["franc": "DJF"], "guinean": ["franc": "GNF"],
    "luxembourg": ["franc": "LUF"], "pacific": ["franc": "XPF"], "filipino": ["peso": "PHP"],
    "seychellois": ["rupee": "SCR"], "seychelles": ["rupee": "SCR"], "macedonian": ["denar": "MKD"],
    "maltese": ["lira": "MTL"], "antillean": ["guilder": "ANG"], "dutch": ["guilder": "NLG"],
    "aruban": ["florin": "AWG"], "verdean": ["escudo": "CVE"], "bosnian": ["mark": "BAM"],
    "convertible": ["mark": "BAM"], "faroese": ["krona": "DKK", "krone": "DKK"],
    "leonean": ["leone": "SLE"], "gambian": ["dalasi": "GMD"],
    "costa": ["colon": "CRC"], "ghanaian": ["cedi": "GHS"], "nigerian": ["naira": "NGN"],
  ]
}
