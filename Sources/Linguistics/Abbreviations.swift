/// Abbreviations of English newspapers that keep their period, in lower case without it.
enum Abbreviations {
  /// Stand before a name: a sentence never ends after them.
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "lt", "col", "maj", "capt", "cmdr", "sgt",
    "cpl", "adm", "brig", "rev", "hon", "pres", "supt", "det", "insp", "st", "ste", "mt", "ft", "messrs",
    "fr",
    "sens", "reps", "govs", "amb", "atty", "asst", "dep", "sec", "msgr", "cllr", "revd", "adv", "barr",
    "engr", "arc",
    "alh", "ven", "bro", "cde", "er", "dcn", "ald",
  ]
  /// May end a sentence; the next word decides.
  static let others: Set<String> = [
    "jr", "sr", "inc", "corp", "co", "ltd", "bros", "llc", "plc", "dept", "univ", "assn", "est", "ave",
    "blvd",
    "rd", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "etc", "vs",
    "v",
    "al", "approx", "calif", "conn", "fla", "ill", "ind", "mass", "mich", "minn", "miss", "neb", "nev",
    "okla",
    "ore", "penn", "tenn", "tex", "va", "wash", "wis", "ala", "ariz", "ark", "colo", "del", "ga", "kan", "ky",
    "la", "md", "mo", "mont", "pa", "wyo", "ph", "no", "nos", "pp", "vol", "fig", "ed", "eds", "rs", "tk",
    "rp", "sh", "shs", "ksh", "kshs", "ush", "tsh",
  ]
  /// Abbreviations that are also written in lower case.
  static let lowercase: Set<String> = ["etc", "vs", "v", "al", "approx", "est", "pp", "vol"]
  /// Whether the word is a capital and consonants alone, as only contractions are: "Smt", "Pst", "Ld".
  static func isContraction(_ word: String) -> Bool {
    guard word.utf8.count > 1, let first = word.utf8.first, (0x41...0x5A).contains(first) else {
      return false
    }
    let letters = word.utf8.dropFirst()
    return letters.allSatisfy { (0x61...0x7A).contains($0) }
      && !word.lowercased().utf8.contains { vowels.contains($0) }
  }

  private static let vowels = Set("aeiouy".utf8)
  /// All of them.
  static let all = titles.union(others)
  /// Close a name; hardly a word of the name follows.
  static let closing: Set<String> = ["jr", "sr", "inc", "ltd", "llc", "plc", "corp", "bros"]
  /// Bytes of the longest.
  static let longest = 6
}
