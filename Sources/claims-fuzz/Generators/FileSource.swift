import TestSupport

/// The files that ``FileAttack`` tells apart by their names.
enum FileKind: CaseIterable {
  case text, markdown, json, jsonLines, gzip, corrections, wikidata, xml, message, page, download
  case table, webArchive, mailbox, archive, webPage

  /// The name of an input of this kind.
  var name: String {
    switch self {
    case .text: "article.txt"
    case .markdown: "article.md"
    case .json: "feed.json"
    case .jsonLines: "feed.jsonl"
    case .gzip: "feed.jsonl.gz"
    case .corrections: "corrections.json"
    case .wikidata: "wikidata.csv"
    case .xml: "feed.xml"
    case .message: "letter.eml"
    case .page: "saved.mhtml"
    case .download: "download.txt"
    case .table: "table.csv"
    case .webArchive: "pages.warc"
    case .mailbox: "mail.mbox"
    case .archive: "pack.tar"
    case .webPage: "page.html"
    }
  }
}

/// Inputs of ``FileAttack``: files of every kind, most of them spoilt.
struct FileSource: InputSource {
  private let texts: TextSource

  /// Makes a source that also knows the articles of `seedFolder`.
  init(seedFolder: String) { texts = TextSource(seedFolder: seedFolder) }

  func next(_ random: inout SeededGenerator) -> FuzzInput {
    let kind = random.pick(FileKind.allCases)
    var input = FuzzInput(name: kind.name, bytes: content(of: kind, &random))
    if random.chance(0.6) { ByteMutator.mutate(&input.bytes, &random) }
    if kind == .gzip {
      input.bytes =
        random.chance(0.2) ? [0x1F, 0x8B] + input.bytes : StoredGzip.members(of: input.bytes, &random)
      if random.chance(0.5) { ByteMutator.mutate(&input.bytes, &random) }
    }
    return input
  }

  // MARK: - Private

  private func content(of kind: FileKind, _ random: inout SeededGenerator) -> [UInt8] {
    switch kind {
    case .text, .markdown: encoded(texts.next(&random).text, &random)
    case .json:
      encoded(random.chance(0.5) ? texts.next(&random).text : JSONLiteral.random(depth: 6, &random), &random)
    case .jsonLines, .gzip: Array(lines(&random).utf8)
    case .corrections: Array(corrections(&random).utf8)
    case .wikidata: Array(wikidata(&random).utf8)
    case .xml: encoded(DocumentMaker(texts: texts).xml(&random), &random)
    case .message: Array(DocumentMaker(texts: texts).message(isPage: false, &random).utf8)
    case .page: Array(DocumentMaker(texts: texts).message(isPage: true, &random).utf8)
    case .download: encoded(DocumentMaker(texts: texts).download(&random), &random)
    case .webPage: encoded(PageMaker(texts: texts).page(&random), &random)
    case .table: ContainerSource(texts: texts).table(&random)
    case .webArchive: ContainerSource(texts: texts).webArchive(&random)
    case .mailbox: ContainerSource(texts: texts).mailbox(&random)
    case .archive: ContainerSource(texts: texts).archive(&random)
    }
  }

  /// A text in one of the encodings that are read.
  private func encoded(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
    switch random.number(0...11) {
    case 0: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case 1: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case 2: text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case 3: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    case 4:
      [0x00, 0x00, 0xFE, 0xFF]
        + text.unicodeScalars.flatMap { scalar in
          (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (24 - 8 * UInt32($0))) }
        }
    default: Array(text.utf8)
    }
  }

  private func lines(_ random: inout SeededGenerator) -> String {
    (0..<random.number(1...5)).map { _ in
      let line =
        random.chance(0.7)
        ? "{\"text\": \(JSONLiteral.string(texts.next(&random).text))}"
        : JSONLiteral.random(depth: 4, &random)
      return line + random.pick(["\n", "\r\n", "\n\n", ""])
    }.joined()
  }

  private func corrections(_ random: inout SeededGenerator) -> String {
    let list = (0..<random.number(0...4)).map { _ -> String in
      let members =
        ["source", "with", "article", "speaker"].map { "\"\($0)\": \(reference(&random))" }
        + ["role", "name", "note", "made_at"].map { "\"\($0)\": \(scalar(&random))" }
        + ["\"claim\": \(claim(&random))", "\"stance\": \"\(random.pick(["denies", "urges", "shouts"]))\""]
      let action = random.pick([
        "merge", "split", "rename", "alias", "role", "reject", "attribute", "stance", "", "drop",
      ])
      return (["\"action\": \"\(action)\""] + members.filter { _ in random.chance(0.6) }).joined(
        separator: ", ")
    }
    let schema = random.pick(["claims-corrections/1", "claims-corrections/1.2", "claims-corrections/2", "x"])
    return "{\"schema\": \"\(schema)\", \"corrections\": [\(list.map { "{\($0)}" }.joined(separator: ","))]}"
  }

  private func reference(_ random: inout SeededGenerator) -> String {
    guard random.chance(0.85) else { return JSONLiteral.random(depth: 2, &random) }
    let kind = random.pick(["person", "organisation", "government", "group", "", "thing"])
    var members = ["\"kind\": \"\(kind)\"", "\"name\": \(scalar(&random))"]
    for name in ["initials", "gender", "country", "label", "id", "url", "digest", "path"]
    where random.chance(0.3) {
      members.append("\"\(name)\": \(scalar(&random))")
    }
    return "{\(members.joined(separator: ", "))}"
  }

  private func claim(_ random: inout SeededGenerator) -> String {
    guard random.chance(0.85) else { return JSONLiteral.random(depth: 3, &random) }
    let pieces = (0..<random.number(0...3)).map { _ in
      let start = random.pick(["0", "7", "-1", "9223372036854775807", "1e3", "null"])
      return "{\"start\": \(start), \"text\": \(scalar(&random))}"
    }
    return "{\"article\": \(reference(&random)), \"content\": [\(pieces.joined(separator: ", "))]}"
  }

  private func scalar(_ random: inout SeededGenerator) -> String {
    random.chance(0.8)
      ? JSONLiteral.string(random.pick(Vocabulary.names) + random.pick(Vocabulary.scripts))
      : JSONLiteral.random(depth: 1, &random)
  }

  private func wikidata(_ random: inout SeededGenerator) -> String {
    let separator = random.pick([",", "\t", ";"])
    let columns = ["name", "qid", "aliases", "kind", "wikidata", "x"].filter { _ in random.chance(0.8) }
    var text = columns.joined(separator: separator) + "\n"
    for _ in 0..<random.number(0...6) {
      let cells = columns.map { _ -> String in
        let value = random.pick(
          Vocabulary.names + [
            "Q42", "Q0", "q7", "Q99999999999", "https://www.wikidata.org/wiki/Q5", "person", "a;b|c", "",
          ])
        return random.chance(0.3) ? "\"\(value)\(random.pick(["", "\n", "\"\"", separator]))\"" : value
      }
      text += cells.joined(separator: separator) + random.pick(["\n", "\r\n", "\r", ""])
    }
    return random.chance(0.3)
      ? "{\"name\": \(scalar(&random)), \"qid\": \"Q42\"}\n" + JSONLiteral.random(depth: 3, &random) : text
  }
}
