/// What an archive says of an article without its text.
public struct ArticleSummary: Hashable, Sendable {
  /// The article's number in the archive.
  public var id: Article.ID
  /// The headline.
  public var title: String?
  /// The publishing outlet.
  public var outlet: String?
  /// The publication date.
  public var published: PartialDate?
  /// Where it was read from, the first place if several.
  public var path: String
  /// The article's address.
  public var url: String?
  /// Number of claims of a kind other than statement.
  public var claimCount: Int
  /// Number of the article's own statements.
  public var statementCount: Int
  /// Number of figures.
  public var figureCount: Int
  /// The root of the story that it prints with other articles; `nil` when it prints none.
  public var story: Article.ID?

  /// Makes a summary.
  public init(
    id: Article.ID, title: String?, outlet: String?, published: PartialDate?, path: String, url: String?,
    claimCount: Int, statementCount: Int, figureCount: Int
  ) {
    self.id = id
    self.title = title
    self.outlet = outlet
    self.published = published
    self.path = path
    self.url = url
    self.claimCount = claimCount
    self.statementCount = statementCount
    self.figureCount = figureCount
  }
}

/// One link of a found claim's chain, with the source's identity in the archive.
public struct ChainLink: Hashable, Sendable {
  /// Speaker or relay.
  public var relation: Attribution.Relation
  /// The source's number in the archive.
  public var source: Source.ID
  /// The source's name in the archive.
  public var name: String
  /// What sort of thing the source is.
  public var kind: SourceKind
  /// What this article calls it.
  public var roles: [String]
  /// The role to show of it: of those that this article gives the one that most articles give; `nil` where there is none,
  /// or only ones that no other article gives to somebody of whom others tell.
  public var leadingRole: String?
  /// The words that name it here; `nil` when carried over.
  public var mention: String?
  /// A relay's own cue.
  public var cue: String?
  /// The source's id in Wikidata, where a user loaded one.
  public var wikidata: String?

  /// Makes a link.
  public init(
    relation: Attribution.Relation, source: Source.ID, name: String, kind: SourceKind, roles: [String],
    leadingRole: String? = nil, mention: String?, cue: String?, wikidata: String? = nil
  ) {
    self.relation = relation
    self.source = source
    self.name = name
    self.kind = kind
    self.roles = roles
    self.leadingRole = leadingRole
    self.mention = mention
    self.cue = cue
    self.wikidata = wikidata
  }
}

/// A claim found in an archive, with all that a result line shows.
public struct SearchHit: Hashable, Sendable {
  /// The claim's number in the archive.
  public var id: Claim.ID
  /// The claim itself.
  ///
  /// Its `attribution` sources, `parent` and `figures` index the article's own lists, which a hit does not
  /// carry: use `chain`, `parent` and `figures` of the hit instead. Offsets are UTF-8 in the article's text.
  public var claim: Claim
  /// Where the match stands in `claim.text`, UTF-8 offsets, in order.
  public var highlights: [TextSpan]
  /// Speaker first, then relays.
  public var chain: [ChainLink]
  /// The claim's figures, with their numbers in the archive.
  public var figures: [FoundFigure]
  /// The claim's parent, if it stands within another.
  public var parent: Claim.ID?
  /// The claims within it.
  public var children: [Claim.ID]
  /// The article it stands in.
  public var article: ArticleSummary
  /// The words of the article from the first to the last that belong to the claim (``Claim/hull``).
  public var passage: Passage
  /// Where else the same words stand, in articles and in copies of their texts; `nil` where nowhere, or it was not asked.
  public var copies: ClaimCopies?

  /// Makes a hit.
  public init(
    id: Claim.ID, claim: Claim, highlights: [TextSpan], chain: [ChainLink], figures: [FoundFigure],
    parent: Claim.ID?, children: [Claim.ID], article: ArticleSummary, passage: Passage
  ) {
    self.id = id
    self.claim = claim
    self.highlights = highlights
    self.chain = chain
    self.figures = figures
    self.parent = parent
    self.children = children
    self.article = article
    self.passage = passage
  }
}

/// Claims of other articles with the same words.
public struct ClaimCopies: Hashable, Sendable {
  /// How many articles have them.
  public var articleCount: Int
  /// Their outlets, each once, those of the most articles first; unknown ones left out.
  public var outlets: [String]
  /// How many stories these articles and the claim's own print: reports that are independent of one another.
  public var storyCount: Int

  /// Makes one.
  public init(articleCount: Int, outlets: [String], storyCount: Int) {
    self.articleCount = articleCount
    self.outlets = outlets
    self.storyCount = storyCount
  }
}

/// A figure with its number in the archive.
public struct FoundFigure: Hashable, Sendable {
  /// The figure's number in the archive.
  public var id: Figure.ID
  /// The figure; its `claim` indexes the article's own list.
  public var figure: Figure

  /// Makes one.
  public init(id: Figure.ID, figure: Figure) {
    self.id = id
    self.figure = figure
  }
}

/// A figure found by a figure query, with who gave it.
public struct FigureHit: Hashable, Sendable {
  /// The figure.
  public var found: FoundFigure
  /// The claim that holds it; `nil` when none does.
  public var claimID: Claim.ID?
  /// That claim's words; the words around the figure where no claim holds it.
  public var context: String
  /// When it was said (EDTF), as that claim or the nearest enclosing one tells; `nil` when none does.
  public var said: String?
  /// The date (EDTF) that stands nearest to the figure in that claim; `nil` when there is none.
  public var nearestDate: String?
  /// The chain of that claim, or of the nearest enclosing claim; empty for none.
  public var chain: [ChainLink]
  /// The article it stands in.
  public var article: ArticleSummary

  /// Makes a hit.
  public init(
    found: FoundFigure, claimID: Claim.ID?, context: String, said: String? = nil, nearestDate: String? = nil,
    chain: [ChainLink], article: ArticleSummary
  ) {
    self.found = found
    self.claimID = claimID
    self.context = context
    self.said = said
    self.nearestDate = nearestDate
    self.chain = chain
    self.article = article
  }
}

/// One page of results with the number of all.
public struct Page<Element: Hashable & Sendable>: Hashable, Sendable {
  /// The results of this page, in order.
  public var items: [Element]
  /// How many results there are on all pages.
  public var tally: ResultTally
  /// How many of them were compared for relevance, where only the newest were; else `nil`.
  public var rankedNewest: Int?

  /// The number of results on all pages, or the least that there are where `tally` says so.
  public var total: Int { tally.count }

  /// Makes a page.
  public init(items: [Element], tally: ResultTally, rankedNewest: Int? = nil) {
    self.items = items
    self.tally = tally
    self.rankedNewest = rankedNewest
  }

  /// Makes a page of results that were all counted.
  public init(items: [Element], total: Int, rankedNewest: Int? = nil) {
    self.init(items: items, tally: ResultTally(total), rankedNewest: rankedNewest)
  }
}

/// An article as stored, with everything found in it and the rows' numbers in the archive.
public struct StoredArticle: Hashable, Sendable {
  /// The article's number.
  public var id: Article.ID
  /// The analysis as stored.
  public var analysis: ArticleAnalysis
  /// The numbers of `analysis.claims`, index by index.
  public var claimIDs: [Claim.ID]
  /// The archive-wide sources behind `analysis.sources`, index by index.
  public var sourceIDs: [Source.ID]
  /// The numbers of `analysis.figures`, index by index.
  public var figureIDs: [Figure.ID]
  /// Every place the same text was read from, in order of ingestion.
  public var places: [String]
  /// Those of `places` of which the absolute path is known, with it.
  public var locations: [String: String]
  /// Who those sources are in the archive.
  public var identities: [Source.ID: SourceLabel]
  /// The story that it prints with other articles; `nil` when it prints none.
  public var story: Story?
  /// The texts that its address has had, the oldest first and its own last; empty when there was no other.
  public var versions: [ArticleVersion] = []

  /// Makes one.
  public init(
    id: Article.ID, analysis: ArticleAnalysis, claimIDs: [Claim.ID], sourceIDs: [Source.ID],
    figureIDs: [Figure.ID], places: [String], locations: [String: String] = [:],
    identities: [Source.ID: SourceLabel] = [:]
  ) {
    self.id = id
    self.analysis = analysis
    self.claimIDs = claimIDs
    self.sourceIDs = sourceIDs
    self.figureIDs = figureIDs
    self.places = places
    self.locations = locations
    self.identities = identities
  }
}

/// How much an archive holds.
public struct ArchiveStatistics: Hashable, Sendable {
  /// Stored articles.
  public var articles = 0
  /// Inputs ever offered, by what became of them: "stored", "duplicate", "rejected".
  public var inputs: [String: Int] = [:]
  /// Claims by kind.
  public var claims: [ClaimKind: Int] = [:]
  /// Archive-wide sources by kind.
  public var sources: [SourceKind: Int] = [:]
  /// Figures by kind.
  public var figures: [FigureKind: Int] = [:]
  /// Articles by outlet, most first; unknown outlets left out.
  public var outlets: [NamedCount] = []
  /// Publication date of the oldest article.
  public var first: PartialDate?
  /// Publication date of the newest article.
  public var last: PartialDate?
  /// Size of the archive's file in bytes.
  public var fileSize = 0
  /// The schema's version (`user_version`).
  public var schemaVersion = 0
  /// Articles by the version of the extractor that analysed them.
  public var extractorVersions: [Int: Int] = [:]

  /// Makes empty statistics.
  public init() {}
}

/// A name and how often it occurs.
public struct NamedCount: Hashable, Sendable {
  /// The name.
  public var name: String
  /// How often.
  public var count: Int

  /// Makes one.
  public init(name: String, count: Int) {
    self.name = name
    self.count = count
  }
}
