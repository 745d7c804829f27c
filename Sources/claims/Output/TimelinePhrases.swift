package import ClaimsModel

extension FigureReport {
  /// Who gave the figure; empty when nobody is named.
  var speakers: [ChainLink] { hit.chain.speakers }

  /// `Ada Okafor and Bo Lind`; `nil` when nobody is named.
  var speakerNames: String? {
    speakers.isEmpty ? nil : speakers.map(\.name).joined(separator: " and ")
  }

  /// Through whom it came.
  var relays: [ChainLink] { hit.chain.filter { $0.relation == .relay } }

  /// The number of articles that have it.
  var articleCount: Int { Set(appearances.map(\.article.id)).count }

  /// `16,000 (Ada Okafor, 2031-03-30)`: the amount, who gave it and when.
  var phrase: String {
    let who = speakerNames ?? outlets.first ?? hit.article.shownOutlet
    return "\(hit.found.figure.amountPhrase) (\(who), \(date ?? "undated"))"
  }

  /// `Eleven (Ada Okafor, 2031-03-30)`: the same in the words of the article.
  var printedPhrase: String {
    let who = hit.chain.first?.name ?? outlets.first ?? "the article itself"
    return "\(hit.found.figure.text) (\(who), \(date ?? "undated"))"
  }

  /// Who gave it, through whom, and who printed it: `Ada Okafor via The Herald · The Courier and 2 more`.
  var originPhrase: String {
    let named = outlets.isEmpty ? [hit.article.shownOutlet] : outlets
    let relays = relays.map(\.name).filter { !named.contains($0) }
    let printed =
      named.prefix(2).joined(separator: ", ") + (named.count > 2 ? " and \(named.count - 2) more" : "")
    let stories = Wording.stories(storyCount, of: articleCount)
    let said = ([speakerNames] + relays.map { "via " + $0 }).compactMap(\.self).joined(separator: " ")
    return (said.isEmpty || said == printed ? printed : said + " · " + printed) + stories
  }
}

extension FigureSeries {
  /// `count`, `money in SEK`, `change of share in %`.
  package var quantityPhrase: String {
    let kind = quantity.kind.replacing("_", with: " ").lowercased()
    let unit = [unitPhrase, quantity.per].compactMap(\.self).joined(separator: " ")
    let what = unit.isEmpty ? kind : "\(kind) in \(unit)"
    switch quantity.manner {
    case .level: return what
    case .change: return "change of \(what)"
    case .factor: return kind == "factor" ? kind : "factor of \(kind)"
    }
  }

  /// The unit in a word: that of the articles, except for a currency's code.
  private var unitPhrase: String? {
    guard let unit = quantity.unit else { return nil }
    let names = [
      "a": "years", "mo": "months", "wk": "weeks", "d": "days", "h": "hours", "min": "minutes",
      "s": "seconds",
    ]
    let printed = reports.lazy.map(\.hit.found.figure).first { $0.unit == unit }?.unitWords
    return names[unit] ?? printed ?? unit
  }

  /// `4 reports, 2031-03-30 to 2031-04-05`.
  package var extentPhrase: String {
    let dates = reports.compactMap(\.date)
    let count = Wording.count(reports.count, "report")
    guard let first = dates.first, let last = dates.last else { return count }
    return first == last ? "\(count), \(first)" : "\(count), \(first) to \(last)"
  }
}

extension Figure {
  /// The number as a line of a timeline has it: `> 16,000`, `10 to 15 %`, `+6`, `1.2 km (from 0.9)`.
  package var amountPhrase: String {
    var text: String
    switch (value, low, high) {
    case (let value?, _, _) where kind == .fraction:
      text = Wording.short(value.scaled(byPowerOfTen: 2).double) + "%"
    case (let value?, _, _): text = Wording.grouped(value)
    case (nil, let low?, let high?): text = "\(Wording.grouped(low)) to \(Wording.grouped(high))"
    case (nil, let low?, nil): text = (isLowIncluded ? ">= " : "> ") + Wording.grouped(low)
    case (nil, nil, let high?): text = (isHighIncluded ? "<= " : "< ") + Wording.grouped(high)
    case (nil, nil, nil): return self.text
    }
    let sign = modifier == .exactly ? "" : modifier.rawValue + " "
    switch (change?.kind, change?.direction) {
    case (.by, .up): text = "+" + text
    case (.by, .down): text = text.hasPrefix("-") ? text : "-" + text
    case (.factor, _): text = "x" + text
    default: if kind == .factor { text = "x" + text }
    }
    if let unit = shownUnit { text += unit == "%" ? "%" : " " + unit }
    if let per { text += " " + per }
    if let from = change?.from { text += " (from \(Wording.grouped(from)))" }
    return sign + text
  }

  /// The unit as people write it: the currency's code, the words of the text, else UCUM's code.
  private var shownUnit: String? {
    switch kind {
    case .money: currency ?? unitText
    case .percent: "%"
    case .percentagePoint: "points"
    case .age: "years"
    case .measure where value?.description == "1": unitText ?? unit
    default: unitWords ?? unit
    }
  }

  /// The unit's words, of a measure in the plural: "square feet", "miles per hour".
  fileprivate var unitWords: String? {
    guard kind == .measure, let unitText else { return unitText }
    let end = unitText.firstRange(of: " per ")?.lowerBound ?? unitText.endIndex
    let noun = unitText[..<end]
    if noun.hasSuffix("foot") { return noun.dropLast(4) + "feet" + unitText[end...] }
    let isFixed = ["s", "hertz", "horsepower", "stone", "Celsius", "Fahrenheit", "feet"].contains {
      noun.hasSuffix($0)
    }
    return isFixed ? unitText : noun + (noun.hasSuffix("inch") ? "es" : "s") + unitText[end...]
  }
}
