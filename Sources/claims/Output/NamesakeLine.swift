package import ClaimsModel

/// The line that tells who else goes by a name.
package enum NamesakeLine {
  /// The most that are named.
  private static let most = 4

  /// The line.
  ///
  /// `Also: Mara Okafor 12 (s4), 45 articles that say only “Okafor” 145 claims; claims sources 'okafor' lists them.`
  package static func of(_ others: [SourceSummary], for name: String) -> PrintableText {
    let isBare = { (source: SourceSummary) in !source.name.contains(" ") && source.articleCount <= 1 }
    let bearers = others.filter { !isBare($0) }.sorted { ($1.claimCount, $0.id) < ($0.claimCount, $1.id) }
    var parts: [PrintableText] = bearers.prefix(most).map {
      "\($0.name) \(Wording.grouped($0.claimCount)) (\($0.id))"
    }
    if bearers.count > most { parts.append("\(bearers.count - most) more") }
    let bare = others.filter(isBare)
    if let first = bare.first {
      let articles = Wording.count(bare.count, "article that says", "articles that say")
      parts.append(
        "\(articles) only “\(first.name)” \(Wording.count(bare.reduce(0) { $0 + $1.claimCount }, "claim"))")
    }
    let quoted = name.contains("'") ? "\"\(name)\"" : "'\(name)'"
    return "Also: \(parts.joined(separator: ", ")); claims sources \(quoted) lists them."
  }
}
