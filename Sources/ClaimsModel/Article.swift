/// One published text, clean and normalised: the input of the extraction.
///
/// `text` is the title (if any), a blank line, then the paragraphs separated by blank lines. It never
/// changes after ingestion; every offset of an analysis refers to it.
public struct Article: Hashable, Sendable {
  /// Where `published` was found.
  public enum DateCarrier: String, Hashable, Sendable {
    /// A field of the input ("date_publish", front matter).
    case metadata
    /// A date line near the top of the text.
    case text
    /// The file's or folder's name.
    case fileName = "file_name"
    /// The user's `--date`.
    case option
  }

  /// What a text is that is no whole article.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// The beginning of an article whose rest is for subscribers, or was cut off.
    case stub
    /// A page that is added to while something goes on.
    case live
    /// Pictures with their captions.
    case gallery
    /// A list of articles.
    case index
  }

  /// A field whose origin is kept.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    case title, bylines, outlet, published, modified, url, language
  }

  /// The id that the input gave, else `nil` (JSON then shows the digest).
  public var externalID: String?
  /// Where the article was read from, for a person: `a/b.txt`, `feed.jsonl:17`.
  public var path: String
  /// The name of the format read: `text`, `markdown`, `json`, `jsonl`.
  public var format: String
  /// The headline, as it stands at the start of `text`; `nil` when there is none.
  public var title: String?
  /// The line above the headline, not part of `text`.
  public var kicker: String?
  /// The authors' names, without "By".
  public var bylines: [String]
  /// The publishing outlet's name.
  public var outlet: String?
  /// The publication date: the anchor from which "Thursday" is resolved.
  public var published: PartialDate?
  /// Where `published` was found; `nil` exactly when `published` is.
  public var publishedFrom: DateCarrier?
  /// The moment of publication in the precision that the input gives, with its zone where there is one: EDTF, level 0.
  public var publishedAt: String?
  /// The moment of the last change, likewise.
  public var modifiedAt: String?
  /// What told each field: "JSON-LD", "meta og:title", "header line Author"; for a person who wants to check.
  public var carriers: [Field: String] = [:]
  /// What it is when it is no whole article.
  public var form: Form?
  /// The article's address.
  public var url: String?
  /// BCP 47 tag of the text's language ("en").
  public var language: String?
  /// Title, blank line, paragraphs separated by blank lines; NFC, `\n` only.
  public var text: String
  /// UTF-8 offset in `text` where the title ends and the body begins; 0 without a title.
  public var bodyStart: Int
  /// What a person should know about how the input was read, in full sentences.
  public var warnings: [String]
  /// Lower-case hexadecimal SHA-256 of everything above that extraction depends on.
  ///
  /// Two inputs with the same digest give the same analysis and need not be read twice.
  public var digest: String
  /// Lower-case hexadecimal SHA-256 of the letters and digits of the text alone, case folded.
  ///
  /// Equal for the same text from two places; see READING: exact copies are stored once and linked.
  public var textDigest: String

  /// Makes an article; the text must already be normalised.
  public init(
    externalID: String? = nil, path: String, format: String, title: String? = nil, kicker: String? = nil,
    bylines: [String] = [], outlet: String? = nil, published: PartialDate? = nil,
    publishedFrom: DateCarrier? = nil, url: String? = nil, language: String? = nil, text: String,
    bodyStart: Int, warnings: [String] = [], digest: String, textDigest: String
  ) {
    self.externalID = externalID
    self.path = path
    self.format = format
    self.title = title
    self.kicker = kicker
    self.bylines = bylines
    self.outlet = outlet
    self.published = published
    self.publishedFrom = publishedFrom
    self.url = url
    self.language = language
    self.text = text
    self.bodyStart = bodyStart
    self.warnings = warnings
    self.digest = digest
    self.textDigest = textDigest
  }
}
