import ClaimsModel
import Linguistics

/// An article that is too long to be analysed at once: what was found in its parts, put together.
///
/// Each part is read as an article of its own, with the same outlet, authors and date. What reaches over the border of
/// two parts is lost: a quotation that runs on, a pronoun for somebody who was named before.
struct LongArticle {
  private let article: Article
  private let parts: [TextSpan]

  /// Claims and figures that are kept of a text of any length, and the bytes for each further one.
  ///
  /// One takes some 1,600 bytes until it is stored or printed; prose has one in 50 bytes, a table of numbers one in three.
  private static let leastFindings = 10_000
  private static let bytesOfFinding = 20

  /// Cuts `article`; `nil` for one of usual length.
  init?(_ article: Article, cutInto parts: TextParts) {
    self.parts = parts.spans(of: article.text)
    guard self.parts.count > 1 else { return nil }
    var article = article
    // Otherwise an offset might cost the way to it.
    article.text.makeContiguousUTF8()
    self.article = article
  }

  /// The analysis put together of those that `analyze` makes of the parts.
  func analysis(version: Int, of analyze: (Article) -> ArticleAnalysis) -> ArticleAnalysis {
    var joined = JoinedAnalysis()
    var article = article
    article.warnings.append(
      "The text is so long that it was read in \(parts.count) parts; who is who was told within each of them."
    )
    let most = Self.leastFindings + article.text.utf8.count / Self.bytesOfFinding
    for part in parts {
      guard joined.claims.count + joined.figures.count <= most else {
        article.warnings.append(
          "It holds far more figures or claims than prose does; what follows its byte \(part.start) was not read."
        )
        break
      }
      // A part of marks alone says nothing, and each mark is a token of its own.
      guard hasWords(part) else { continue }
      joined.append(analyze(self.article(of: part)), from: part.start)
    }
    return ArticleAnalysis(
      article: article, sources: joined.sources, claims: joined.claims, figures: joined.figures,
      extractorVersion: version)
  }

  /// The article of the part that holds `claim`, and the claim with its offsets there.
  func part(of claim: Claim) -> (article: Article, claim: Claim)? {
    guard let start = claim.spans.first?.start, let part = parts.last(where: { $0.start <= start }) else {
      return nil
    }
    var claim = claim
    claim.move(by: -part.start)
    return (article(of: part), claim)
  }

  // MARK: - Private

  /// Letters and digits among so many bytes; prose has four in five.
  private static let bytesOfLetter = 50

  /// Whether enough of a part are letters or digits for a sentence to stand in it.
  private func hasWords(_ part: TextSpan) -> Bool {
    let letters = article.text.utf8.dropFirst(part.start).prefix(part.count).count { byte in
      let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
      let isDigit = byte &- UInt8(ascii: "0") < 10
      // The first byte of another letter; that of marks is E2.
      return isLetter || isDigit || byte >= 0xC3 && byte != 0xE2
    }
    return letters * Self.bytesOfLetter >= part.count
  }

  private func article(of part: TextSpan) -> Article {
    var article = article
    let bytes = self.article.text.utf8.dropFirst(part.start).prefix(part.count)
    article.text = String(decoding: bytes, as: UTF8.self)
    article.bodyStart = min(max(article.bodyStart - part.start, 0), part.count)
    return article
  }
}

/// Claims, sources and figures of several parts of one text, with the offsets of the whole.
private struct JoinedAnalysis {
  private(set) var claims: [Claim] = []
  private(set) var figures: [Figure] = []
  private var joinedSources: [JoinedSource] = []
  private var places: [SourceKey: Int] = [:]

  private struct SourceKey: Hashable {
    let name: String
    let kind: SourceKind
  }

  /// The sources in order of first mention.
  var sources: [Source] { joinedSources.map(\.source) }

  /// Adds what was found in the part that begins at `offset`.
  mutating func append(_ found: ArticleAnalysis, from offset: Int) {
    let placeOfSource = found.sources.map { place(of: $0, from: offset) }
    let (firstClaim, firstFigure) = (claims.count, figures.count)
    for var claim in found.claims {
      claim.move(by: offset)
      claim.parent = claim.parent.map { $0 + firstClaim }
      claim.figures = claim.figures.map { $0 + firstFigure }
      claim.attribution = claim.attribution.compactMap { link in
        guard let place = placeOfSource[at: link.source] else { return nil }
        var link = link
        link.source = place
        return link
      }
      claims.append(claim)
    }
    for var figure in found.figures {
      figure.move(by: offset)
      figure.claim = figure.claim.map { $0 + firstClaim }
      figures.append(figure)
    }
  }

  /// The place of a part's source among all: that of the source of the same name and kind, else a new one.
  private mutating func place(of source: Source, from offset: Int) -> Int {
    let key = SourceKey(name: source.name, kind: source.kind)
    let place = places[key] ?? joinedSources.count
    if place == joinedSources.count {
      joinedSources.append(JoinedSource(Source(name: source.name, kind: source.kind)))
      places[key] = place
    }
    joinedSources[at: place]?.add(source, from: offset)
    return place
  }
}

/// A source of several parts; the sets keep the time linear for one with very many names.
private struct JoinedSource {
  private(set) var source: Source
  private var roles: Set<String> = []
  private var aliases: Set<String> = []

  init(_ source: Source) { self.source = source }

  mutating func add(_ part: Source, from offset: Int) {
    source.mentions += part.mentions.map { $0.moved(by: offset) }
    for role in part.roles where roles.insert(role).inserted { source.roles.append(role) }
    for alias in part.aliases where aliases.insert(alias).inserted { source.aliases.append(alias) }
  }
}

extension TextSpan {
  fileprivate func moved(by offset: Int) -> TextSpan { TextSpan(start + offset, end + offset) }
}

extension Claim {
  fileprivate mutating func move(by offset: Int) {
    spans = spans.map { $0.moved(by: offset) }
    sentence = sentence.moved(by: offset)
    cue?.move(by: offset)
    attribution = attribution.map { link in
      var link = link
      link.spans = link.spans.map { $0.moved(by: offset) }
      link.cue?.move(by: offset)
      return link
    }
  }
}

extension Cue {
  fileprivate mutating func move(by offset: Int) { spans = spans.map { $0.moved(by: offset) } }
}

extension Figure {
  fileprivate mutating func move(by offset: Int) {
    spans = spans.map { $0.moved(by: offset) }
    numeralSpans = numeralSpans.map { $0.moved(by: offset) }
    countedFrom = countedFrom?.moved(by: offset)
  }
}
