import ClaimsModel

/// Reads downloads from ProQuest as text: fields with labels, documents between lines of underscores.
enum ProQuestReader {
  /// Whether a text that starts with `lines` is such a download.
  static func isAtStart(of lines: [String]) -> Bool {
    let labels = Set(lines.compactMap { ExportLines.labelled($0)?.label.lowercased() })
    return !labels.isDisjoint(with: ["full text", "proquest document id"])
      && !labels.isDisjoint(with: ["publication title", "publication info"])
  }

  /// The articles in `decoded`, in order.
  static func drafts(of decoded: DecodedText) -> DraftList {
    let documents = documents(in: ExportLines.lines(of: decoded))
    let drafts = documents.map { document -> Result<ArticleDraft, IngestionError>? in
      let draft = draft(of: document)
      return draft.paragraphs.isEmpty
        ? .failure(.document(.noText("no full text in the download"))) : .success(draft)
    }
    var list = DraftList(drafts, isCollection: drafts.count > 1)
    list.add(warnings: decoded.warnings, damage: nil)
    return list
  }

  // MARK: - Private

  private static func documents(in lines: [String]) -> [ArraySlice<String>] {
    lines.split { line in line.utf8.count >= 10 && line.utf8.allSatisfy { $0 == UInt8(ascii: "_") } }
      .filter { part in
        part.contains { line in
          ExportLines.labelled(line).map {
            ["full text", "proquest document id"].contains($0.label.lowercased())
          } ?? false
        }
      }
  }

  private static func draft(of lines: ArraySlice<String>) -> ArticleDraft {
    var fields: [String: String] = [:]
    var text: [String] = []
    var heading: String?
    var isText = false
    for line in lines {
      if let (label, value) = ExportLines.labelled(line), labels.contains(label.lowercased()) {
        isText = label.lowercased() == "full text"
        if isText {
          text.append(value)
        } else if fields[label.lowercased()] == nil, !value.isEmpty {
          fields[label.lowercased()] = value
        }
      } else if isText {
        text.append(line)
      } else if fields.isEmpty, heading == nil, !line.isEmpty, !isCounter(line) {
        heading = line
      }
    }
    var draft = ArticleDraft()
    draft.externalID = fields["proquest document id"]
    draft.take(.title, from: ["ProQuest Title": fields["title"], "ProQuest heading": heading])
    draft.takeAuthors(
      [fields["author"] ?? fields["authors"] ?? fields["byline"]].compactMap { $0 }, from: "ProQuest Author")
    draft.take(
      .published,
      from: ["ProQuest Publication date": fields["publication date"], "ProQuest Date": fields["date"]])
    let place = fields["publication title"] ?? fields["publication info"]
    draft.take(
      .outlet,
      from: ["ProQuest Publication title": place.flatMap { $0.split(separator: ";").first.map(String.init) }])
    draft.take(
      .language, from: ["ProQuest Language": fields["language of publication"] ?? fields["language"]])
    draft.take(.url, from: ["ProQuest Document URL": fields["document url"]])
    draft.paragraphs = ExportLines.paragraphs(of: text).filter { $0 != "Not available." }
    return draft
  }

  /// "Document 3 of 20".
  private static func isCounter(_ line: String) -> Bool { NexisReader.isDocumentNumber(line) }

  private static let labels: Set<String> = [
    "abstract", "author", "authors", "byline", "classification", "company / organization", "copyright",
    "correspondence author", "country of publication", "credit", "database", "dateline", "date",
    "document feature",
    "document type", "document url", "edition", "first page", "full text", "identifier / keyword",
    "illustration",
    "isbn", "issn", "issue", "language", "language of publication", "last updated", "links", "location",
    "number of pages", "page count", "pages", "people", "place of publication", "proquest document id",
    "publication date", "publication info", "publication subject", "publication title", "publication type",
    "publication year", "publisher", "section", "source", "source type", "start page", "subject", "subtitle",
    "title",
    "volume", "year",
  ]
}
