import ClaimsModel

/// What a reader found of an article, before it is brought to its final form.
struct ArticleDraft {
  /// The id that the input gives.
  var externalID: String?
  /// The headline; markup and entities already removed.
  var title: String?
  /// The line above the headline.
  var kicker: String?
  /// Names of authors as written, with or without "By", one or several in a string.
  var authors: [String] = []
  /// The outlet's name or host as written.
  var outlet: String?
  /// The publication date of a metadata field, as written.
  var publishedField: String?
  /// The publication date of a line of the text, as read.
  var publishedLine: PartialDate?
  /// A publication date of a line of the text that may mean two days, as written.
  var unclearLine: String?
  /// The date of the last change of a metadata field, as written.
  var modifiedField: String?
  /// What told each field: "JSON-LD", "meta og:title", "header line Author".
  var carriers: [Article.Field: String] = [:]
  /// What it is when it is no whole article.
  var form: Article.Form?
  /// The address as written.
  var url: String?
  /// The language as written: a tag or an English name.
  var language: String?
  /// The body's paragraphs in order, normalised, each one line.
  var paragraphs: [String] = []
  /// Whether the file holds nothing but this article, so that its name may tell the date.
  var isWholeFile = true
  /// Full sentences.
  var warnings: [String] = []
}
