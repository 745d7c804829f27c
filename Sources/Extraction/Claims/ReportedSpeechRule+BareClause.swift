import ClaimsModel
import Linguistics

extension ReportedSpeechRule {
  /// Verbs after which a clause may stand without "that".
  private static let bareClauseVerbs: Set<String> = [
    "say", "think", "believe", "claim", "argue", "suggest", "note", "add", "hope", "predict", "warn",
    "insist", "admit",
    "tell", "estimate", "expect", "feel", "show", "find", "announce", "report", "acknowledge", "concede",
    "confirm",
    "allege", "contend", "assert", "maintain", "declare", "fear", "agree", "promise", "pledge", "vow",
    "swear", "write",
    "joke", "boast", "complain", "explain", "state", "reckon", "assure", "remind", "inform", "indicate",
    "reveal",
    "tweet", "imply", "assume", "recall", "stress", "conclude", "learn", "testify", "caution", "advise",
  ]

  /// Whether a clause without "that" begins at `start`: a subject, and a finite verb within reach.
  func isBareClause(from start: Int, limit: Int, verb: CueVerb) -> Bool {
    guard Self.bareClauseVerbs.contains(verb.lemma) else { return false }
    let word = view.lower(start)
    if FunctionWords.auxiliaries.contains(word) { return false }
    if FunctionWords.objectPronouns.contains(word), !["her", "it", "you"].contains(word) { return false }
    if word == "so" { return false }
    // "shows 52 percent favour repeal": a share is a subject before any verb.
    if view.shape(start) == .number, ["percent", "per", "%"].contains(view.lower(start + 1)) { return true }
    if isPronounWithVerb(at: start) { return true }
    let end = min(limit, start + 30)
    var index = start
    while index + 1 < end {
      index += 1
      let next = view.lower(index)
      if view.isStop(index) || next == ";" { break }
      // The verb of a relative clause is none of the content's: "adds support for ferries, which run".
      if ["which", "who", "where", "whose"].contains(next), view.lower(index - 1) == "," {
        guard !verb.frames.contains(.object),
          let comma = TokenRange(index, end).first(where: { view.lower($0) == "," })
        else { break }
        index = comma
        continue
      }
      if FunctionWords.auxiliaries.contains(next), next != "'s" || view.shape(index - 1) == .lower {
        return true
      }
      if looksFinite(index, mayBePlural: verb.frames.contains(.object))
        || endsInVerb(index, limit: limit, verb: verb)
      {
        return true
      }
    }
    return false
  }

  /// "It still rang": a pronoun that is always a subject, and a verb.
  private func isPronounWithVerb(at start: Int) -> Bool {
    guard ["it", "he", "she", "they", "we", "i", "there"].contains(view.lower(start)) else { return false }
    let verb = TokenRange(start + 1, start + 4).first { view.text.tags[$0].rawValue != "RB" }
    return verb.map { view.text.tags[$0].isFinite } ?? false
  }

  /// "said the dam leaks.": a word in -s that closes the sentence, after a verb that takes no object.
  private func endsInVerb(_ index: Int, limit: Int, verb: CueVerb) -> Bool {
    let word = view.lower(index)
    guard !verb.frames.contains(.object), word.hasSuffix("s"), !word.hasSuffix("ss"),
      view.shape(index) == .lower,
      index + 1 >= limit || view.isStop(index + 1) || view.lower(index + 1) == ","
    else { return false }
    let before = view.lower(index - 1)
    return view.shape(index - 1) == .lower && !before.hasSuffix("s")
      && !FunctionWords.determiners.contains(before)
      && !FunctionWords.prepositions.contains(before)
  }

  /// Whether the word looks like a past tense.
  func looksPast(_ index: Int) -> Bool {
    view.shape(index) == .lower
      && (view.lower(index).hasSuffix("ed") || Self.irregularPasts.contains(view.lower(index)))
  }

  /// Frequent pasts that do not end in -ed.
  static let irregularPasts: Set<String> = [
    "went", "came", "made", "took", "got", "knew", "left", "fell", "rose", "won", "lost", "saw", "gave",
    "met", "held", "ran",
    "began", "felt", "kept", "became", "found", "thought", "told", "said", "brought", "spent", "led", "broke",
    "spoke", "sent",
    "put", "set", "cut", "hit", "let", "paid", "sold", "built", "grew", "drew", "stood", "understood", "hid",
    "chose", "drove", "flew", "fought", "bought", "caught", "taught", "drank", "sank", "shut",
    "meant", "wrote",
  ]

  /// Whether the word ends like a finite verb after something that may be its subject.
  private func looksFinite(_ index: Int, mayBePlural: Bool) -> Bool {
    let word = view.lower(index)
    guard view.shape(index) == .lower else { return false }
    if word.hasSuffix("ed") { return true }
    if word.hasSuffix("s"), !word.hasSuffix("ss"),
      view.isCapitalized(index - 1) || FunctionWords.personalPronouns.contains(view.lower(index - 1))
    {
      return true
    }
    // "announced 35 new orders from": after a verb that takes objects a word in -s is as often their plural.
    if !mayBePlural, word.hasSuffix("s"), !word.hasSuffix("ss"), view.shape(index - 1) == .lower,
      !view.lower(index - 1).hasSuffix("s"), !FunctionWords.determiners.contains(view.lower(index - 1)),
      !FunctionWords.prepositions.contains(view.lower(index - 1)),
      FunctionWords.determiners.contains(view.lower(index + 1))
        || FunctionWords.prepositions.contains(view.lower(index + 1))
    {
      return true
    }
    return Self.irregularPasts.contains(word)
      || [
        "want", "need", "think", "know", "believe", "go", "come", "make", "take", "get", "see", "support",
        "plan",
        "hope", "expect", "remain", "include", "n't", "not",
      ].contains(word)
  }
}
