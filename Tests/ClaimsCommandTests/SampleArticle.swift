import ClaimsModel
import TestSupport

/// An invented article as an archive would give it, for tests of what is printed.
enum SampleArticle {
  private static let marked = MarkedText(
    """
    Tunnel to cost more

    ⟦⟦The tunnel⟧ will cost ⟦⟦90⟧ million crowns⟧⟧, ⟦harbour master Ada Okafor⟧ ⟦said⟧ on Monday, ⟦the Herald⟧ ⟦reports⟧.

    Work began in spring.
    """)

  /// The article with a claim, a claim within it and one figure.
  static let stored: StoredArticle = {
    let spans = marked.spans
    var figure = Figure(
      text: "90 million crowns", spans: [spans[2]], numeralSpans: [spans[3]], kind: .money,
      value: DecimalValue(90_000_000))
    figure.currency = "SEK"
    figure.claim = 0
    let sentence = TextSpan(spans[0].start, spans[7].end + 1)
    let speaker = Attribution(
      relation: .speaker, source: 0, mention: "harbour master Ada Okafor", spans: [spans[4]])
    let relay = Attribution(
      relation: .relay, source: 1, mention: "the Herald", spans: [spans[6]],
      cue: Cue(text: "reports", lemma: "report", spans: [spans[7]]))
    let claim = Claim(
      kind: .indirect, stance: .warns, text: "The tunnel will cost 90 million crowns", spans: [spans[0]],
      cue: Cue(text: "said", lemma: "say", spans: [spans[5]]), attribution: [speaker, relay],
      said: "2031-03-31",
      sentence: sentence, figures: [0], confidence: 0.9)
    let inner = Claim(
      kind: .indirect, text: "The tunnel", spans: [spans[1]], parent: 0, sentence: sentence, confidence: 0.5)
    let workStart = marked.text.utf8.count - "Work began in spring.".utf8.count
    let statement = Claim(
      kind: .statement, text: "Work began in spring",
      spans: [TextSpan(workStart, marked.text.utf8.count - 1)],
      sentence: TextSpan(workStart, marked.text.utf8.count), confidence: 1)
    let article = Article(
      path: "news/tunnel.txt", format: "text", title: "Tunnel to cost more", bylines: ["Bo Lind"],
      outlet: "The Courier", published: PartialDate(edtf: "2031-04-02"), publishedFrom: .metadata,
      text: marked.text,
      bodyStart: 21, digest: "d", textDigest: "t")
    let sources = [
      Source(name: "Ada Okafor", kind: .person, roles: ["harbour master"], mentions: [spans[4]]),
      Source(name: "The Herald", kind: .outlet, mentions: [spans[6]]),
    ]
    return StoredArticle(
      id: Article.ID(rawValue: 34),
      analysis: ArticleAnalysis(
        article: article, sources: sources, claims: [claim, inner, statement], figures: [figure],
        extractorVersion: 1),
      claimIDs: [300, 301, 302].map { Claim.ID(rawValue: $0) },
      sourceIDs: [5, 6].map { Source.ID(rawValue: $0) },
      figureIDs: [Figure.ID(rawValue: 70)], places: ["news/tunnel.txt"])
  }()

  /// A summary of a source.
  static func source(
    _ number: Int64, _ name: String, kind: SourceKind = .person, roles: [String] = [], aliases: [String] = [],
    claims: Int = 3, articles: Int = 2
  ) -> SourceSummary {
    SourceSummary(
      id: Source.ID(rawValue: number), name: name, kind: kind, roles: roles, aliases: aliases,
      claimCount: claims,
      relayCount: 0, articleCount: articles, first: PartialDate(edtf: "2031-01-02"),
      last: PartialDate(edtf: "2031-04-02"))
  }
}
