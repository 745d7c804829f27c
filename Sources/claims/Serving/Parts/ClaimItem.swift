import ClaimsArchive
import ClaimsModel

/// A claim in a list: its reading with the matched words, and below it who, where, when and how sure.
struct ClaimItem {
  let hit: SearchHit

  /// The item, with those within it below.
  func html(inner: [ClaimItem] = []) -> HTML {
    let below: HTML = inner.isEmpty ? .nothing : "<ol class=\"claims inner\">\(inner.map { $0.html() })</ol>"
    return """
      <li class="claim" id="\(hit.id.description)"><blockquote class="reading">\(ClaimWords.reading(of: hit))</blockquote>
      <p class="facts">\(facts)</p>\(below)</li>
      """
  }

  /// The items of a page of claims, those within others below these.
  static func list(_ hits: [SearchHit]) -> HTML {
    let items = NestedHits(hits).tops.map { top in
      ClaimItem(hit: top.hit).html(inner: top.inner.map { ClaimItem(hit: $0.hit) })
    }
    return "<ol class=\"claims\">\(items)</ol>"
  }

  // MARK: - Private

  private var facts: HTML {
    let article = hit.article
    var parts: [HTML] = [SourceName.speakers(of: hit)]
    parts += hit.chain.filter { $0.relation == .relay }.map { "via \(SourceName.link($0))" }
    parts.append(
      "<cite>\(HTML.link(.place(of: hit.id, in: article.id), article.shownOutlet))</cite>")
    parts.append("<time>\(article.published?.description ?? "undated")</time>")
    parts.append("\(hit.manner)")
    parts += hit.figures.prefix(3).map { "<span class=\"figure\">\($0.figure.text)</span>" }
    if let copies = hit.copies {
      parts.append("also in \(Wording.count(copies.articleCount, "other article"))")
    }
    parts.append("<a class=\"more\" href=\"\(PageAddress.claim(hit.id))\">\(Self.sureness(of: hit))</a>")
    return .joined(parts, by: " <span class=\"dot\">·</span> ")
  }

  private static func sureness(of hit: SearchHit) -> HTML { "\(hit.sureness) sure, details" }
}

/// The words of a claim in a page, by what they are.
enum ClaimWords {
  static func reading(of hit: SearchHit) -> HTML {
    var words = HTML.nothing
    for piece in hit.reading.pieces {
      switch piece.part {
      case .content:
        let runs: [HTML] = hit.runs(of: piece).map { $0.isMatch ? "<mark>\($0.text)</mark>" : "\($0.text)" }
        words += "<span class=\"content\">\(runs)</span>"
      case .source: words += "<span class=\"source\">\(HTML.isolated(piece.text))</span>"
      case .bracket: words += "<span class=\"added\">\(piece.text)</span>"
      case .cue, .between, .omission: words += "\(piece.text)"
      }
    }
    return words
  }
}

/// Names of sources as links to their pages.
enum SourceName {
  static func link(_ link: ChainLink) -> HTML { HTML.link(.speaker(link.source), link.name) }

  /// Who said a claim, with the leading role.
  static func speakers(of hit: SearchHit) -> HTML {
    let speakers = hit.chain.speakers
    guard let first = speakers.first else { return "<span class=\"nobody\">\(hit.speakerPhrase)</span>" }
    let role: HTML = first.leadingRole.map { ", \($0)" } ?? .nothing
    let joint: [HTML] = speakers.dropFirst().map { " and \(link($0))" }
    return "<span class=\"who\">\(link(first))\(role)\(joint)</span>"
  }
}
