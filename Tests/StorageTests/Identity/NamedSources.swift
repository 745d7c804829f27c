import ClaimsModel

/// Makes an analysis in which each source makes one claim, named in it by its mention.
func articleNaming(
  _ sources: [NamedSource], number: Int, published: PartialDate? = nil
) -> ArticleAnalysis {
  var text = ""
  var listed: [Source] = []
  var claims: [Claim] = []
  for (index, named) in sources.enumerated() {
    let start = text.utf8.count
    text += named.mention ?? named.name
    let mention = TextSpan(start, text.utf8.count)
    text += " said "
    let contentStart = text.utf8.count
    text += "the ferry was late."
    let content = TextSpan(contentStart, text.utf8.count)
    text += " "
    listed.append(
      Source(
        name: named.name, kind: named.kind, roles: named.roles, aliases: named.aliases, mentions: [mention]))
    claims.append(
      Claim(
        kind: .indirect, text: "the ferry was late.", spans: [content],
        attribution: [
          Attribution(
            relation: .speaker, source: index, mention: named.mention ?? named.name, spans: [mention])
        ],
        sentence: TextSpan(start, content.end), confidence: 1))
  }
  return ArticleAnalysis(
    article: Article(
      externalID: "n\(number)", path: "named/\(number).txt", format: "text", published: published,
      publishedFrom: published == nil ? nil : .metadata, text: text, bodyStart: 0, digest: "d\(number)",
      textDigest: "t\(number)"),
    sources: listed, claims: claims, figures: [], extractorVersion: 1)
}

/// A source as an article has it.
struct NamedSource: Hashable, Sendable, CustomStringConvertible {
  var name: String
  var kind: SourceKind
  var roles: [String]
  var aliases: [String]
  /// The words that name it before its claim; its name when `nil`.
  var mention: String?

  init(
    _ name: String, _ kind: SourceKind = .person, roles: [String] = [], aliases: [String] = [],
    mention: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.roles = roles
    self.aliases = aliases
    self.mention = mention
  }

  var description: String {
    ([name, kind.rawValue] + roles + aliases.map { "also \($0)" } + [mention ?? ""]).joined(separator: ", ")
  }
}
