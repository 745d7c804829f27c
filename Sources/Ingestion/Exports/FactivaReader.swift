import ClaimsModel

/// Reads downloads from Factiva: each field begins with two letters, `HD` the headline, `AN` the last of all.
enum FactivaReader {
  /// Whether a text that starts with `lines` is such a download.
  static func isAtStart(of lines: [String]) -> Bool {
    var tags: Set<String> = []
    for line in lines.prefix(400) {
      if let tag = tag(of: line) { tags.insert(tag.tag) }
    }
    return tags.contains("HD") && tags.isSuperset(of: ["PD", "SN"])
      && !tags.isDisjoint(with: ["LP", "TD", "AN"])
  }

  /// Whether a page that starts with `head`, in lower case, is such a download as HTML.
  static func isPage(_ head: String) -> Bool {
    head.holds("<b>HD</b>") || head.holds("<b>hd</b>")
      || [[">HD<", ">SN<", ">PD<"], [">hd<", ">sn<", ">pd<"]].contains { $0.allSatisfy { head.holds($0) } }
  }

  /// The articles in `decoded`, text or HTML, in order.
  static func drafts(of decoded: DecodedText) -> DraftList {
    var decoded = decoded
    if decoded.bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
      decoded.bytes = CharacterReferences.unescaped(CleanMarkup.withoutTags(decoded.bytes))
    }
    let drafts = documents(in: ExportLines.lines(of: decoded)).map {
      fields -> Result<ArticleDraft, IngestionError>? in
      let draft = draft(of: fields)
      return draft.paragraphs.isEmpty ? .failure(.empty) : .success(draft)
    }
    var list = DraftList(drafts, isCollection: drafts.count > 1)
    list.add(warnings: decoded.warnings, damage: nil)
    return list
  }

  // MARK: - Private

  /// The lines of each field of a document, by its tag.
  private typealias Fields = [String: [String]]

  private static func documents(in lines: [String]) -> [Fields] {
    var documents: [Fields] = []
    var fields: Fields = [:]
    var open: String?
    // Where tags stand on lines of their own, a line "IN BRIEF" is none.
    let standAlone = lines.contains("HD")
    for line in lines {
      guard let (tag, rest) = tag(of: line), rest.isEmpty || !standAlone else {
        if let open { fields[open, default: []].append(line) }
        continue
      }
      // A document begins with its section or its headline; the one before ended with its number.
      let isNext = tag == "HD" && fields["HD"] != nil || tag == "SE" && fields["AN"] != nil
      if isNext {
        documents.append(fields)
        fields = [:]
      }
      open = tag
      fields[tag, default: []] += rest.isEmpty ? [] : [rest]
    }
    if fields["HD"] != nil { documents.append(fields) }
    return documents
  }

  private static func draft(of fields: Fields) -> ArticleDraft {
    func line(_ tag: String) -> String? {
      fields[tag].map { lines in
        TextNormalizer.line(lines.drop(while: \.isEmpty).prefix { !$0.isEmpty }.joined(separator: " "))
      }
    }
    var draft = ArticleDraft()
    // "Document GRDN000020240305ek35" is the number; what follows it is the next page's furniture.
    draft.externalID = line("AN")?.split(separator: " ").last.map(String.init)
    draft.take(.title, from: ["Factiva HD": line("HD")])
    draft.takeAuthors([line("BY")].compactMap { $0 }, from: "Factiva BY")
    draft.take(.published, from: ["Factiva PD": line("PD").map(ExportLines.englishDate)])
    draft.take(.outlet, from: ["Factiva SN": line("SN")])
    draft.take(.language, from: ["Factiva LA": line("LA").map(ExportLines.language)])
    draft.paragraphs = ["LP", "TD"].flatMap { ExportLines.paragraphs(of: fields[$0] ?? []) }
    return draft
  }

  /// The tag that `line` begins with, alone or before its value.
  private static func tag(of line: String) -> (tag: String, rest: String)? {
    let tag = line.utf8.prefix(4).prefix { $0 != 0x20 }
    let name = String(decoding: tag, as: UTF8.self)
    guard tags.contains(name) else { return nil }
    return (name, String(decoding: line.utf8.dropFirst(tag.count + 1), as: UTF8.self))
  }

  private static let tags: Set<String> = [
    "HD", "BY", "WC", "PD", "ET", "SN", "SC", "LA", "CY", "LP", "TD", "CT", "CR", "SE", "ED", "PG", "VOL",
    "NS", "RE",
    "CO", "IN", "PUB", "AN", "RF", "IPC", "IPD", "CX",
  ]
}
