import ClaimsModel
import Linguistics

/// One sentence cut into lexemes, with what rules need to know around it.
struct SentenceContext {
  /// Lexemes before a comparison within which the compared period may stand.
  private static let comparisonReach = 60

  let bytes: TotalList<UInt8>
  let lexemes: TotalList<Lexeme>
  /// Whether the sentence is a headline, where capitals mean little.
  let isInTitle: Bool
  /// When the article was published.
  let published: PartialDate?
  /// Whose currency a bare sign is.
  var home = HomeCurrency.unknown
  /// Digits that the article uses as a name: "787" once it has said "Boeing 787".
  let nameNumbers: Set<String>
  /// The text's tokens and their classes, for the few rules that ask.
  var tokens: TotalList<Token> = []
  var tags: TotalList<PennTag> = []
  /// The numeral read last: most rules ask for the one at the same place.
  let numerals = NumeralMemo()
  /// The last date found before this sentence or in it.
  var previousDate: DateReading?
  /// The quarter that the article reports on: the first it names that has begun.
  var reported: DateReading?
  /// The time that the text tells of.
  var narration = Narration(isHistory: false)
  /// The words of the sentence with their classes.
  var words: SentenceWords?

  /// The Penn Treebank class of the word that the lexeme at `index` is part of; `nil` where it is not known.
  func tag(_ index: Int) -> String? {
    lexemes.indices.contains(index) ? words?.tag(at: lexemes[index].start)?.rawValue : nil
  }

  /// What "the year" means: that of the date told last in a history or in a stretch of another time, else the own.
  var present: PartialDate? { narration.date ?? published }
  /// What a date is anchored in that counts from ``present``.
  var presentAnchor: Figure.Anchor { narration.date == nil ? .publication : .previous }

  /// Keeps a date, which stands at `range`, that later ones may refer to.
  mutating func remember(_ date: DateReading, at range: TokenRange) {
    previousDate = date
    narration.follow(date, at: range, in: self)
    // A quarter that is told by its last day is surer than one told by its number.
    guard reported == nil || date.anchor == .previous, date.isQuarter, let published, let low = date.low,
      low <= published,
      low.year >= published.year - 1
    else { return }
    reported = date
  }

  /// The quarter that "a year earlier" at `index` compares with; `nil` where the sentence speaks of months or years.
  func comparedQuarter(before index: Int) -> DateReading? {
    guard let reported else { return nil }
    let first = max(0, index - Self.comparisonReach)
    let isLonger = TokenRange(first, index).contains {
      isWord($0, in: ["months", "years"])
        || (isWord($0, "year") && isWord($0 - 1, in: ["the", "full", "fiscal"]))
    }
    return isLonger ? nil : reported
  }

  /// The lexeme at `index`, or ``Lexeme/neutral`` beyond the ends.
  subscript(index: Int) -> Lexeme { lexemes[index] }

  /// Whether the lexeme at `index` is the word `word`.
  func isWord(_ index: Int, _ word: String) -> Bool {
    lexemes[index].kind == .word && lexemes[index].word == word
  }

  /// Whether the lexeme at `index` is one of `words`.
  func isWord(_ index: Int, in words: Set<String>) -> Bool {
    lexemes[index].kind == .word && words.contains(lexemes[index].word)
  }

  /// Whether the lexeme at `index` is one of a few `words`, which are looked at only when it is a word.
  func isWord(_ index: Int, in words: @autoclosure () -> [String]) -> Bool {
    guard lexemes[index].kind == .word else { return false }
    return words().contains(lexemes[index].word)
  }

  /// Whether the lexeme at `index` follows the one before without a space.
  func isJoined(_ index: Int) -> Bool {
    index > 0 && lexemes.indices.contains(index) && !lexemes[index].isSpaceBefore
  }

  /// Whether a hyphen stands at `index`, joined to what is before and after it.
  func isHyphen(_ index: Int) -> Bool {
    isJoined(index) && lexemes[index].isDash && isJoined(index + 1)
  }

  /// Whether the lexeme at `index` is a hyphen that some texts set apart within a number: "fifty - two".
  func isLooseHyphen(_ index: Int) -> Bool {
    guard self[index].isSymbol("-"), self[index].isSpaceBefore, self[index + 1].isSpaceBefore else {
      return false
    }
    let (tens, unit) = (self[index - 1], self[index + 1])
    return tens.has(.cardinal) && tens.number >= 20 && tens.number % 10 == 0 && unit.has(.cardinal)
      && (1...9).contains(unit.number)
  }

  /// The class of the token that the lexeme at `index` is, or begins; `nil` inside of one.
  ///
  /// Logarithmic in the text's tokens.
  func tag(at index: Int) -> PennTag? {
    guard lexemes.indices.contains(index), tags.count == tokens.count else { return nil }
    let start = lexemes[index].start
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens.span(at: middle).start < start { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count && tokens.span(at: low).start == start ? tags[low] : nil
  }

  /// Whether the tagger takes the lexeme at `index` for a noun.
  func isNoun(_ index: Int) -> Bool { tag(at: index)?.rawValue.utf8.first == 0x4E }

  /// Whether the tagger takes the lexeme at `index` for a verb that says when: "asks", "lives", "blocked", "may".
  func isFiniteVerb(_ index: Int) -> Bool {
    guard let tag = tag(at: index), tag.isVerb else { return false }
    return ["VBD", "VBP", "VBZ", "MD"].contains(tag.rawValue)
  }

  /// The bytes of the lexemes of `range`, which is not empty.
  func span(_ range: TokenRange) -> TextSpan {
    guard let first = range.first, let last = range.last else { return TextSpan(0, 0) }
    return TextSpan(self[first].start, max(self[first].start, self[last].end))
  }

  /// The words of the lexemes of `range` as printed.
  func text(_ range: TokenRange) -> String {
    let span = span(range)
    return String(decoding: bytes[span], as: UTF8.self)
  }

  /// A figure over `range` whose numeral is `numeral`.
  func figure(_ range: TokenRange, numeral: TokenRange, kind: FigureKind, value: DecimalValue? = nil)
    -> Figure
  {
    Figure(text: text(range), spans: [span(range)], numeralSpans: [span(numeral)], kind: kind, value: value)
  }
}

/// Remembers the numeral that was read last in a sentence.
final class NumeralMemo {
  /// Where it starts; -1 before the first.
  var index = -1
  /// What was read there.
  var numeral: Numeral?
}

/// What a rule found at a place: figures, or nothing when the place is a trap.
struct FigureMatch: Sendable {
  /// A figure with its lexemes.
  struct Found: Sendable, Neutral {
    /// A number of no lexemes.
    static let neutral = Found(
      figure: Figure(text: "", spans: [], numeralSpans: [], kind: .number), range: TokenRange(0, 0))

    var figure: Figure
    var range: TokenRange
  }

  var found: TotalList<Found>
  /// Index of the lexeme where the search goes on.
  var end: Int
  /// A date that later relative dates may refer to.
  var date: DateReading?

  /// One figure over `range`.
  init(_ figure: Figure, range: TokenRange, date: DateReading? = nil) {
    found = [Found(figure: figure, range: range)]
    end = range.end
    self.date = date
  }

  /// Nothing up to `end`: numbers that are no figures.
  init(trapUntil end: Int) {
    found = []
    self.end = end
  }
}

/// Recognises one sort of figure.
protocol FigureRule: Sendable {
  /// What a lexeme must be for the rule to be asked: kinds and roles, one of which is enough.
  var starts: WordRoles { get }

  /// What starts at the lexeme `index`; `nil` when this rule has nothing to say. Looks at a bounded number of lexemes.
  func match(at index: Int, in context: SentenceContext) -> FigureMatch?
}

extension FigureRule {
  /// Anything.
  var starts: WordRoles { WordRoles(rawValue: .max) }
}
