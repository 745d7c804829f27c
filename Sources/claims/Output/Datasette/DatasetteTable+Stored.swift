extension DatasetteTable {
  /// The tables, those first that people look into.
  ///
  /// A table: its length is that of the schema.
  static let stored =
    [
      DatasetteTable(
        name: "articles",
        description: "One published text as it was analysed. articles_view is easier to read.",
        columns: [
          ("printed_id", "The id as the program prints it."),
          ("text", "Title, a blank line, the paragraphs; all offsets count its characters."),
          ("date", "Day of publication."), ("day", "Days from 1600-01-01, plus 1024; 0 is undated."),
          ("added_in", "The run of claims ingest that brought it."),
          (
            "published_at",
            "The moment of publication as the input gives it, with its zone where there is one."
          ),
          ("modified_at", "The moment of the last change."),
          ("form", "stub, live, gallery or index; NULL for a whole article."),
          ("carriers", "What told each field, as JSON."),
        ],
        label: "title", facets: ["outlet"], newestBy: "date", index: "articles_fts"),
      DatasetteTable(
        name: "claims",
        description: "One thing that an article says somebody asserted. claims_view has the speakers.",
        columns: [
          ("printed_id", "The id as the program prints it."), ("text", "What is claimed."),
          ("meta", "Tokens by which the full-text index filters."),
          ("around", "Speakers' names and the rest of the sentence, for searching."),
          ("twin", "The same number for the same words in other articles."),
        ],
        label: "text", facets: ["kind", "stance"], newestBy: "id", index: "claims_fts"),
      DatasetteTable(
        name: "figures",
        description: "Numbers and dates with what they count. figures_view has who gave them.",
        columns: [("printed_id", "The id as the program prints it."), ("text", "The words of the figure.")],
        label: "text", facets: ["kind"], newestBy: "id", index: "figures_fts"),
      DatasetteTable(
        name: "identities", description: "Who is who: one row a person or body.",
        columns: [
          ("printed_id", "The id as the program prints it."),
          ("first_day", "Days from 1600-01-01, plus 1024; speakers_view has dates."),
        ],
        label: "name", facets: ["kind"], newestBy: "claim_count"),
      DatasetteTable(
        name: "sources",
        description: "What identities are made of: a name with what articles tell of its bearer.",
        label: "name", facets: ["kind"], newestBy: "claim_count"),
      DatasetteTable(name: "outlets", description: "The outlets' names.", label: "name"),
      DatasetteTable(
        name: "ingests", description: "Every run of claims ingest.", label: "started_at", newestBy: "id"),
      DatasetteTable(
        name: "inputs", description: "Every piece of input ever offered, and what became of it.",
        label: "place",
        facets: ["outcome"], newestBy: "id"),
      DatasetteTable(
        name: "corrections", description: "What people said of who is who and of claims.", facets: ["action"],
        newestBy: "id"),
      DatasetteTable(
        name: "watches", description: "Queries of which somebody wants to be told.", label: "query"),
      DatasetteTable(
        name: "gone", description: "Ids that were printed once, and what became of them.", facets: ["reason"]),
    ] + hidden

  /// Tables that only the program reads.
  private static let hidden = [
    ("article_digests", "Digests by which a check finds what was changed."),
    ("article_sources", "The sources as one article has them."),
    ("attributions", "The chain of each claim; attributions_view has the names."),
    ("claim_corrections", "Which corrections hold of which claim."),
    ("claim_spans", "The pieces of each claim's content; claim_spans_view has the words."),
    ("corrected_claims", "Claims of which corrections hold, with the stance that was extracted."),
    ("extracted_attributions", "The chains of those claims as they were extracted."),
    ("given_names", "What corrections make of the names of sources."),
    ("identity_links", "Why two sources are one."),
    ("outlet_names", "Names of outlets, and which outlet is meant."),
    ("removed_texts", "Digests of texts that were taken out for good."),
    ("source_names", "Every name that a source goes by."),
    ("source_roles", "What articles call a source."),
    ("source_words", "The words of the names of sources."),
    ("taken_roles", "Roles that corrections take from sources."),
    ("wikidata", "Names and Wikidata ids that a user loaded."),
    ("words", "Every word of the articles by its stem."),
  ].map { DatasetteTable(name: $0.0, description: $0.1, isHidden: true) }
}
