extension DatasetteTable {
  /// What there is of stories and versions.
  static let ofStories = [
    DatasetteTable(
      name: "stories_view", description: "Articles of which each reprints another, one row a story.",
      columns: [
        ("root", "The id of the article from which the others stem, as far as it is known."),
        ("agency", "The news agency to which one of them gives credit."),
        ("articles", "Articles that print it."), ("outlets", "Outlets that print it."),
        ("first", "Day of the first article."), ("last", "Day of the last."),
      ],
      facets: ["agency"], newestBy: "articles"),
    DatasetteTable(
      name: "reprints_view", description: "The articles of stories, one row an article.",
      columns: [
        ("root", "The id of the article from which the others stem."), ("article", "The article's id."),
        ("credit", "The news agency to which it gives credit, or which published it."),
        ("is_root", "1 for the one from which the others stem."),
      ],
      facets: ["outlet", "credit"], newestBy: "published"),
    DatasetteTable(
      name: "versions_view", description: "What articles had at their addresses before, with the texts.",
      columns: [
        ("printed_id", "The id of this text."), ("article", "The id of the article as it is now."),
        ("kept", "When a newer one took its place (UTC)."),
      ],
      facets: ["outlet"], newestBy: "kept"),
    DatasetteTable(
      name: "article_versions",
      description: "Older versions of articles; versions_view has the current one's id.",
      label: "title", newestBy: "id"),
    DatasetteTable(
      name: "article_marks", description: "Numbers by which articles are found that may be the same.",
      isHidden: true),
    DatasetteTable(name: "stories", description: "Stories; stories_view has their titles.", isHidden: true),
    DatasetteTable(name: "story_articles", description: "The articles of stories.", isHidden: true),
  ]
}
