/// The names under which tools write an article's fields, best first.
///
/// Compared without case and without what is no letter or digit, so that `datePublished`, `date_published`
/// and `Date-Published` are one name. Sources: news-please, newspaper4k, trafilatura, fundus, schema.org
/// and published data sets of news.
enum FieldNames {
  static let text =
    mapped(.text)
    + [
      "text", "body", "content", "maintext", "articleBody", "article", "fullText", "articleText",
      "mainContent", "rawText", "story", "paragraphs",
    ].map(canonical)
  /// The names that a message gives as examples.
  static let usualText = ["text", "body", "content", "maintext"]
  static let title =
    mapped(.title) + ["title", "headline", "name", "titlePage", "titleRss", "ogTitle"].map(canonical)
  static let authors =
    mapped(.authors)
    + ["authors", "author", "bylines", "byline", "creator", "by", "writer", "dcCreator"].map(canonical)
  static let published =
    mapped(.published)
    + [
      "published", "datePublished", "datePublish", "publishDate", "publishedAt", "publishedDate",
      "publicationDate", "publishingDate", "pubDate", "publishedOn", "publishedTime", "articlePublishedTime",
      "firstPublished", "date", "timestamp", "datetime",
    ].map(canonical)
  static let outlet =
    mapped(.outlet)
    + [
      "outlet", "publication", "publisher", "mediaName", "siteName", "metaSiteName", "sourceHostname",
      "ogSiteName", "newspaper", "outletName", "source", "site", "sourceDomain", "domain", "hostname",
    ].map(canonical)
  static let url =
    mapped(.url)
    + [
      "url", "link", "canonicalLink", "canonicalUrl", "webUrl", "articleUrl", "permalink", "ogUrl", "source",
    ].map(canonical)
  static let language =
    mapped(.language) + ["language", "lang", "inLanguage", "metaLang", "locale"].map(canonical)
  static let id = mapped(.id) + ["id", "articleId", "guid", "uuid", "docId"].map(canonical)
  static let kicker = mapped(.kicker) + ["kicker", "overline"].map(canonical)
  /// Members of a document that hold several articles.
  static let collections = ["articles", "items", "results", "data", "documents", "docs"].map(canonical)

  /// All names that tell a field of an article.
  static let all = Set(
    text + title + authors + published + outlet + url + language + id + kicker + ["year", "month", "day"])

  /// The name under which ``FieldReader`` keeps what the user says is this field; no key has it.
  static func mappedName(_ field: FieldKeys.Field) -> String { "=" + field.rawValue }

  private static func mapped(_ field: FieldKeys.Field) -> [String] { [mappedName(field)] }

  /// The form in which names are compared; all lists above but `usualText` are in it.
  static func canonical(_ name: String) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A: bytes.append(byte + 32)
      case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: bytes.append(byte)
      default: continue
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
