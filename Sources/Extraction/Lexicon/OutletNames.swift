/// Recognises news outlets by name: a list of well-known ones, and words that outlets' names end in.
struct OutletNames: Sendable {
  /// The one list.
  static let shared = OutletNames()

  /// Names in lower case without "the".
  private static let known: Set<String> = [
    "washington post", "new york times", "wall street journal", "associated press", "ap", "reuters", "afp",
    "agence france-presse", "bbc", "bbc news", "cnn", "fox news", "fox",
    "nbc", "nbc news", "abc", "abc news", "cbs", "cbs news", "msnbc", "npr", "pbs", "politico", "bloomberg",
    "bloomberg news", "guardian", "financial times", "economist", "times",
    "post", "axios", "vox", "buzzfeed", "buzzfeed news", "huffington post", "huffpost", "breitbart",
    "breitbart news", "daily mail", "daily telegraph", "telegraph", "independent", "usa today",
    "los angeles times",
    "chicago tribune", "boston globe", "new york post", "daily beast", "new yorker", "atlantic", "time",
    "newsweek", "national review", "slate", "salon", "hill", "al jazeera", "sky news",
    "itv", "channel 4", "the sun", "daily mirror", "mirror", "daily express", "le monde", "le figaro",
    "libération", "der spiegel", "spiegel", "die zeit", "bild", "süddeutsche zeitung",
    "frankfurter allgemeine zeitung",
    "el país", "el mundo", "la repubblica", "corriere della sera", "haaretz", "jerusalem post",
    "times of israel", "xinhua", "tass", "ria novosti", "interfax", "ria", "kyodo", "nikkei", "yonhap",
    "global times",
    "dpa", "deutsche presse-agentur", "ansa", "efe", "press trust of india", "pti", "hindu", "times of india",
    "dawn", "globe and mail", "toronto star", "cbc", "cbc news", "abc radio", "sydney morning herald", "age",
    "australian", "south china morning post", "straits times", "irish times", "rte", "rté", "scotsman",
    "herald", "daily caller", "washington examiner", "washington times", "the week", "mother jones",
    "intercept",
    "propublica", "vice", "wired", "verge", "techcrunch", "cnbc", "forbes", "fortune", "business insider",
    "marketwatch", "miami herald", "dallas morning news", "houston chronicle", "san francisco chronicle",
    "seattle times", "philadelphia inquirer", "detroit free press", "des moines register", "tampa bay times",
    "denver post", "univision", "telemundo", "c-span", "rt", "russia today", "sputnik", "radio free europe",
    "voice of america", "kyiv post", "kyiv independent", "wikinews",
  ]
  /// Last words of outlets' names, in lower case.
  private static let heads: Set<String> = [
    "times", "post", "journal", "tribune", "herald", "gazette", "chronicle", "daily", "observer", "telegraph",
    "courier", "echo", "examiner", "globe", "inquirer", "sentinel", "dispatch", "bulletin", "argus",
    "mercury", "advertiser", "news", "press", "newspaper", "register", "review", "mail", "express", "mirror",
    "argus", "ledger", "wire", "broadcasting", "tv", "television", "radio", "magazine", "weekly", "star",
    "record", "standard", "standard-times", "reporter", "messenger", "beacon", "monitor", "newswire",
    "agency",
  ]
  /// First words of outlets' names, in lower case: "Radio Larkham".
  private static let openings: Set<String> = ["radio", "television"]
  /// Words without a capital inside outlets' names.
  private static let particles: Set<String> = ["the", "of", "and", "on", "for", "de", "la", "'s", "’s"]
  /// Words that make a name with such a head something else.
  private static let excluding: Set<String> = [
    "department", "ministry", "committee", "university", "police", "energy", "intelligence", "space",
    "security", "environmental", "protection", "health", "drug", "housing", "secret", "county", "travel",
    "rating", "employment", "border", "water", "food", "un", "atomic", "spy", "government", "federal",
    "national", "european", "anti-doping", "coastguard", "port", "aid", "medicines", "weather", "judicial",
    "policy", "spending", "quarterly",
  ]

  /// Tells whether a name is an outlet's.
  ///
  /// The name may begin with "the" and must have capitals.
  func isOutlet(_ name: String) -> Bool {
    guard name.unicodeScalars.contains(where: \.properties.isUppercase) else { return false }
    var words = name.lowercased().split(separator: " ").map(String.init)
    let hasArticle = words.first == "the"
    if hasArticle { words.removeFirst() }
    if words.last == "'s" { words.removeLast() }
    let bare = words.joined(separator: " ")
    if words.count == 1, [".com", ".org", ".net", ".co.uk", ".info"].contains(where: bare.hasSuffix) {
      return true
    }
    if Self.known.contains(bare) {
      // "Times" and "Post" alone name papers only with their article or as a whole name.
      return true
    }
    guard let last = words.last, Self.excluding.isDisjoint(with: words),
      Self.heads.contains(last) || words.count >= 2 && Self.openings.contains(words[0])
    else { return false }
    // "a draft seen by the Echo" ends like an outlet and is none.
    let isName = name.split(separator: " ").allSatisfy {
      $0.first?.isLowercase == false || Self.particles.contains(String($0))
    }
    guard isName else { return false }
    let printed = name.split(separator: " ").last.map(String.init) ?? ""
    guard printed.first?.isUppercase ?? false else { return false }
    return words.count >= 2 || hasArticle
  }
}
