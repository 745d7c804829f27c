extension DatasetteTable {
  /// The views, each for one thing that is asked for.
  ///
  /// A table: its length is that of the schema.
  static let views = [
    DatasetteTable(
      name: "claims_view",
      description: "Who said what, when, in which article: one row a claim and speaker.",
      columns: [
        ("id", "Number of the row in claims, in the order of dates."),
        (
          "printed_id", "The claim's id as the program prints it; it stays as long as the article's words do."
        ),
        ("published", "Day of the article; the first of the month or year where no more is known."),
        ("outlet", "Who published the article."),
        ("speaker", "Who said it, one person or body across all articles; empty where nobody is named."),
        ("speaker_id", "The speaker's id as the program prints it."),
        ("reading", "The sentences of the claim as the article has them."),
        ("text", "What is claimed."),
        ("kind", "direct, indirect or mixed quotation, or a statement of the article itself."),
        (
          "stance",
          "What the speaker does with it: asserts, denies, questions, urges, promises, warns, declines, supports, opposes."
        ),
        ("negated", "1 where the cue is negated: did not say."),
        ("cue", "The words that say that it was said."),
        ("relays", "Through whom the article has it."),
        ("said", "When it was said (EDTF)."),
        ("venue", "Where or to whom it was said."),
        ("confidence", "How sure the program is, 0 to 1."),
        (
          "twin",
          "The same number for the same words in other articles; of short ones only within a story."
        ),
        ("parent", "The claim within which it stands."),
        ("article", "The article's id as the program prints it."),
        ("title", "The article's headline."),
        ("url", "The article's address."),
        ("path", "The file that it was read from."),
        ("article_id", "Number of the row in articles."),
      ],
      facets: ["kind", "stance", "outlet", "speaker"], newestBy: "published", index: "claims_fts"),
    DatasetteTable(
      name: "speakers_view", description: "Who made claims or relayed them, each person and body once.",
      columns: [
        ("printed_id", "The id as the program prints it."),
        ("roles", "The three roles that articles give most often."),
        ("claims", "Claims that it made."),
        ("relayed", "Claims that it relayed."),
        ("articles", "Articles that name it as a source."),
        ("first", "Day of the first such article."),
        ("last", "Day of the last."),
        ("wikidata", "Wikidata id, where one was loaded."),
      ],
      facets: ["kind"], newestBy: "claims"),
    DatasetteTable(
      name: "figures_view",
      description: "Numbers and dates, who gave them, when, in which words: one row a figure and speaker.",
      columns: [
        ("printed_id", "The figure's id as the program prints it."),
        ("published", "Day of the article; the first of the month or year where no more is known."),
        ("speaker", "Who gave it."),
        ("text", "The words of the figure."),
        ("counted", "What it counts or measures."),
        ("value", "The exact number."),
        ("low", "The least that is meant, of a range."),
        ("high", "The most that is meant, of a range."),
        ("unit", "The unit (UCUM)."),
        ("currency", "The currency (ISO 4217)."),
        ("date", "The date meant (EDTF)."),
        ("as_of", "The time for which the number holds."),
        ("claim_text", "The claim that holds it."),
        ("claim", "That claim's id as the program prints it."),
        ("article", "The article's id as the program prints it."),
      ],
      facets: ["kind", "currency"], newestBy: "published", index: "figures_fts"),
    DatasetteTable(
      name: "articles_view", description: "The articles, with what was found in each and when it came in.",
      columns: [
        ("printed_id", "The article's id as the program prints it."),
        ("published", "Day of publication; the first of the month or year where no more is known."),
        ("claims", "Claims of others that it holds."),
        ("statements", "Claims that are its own."),
        ("figures", "Numbers and dates in it."),
        ("added", "When it came in (UTC); empty for what is older than this column."),
      ],
      facets: ["outlet"], newestBy: "published", index: "articles_fts"),
    DatasetteTable(
      name: "attributions_view",
      description: "The chains of the claims: speaker, then relays, one row a link.",
      columns: [
        ("relation", "speaker, or relay."),
        ("mention", "How the article names the source at this place."),
        ("cue", "The words that say that it was said."),
      ],
      facets: ["relation", "kind"]),
    DatasetteTable(
      name: "claim_spans_view", description: "The pieces of each claim's content, cut out of the article."),
  ]
}
