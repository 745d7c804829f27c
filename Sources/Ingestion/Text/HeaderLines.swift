/// The `Key: value` lines that some collections put above a plain text.
struct HeaderLines {
  /// What they say, as an object's members.
  let members: [JSONMember]
  /// The text after them.
  let rest: String

  /// Reads the lines at the start of `text`, which is normalised; `nil` when there are none.
  init?(_ text: String) {
    var members: [JSONMember] = []
    var known = 0
    var rest = text[...]
    while true {
      let line = rest.prefix { $0 != "\n" }
      guard let (key, value) = Self.keyAndValue(line) else { break }
      let name = FieldNames.canonical(key)
      if Self.fields.contains(name) {
        known += 1
        members.append(JSONMember(key: key, value: .string(value)))
      } else if members.isEmpty || !Self.ignored.contains(name) {
        break
      }
      rest = rest.suffix(from: line.endIndex).dropFirst()
    }
    guard known > 0 else { return nil }
    // One line alone may be a headline: "Source: ministry to resign over leaked letters".
    if known == 1, let name = members.first.map({ FieldNames.canonical($0.key) }),
      !Self.certain.contains(name), Self.words(in: members) > 6
    {
      return nil
    }
    self.members = members
    self.rest = String(rest.drop { $0 == "\n" })
  }

  private static func keyAndValue(_ line: Substring) -> (key: String, value: String)? {
    guard line.utf8.count <= 2000, let (key, after) = line.cut(at: ":") else { return nil }
    guard (2...24).contains(key.utf8.count), key.split(separator: " ").count <= 3 else { return nil }
    let value = after.drop { $0 == " " }
    return (String(key), String(value))
  }

  private static func words(in members: [JSONMember]) -> Int {
    guard case .string(let value)? = members.first?.value else { return 0 }
    return value.utf8.count { $0 == 0x20 } + 1
  }

  private static let fields: Set<String> = Set(
    ([
      "title", "headline", "author", "authors", "by", "byline", "writer", "date", "published",
      "datePublished",
      "publishDate", "publicationDate", "publishedAt", "pubDate", "outlet", "source", "publication",
      "publisher", "newspaper", "site", "siteName", "url", "link", "language", "lang", "kicker", "id",
    ]).map(FieldNames.canonical))
  private static let certain: Set<String> = [
    "title", "headline", "url", "link", "author", "authors", "byline",
  ]
  private static let ignored: Set<String> = [
    "section", "category", "categories", "tags", "keywords", "length", "words", "wordcount", "edition",
    "page",
    "copyright", "retrieved", "accessed", "downloaded", "topic", "updated", "modified", "description",
  ]
}
