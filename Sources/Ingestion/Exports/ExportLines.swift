import ClaimsModel

/// What the text exports of press databases have in common: lines, labels before a colon, and dates in several languages.
enum ExportLines {
  /// The lines of a text in normal form; blank ones are empty.
  static func lines(of decoded: DecodedText) -> [String] {
    let text = TextNormalizer.normalized(utf8: decoded.bytes)
    return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  /// The paragraphs of these lines.
  static func paragraphs(of lines: some Sequence<String>) -> [String] {
    let text = lines.joined(separator: "\n")
    return ParagraphSplitter.paragraphs(
      of: TextNormalizer.normalized(CharacterReferences.unescapedText(text) ?? text))
  }

  /// `BYLINE: Jane Doe` as its label and what follows; `nil` for a line without a label of one to four words.
  static func labelled(_ line: String) -> (label: String, value: String)? {
    guard let (label, rest) = line.cut(at: ":"), (2...40).contains(label.utf8.count),
      !rest.hasPrefix("//"), label.split(separator: " ").count <= 4
    else { return nil }
    return (String(label), TextNormalizer.line(String(rest)))
  }

  /// The words of a date with its month in English: "März 2024" is "March 2024".
  static func englishDate(_ text: String) -> String {
    text.split(separator: " ").map { word in
      months[word.lowercased().filter(\.isLetter)].map { EnglishMonths.names[at: $0 - 1] ?? "" }
        ?? String(word)
    }.joined(separator: " ")
  }

  /// Whether `line` tells a date that can be read.
  static func isDate(_ line: String) -> Bool {
    guard line.utf8.count <= 100, case .date(let date) = PublishedDate(englishDate(line)) else {
      return false
    }
    return date.month != nil
  }

  /// The tag of a language that an export names in its own: "ENGLISCH", "Français; FR"; else what is written.
  static func language(_ name: String) -> String {
    let lowered = name.lowercased()
    for (words, tag) in languages where words.contains(where: { lowered.hasPrefix($0) }) { return tag }
    return name
  }

  private enum EnglishMonths {
    static let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ]
  }

  private static let languages: [([String], String)] = [
    (["engl", "angl", "ingl", "en"], "en"), (["germ", "deut", "allem", "alem"], "de"),
    (["fren", "fran", "franz"], "fr"), (["span", "espa", "espag"], "es"), (["ital"], "it"),
    (["dutch", "neder", "niederl", "néerl"], "nl"), (["portu"], "pt"),
  ]

  /// The months in German, French, Spanish, Italian, Dutch and Portuguese, where they are not as in English.
  private static let months: [String: Int] = [
    "januar": 1, "jänner": 1, "januari": 1, "janvier": 1, "enero": 1, "gennaio": 1, "janeiro": 1,
    "februar": 2, "februari": 2, "février": 2, "fevrier": 2, "febrero": 2, "febbraio": 2, "fevereiro": 2,
    "märz": 3, "maerz": 3, "mars": 3, "marzo": 3, "maart": 3, "março": 3,
    "avril": 4, "abril": 4, "aprile": 4,
    "mai": 5, "mayo": 5, "maggio": 5, "mei": 5, "maio": 5,
    "juni": 6, "juin": 6, "junio": 6, "giugno": 6, "junho": 6,
    "juli": 7, "juillet": 7, "julio": 7, "luglio": 7, "julho": 7,
    "august": 8, "août": 8, "aout": 8, "agosto": 8, "augustus": 8,
    "septembre": 9, "septiembre": 9, "settembre": 9, "setembro": 9,
    "oktober": 10, "octobre": 10, "octubre": 10, "ottobre": 10, "outubro": 10,
    "novembre": 11, "noviembre": 11, "novembro": 11,
    "dezember": 12, "décembre": 12, "decembre": 12, "diciembre": 12, "dicembre": 12, "dezembro": 12,
  ]
}
