/// The English words of dates and clock times.
enum EnglishCalendar {
  /// The number of the month that `word`, in lower case, names; `nil` when it names none.
  static func month(_ word: String) -> Int? { months[word] }

  /// What may stand between a day and its month: "3rd of March".
  static let dayFillers: Set<String> = ["of", "st", "nd", "rd", "th"]

  /// The words that a line with nothing but a date and a time may have besides a month.
  static let words: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
    "weds", "thu", "thur", "thurs", "fri", "sat", "sun", "am", "pm", "a", "p", "m", "at", "on", "of", "st",
    "nd", "rd", "th", "t", "z", "gmt", "utc", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt",
    "pst", "pdt", "pt", "bst", "cet", "cest", "eet", "ist", "hrs", "h", "noon", "midnight", "eastern",
    "time", "local",
  ]

  /// The words that announce the date of publication, or of a change, at the start of such a line.
  static let announcements: Set<String> = [
    "published", "posted", "updated", "last", "first", "modified", "date", "publication", "created",
    "issued", "edited", "revised", "original", "originally", "filed",
  ]

  private static let months: [String: Int] = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
    "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
    "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
  ]
}
