import Linguistics
import Outlets

/// Finds news outlets among the words of a noun phrase or beside a cue: "the Daily Echo", "German magazine Der
/// Wecker", "state television", "the Echo's evening programme".
struct OutletReader: Sendable {
  let view: TokenView
  private let names: OutletNames

  /// Nouns that say that what is named beside them is an outlet, or that stand for one.
  static let nouns: Set<String> = [
    "newspaper", "newspapers", "broadcaster", "magazine", "tabloid", "newswire", "daily", "weekly", "outlet",
    "television", "tv", "radio", "paper", "publication",
  ]
  /// What stands before "agency", "media" and the like when they are outlets: "state news agency".
  private static let pressWords: Set<String> = ["news", "state", "state-run", "local", "official", "press"]
  private static let pressHeads: Set<String> = ["agency", "media", "website", "site", "channel", "service"]
  /// What the short form of an outlet's name leaves out.
  private static let trades: Set<String> = [
    "news", "agency", "newspaper", "newspapers", "magazine", "online", "media", "network", "tv", "television",
    "radio",
    "service", "wire",
  ]
  /// Prepositions that tie an outlet to an utterance: "told to", "in an interview with", "carried by".
  private static let ties: Set<String> = ["to", "with", "by", "in", "on", "via", "as"]
  /// Nouns after which "from", "for" and "of" tie an outlet too: "a report from the Echo".
  private static let pieces: Set<String> = [
    "report", "interview", "article", "column", "op-ed", "dispatch", "essay", "piece", "edition", "issue",
    "writing", "story", "investigation",
  ]
  /// No outlet stands further than this behind the words that tie it.
  private static let reach = 6

  init(view: TokenView) {
    self.view = view
    names = view.outlets
  }

  /// Whether the noun phrase is an outlet.
  func isOutlet(_ phrase: TokenRange) -> Bool {
    let core = core(of: phrase)
    guard !core.isEmpty else { return false }
    if names.isOutlet(view.string(core)) || isOwn(core) { return true }
    // "the Echo newspaper".
    let last = view.lower(core.end - 1)
    if core.count > 1, Self.nouns.contains(last), view.shape(core.end - 1) == .lower,
      isName(core.dropLast())
    {
      return true
    }
    if isPressNoun(core.end - 1, in: core) { return true }
    // "a draft seen by the Echo", "a spokesman for the Echo".
    if core.contains(where: { FunctionWords.prepositions.contains(view.lower($0)) && !view.isCapitalized($0) }
    ) {
      return false
    }
    guard let start = core.last(where: { !view.isCapitalized($0) }), start + 1 < core.end else {
      return false
    }
    return isPressNoun(start, in: core) || names.isOutlet(view.string(TokenRange(start + 1, core.end)))
  }

  /// The outlets that prepositions tie to the words `window`, in text order.
  func outlets(tiedIn window: TokenRange) -> [TokenRange] {
    var found: [TokenRange] = []
    var index = window.start
    while index < window.end {
      if isTie(index, in: window), let outlet = outlet(startingAt: index + 1, limit: window.end),
        isKnown(outlet) || view.lower(index) == "by"
      {
        found.append(outlet)
        index = outlet.end
      } else {
        index += 1
      }
    }
    return found
  }

  /// The outlet that the noun phrase beginning at `start` names, or that owns what it names: "the Echo" in "the
  /// Echo's morning show".
  func outlet(startingAt start: Int, limit: Int) -> TokenRange? {
    let limit = min(limit, start + Self.reach)
    var end = start
    var best: TokenRange?
    while end < limit, view.isWord(end), !FunctionWords.prepositions.contains(view.lower(end)) {
      if view.lower(end) == "'s" || view.lower(end) == "’s" {
        return isOutlet(TokenRange(start, end)) && !isPersonal(after: end, limit: limit)
          ? TokenRange(start, end) : best
      }
      end += 1
      if !view.isDay(end - 1), isOutlet(TokenRange(start, end)) { best = TokenRange(start, end) }
    }
    // "The National Bureau", "the Star Hotel" are other names.
    if let best, isInLongerName(best) { return nil }
    // "Post reporter Ann Lee" is no outlet.
    if let best, best.end < limit, SourceWords.titles.contains(view.lower(best.end)) {
      return nil
    }
    return best
  }

  /// The outlet in "a report in the Echo", "an article on the Echo's website".
  func publisher(of phrase: TokenRange) -> TokenRange? {
    guard let tie = phrase.dropFirst().first(where: { FunctionWords.prepositions.contains(view.lower($0)) }),
      Self.pieces.contains(view.lower(tie - 1)), ["in", "by", "on", "from"].contains(view.lower(tie))
    else { return nil }
    return outlet(startingAt: tie + 1, limit: phrase.end)
  }

  // MARK: - Private

  /// Whether a name goes on behind an outlet's: "the Star Hotel"; no "Star News" and no day.
  private func isInLongerName(_ outlet: TokenRange) -> Bool {
    let next = outlet.end
    return view.isCapitalized(outlet.end - 1) && view.isCapitalized(next) && view.text.tags[next].isProperNoun
      && !view.isDay(next) && !FunctionWords.months.contains(view.lower(next))
      && !Self.trades.contains(view.lower(next)) && !SourceWords.titles.contains(view.lower(next))
      && GivenNames.gender(ofWord: view.lower(next)) == nil
  }

  /// Whether the words name the outlet that published the article: "told Meridian" in Meridian.
  private func isOwn(_ words: TokenRange) -> Bool {
    guard let own = view.ownOutlet, view.isCapitalized(words.end - 1) else { return false }
    let key = NameIndex.key(of: view.string(words))
    guard own != key else { return true }
    // "Meridian" for the Meridian News Agency.
    return own.hasPrefix(key + " ")
      && own.dropFirst(key.count).split(separator: " ").allSatisfy { Self.trades.contains(String($0)) }
  }

  /// Whether the outlet has a name or was spoken of: "on local radio" says where rather than through whom.
  private func isKnown(_ outlet: TokenRange) -> Bool {
    view.lower(outlet.start) == "the" || outlet.contains(where: view.isCapitalized)
  }

  private func core(of phrase: TokenRange) -> TokenRange {
    let end = phrase.first { [",", "("].contains(view.lower($0)) } ?? phrase.end
    return TokenRange(phrase.start, end)
  }

  private func isName(_ words: TokenRange) -> Bool { view.isCapitalized(words.end - 1) }

  /// "television", "state news agency", "local media".
  private func isPressNoun(_ index: Int, in core: TokenRange) -> Bool {
    guard view.shape(index) == .lower else { return false }
    let word = view.lower(index)
    if Self.nouns.contains(word) {
      // "a paper" may be a scholar's, "the paper" is the press here.
      return word != "paper" || view.lower(core.start) == "the" && core.count == 2
    }
    return Self.pressHeads.contains(word) && index > core.start
      && Self.pressWords.contains(view.lower(index - 1))
  }

  /// "the Echo's editor": a person rather than a programme.
  private func isPersonal(after index: Int, limit: Int) -> Bool {
    TokenRange(index + 1, limit).contains { SourceWords.titles.contains(view.lower($0)) }
  }

  private func isTie(_ index: Int, in window: TokenRange) -> Bool {
    guard !view.isQuoted(index) else { return false }
    let word = view.lower(index)
    if Self.ties.contains(word) { return true }
    return ["from", "for", "of"].contains(word) && Self.pieces.contains(view.lower(index - 1))
  }
}
