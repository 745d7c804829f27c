public import ClaimsModel

/// Makes invented analyses, repeatable from a seed: claims within claims, chains, figures, accents.
///
/// Everything that an analysis may hold occurs, and every span fits its text, so that storing and
/// reading back can be compared value by value. Words follow a skewed distribution, as in real text.
public struct SyntheticAnalyses {
  private var random: SeededGenerator
  private let words: [String]
  private var number = 0

  /// Starts the sequence that belongs to `seed`, with a vocabulary of `vocabulary` words beside the common ones.
  public init(seed: UInt64, vocabulary: Int = 3000) {
    var random = SeededGenerator(seed: seed)
    let syllables = ["ba", "ré", "ti", "lo", "mun", "ska", "ver", "ön", "da", "chi", "per", "gal"]
    words =
      Self.common
      + (0..<vocabulary).map { _ in
        (0..<Int.random(in: 2...4, using: &random)).map { _ in syllables.randomElement(using: &random) ?? "ba"
        }
        .joined()
      }
    self.random = random
  }

  /// The next analysis, of an article with `claims` claims.
  public mutating func next(claims count: Int = 8) -> ArticleAnalysis {
    number += 1
    var text = TextBuilder()
    let title = number.isMultiple(of: 7) ? nil : sentence(6).dropLast().description
    if let title { text.append(title + "\n\n") }
    let bodyStart = text.length
    var sources: [Source] = []
    var claims: [Claim] = []
    var figures: [Figure] = []
    for index in 0..<count {
      if index > 0 { text.append(index.isMultiple(of: 3) ? "\n\n" : " ") }
      addSentence(to: &text, sources: &sources, claims: &claims, figures: &figures)
    }
    return ArticleAnalysis(
      article: article(text: text.text, title: title, bodyStart: bodyStart), sources: sources, claims: claims,
      figures: figures, extractorVersion: 1)
  }

  // MARK: - Private

  private static let common = [
    "the", "of", "to", "and", "a", "in", "that", "for", "was", "harbour", "council", "budget", "fighters",
    "bridge", "vote", "water", "school", "flood", "ferry", "harvest", "strike", "minister",
  ]
  private static let people = [
    "Ada Bréton", "Tomás Okoye", "Ingrid Sølvberg", "Mara O’Neill", "Pavel Dvořák", "Lucía Fernández",
    "Joan Pike",
  ]
  private static let bodies = [
    "Ministry of Ferries", "The Harbour Gazette", "Northern Grain Union", "Lake Council",
  ]

  private mutating func word() -> String {
    let skew = Double.random(in: 0..<1, using: &random)
    return words[Int(skew * skew * skew * Double(words.count))]
  }

  private mutating func sentence(_ count: Int) -> String {
    let words = (0..<count).map { _ in word() }
    return words.joined(separator: " ") + "."
  }

  private mutating func article(text: String, title: String?, bodyStart: Int) -> Article {
    let isDated = !number.isMultiple(of: 11)
    let day = 18_000 + Int.random(in: 0..<1500, using: &random)
    let digest = String(repeating: "0", count: 40) + String(number + 1_000_000)
    return Article(
      externalID: number.isMultiple(of: 4) ? "given-\(number)" : nil, path: "synthetic/\(number).txt",
      format: "text", title: title, kicker: number.isMultiple(of: 5) ? "Côte" : nil,
      bylines: number.isMultiple(of: 3) ? ["Jo “Quill” Marsh", "B\\W"] : [],
      outlet: number.isMultiple(of: 6) ? nil : ["The Daily Ferry", "Côte Matin", "Lake Post"][number % 3],
      published: isDated ? PartialDate(dayNumber: day) : nil, publishedFrom: isDated ? .metadata : nil,
      url: number.isMultiple(of: 2) ? "https://example.org/\(number)" : nil, language: "en", text: text,
      bodyStart: bodyStart, warnings: number.isMultiple(of: 9) ? ["A line was empty."] : [],
      digest: digest + "a", textDigest: digest + "b")
  }

  /// One sentence: a source that says something with a number in it, perhaps with a claim within.
  private mutating func addSentence(
    to text: inout TextBuilder, sources: inout [Source], claims: inout [Claim], figures: inout [Figure]
  ) {
    let start = text.length
    let speaker = addSource(to: &text, sources: &sources)
    text.append(" ")
    let cue = text.append("said")
    text.append(" ")
    let position = claims.count
    let first = text.append("“\(sentence(Int.random(in: 6...12, using: &random)).dropLast())”")
    text.append(" – ")
    let secondStart = text.length
    let numeral = text.append("\(Int.random(in: 2...90, using: &random)),000")
    text.append(" ")
    let counted = text.append(word())
    text.append(" " + sentence(Int.random(in: 3...9, using: &random)))
    let second = TextSpan(secondStart, text.length)
    var chain = [
      Attribution(
        relation: .speaker, source: speaker.index, mention: text[speaker.span], spans: [speaker.span])
    ]
    if position.isMultiple(of: 4), speaker.index > 0 {
      chain.append(
        Attribution(
          relation: .relay, source: 0, mention: nil, spans: [],
          cue: Cue(text: "said", lemma: "say", spans: [cue])))
    }
    let sentence = TextSpan(start, text.length)
    claims.append(
      Claim(
        kind: ClaimKind.allCases[position % 3],
        stance: Stance.allCases.randomElement(using: &random) ?? .asserts,
        text: text[first] + " " + text[second], spans: [first, second],
        cue: Cue(text: "said", lemma: "say", spans: [cue]), attribution: chain,
        said: position.isMultiple(of: 5) ? "2021-03" : nil,
        venue: position.isMultiple(of: 6) ? "in a létter" : nil,
        isNegated: position.isMultiple(of: 9), isInTitle: false, sentence: sentence, figures: [figures.count],
        confidence: 0.5 + Double(position % 5) / 10))
    if position.isMultiple(of: 3) {
      claims.append(
        Claim(
          kind: .statement, text: text[second], spans: [second], parent: position, sentence: sentence,
          figures: [figures.count], confidence: 1))
    }
    figures.append(
      figure(text: text, numeral: numeral, counted: counted, claim: claims.count - 1, number: figures.count))
  }

  private mutating func addSource(
    to text: inout TextBuilder, sources: inout [Source]
  ) -> (index: Int, span: TextSpan) {
    let (name, kind): (String, SourceKind) =
      switch Int.random(in: 0..<10, using: &random) {
      case 0: ("officials", .group)
      case 1: ("a senior aide", .unnamed)
      case 2: ("Bréton", .person)
      case 3, 4: (Self.bodies.randomElement(using: &random) ?? "", .organisation)
      default: (Self.people.randomElement(using: &random) ?? "", .person)
      }
    let span = text.append(name)
    if let known = sources.firstIndex(where: { $0.name == name && $0.kind == kind }) {
      sources[known].mentions.append(span)
      return (known, span)
    }
    let words = name.split(separator: " ")
    sources.append(
      Source(
        name: name, kind: kind, roles: words.count == 2 && kind == .person ? ["Mayor of “\(word())”"] : [],
        aliases: words.count == 2 && kind == .person ? [String(words[1])] : [], mentions: [span]))
    return (sources.count - 1, span)
  }

  private func figure(
    text: TextBuilder, numeral: TextSpan, counted: TextSpan, claim: Int, number: Int
  ) -> Figure {
    let whole = TextSpan(numeral.start, counted.end)
    let digits = text[numeral].filter { $0 != "," }
    var figure = Figure(
      text: text[whole], spans: [whole], numeralSpans: [numeral], kind: .count, value: DecimalValue(digits),
      modifier: FigureModifier.allCases[number % FigureModifier.allCases.count])
    figure.claim = claim
    figure.counted = text[counted]
    figure.countedHead = text[counted]
    figure.significantDigits = 2
    switch number % 4 {
    case 1:
      figure.kind = .money
      figure.currency = "EUR"
      figure.isCurrencyAssumed = true
      figure.low = DecimalValue("0.5")
      figure.high = figure.value
      figure.value = nil
      figure.isHighIncluded = false
      figure.change = FigureChange(direction: .up, kind: .fromTo, from: DecimalValue("-3.25"))
    case 2:
      figure.kind = .date
      figure.value = nil
      figure.date = "2020-05"
      figure.timex = "2020-05"
      figure.dateLow = PartialDate(year: 2020, month: 5, day: 1)
      figure.dateHigh = PartialDate(year: 2020, month: 5, day: 31)
      figure.anchor = .publication
      figure.alternates = ["2019-05", "20XX"]
    case 3:
      figure.kind = .measure
      figure.unit = "km"
      figure.unitText = "kilometres"
      figure.unitKind = "Length"
      figure.per = "/d"
      figure.asOf = "2021"
      figure.countedFrom = counted
    default: break
    }
    return figure
  }
}

/// A text that tells where each piece of it stands.
private struct TextBuilder {
  private(set) var text = ""
  private(set) var length = 0

  /// Adds `piece`; gives its span.
  @discardableResult
  mutating func append(_ piece: some StringProtocol) -> TextSpan {
    let start = length
    text += piece
    length += piece.utf8.count
    return TextSpan(start, length)
  }

  subscript(span: TextSpan) -> String {
    String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
  }
}
