package import ClaimsModel

extension StoredArticle {
  /// The article without its text.
  var summary: ArticleSummary {
    let article = analysis.article
    let statements = analysis.claims.count { $0.kind == .statement }
    var summary = ArticleSummary(
      id: id, title: article.title, outlet: article.outlet, published: article.published,
      path: places.first ?? article.path, url: article.url, claimCount: analysis.claims.count - statements,
      statementCount: statements, figureCount: analysis.figures.count)
    if let story, story.textCount > 1 { summary.story = story.root }
    return summary
  }

  /// Its claims in text order, in the form of a search's results.
  package var hits: [SearchHit] {
    let summary = summary
    var children: [Int: [Claim.ID]] = [:]
    for (index, claim) in analysis.claims.enumerated() {
      if let parent = claim.parent { children[parent, default: []].append(claimIDs[index]) }
    }
    return analysis.claims.enumerated().map { index, claim in
      SearchHit(
        id: claimIDs[index], claim: claim, highlights: [], chain: claim.attribution.map(link),
        figures: claim.figures.map { FoundFigure(id: figureIDs[$0], figure: analysis.figures[$0]) },
        parent: claim.parent.map { claimIDs[$0] }, children: children[index] ?? [], article: summary,
        passage: Passage(of: claim.hull, in: analysis.article.text))
    }
  }

  private func link(_ attribution: Attribution) -> ChainLink {
    let source = analysis.sources[attribution.source]
    let id = sourceIDs[attribution.source]
    let identity = identities[id]
    return ChainLink(
      relation: attribution.relation, source: id, name: identity?.name ?? source.name,
      kind: identity?.kind ?? source.kind, roles: source.roles, leadingRole: source.roles.first,
      mention: attribution.mention,
      cue: attribution.cue?.text, wikidata: identity?.wikidata)
  }
}
