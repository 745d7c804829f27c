import Linguistics
import Outlets

/// A noun phrase without a name that means a person or a body: "the mayor", "a spokeswoman", "the company".
struct Nominal: Hashable, Sendable {
  /// From its determiner to its head.
  var tokens: TokenRange
  /// Its last noun.
  var head: Int
  /// Whether a person is meant rather than a body.
  var isPerson: Bool
  /// Whether "the", "this" or a capital office ("the President", "President said") makes it a known one.
  var isDefinite: Bool
  /// Whether somebody owns it: "its director", "the port's director".
  var isOwned: Bool
  /// The first token of the name that follows in apposition: "the mayor, Orla Finch".
  var apposed: Int?
}

/// Finds the nominals that a pronoun or a role can mean, by word classes and lists of nouns.
struct NominalFinder {
  let view: TokenView
  private let titleEnd: Int

  init(view: TokenView) {
    self.view = view
    titleEnd = view.text.sentences.last { $0.isInTitle }?.tokens.end ?? 0
  }

  /// A noun phrase reaches so far left of its head.
  private static let reach = 6
  private static let definite: Set<String> = ["the", "this", "that"]
  private static let owners: Set<String> = ["its", "his", "her", "their", "our", "my", "your"]

  /// The nominals in text order; `isName` tells the tokens of names.
  func nominals(isName: TotalList<Bool>, isDescription: TotalList<Bool>) -> [Nominal] {
    let tags = view.text.tags
    guard tags.count == view.text.tokens.count else { return [] }
    var found: [Nominal] = []
    for head in view.text.tokens.indices
    where (isSingularNoun(tags[head]) || isGeneral(head) || isAge(head) || isDemonym(head)) && !isName[head]
      && !isGeneral(head + 1)
    {
      let word = view.lower(head)
      let isPerson =
        RoleReader.isRoleNoun(word) || GivenNames.gender(ofNoun: word) != nil || isAge(head)
        || isDemonym(head)
        || EntityLinker.isParent(noun: word)
        || EntityLinker.isEpithet(noun: word)
      guard isPerson || isBody(word) else { continue }
      // "Coe, the mayor," and "Coe is the mayor" are said of the name.
      let next = head + 1
      if isDescription[head], !(view.lower(next) == "," && isName[next + 1]) {
        continue
      }
      // "the company spokesman", "President Coe": not the last noun.
      if isName[next] || tags[next].rawValue.hasPrefix("NN"), view.lower(next) != "'s" {
        continue
      }
      // "A group of engineers" is the engineers.
      if view.lower(next) == "of", ["group", "team", "panel"].contains(word) { continue }
      if let nominal = nominal(head, isPerson: isPerson, isDescription: isDescription[head], isName: isName) {
        found.append(nominal)
      }
    }
    return found
  }

  /// The nominal of one person that somebody has marked; `nil` for a plural.
  func person(_ tokens: TokenRange, head: Int) -> Nominal? {
    guard view.text.tags.indices.contains(head), isSingularNoun(view.text.tags[head]) else { return nil }
    let start = tokens.start
    let words = TokenRange(start, head + 1)
    return Nominal(
      tokens: words, head: head, isPerson: true, isDefinite: Self.definite.contains(view.lower(start)),
      isOwned: isOwned(words), apposed: nil)
  }

  // MARK: - Private

  private func isOwned(_ words: TokenRange) -> Bool {
    Self.owners.contains(view.lower(words.start))
      || words.dropLast().contains { ["'s", "’s"].contains(view.lower($0)) }
  }

  /// "Attorney general", whose head looks like an adjective.
  private func isGeneral(_ index: Int) -> Bool {
    view.lower(index) == "general"
      && ["attorney", "solicitor", "surgeon", "consul", "secretary", "inspector"].contains(
        view.lower(index - 1))
  }

  /// "The 52-year-old", whose noun is left out.
  private func isAge(_ index: Int) -> Bool {
    guard view.lower(index).hasSuffix("-year-old") else { return false }
    let next = TokenRange(index + 1, index + 4).first { view.text.tags[$0].rawValue != "JJ" } ?? index + 4
    return next == index + 1 || !view.text.tags[next].isNoun
  }

  /// "The Peruvian said": one person of a country or a town, told by the word's end and the verb behind it.
  func isDemonym(_ index: Int) -> Bool {
    guard view.shape(index) == .capitalized, view.lower(index - 1) == "the",
      view.text.tags.indices.contains(index + 1),
      view.text.tags[index + 1].isFinite || view.isStop(index + 1),
      case let word = view.lower(index), Self.isDemonym(word)
    else { return false }
    return !view.outlets.isOutlet("the " + word)
  }

  private static func isDemonym(_ word: String) -> Bool {
    if ["vatican", "republican", "pentagon", "guardian", "titan"].contains(word) { return false }
    return ["ian", "ean", "yan", "can", "ndan", "ali", "iraqi", "shman", "chman", "shwoman"].contains {
      word.hasSuffix($0)
    } && word.utf8.count > 5
      || [
        "swede", "dane", "scot", "scotsman", "pole", "turk", "briton", "spaniard", "finn", "czech", "greek",
        "serb",
        "croat", "israeli", "pakistani", "german", "roman", "texan", "cuban", "korean",
      ].contains(word)
  }

  private func isSingularNoun(_ tag: PennTag) -> Bool { tag.rawValue == "NN" || tag.rawValue == "NNP" }

  private func isBody(_ word: String) -> Bool {
    SourceWords.organisationNouns.contains(word)
      || SourceWords.governmentNouns.contains(word) && word != "state" && word != "city" && word != "county"
      || OutletReader.nouns.contains(word)
  }

  private func nominal(_ head: Int, isPerson: Bool, isDescription: Bool, isName: TotalList<Bool>) -> Nominal?
  {
    var start = head
    let limit = view.sentenceStart(of: head)
    while start > limit, head - start < Self.reach, isModifier(start - 1) { start -= 1 }
    let first = view.lower(start)
    let isCapital = view.isCapitalized(head)
    let isDefinite = Self.definite.contains(first)
    guard
      isDefinite || ["a", "an", "one", "another"].contains(first) || Self.owners.contains(first)
        || view.lower(start) != first
        || TokenRange(start, head).contains(where: { ["'s", "’s"].contains(view.lower($0)) })
        || isCapital && isPerson || isInTitle(head)
    else { return nil }
    // "Coe, the mayor," and "Coe is the mayor" are said of the name.
    if start > 1, isName[start - 2] || view.shape(start - 2) == .number, view.lower(start - 1) == "," {
      return nil
    }
    let before = view.lower(start - 1)
    if ["is", "was", "are", "were", "be", "been", "as", "became", "become", "becomes"].contains(before),
      !isDefinite || before == "as"
    {
      return nil
    }
    let isApposed =
      isDescription && view.lower(head + 1) == "," && isName[head + 2]
    let isIndefinite = ["a", "an", "another", "one"].contains(first)
    return Nominal(
      tokens: TokenRange(start, head + 1), head: head, isPerson: isPerson,
      isDefinite: isDefinite || (isCapital || isInTitle(head)) && !isIndefinite,
      isOwned: isOwned(TokenRange(start, head + 1)),
      apposed: isApposed ? head + 2 : nil)
  }

  private func isInTitle(_ token: Int) -> Bool { token < titleEnd }

  private func isModifier(_ index: Int) -> Bool {
    if ["the", "a", "an", "this", "that"].contains(view.lower(index + 1)) { return false }
    // "The singer turned senator".
    if view.lower(index) == "turned", view.text.tags[index + 1].isNoun { return true }
    let tag = view.text.tags[index].rawValue
    // "The reigning champion".
    if tag == "VBG" { return Self.definite.contains(view.lower(index - 1)) }
    return ["DT", "JJ", "NN", "NNP", "PRP$", "POS", "CD", "VBN", "HYPH", "NNS", "JJR", "JJS"].contains(tag)
  }
}
