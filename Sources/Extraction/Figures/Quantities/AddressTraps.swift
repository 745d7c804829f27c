import ClaimsModel
import Linguistics

/// Telephone numbers, house numbers and postal codes.
enum AddressTraps {
  /// Lexemes before a telephone number among which it is announced.
  private static let reach = 6

  private static let streets: Set<String> = [
    "street", "road", "avenue", "lane", "drive", "square", "boulevard", "st", "rd", "ave", "blvd", "terrace",
    "place", "way", "close", "crescent", "court", "row", "parkway", "highway", "quay", "grove", "gardens",
    "hill", "mews", "alley", "pike", "turnpike", "dr", "ln", "pl", "ct", "walk",
  ]
  /// Words for streets that come before their name.
  private static let openingStreets: Set<String> = [
    "rue", "via", "calle", "plaza", "piazza", "ave", "avenue", "boulevard", "avenida", "place", "rua",
  ]
  private static let callWords: Set<String> = [
    "call", "calls", "called", "calling", "phone", "phoned", "telephone", "tel", "dial", "dialled", "dialed",
    "text", "fax", "whatsapp", "hotline", "helpline", "sms", "ring", "rang", "mobile", "freephone", "reached",
  ]
  /// Those that a number may follow at once without being one's telephone: "called 30 witnesses".
  private static let directCallWords: Set<String> = [
    "call", "dial", "dialled", "dialed", "phone", "telephone", "tel", "fax", "ring", "rang", "called", "text",
  ]
  private static let postal: Set<String> = ["zip", "postcode", "postal"]

  /// Past the telephone number that starts at `index`: a leading 0, three groups, or fewer where a call is spoken of.
  static func telephoneEnd(_ index: Int, in context: SentenceContext) -> Int? {
    var place = index
    var groups = 0
    while groups < 8,
      context[place].kind == .number
        || (groups > 0 && context[place].isDash && context[place + 1].kind == .number)
        || (groups > 0 && context[place].isSymbol(")") && context[place + 1].kind == .number)
    {
      if context[place].kind == .number {
        guard context[place].isPlainDigits else { return nil }
        groups += 1
      }
      place += 1
    }
    guard groups > 0, isTelephone(index, groups: groups, end: place, in: context) else { return nil }
    if groups == 3, context[index + 1].isDash,
      DayReader.year(at: index, in: context) != nil || DayReader.year(at: index + 4, in: context) != nil
    {
      return nil
    }
    return place
  }

  /// Past the house number or the postal code at `index`: "10 Downing Street", "14-16 Castle Street", "OR 97205".
  static func addressEnd(_ index: Int, in context: SentenceContext) -> Int? {
    guard context[index].isPlainDigits else { return nil }
    if isPostalCode(index, in: context) { return index + 1 }
    let isRange = context[index + 1].isDash && context.isJoined(index + 1) && context[index + 2].isPlainDigits
    let last = isRange ? index + 2 : index
    return isStreet(after: last, in: context) ? last + 1 : nil
  }

  // MARK: - Private

  private static func isTelephone(_ index: Int, groups: Int, end: Int, in context: SentenceContext) -> Bool {
    let first = context[index].word.utf8
    if groups >= 3 || (first.count > 1 && first.first == 48) || first.count > 15 { return true }
    if groups == 2 {
      // "555-0142".
      let last = context[end - 1].word.utf8
      let isPair = first.count == 3 && last.count == 4 && context[index + 1].isDash && last.first == 48
      return isPair || isAnnounced(index, in: context)
    }
    // "Text GIVE to 20222".
    if first.count >= 5, context.isWord(index - 1, "to"), context.isWord(index - 3, in: ["text", "texting"]) {
      return true
    }
    // "Call 911".
    return first.count >= 3 && context.isWord(index - 1, in: directCallWords)
      && !LabelTraps.isCounting(index, in: context) && !LabelTraps.hasUnit(index, in: context)
      && DayReader.year(at: index, in: context) == nil
  }

  /// Whether a call is spoken of shortly before `index`.
  static func isAnnounced(_ index: Int, in context: SentenceContext) -> Bool {
    for place in TokenRange(max(0, index - reach), index) where context.isWord(place, in: callWords) {
      return true
    }
    return false
  }

  private static func isPostalCode(_ index: Int, in context: SentenceContext) -> Bool {
    if context.isWord(index + 1, in: postal) { return true }
    let before = context[index - 1]
    return context[index].word.utf8.count == 5 && before.isUpper && before.word.utf8.count == 2
      && context[index].isSpaceBefore && context[index - 2].isSymbol(",")
  }

  private static func isStreet(after index: Int, in context: SentenceContext) -> Bool {
    guard context[index + 1].isCapitalized else { return false }
    if openingStreets.contains(context[index + 1].word),
      context[index + 2].isCapitalized
        || context.isWord(index + 2, in: ["de", "di", "du", "des", "della"])
    {
      return true
    }
    for place in TokenRange(index + 2, index + 6) {
      let lexeme = context[place]
      // "9 E 71st St".
      if lexeme.kind == .number || (context.isJoined(place) && lexeme.kind == .word) { continue }
      guard lexeme.kind == .word, lexeme.isCapitalized else { return false }
      if streets.contains(lexeme.word) { return true }
    }
    return false
  }
}
