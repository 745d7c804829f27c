/// The words that random articles are made of: tables, so longer than most files.
enum Vocabulary {
  /// Verbs and phrases that attribute.
  static let cues = words(
    """
    said says say saying told tells added adds claimed claims announced denied denies warned asked wrote tweeted \
    reported insisted noted accused believed thinks thought explained quoted vowed promised urged suggested argued \
    declined refused called criticised criticized praised confirmed revealed recalled joked replied answered stated \
    testified predicted alleged posted estimated according
    """)
  /// Words of grammar.
  static let function = words(
    """
    if when who whom whose that which as but and or because though although while after before since until unless \
    what how whether not never n't to of in on at by for from with about per the a an his her its their this these \
    those some many one two three no he she they it we you i him them there than so such via should would
    """)
  /// Names and titles.
  static let names = words(
    """
    Okafor Ada Lind Bo Mr. Mrs. Ms. Dr. Sen. Prof. Jr. St. President Prime Minister Mayor Governor The Larkham Courier \
    Herald Gazette Reuters BBC May March June Will Mark Friday Monday Jan. Sept. U.S. U.K. Inc. Ltd. NATO Paris London \
    Jordan Court Police Officials Council O'Neill D’Arcy Quist's van der Berg McFee Élise Åsa McDonald-Reyl J. K. P.J.
    """)
  /// Things that are talked of.
  static let nouns = words(
    """
    any ferry bridge tunnel budget bill deal strike day year week percent people minister spokesman spokeswoman report \
    poll study statement interview video tweet campaign group agency company owner judge lawyer voters workers officials \
    sources experts money fire flood crowns tonnes kilometres metres dead wounded child anything yes no nothing
    """)
  /// Numbers and dates in all sorts of forms.
  static let numbers =
    words(
      """
      16,000 $5 £3.2m 50% 2014 9/11 12 1,2,3 3-4 1st 20th $1bn €10 0 00 000 -1 +1 1e9 1e400 5:30 p.m. a.m. 2016-09-30 \
      1990s '98 10th-12th half dozen million billion trillion thousand hundred lakh crore ½ ¾ 1½ 3/4 1/0 0/0 .5 5. 1.000,5 \
      99999999999999999999 1.2.3 24:00 25:61 XIV MMXX twenty-one two-thirds 31/12/2031 13/14/2020 30.02.2031 00:00 70s \
      2,5 5° -40°C 3x x3 No.5 #1 $ € ₹500 ¥ 5'10" 6ft 12-year-old mid-2031 Q3 FY31 1,00,000 ٣٤ १२ 二千 Ⅷ ² 10^6
      """) + [
      "March 3", "3 March 2031", "last May", "10 to 15", "up 3 to 5", "between 2 and", "zero point", "a 3",
    ]
  /// Marks, alone and in runs; quotation marks of every kind.
  static let marks =
    [
      "“", "”", "‘", "’", "\"", "'", "«", "»", "„", "‟", "‹", "›", "「", "」", "『", "』", "``", "''", "`", "＂",
      "″",
    ]
    + [
      ".", ",", ";", ":", "!", "?", "-", "—", "–", "…", "...", "--", "(", ")", "[", "]", "/", "\\", "|", "•",
      "*", "_",
    ]
    + [
      ".”", ",”", "?”", "“‘", "’”", "’s", "'s", "s'", ",\"", ".\"", "”—", "—“", "?!", ".,", "..", "\n",
      "\n\n", "\u{A0}",
    ]
  /// Letters and marks of many scripts, and characters that hide, join or turn.
  static let scripts = [
    "Министр", "сказал,", "что", "«Да»", "وزير", "قال", "إن", "שר", "אמר", "מנהל", "मंत्री", "ने", "कहा", "部长",
    "说：",
    "“是的”", "大臣は", "「はい」と", "述べた。", "장관은", "말했다.", "ไทย", "Ünïcödé", "naïve", "ﬁnal", "ǅ", "İstanbul", "ß",
    "🙂",
    "👩‍👩‍👧‍👦", "🇺🇦", "🇦", "👍🏽", "e\u{301}", "\u{301}", "a\u{0300}\u{0301}\u{0302}\u{0303}", "\u{200B}", "\u{200D}",
    "\u{200E}",
    "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{AD}", "\u{2028}", "\u{85}", "\u{0}", "\u{1B}[31m", "\u{7F}",
    "\u{FFFD}",
    "\u{E000}", "\u{10FFFF}", "\u{1D538}", "\u{FFFE}", "한\u{11AB}", "\u{1161}", "x\u{20E3}", "\u{3000}", "／",
    "．", "，",
  ]

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
