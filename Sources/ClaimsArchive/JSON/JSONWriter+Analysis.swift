public import ClaimsModel

extension JSONWriter {
  /// The name and version of the form in which an article is written; readers of version 1 read every 1.x.
  public static let schema = "claims/1"

  /// Writes an article with all that was found in it, as one object of the schema `claims/1`.
  ///
  /// - Parameters:
  ///   - analysis: what to write; its offsets are converted to Unicode scalars.
  ///   - archiveSources: the archive-wide identity of each source, index by index; empty outside an archive.
  ///   - wikidata: the Wikidata ids of archive-wide sources that have one.
  ///   - printed: the ids by which an archive's article, claims and figures are cited; `nil` outside an archive.
  ///   - story: the story that the article prints with others; `nil` when it prints none.
  ///   - versions: the texts that its address has had; empty when there was no other.
  public mutating func value(
    _ analysis: ArticleAnalysis, archiveSources: [Source.ID] = [], wikidata: [Source.ID: String] = [:],
    printed: (article: Article.ID, claims: [Claim.ID], figures: [Figure.ID])? = nil,
    story: Story? = nil, versions: [ArticleVersion] = []
  ) {
    let offsets = UTF8Offsets(analysis.article.text)
    beginObject()
    key("schema")
    value(Self.schema)
    key("extractor")
    value(analysis.extractorVersion)
    key("article")
    value(analysis.article, printed: printed?.article, story: story, versions: versions, offsets)
    key("sources")
    beginArray()
    for (index, source) in analysis.sources.enumerated() {
      value(
        source, index: index, archiveSource: index < archiveSources.count ? archiveSources[index] : nil,
        wikidata: wikidata, offsets)
    }
    endArray()
    key("claims")
    beginArray()
    for (index, claim) in analysis.claims.enumerated() {
      value(claim, index: index, printed: printed?.claims[at: index], offsets)
    }
    endArray()
    key("figures")
    beginArray()
    for (index, figure) in analysis.figures.enumerated() {
      beginObject()
      key("id")
      value(index)
      printedID(printed?.figures[at: index])
      fields(of: figure, claim: figure.claim.map { .index($0) }, offsets)
      endObject()
    }
    endArray()
    endObject()
  }

  /// Writes a cue, or null.
  mutating func value(_ cue: Cue?, _ offsets: UTF8Offsets) {
    guard let cue else { return value(nil as String?) }
    beginObject()
    key("text")
    value(cue.text)
    key("lemma")
    value(cue.lemma)
    key("spans")
    value(cue.spans, offsets)
    endObject()
  }

  // MARK: - Private

  /// Writes the id by which something is cited, where it has one.
  private mutating func printedID<Row>(_ id: ArchiveID<Row>?) {
    guard let id else { return }
    key("printed_id")
    value(id.description)
  }

  private mutating func value(
    _ article: Article, printed: Article.ID?, story: Story?, versions: [ArticleVersion],
    _ offsets: UTF8Offsets
  ) {
    beginObject()
    key("id")
    value(article.externalID ?? article.digest)
    printedID(printed)
    place(in: story)
    place(of: printed, among: versions)
    key("path")
    value(article.path)
    key("format")
    value(article.format)
    key("title")
    value(article.title)
    key("kicker")
    value(article.kicker)
    key("bylines")
    value(article.bylines)
    key("outlet")
    value(article.outlet)
    key("published")
    value(article.published?.description)
    key("published_from")
    value(article.publishedFrom?.rawValue)
    key("published_at")
    value(article.publishedAt)
    key("modified_at")
    value(article.modifiedAt)
    key("url")
    value(article.url)
    key("language")
    value(article.language)
    key("form")
    value(article.form?.rawValue)
    key("carriers")
    beginObject()
    for field in Article.Field.allCases {
      guard let carrier = article.carriers[field] else { continue }
      key(field.rawValue)
      value(carrier)
    }
    endObject()
    key("text")
    value(article.text)
    key("body_start")
    value(offsets.scalarOffset(ofUTF8: article.bodyStart))
    key("warnings")
    value(article.warnings)
    endObject()
  }

  private mutating func value(
    _ source: Source, index: Int, archiveSource: Source.ID?, wikidata: [Source.ID: String],
    _ offsets: UTF8Offsets
  ) {
    beginObject()
    key("id")
    value(index)
    key("name")
    value(source.name)
    key("kind")
    value(source.kind.rawValue)
    key("roles")
    value(source.roles)
    key("aliases")
    value(source.aliases)
    key("mentions")
    value(source.mentions, offsets)
    if let archiveSource {
      key("archive_source")
      value(archiveSource.description)
      if let id = wikidata[archiveSource] {
        key("wikidata")
        value(id)
      }
    }
    endObject()
  }

  private mutating func value(_ claim: Claim, index: Int, printed: Claim.ID?, _ offsets: UTF8Offsets) {
    beginObject()
    key("id")
    value(index)
    printedID(printed)
    key("kind")
    value(claim.kind.rawValue)
    key("stance")
    value(claim.stance.rawValue)
    key("polarity")
    value(claim.polarity.rawValue)
    key("text")
    value(claim.text)
    key("spans")
    value(claim.spans, offsets)
    key("cue")
    value(claim.cue, offsets)
    key("attribution")
    beginArray()
    for link in claim.attribution { value(link, offsets) }
    endArray()
    key("parent")
    value(claim.parent)
    key("said")
    value(claim.said)
    key("venue")
    value(claim.venue)
    key("negated")
    value(claim.isNegated)
    key("in_title")
    value(claim.isInTitle)
    key("sentence")
    value(claim.sentence, offsets)
    key("figures")
    value(claim.figures)
    key("confidence")
    value(claim.confidence)
    corrected(claim)
    endObject()
  }

  private mutating func value(_ link: Attribution, _ offsets: UTF8Offsets) {
    beginObject()
    key("relation")
    value(link.relation.rawValue)
    key("source")
    value(link.source)
    key("mention")
    value(link.mention)
    key("spans")
    value(link.spans, offsets)
    if link.relation == .relay {
      key("cue")
      value(link.cue, offsets)
    }
    endObject()
  }
}
