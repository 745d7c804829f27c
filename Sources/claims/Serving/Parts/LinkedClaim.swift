import ClaimsArchive
import ClaimsModel

/// A claim as JSON-LD within a page, for programs that read pages.
enum LinkedClaim {
  static func script(_ hit: SearchHit) -> HTML {
    var writer = JSONWriter()
    writer.beginObject()
    pair("@context", "https://schema.org", &writer)
    pair("@type", "Claim", &writer)
    pair("identifier", hit.id.description, &writer)
    pair("text", hit.reading.text, &writer)
    writer.key("author")
    writer.beginArray()
    for speaker in hit.chain.speakers {
      node(speaker.kind == .person ? "Person" : "Organization", "name", speaker.name, &writer)
    }
    writer.endArray()
    writer.key("appearance")
    writer.beginObject()
    pair("@type", "NewsArticle", &writer)
    pair("headline", hit.article.title, &writer)
    pair("datePublished", hit.article.published?.description, &writer)
    pair("url", hit.article.url, &writer)
    if let outlet = hit.article.outlet {
      writer.key("publisher")
      node("NewsMediaOrganization", "name", outlet, &writer)
    }
    writer.endObject()
    writer.endObject()
    return "<script type=\"application/ld+json\">\(HTML.data(writer.bytes))</script>"
  }

  private static func pair(_ name: String, _ value: String?, _ writer: inout JSONWriter) {
    guard let value else { return }
    writer.key(name)
    writer.value(value)
  }

  private static func node(_ type: String, _ name: String, _ value: String, _ writer: inout JSONWriter) {
    writer.beginObject()
    pair("@type", type, &writer)
    pair(name, value, &writer)
    writer.endObject()
  }
}
