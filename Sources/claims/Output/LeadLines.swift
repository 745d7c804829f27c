package import ClaimsArchive
import ClaimsModel

/// The lines behind a search that found nothing: what would find something.
package enum LeadLines {
  /// The most outlets that are named.
  private static let mostOutlets = 8

  /// `Alone: immigration 312, wall 95, cost 120 claims.`, then the articles that hold all words.
  package static func of(_ leads: QueryLeads) -> [PrintableText] {
    var lines: [PrintableText] = []
    if leads.conditions.count > 1 {
      let counts: [PrintableText] = leads.conditions.map { "\($0.text) \(Wording.grouped($0.count))" }
      lines.append("Claims that each condition finds alone: \(counts.joined(separator: ", ")).")
    }
    for condition in leads.conditions where !condition.similar.isEmpty {
      let names: [PrintableText] = condition.similar.map { "“\($0)”" }
      lines.append("Nobody goes by “\(condition.text)”; did you mean \(names.joined(separator: ", "))?")
    }
    if let outlet = leads.unknownOutlet {
      var names: [PrintableText] = leads.outlets.prefix(mostOutlets).map {
        "\($0.name) \(Wording.grouped($0.count))"
      }
      if leads.outlets.count > mostOutlets {
        names.append("\(Wording.grouped(leads.outlets.count - mostOutlets)) more")
      }
      let known: PrintableText =
        names.isEmpty ? "No article names its outlet." : "There are: \(names.joined(separator: ", "))."
      let similar: [PrintableText] = leads.similarOutlets.map { "“\($0)”" }
      let guess: PrintableText = similar.isEmpty ? "." : "; did you mean \(similar.joined(separator: ", "))?"
      lines.append("No claim is of an outlet “\(outlet)”\(guess) \(known)")
    }
    if leads.atOtherTimes > 0 {
      lines.append(
        "At other times there are \(Wording.count(leads.atOtherTimes, "claim")); the dates leave them out.")
    }
    if leads.articles > 0 {
      let articles = Wording.count(leads.articles, "article holds", "articles hold")
      lines.append("\(articles) all the words: claims articles \(leads.words.joined(separator: " "))")
    }
    return lines
  }

  /// Writes the lines to standard error.
  static func write(_ leads: QueryLeads) {
    for line in of(leads) { Diagnostics.line(line) }
  }
}
