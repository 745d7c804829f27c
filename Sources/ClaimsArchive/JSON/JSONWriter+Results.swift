public import ClaimsModel

extension JSONWriter {
  /// Writes a found claim as one object; `offsets` are those of its article's text.
  public mutating func value(_ hit: SearchHit, _ offsets: UTF8Offsets) {
    beginObject()
    fields(of: hit, offsets)
    endObject()
  }

  /// Writes the keys of a found claim into the object at hand; `offsets` are those of its article's text.
  ///
  /// Positions in `highlights` count the Unicode scalars of the claim's own `text`.
  public mutating func fields(of hit: SearchHit, _ offsets: UTF8Offsets) {
    let claim = hit.claim
    key("id")
    value(hit.id.description)
    key("kind")
    value(claim.kind.rawValue)
    key("stance")
    value(claim.stance.rawValue)
    key("polarity")
    value(claim.polarity.rawValue)
    key("reading")
    value(hit.reading.text)
    key("text")
    value(claim.text)
    key("spans")
    value(claim.spans, offsets)
    key("highlights")
    value(hit.highlights, UTF8Offsets(claim.text))
    key("cue")
    value(claim.cue, offsets)
    key("chain")
    value(hit.chain)
    key("parent")
    value(hit.parent?.description)
    key("children")
    value(hit.children.map(\.description))
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
    beginArray()
    for found in hit.figures { value(found, claim: hit.id, offsets) }
    endArray()
    key("confidence")
    value(claim.confidence)
    corrected(claim)
    key("article")
    value(hit.article)
  }

  /// Writes a number of claims as one object.
  public mutating func value(_ count: ClaimCount) {
    beginObject()
    key("name")
    value(count.name)
    key("source")
    value(count.source?.description)
    key("kind")
    value(count.kind?.rawValue)
    key("claims")
    value(count.count)
    key("with_copies")
    value(count.withCopies)
    key("articles")
    value(count.articleCount)
    key("stories")
    value(count.storyCount)
    endObject()
  }

  /// Writes by what sorts of corrections a claim was corrected, where it was.
  mutating func corrected(_ claim: Claim) {
    guard !claim.corrections.isEmpty else { return }
    key("corrected")
    value(claim.corrections.map(\.kind.rawValue))
  }

  /// Writes a found figure as one object, with the reading of its claim; `offsets` are those of its article's text.
  public mutating func value(_ hit: FigureHit, reading: String?, _ offsets: UTF8Offsets) {
    beginObject()
    key("id")
    value(hit.found.id.description)
    fields(of: hit.found.figure, claim: hit.claimID.map { .id($0) }, offsets)
    key("reading")
    value(reading)
    key("context")
    value(hit.context)
    key("chain")
    value(hit.chain)
    key("article")
    value(hit.article)
    endObject()
  }

  /// Writes what is known of an archive-wide source as one object.
  public mutating func value(_ source: SourceSummary) {
    beginObject()
    key("id")
    value(source.id.description)
    key("name")
    value(source.name)
    key("kind")
    value(source.kind.rawValue)
    key("roles")
    value(source.roles)
    key("aliases")
    value(source.aliases)
    key("claims")
    value(source.claimCount)
    key("relayed")
    value(source.relayCount)
    key("articles")
    value(source.articleCount)
    key("first")
    value(source.first?.description)
    key("last")
    value(source.last?.description)
    key("dated_roles")
    beginArray()
    for role in source.datedRoles {
      beginObject()
      key("role")
      value(role.role)
      key("articles")
      value(role.articleCount)
      key("first")
      value(role.first?.description)
      key("last")
      value(role.last?.description)
      endObject()
    }
    endArray()
    key("wikidata")
    value(source.wikidata)
    endObject()
  }

  /// Writes what is known of an article without its text as one object.
  public mutating func value(_ article: ArticleSummary) {
    beginObject()
    key("id")
    value(article.id.description)
    key("title")
    value(article.title)
    key("outlet")
    value(article.outlet)
    key("published")
    value(article.published?.description)
    key("path")
    value(article.path)
    key("url")
    value(article.url)
    key("claims")
    value(article.claimCount)
    key("statements")
    value(article.statementCount)
    key("figures")
    value(article.figureCount)
    key("story")
    value(article.story?.description)
    endObject()
  }

  // MARK: - Private

  private mutating func value(_ found: FoundFigure, claim: Claim.ID, _ offsets: UTF8Offsets) {
    beginObject()
    key("id")
    value(found.id.description)
    fields(of: found.figure, claim: .id(claim), offsets)
    endObject()
  }

  mutating func value(_ chain: [ChainLink]) {
    beginArray()
    for link in chain {
      beginObject()
      key("relation")
      value(link.relation.rawValue)
      key("source")
      value(link.source.description)
      key("name")
      value(link.name)
      key("kind")
      value(link.kind.rawValue)
      key("roles")
      value(link.roles)
      key("mention")
      value(link.mention)
      key("cue")
      value(link.cue)
      key("wikidata")
      value(link.wikidata)
      endObject()
    }
    endArray()
  }
}
