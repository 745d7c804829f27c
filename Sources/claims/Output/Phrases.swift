package import ClaimsModel

extension SearchHit {
  /// The link of the speaker; `nil` when no source is named.
  var speaker: ChainLink? { chain.first { $0.relation == .speaker } }

  /// `Ada Okafor, harbour master and Bo Lind`; for a claim without a speaker, what stands for one.
  package var speakerPhrase: String {
    guard let speaker else { return claim.kind == .statement ? "(the article itself)" : "(nobody named)" }
    let joint = chain.speakers.dropFirst().map { " and " + $0.name }.joined()
    return ([speaker.name] + [speaker.leadingRole].compactMap(\.self)).joined(separator: ", ") + joint
  }

  /// Who said it, through whom it came, where and when it was published, how and when it was said, how sure that is,
  /// and its figures.
  package var circumstances: String {
    let shownFigures = figures.prefix(3).map(\.figure.text) + (figures.count > 3 ? ["…"] : [])
    return
      ([speakerPhrase, relayPhrase, article.published?.description ?? "undated", manner, sureness]
      + shownFigures + [copyPhrase])
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// `also in The Herald and 2 other articles (one story)`; empty where the words stand in no other article.
  private var copyPhrase: String {
    guard let copies else { return "" }
    let named = copies.outlets.prefix(2)
    let stories = Wording.stories(copies.storyCount, of: copies.articleCount + 1)
    guard !named.isEmpty else {
      return "also in \(Wording.count(copies.articleCount, "other article"))\(stories)"
    }
    let rest = copies.articleCount - named.count
    let others = rest > 0 ? " and \(Wording.count(rest, "other article"))" : ""
    return "also in " + named.joined(separator: ", ") + others + stories
  }

  /// `direct`, `indirect, not said, urges, in autumn 2015`.
  package var manner: String {
    var manner = [claim.kind.rawValue]
    if claim.isNegated { manner.append("not said") }
    if claim.stance != .asserts { manner.append(claim.stance.rawValue) }
    if let said = claim.said { manner.append(DateWording.phrase(said)) }
    if !claim.corrections.isEmpty { manner.append("corrected") }
    return manner.joined(separator: ", ")
  }

  /// `93%`, rounded down.
  var sureness: String { "\(Int((claim.confidence * 100).rounded(.down)))%" }

  /// `The Herald, relayed by The Courier`; only the outlet when nobody stands between.
  private var relayPhrase: String { chain.relayPhrase(in: article) }
}

extension [ChainLink] {
  /// Those who said it, together where they are several.
  var speakers: [ChainLink] { filter { $0.relation == .speaker } }

  /// The relays, nearest to the speaker first, and last the outlet that printed it; an article without an outlet
  /// is named behind them, since a headline relays nothing.
  func relayPhrase(in article: ArticleSummary) -> String {
    let relays = filter { $0.relation == .relay }.map(\.name)
    guard let first = relays.first else { return article.shownOutlet }
    let outlet = [article.outlet].compactMap(\.self).filter { $0 != relays.last }
    let phrase = first + (relays.dropFirst() + outlet).map { ", relayed by " + $0 }.joined()
    return article.outlet == nil ? "\(phrase) · \(article.shownOutlet)" : phrase
  }
}

extension FigureHit {
  /// Who gave the figure, through whom it came, where and when it was published, and the claim that holds it.
  package var origin: String {
    [
      chain.speakers.map(\.name).joined(separator: " and "), chain.relayPhrase(in: article),
      article.published?.description ?? "undated",
      claimID?.description ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension ArticleSummary {
  /// Where to read it: its address, else its file.
  var link: String { url ?? path }

  /// The outlet; else the headline or the path, so that a reader always sees where a claim stands.
  var shownOutlet: String { outlet ?? title ?? path }
}

extension SourceSummary {
  /// `Ada Okafor (person, harbour master; also Okafor)   12 claims, 2031-01-02 to 2031-04-01`.
  package var phrase: String { phrase(counting: Wording.count(claimCount, "claim")) }

  /// The same with the number of claims that it relayed.
  package var relayPhrase: String { phrase(counting: Wording.count(relayCount, "claim") + " relayed") }

  /// `Ada Okafor (person, harbour master; also Okafor)`.
  package var description: String {
    let description = ([kind.rawValue] + Self.distinct(roles).prefix(3)).joined(separator: ", ")
    let others = Self.distinct(aliases)
    let names = others.isEmpty ? "" : "; also " + others.prefix(6).joined(separator: ", ")
    return "\(name) (\(description)\(names))"
  }

  /// Of words that differ in capitals alone, the first.
  private static func distinct(_ words: [String]) -> [String] {
    var known: Set<String> = []
    return words.filter { known.insert($0.lowercased()).inserted }
  }

  private func phrase(counting count: String) -> String {
    let period = Wording.period(first, last)
    return "\(description)   \(count)" + (period.isEmpty ? "" : ", \(period)")
  }
}

extension Figure {
  /// The normal form for a person: `= 16000 foreigners`, `10 to 20 km`, `2031-04-01`.
  package var notation: String {
    if let date = date ?? timex { return date }
    let sign = modifier == .exactly ? "" : modifier.rawValue + " "
    var text: String
    switch (value, low, high) {
    case (let value?, _, _): text = sign + value.description
    case (nil, let low?, let high?): text = "\(low) to \(high)"
    case (nil, let low?, nil): text = "\(isLowIncluded ? ">=" : ">") \(low)"
    case (nil, nil, let high?): text = "\(isHighIncluded ? "<=" : "<") \(high)"
    case (nil, nil, nil): return kind.rawValue
    }
    for part in [currency ?? unit, counted] where part != nil { text += " " + (part ?? "") }
    return text + (per.map { " " + $0 } ?? "")
  }
}
