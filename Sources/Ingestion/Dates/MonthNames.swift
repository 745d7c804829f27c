/// The names of months in English, German, French, Spanish, Portuguese, Italian and Dutch.
///
/// Only fields that should hold a date are read with it: "mars" and "set" are words elsewhere.
enum MonthNames {
  /// The number of the month that `word`, in lower case, names; `nil` when it names none.
  static func month(_ word: String) -> Int? { EnglishCalendar.month(word) ?? others[word] }

  /// What may stand between a day and its month, or a month and its year: "7 de abril de 2014".
  static func isFiller(_ word: String) -> Bool {
    EnglishCalendar.dayFillers.contains(word)
      || ["de", "del", "do", "er", "le", "the", "of", "ª", "º"].contains(word)
  }

  /// A table; its length is its purpose.
  private static let others: [String: Int] = [
    "januar": 1, "jänner": 1, "jän": 1, "janvier": 1, "janv": 1, "enero": 1, "ene": 1, "janeiro": 1,
    "gennaio": 1,
    "januari": 1, "februar": 2, "feber": 2, "février": 2, "fevrier": 2, "févr": 2, "fév": 2, "febrero": 2,
    "fevereiro": 2, "fev": 2, "febbraio": 2, "februari": 2, "märz": 3, "maerz": 3, "mär": 3, "mrz": 3,
    "mars": 3,
    "marzo": 3, "março": 3, "marco": 3, "maart": 3, "mrt": 3, "avril": 4, "avr": 4, "abril": 4, "abr": 4,
    "aprile": 4, "mai": 5, "mayo": 5, "maio": 5, "maggio": 5, "mei": 5, "juni": 6, "juin": 6, "junio": 6,
    "junho": 6, "giugno": 6, "juli": 7, "juillet": 7, "juil": 7, "julio": 7, "julho": 7, "luglio": 7,
    "août": 8,
    "aout": 8, "agosto": 8, "augustus": 8, "septembre": 9, "septiembre": 9, "setiembre": 9, "setembro": 9,
    "settembre": 9, "oktober": 10, "okt": 10, "octobre": 10, "octubre": 10, "outubro": 10, "ottobre": 10,
    "novembre": 11, "noviembre": 11, "novembro": 11, "dezember": 12, "dez": 12, "décembre": 12,
    "decembre": 12,
    "déc": 12, "diciembre": 12, "dic": 12, "dezembro": 12, "dicembre": 12,
  ]
}
