/// BCP 47 tags of languages, as inputs write them.
package enum LanguageTag {
  /// The tag that `raw` means: `en`, `en-US`, `en_US`, `English`, `eng`; `nil` for what is none.
  package static func read(_ raw: String) -> String? {
    let text = TextNormalizer.line(raw)
    if let tag = tagsByName[text.lowercased()] { return tag }
    let parts = text.prefix { $0 != "." && $0 != "@" && $0 != "," }.split { $0 == "-" || $0 == "_" }
    guard let primary = parts.first?.lowercased(), (2...3).contains(primary.utf8.count),
      text.utf8.count <= 35,
      primary.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), primary != "und", primary != "mul"
    else { return nil }
    let short = threeLetters[primary] ?? primary
    let rest = parts.dropFirst().filter { $0.utf8.allSatisfy(isLetterOrDigit) }.prefix(3).map { part in
      part.utf8.count == 2 ? part.uppercased() : String(part)
    }
    return ([short] + rest).joined(separator: "-")
  }

  /// The language of a tag without its region and script: `en` of `en-US`.
  package static func primary(_ tag: String) -> String {
    let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return threeLetters[primary] ?? primary
  }

  /// Whether the two tags may mean one language, told as finely as the detector tells them.
  static func isSame(_ left: String, _ right: String) -> Bool {
    kin(primary(left)) == kin(primary(right))
  }

  /// The language's English name, else its tag.
  package static func name(of tag: String) -> String {
    names[primary(tag)] ?? tag
  }

  // MARK: - Private

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// Written languages that the detector takes for one.
  private static func kin(_ primary: String) -> String {
    switch primary {
    case "nb", "nn": "no"
    case "hr", "bs": "sh"
    // Serbian is written in both alphabets.
    case "sr": "sh"
    case "iw": "he"
    case "in": "id"
    case "fil": "tl"
    case "cmn", "yue", "wuu": "zh"
    case "prs": "fa"
    default: primary
    }
  }

  private static let names: [String: String] = [
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "sv": "Swedish", "da": "Danish", "no": "Norwegian", "nb": "Norwegian", "nn": "Norwegian",
    "fi": "Finnish", "pl": "Polish", "cs": "Czech", "sk": "Slovak", "sl": "Slovenian", "hu": "Hungarian",
    "ro": "Romanian", "tr": "Turkish", "ca": "Catalan", "lt": "Lithuanian", "lv": "Latvian",
    "is": "Icelandic",
    "id": "Indonesian", "ms": "Malay", "vi": "Vietnamese", "tl": "Filipino", "fil": "Filipino",
    "sh": "Serbo-Croatian", "hr": "Croatian", "bs": "Bosnian", "sr": "Serbian", "ru": "Russian",
    "uk": "Ukrainian", "bg": "Bulgarian", "mk": "Macedonian", "ar": "Arabic", "fa": "Persian", "ur": "Urdu",
    "hi": "Hindi", "af": "Afrikaans", "et": "Estonian", "eu": "Basque", "gl": "Galician", "mr": "Marathi",
    "ne": "Nepali", "be": "Belarusian", "kk": "Kazakh", "mn": "Mongolian", "el": "Greek", "he": "Hebrew",
    "ja": "Japanese", "zh": "Chinese", "ko": "Korean", "th": "Thai", "bn": "Bengali", "pa": "Punjabi",
    "gu": "Gujarati", "or": "Odia", "ta": "Tamil", "te": "Telugu", "kn": "Kannada", "ml": "Malayalam",
    "si": "Sinhala", "lo": "Lao", "bo": "Tibetan", "my": "Burmese", "ka": "Georgian", "hy": "Armenian",
    "am": "Amharic", "km": "Khmer", "ga": "Irish", "cy": "Welsh", "sq": "Albanian", "sw": "Swahili",
    "az": "Azerbaijani", "la": "Latin", "eo": "Esperanto",
  ]

  private static let tagsByName: [String: String] = {
    var tags: [String: String] = [:]
    for (tag, name) in names where kin(tag) == tag || name != names[kin(tag)] {
      tags[name.lowercased()] = tag
    }
    for (name, tag) in [
      ("deutsch", "de"), ("français", "fr"), ("francais", "fr"), ("español", "es"), ("italiano", "it"),
      ("português", "pt"), ("nederlands", "nl"), ("русский", "ru"), ("中文", "zh"), ("日本語", "ja"),
      ("farsi", "fa"),
      ("castilian", "es"), ("flemish", "nl"), ("mandarin", "zh"),
    ] {
      tags[name] = tag
    }
    return tags
  }()

  /// Codes of ISO 639-2 and 639-3 for which there is one of two letters.
  private static let threeLetters: [String: String] = [
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "por": "pt",
    "nld": "nl", "dut": "nl", "swe": "sv", "dan": "da", "nor": "no", "nob": "nb", "nno": "nn", "fin": "fi",
    "pol": "pl", "ces": "cs", "cze": "cs", "slk": "sk", "slo": "sk", "slv": "sl", "hun": "hu", "ron": "ro",
    "rum": "ro", "tur": "tr", "cat": "ca", "lit": "lt", "lav": "lv", "isl": "is", "ind": "id", "msa": "ms",
    "vie": "vi", "rus": "ru", "ukr": "uk", "bul": "bg", "ara": "ar", "fas": "fa", "per": "fa", "urd": "ur",
    "hin": "hi", "est": "et", "ell": "el", "gre": "el", "heb": "he", "jpn": "ja", "zho": "zh", "chi": "zh",
    "kor": "ko", "tha": "th", "ben": "bn", "hrv": "hr", "srp": "sr", "bos": "bs",
  ]
}
