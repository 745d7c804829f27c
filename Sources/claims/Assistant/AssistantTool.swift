import ClaimsArchive
import ClaimsModel

/// A question that an assistant may put to the archive, answered as `/api/` answers it.
struct AssistantTool: Sendable {
  /// A field of the question.
  struct Field: Sendable {
    var name: String
    var type: String
    var description: String
    var isRequired = false
    /// The values that there are; empty for any.
    var choices: [String] = []
  }

  var name: String
  var title: String
  var description: String
  /// The path of `/api/`; `{id}` stands for the field of that name.
  var path: String
  var fields: [Field]

  static let all: [AssistantTool] = [
    AssistantTool(
      name: "search_claims", title: "Search claims",
      description: """
        Finds who said what in the archive's news articles, in full text. Each result has its id, the speaker's chain, the \
        exact words and the article. Quote the words as they stand and give the id.
        """,
      path: "/api/search", fields: [query(isRequired: false), sort, confidence, limit, offset]),
    AssistantTool(
      name: "claims_by", title: "Claims of a speaker",
      description:
        "What a person, organisation or document has said, newest first; with as=relay what it passed on.",
      path: "/api/by",
      fields: [
        Field(
          name: "speaker", type: "string", description: "A name in any spelling, or an id such as s12.",
          isRequired: true),
        Field(name: "as", type: "string", description: "speaker, or relay.", choices: ["speaker", "relay"]),
        query(isRequired: false), sort, confidence, limit, offset,
      ]),
    AssistantTool(
      name: "speakers", title: "Speakers",
      description: "Everybody who made or relayed a claim, with roles, other names and how much they said.",
      path: "/api/speakers",
      fields: [
        Field(name: "name", type: "string", description: "Part of a name."),
        Field(
          name: "kind", type: "string", description: "Of this kind.",
          choices: SourceKind.allCases.map(\.rawValue)),
        limit, offset,
      ]),
    AssistantTool(
      name: "get_claim", title: "One claim", description: "One claim with everything that is known of it.",
      path: "/api/claims/{id}",
      fields: [
        Field(name: "id", type: "string", description: "The id of a claim, such as c7k2.", isRequired: true),
        Field(name: "why", type: "boolean", description: "Also tell how it was found."),
      ]),
    AssistantTool(
      name: "get_article", title: "One article",
      description:
        "The whole text of an article with all claims, sources and figures; offsets are in code points.",
      path: "/api/articles/{id}",
      fields: [
        Field(name: "id", type: "string", description: "The id of an article, such as a12.", isRequired: true)
      ]),
    AssistantTool(
      name: "articles", title: "Articles",
      description: "Articles, newest first, or those that have all of some words.",
      path: "/api/articles",
      fields: [
        query(isRequired: false), Field(name: "outlet", type: "string", description: "Of this outlet."),
        limit, offset,
      ]),
    AssistantTool(
      name: "figures", title: "Figures",
      description:
        "Numbers and dates with what they count: words, or conditions such as figure:>1000 counted:passengers.",
      path: "/api/figures", fields: [query(isRequired: false), limit, offset]),
  ]

  /// The schema of the question's fields (JSON Schema).
  func writeSchema(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.pair("type", "object")
    writer.key("properties")
    writer.beginObject()
    for field in fields {
      writer.key(field.name)
      writer.beginObject()
      writer.pair("type", field.type)
      writer.pair("description", field.description)
      if !field.choices.isEmpty {
        writer.key("enum")
        writer.value(field.choices)
      }
      writer.endObject()
    }
    writer.endObject()
    writer.key("required")
    writer.value(fields.filter(\.isRequired).map(\.name))
    writer.key("additionalProperties")
    writer.value(false)
    writer.endObject()
  }

  /// The question as `/api/` has it.
  ///
  /// - Throws: `PageProblem` for a field that there is not, or one that is missing.
  func request(_ arguments: [String: JSONValue]) throws -> WebRequest {
    for name in arguments.keys where !fields.contains(where: { $0.name == name }) {
      throw PageProblem(
        status: 400,
        "\(self.name) has no field \(name); there are \(fields.map(\.name).joined(separator: ", ")).")
    }
    var request = WebRequest(path)
    for field in fields {
      guard let value = arguments[field.name]?.written, !value.isEmpty else {
        if field.isRequired {
          throw PageProblem(status: 400, "\(field.name) is missing: \(field.description)")
        }
        continue
      }
      if path.contains("{\(field.name)}") {
        request.path = path.replacing("{\(field.name)}", with: value)
      } else {
        request.fields[field.name == "query" ? "q" : field.name] = value
      }
    }
    return request
  }

  // MARK: - Private

  private static func query(isRequired: Bool) -> Field {
    Field(
      name: "query", type: "string",
      description: """
        Words, all of them required; "a phrase"; OR, -word; speaker: source: via: outlet: kind: stance: since: until: \
        figure: counted: unit: confidence: with a value.
        """, isRequired: isRequired)
  }

  private static let sort = Field(
    name: "sort", type: "string", description: "The order.", choices: SearchOrder.allCases.map(\.rawValue))
  private static let confidence = Field(
    name: "min_confidence", type: "number", description: "Leaves out what is less sure, 0 to 1; 0.5 is usual."
  )
  private static let limit = Field(
    name: "limit", type: "integer", description: "Results at most, up to \(DataAnswers.most); 20 unless told."
  )
  private static let offset = Field(name: "offset", type: "integer", description: "Results to pass over.")
}
