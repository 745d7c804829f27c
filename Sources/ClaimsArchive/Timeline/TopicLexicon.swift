/// What the words around a figure tell of what it is a figure of.
enum TopicLexicon {
  /// Heads of counted phrases that say nothing of which people or things are counted.
  static let genericHeads: Set<String> = ["person", "people", "other", "total", "number", "figure"]

  /// The stems of the generic heads.
  static let genericStems = Set(genericHeads.map(stem))

  /// What befalls people who are counted, each with the words that tell it; the first stands for them.
  ///
  /// "84 were killed", "a death toll of 84" and "84 dead" are of one thing though different words are
  /// counted.
  private static let fates = [
    "killed kill kills killing dead die died dies dying death deaths fatality fatalities perished slain toll",
    "injured injure injures injuring injury injuries wounded wound wounds wounding hurt",
    "arrested arrest arrests arresting detained detain detains detaining",
    "missing unaccounted",
    "evacuated evacuate evacuating evacuation evacuations evacuees displaced homeless",
  ]

  /// Other words that mean the same beside a number.
  private static let relations = [
    "rose rise rises rising risen grew grow grows increased increase",
    "cost costs costing price priced",
  ]

  /// The words of the fates, by the one that stands for each.
  static let fateNames = Set(fates.map { String($0.prefix { $0 != " " }) })

  /// Words that mean the same, each with the one that stands for it.
  static let synonyms: [String: String] = {
    var table: [String: String] = [:]
    for words in (fates + relations).map({ $0.split(separator: " ").map(String.init) }) {
      for word in words { table[word] = words[0] }
    }
    return table
  }()

  /// Words that numerals are made of, beside digits.
  static let numberWords: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty",
    "fifty",
    "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million",
    "millions",
    "billion", "billions", "trillion", "dozen", "dozens", "half", "third", "quarter", "percent", "bn",
    "dollars",
    "euros", "pounds", "point", "points",
  ]

  /// Words that tell nothing: function words, cues, approximations, days and months.
  static let stopWords: Set<String> = {
    let lists = [
      "a an the this that these those there here it its he him his she her hers they them their theirs we us our",
      "i me my you your who whom whose which what when where why how and or but nor so yet if than then as at by for",
      "from in into of off on onto out over per since through to toward towards under until up upon with within",
      "without about above across after against along among around before behind below between beyond down during",
      "near is are was were be been being am do does did done have has had having will would shall should can could",
      "may might must not no any all each every both either neither some such more most less least fewer few many",
      "much several nearly almost approximately roughly just only even also still already now again very too about",
      "said say says saying told tell tells according reported report reports added announced estimated estimate",
      "exactly precisely fewer another others other same own s t re ve ll d m mr mrs ms dr",
      "monday tuesday wednesday thursday friday saturday sunday january february march april june july august",
      "september october november december today yesterday tomorrow day days week weeks month months year years",
    ]
    return Set(lists.flatMap { $0.split(separator: " ").map(String.init) })
  }()

  /// Words that join what is coordinate.
  static let coordinators: Set<String> = ["and", "or", "but", "while", "whereas", "plus", "&"]

  /// A word without its ending, so that "volunteers" and "volunteered" are one; synonyms are the first of
  /// them.
  ///
  /// Light on purpose: plural, participle and final "e" (Harman 1991 found that no more helps with short
  /// texts).
  static func stem(_ word: String) -> String {
    if let known = synonyms[word] { return known }
    var stem = word
    if stem.hasSuffix("'s") || stem.hasSuffix("\u{2019}s") { stem.removeLast(2) }
    if stem.hasSuffix("ies"), stem.count > 4 {
      stem = String(stem.dropLast(3)) + "y"
    } else if stem.hasSuffix("s"), stem.count > 3, !["ss", "us", "is"].contains(where: stem.hasSuffix) {
      stem.removeLast()
    }
    for (ending, least) in [("ing", 4), ("ed", 3)]
    where stem.hasSuffix(ending) && stem.count - ending.count >= least {
      stem.removeLast(ending.count)
      if let last = stem.last, stem.dropLast().last == last, !"aeiouls".contains(last) { stem.removeLast() }
      break
    }
    if stem.hasSuffix("e"), stem.count > 4 { stem.removeLast() }
    return synonyms[stem] ?? stem
  }
}
