import ClaimsModel
import Foundation

/// A small invented article with what a careful reader finds in it: a line of `Tests/Evaluation/cases/*.jsonl`.
package struct ExtractionCase: Decodable, Sendable {
  /// A claim that must be found.
  package struct Claim: Decodable, Sendable {
    let content: String
    /// Whether one piece of the content is enough.
    let piece: Bool?
    /// Names one of which the speaker must have; `nil` where nobody may be named, absent where it is not asked.
    let speaker: Speaker?
    let kind: String?
    let stance: String?
    let negated: Bool?
    let said: String?
    let relays: [String]?
    let parent: String?

    private enum CodingKeys: String, CodingKey {
      case content, piece, speaker
      case kind = "is"
      case stance, negated, said, relays, parent
    }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      content = try values.decode(String.self, forKey: .content)
      piece = try values.decodeIfPresent(Bool.self, forKey: .piece)
      speaker =
        values.contains(.speaker)
        ? try values.decodeIfPresent(Speaker.self, forKey: .speaker) ?? Speaker(names: []) : nil
      kind = try values.decodeIfPresent(String.self, forKey: .kind)
      stance = try values.decodeIfPresent(String.self, forKey: .stance)
      negated = try values.decodeIfPresent(Bool.self, forKey: .negated)
      said = try values.decodeIfPresent(String.self, forKey: .said)
      relays = try values.decodeIfPresent([String].self, forKey: .relays)
      parent = try values.decodeIfPresent(String.self, forKey: .parent)
    }
  }

  /// Names that would be right; none: nobody.
  package struct Speaker: Decodable, Sendable {
    let names: [String]

    init(names: [String]) { self.names = names }

    package init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      names = try (try? value.decode([String].self)) ?? [value.decode(String.self)]
    }
  }

  /// A figure that must be found.
  package struct Figure: Decodable, Sendable {
    let text: String
    let value: Double?
    let low: Double?
    let high: Double?
    let unit: String?
    let currency: String?
    let counted: String?
    let date: String?
    let kind: String?
  }

  /// A field that has a string, or something else that only the reader of articles understands.
  struct LooseString: Decodable, Sendable {
    let text: String?

    init(from decoder: any Decoder) throws {
      text = try? decoder.singleValueContainer().decode(String.self)
    }
  }

  package let id: String
  package let kind: String
  /// The article as JSON.
  private(set) var record = Data()
  let title: String?
  let date: LooseString?
  let outlet: String?
  /// How the text is handed over: "txt", "md"; JSON where it is left out.
  let format: String?
  let text: String
  let claims: [Claim]?
  /// Whether no other claims may be found, the article's own statements aside.
  let only: Bool?
  let notClaims: [String]?
  let notStatements: [String]?
  let notSources: [String]?
  let roles: [String: [String]]?
  let notRoles: [String: [String]]?
  let aliases: [String: [String]]?
  let figures: [Figure]?
  let notFigures: [String]?

  private enum CodingKeys: String, CodingKey {
    case id, kind, title, date, outlet, format, text, claims, only, roles, aliases, figures
    case notClaims = "not_claims"
    case notStatements = "not_statements"
    case notSources = "not_sources"
    case notRoles = "not_roles"
    case notFigures = "not_figures"
  }

  /// The cases of a file of JSON Lines.
  ///
  /// - Throws: what reading and decoding throw.
  package static func read(from path: String) throws -> [ExtractionCase] {
    let data = try Data(contentsOf: URL(filePath: path))
    return try data.split(separator: UInt8(ascii: "\n")).map { line in
      var one = try JSONDecoder().decode(ExtractionCase.self, from: line)
      let all = try JSONSerialization.jsonObject(with: line) as? [String: Any] ?? [:]
      one.record = try JSONSerialization.data(
        withJSONObject: all.filter { ["id", "title", "date", "outlet", "text"].contains($0.key) })
      return one
    }
  }
}
