import ArgumentParser
import ClaimsModel
import Extraction
import Foundation

/// Writes what the network sees of each token, for `Training/`.
@main
struct FeaturesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims-features",
    abstract: "Write the network's input for texts: JSON Lines of id and text in, JSON Lines of features out."
  )

  @Flag(name: .long, help: "Write the claims found, with what their confidence is made of, instead.")
  var claims = false

  @Flag(
    name: .long, help: "Write the articles' own statements, with what their confidence is made of, instead.")
  var statements = false

  @Flag(
    name: .long,
    help: "Write who is who: the mentions of names, roles and pronouns with their links, instead.")
  var entities = false

  @Flag(
    name: .long, help: "Write whom the words for each speaker may mean, with what speaks for each, instead.")
  var links = false

  @Argument(help: "Files of JSON Lines, each line an object with id and text; nothing is normalised.")
  var paths: [String]

  func run() throws {
    for path in paths {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      for line in data.split(separator: UInt8(ascii: "\n")) {
        try write(JSONDecoder().decode(Text.self, from: line))
      }
    }
  }

  private func write(_ text: Text) throws {
    var article = Article(
      path: text.id, format: "jsonl", text: text.text, bodyStart: text.bodyStart ?? 0, digest: "",
      textDigest: "")
    article.outlet = text.outlet
    article.bylines = text.bylines ?? []
    if claims {
      try writeLine(ClaimsRow(of: article))
    } else if statements {
      try writeLine(StatementsRow(of: article))
    } else if links {
      try writeLine(LinksRow(of: article))
    } else if entities {
      try writeLine(EntitiesRow(of: article, given: text.mentions))
    } else {
      try writeLine(features(of: article))
    }
  }

  private func features(of article: Article) -> Row {
    let input = LabellerInput(article)
    let offsets = UTF8Offsets(article.text)
    return Row(
      id: article.path,
      tokens: input.tokens.map(offsets.pair),
      paragraphs: input.paragraphs, sentences: input.sentences, features: input.features, rules: input.rules,
      tags: input.tags, names: input.names)
  }

  private func writeLine(_ row: some Encodable) throws {
    var line = try JSONEncoder().encode(row)
    line.append(UInt8(ascii: "\n"))
    try FileHandle.standardOutput.write(contentsOf: line)
  }
}

/// A line of the input.
private struct Text: Decodable {
  let id: String
  let text: String
  /// UTF-8 offset where the title ends; 0 without one.
  let bodyStart: Int?
  let outlet: String?
  let bylines: [String]?
  /// For `--entities`: the mentions to link; those that are found where it is left out.
  let mentions: [GivenRow]?
}

/// A line of the output; offsets count Unicode scalars.
private struct Row: Encodable {
  let id: String
  let tokens: [[Int]]
  let paragraphs: [Int]
  let sentences: [Int]
  let features: [[UInt32]]
  let rules: [[UInt32]]
  let tags: [String]
  /// First token, token behind the last, kind (1 person, 3 organisation, 5 place).
  let names: [[Int]]
}

/// The statements of one article; offsets count Unicode scalars.
private struct StatementsRow: Encodable {
  struct Statement: Encodable {
    let span: [Int]
    let features: [Double]
  }

  let id: String
  let statements: [Statement]

  init(of article: Article) {
    id = article.path
    let offsets = UTF8Offsets(article.text)
    statements = RatedStatements(article).statements.map {
      Statement(span: offsets.pair($0.span), features: $0.features)
    }
  }
}

/// The claims of one article; offsets count Unicode scalars.
private struct ClaimsRow: Encodable {
  struct Claim: Encodable {
    let content: [[Int]]
    let cue: [[Int]]
    let source: [[Int]]
    let features: [Double]
  }

  let id: String
  let claims: [Claim]

  init(of article: Article) {
    id = article.path
    let offsets = UTF8Offsets(article.text)
    claims = RatedClaims(article).claims.map {
      Claim(
        content: $0.content.map(offsets.pair), cue: $0.cue.map(offsets.pair),
        source: $0.source.map(offsets.pair), features: $0.features)
    }
  }
}

extension UTF8Offsets {
  /// The span's ends in Unicode scalars.
  func pair(_ span: TextSpan) -> [Int] {
    [scalarOffset(ofUTF8: span.start), scalarOffset(ofUTF8: span.end)]
  }
}
