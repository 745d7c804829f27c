import ClaimsModel

/// Reads downloads from LexisNexis as text, in English, German and French.
///
/// Two forms: the older one numbers its documents ("3 of 100 DOCUMENTS") and sets `LENGTH:` before the body; that of Nexis
/// Uni sets "Body" before and "End of Document" behind it.
enum NexisReader {
  /// Whether a text that starts with `lines` is such a download.
  static func isAtStart(of lines: [String]) -> Bool {
    let first = lines.prefix(40).filter { !$0.isEmpty }
    if first.prefix(8).contains(where: isDocumentNumber) { return true }
    return lines.contains { marks.body.contains($0.lowercased()) }
      && lines.contains { marks.end.contains($0.lowercased()) }
  }

  /// The articles in `decoded`, in order.
  static func drafts(of decoded: DecodedText) -> DraftList {
    let lines = ExportLines.lines(of: decoded)
    let documents = documents(in: lines)
    let drafts = documents.map { document -> Result<ArticleDraft, IngestionError>? in
      let draft = NexisDocument(document).draft()
      return draft.paragraphs.isEmpty ? .failure(.empty) : .success(draft)
    }
    var list = DraftList(drafts, isCollection: drafts.count > 1)
    list.add(warnings: decoded.warnings, damage: nil)
    return list
  }

  /// "3 of 100 DOCUMENTS", "Dokument 3 von 100", "Document 3 de 100".
  static func isDocumentNumber(_ line: String) -> Bool {
    guard line.utf8.count <= 60 else { return false }
    let words = line.lowercased().split(separator: " ").map(String.init)
    let numbers = words.filter { Int($0.filter(\.isNumber)) != nil }
    guard (3...4).contains(words.count), numbers.count == 2 else { return false }
    return words.contains { ["of", "von", "de"].contains($0) }
      && words.contains { $0.hasPrefix("do") && $0.holds("ument") }
  }

  // MARK: - Private

  /// The lines that part a document of Nexis Uni, in lower case.
  private static let marks: (body: Set<String>, end: Set<String>) = (
    ["body", "textkörper", "haupttext", "corps", "corps du texte"],
    ["end of document", "ende des dokuments", "ende dokument", "fin du document"]
  )

  private static func documents(in lines: [String]) -> [[String]] {
    let isNumbered = lines.contains(where: isDocumentNumber)
    let hasEnds = lines.contains { marks.end.contains($0.lowercased()) }
    var documents: [[String]] = []
    var document: [String] = []
    for line in lines {
      let isEnd = hasEnds && marks.end.contains(line.lowercased())
      if !hasEnds && isNumbered && isDocumentNumber(line) || isEnd {
        documents.append(document)
        document = []
      } else {
        document.append(line)
      }
    }
    documents.append(document)
    // What stands above the first number is about the search; what stands below the last end is nothing.
    if hasEnds {
      documents = documents.dropLast()
    } else if isNumbered {
      documents = Array(documents.dropFirst())
    }
    return documents.filter { $0.contains { !$0.isEmpty } }
  }
}

/// One document of a download: its head, its body, and the labelled lines around them.
private struct NexisDocument {
  /// What a label says, in any of the languages.
  private enum Label {
    case byline, title, length, body, language, head, end
  }

  private var fields: [String: String] = [:]
  /// Blocks of the head that have no label.
  private var head: [[String]] = []
  private var body: [String] = []
  private var bylines: [String] = []
  private var title: String?
  private var language: String?

  init(_ lines: [String]) {
    let bodyStart = Self.bodyStart(in: lines)
    let isMark = lines[at: bodyStart - 1].map { Self.bodyMarks.contains($0.lowercased()) } ?? false
    read(head: lines[from: 0, to: isMark ? bodyStart - 1 : bodyStart])
    read(body: lines[from: bodyStart])
  }

  func draft() -> ArticleDraft {
    var draft = ArticleDraft()
    var blocks = head.filter {
      !Self.isCopyright($0) && !($0.first.map(NexisReader.isDocumentNumber) ?? false)
    }
    let dateBlock = blocks.prefix(5).firstIndex { block in block.prefix(3).contains(where: ExportLines.isDate)
    }
    let dateLine = dateBlock.flatMap { blocks[at: $0]?.first(where: ExportLines.isDate) }
    if let dateBlock {
      // The line of the date may stand below the paper's name in one block, and that below the title.
      let lines = (blocks[at: dateBlock] ?? []).prefix { !ExportLines.isDate($0) }
      let above = blocks[from: 0, to: dateBlock].map { Array($0) } + (lines.isEmpty ? [] : [Array(lines)])
      let below = Array(blocks[from: dateBlock + 1])
      blocks = above + below
      take(above: above, below: below, into: &draft)
    } else {
      take(above: blocks.first.map { [$0] } ?? [], below: Array(blocks.dropFirst()), into: &draft)
    }
    draft.take(.published, from: ["Nexis date": dateLine.map(ExportLines.englishDate)])
    draft.takeAuthors(bylines, from: "Nexis byline")
    draft.take(.language, from: ["Nexis language": language.map(ExportLines.language)])
    draft.paragraphs = ExportLines.paragraphs(of: body)
    return draft
  }

  // MARK: - Private

  /// Above the date stand the paper and, in the form of Nexis Uni, the title before it; below it the title else.
  private func take(above: [[String]], below: [[String]], into draft: inout ArticleDraft) {
    let lines = above.flatMap { $0 }
    if let title {
      draft.take(.title, from: ["Nexis headline": title])
      draft.take(.outlet, from: ["Nexis source": lines.last])
    } else if lines.count > 1, below.isEmpty {
      draft.take(.title, from: ["Nexis headline": lines.dropLast().joined(separator: " ")])
      draft.take(.outlet, from: ["Nexis source": lines.last])
    } else {
      draft.take(.title, from: ["Nexis headline": below.last { !Self.isEdition($0) }?.joined(separator: " ")])
      draft.take(.outlet, from: ["Nexis source": lines.first])
    }
    draft.outlet = draft.outlet.map(Self.withoutPlace)
  }

  private mutating func read(head lines: ArraySlice<String>) {
    var block: [String] = []
    var open: Label?
    func isNew(_ line: String) -> Bool { Self.label(of: line) != nil }
    for line in lines {
      if line.isEmpty || isNew(line) {
        if !block.isEmpty { head.append(block) }
        block = []
        open = nil
      }
      if line.isEmpty { continue }
      if let (label, value) = Self.label(of: line) {
        open = label
        take(label, value)
      } else if open != nil {
        // A long value goes on in the next line.
        if open == .byline, let last = bylines.popLast() { bylines.append(last + " " + line) }
        if open == .title, let first = title { title = first + " " + line }
      } else {
        block.append(line)
      }
    }
    if !block.isEmpty { head.append(block) }
  }

  private mutating func read(body lines: ArraySlice<String>) {
    var isOver = false
    for line in lines {
      let found = Self.label(of: line)
      switch found?.label {
      case .language?: language = language ?? found?.value
      case .byline?: take(.byline, found?.value ?? "")
      case .end?, .title?: isOver = true
      case .head?, .body?, .length?: continue
      case nil:
        if Self.isClosing(line) { isOver = true }
        if !isOver { body.append(line) }
        continue
      }
      isOver = isOver || found?.label == .language
    }
    // The lines on the rights that stand below each document without a label.
    while let last = body.last, last.isEmpty || Self.isCopyright([last]) { body = body.dropLast() }
  }

  private mutating func take(_ label: Label, _ value: String) {
    switch label {
    case .byline:
      var name = value
      for word in ["Von ", "VON ", "Par ", "PAR "] where name.hasPrefix(word) {
        name = String(name.dropFirst(4))
      }
      if !name.isEmpty { bylines.append(name) }
    case .title: title = value
    case .language: language = value
    case .length, .body, .head, .end: break
    }
  }

  /// The line behind the one that ends the head.
  private static func bodyStart(in lines: [String]) -> Int {
    if let mark = lines.firstIndex(where: { bodyMarks.contains($0.lowercased()) }) { return mark + 1 }
    if let mark = lines.firstIndex(where: { label(of: $0)?.label == .body }) { return mark + 1 }
    if let mark = lines.firstIndex(where: { label(of: $0)?.label == .length }) { return mark + 1 }
    // Without either the body begins behind the last label of the head.
    let labels = lines.indices.filter { index in
      lines[at: index].flatMap(label).map { $0.label == .byline || $0.label == .head || $0.label == .title }
        ?? false
    }
    return labels.first.map { first in (labels.last { $0 - first < 20 } ?? first) + 1 } ?? min(lines.count, 8)
  }

  private static func label(of line: String) -> (label: Label, value: String)? {
    guard let (label, value) = ExportLines.labelled(line) else { return nil }
    return labels[label.lowercased()].map { ($0, value) }
  }

  /// Whether `line` alone ends the body in the form of Nexis Uni.
  private static func isClosing(_ line: String) -> Bool {
    ["classification", "graphic", "klassifizierung", "grafik"].contains(line.lowercased())
  }

  private static func isCopyright(_ block: [String]) -> Bool {
    block.contains { line in
      let lowered = line.lowercased()
      return line.utf8.count < 200
        && (lowered.hasPrefix("copyright ") || lowered.hasPrefix("©")
          || lowered.hasPrefix("all rights reserved")
          || lowered.hasPrefix("alle rechte vorbehalten") || lowered.hasPrefix("tous droits réservés"))
    }
  }

  private static func isEdition(_ block: [String]) -> Bool {
    block.allSatisfy { line in
      let lowered = line.lowercased()
      return lowered.hasSuffix(" edition") || lowered.holds("edition - ") || lowered.hasSuffix("ausgabe")
        || lowered.hasPrefix("edition ")
    }
  }

  /// "The Guardian (London)" without the place.
  private static func withoutPlace(_ outlet: String) -> String {
    guard outlet.hasSuffix(")"), let (before, _) = outlet.cut(at: " (") else { return outlet }
    return String(before)
  }

  private static let bodyMarks: Set<String> = ["body", "textkörper", "haupttext", "corps", "corps du texte"]

  private static let labels: [String: Label] = {
    var table: [String: Label] = [
      "byline": .byline, "autor": .byline, "autoren": .byline, "verfasser": .byline, "auteur": .byline,
      "auteurs": .byline, "headline": .title, "titel": .title, "titre": .title, "überschrift": .title,
      "length": .length, "länge": .length, "longueur": .length, "body": .body, "text": .body,
      "language": .language, "sprache": .language, "langue": .language,
    ]
    for name in [
      "section", "rubrik", "rubrique", "highlight", "dateline", "series", "zusammenfassung", "ressort", "ort",
      "source",
    ] {
      table[name] = .head
    }
    for name in [
      "load-date", "update", "graphic", "grafik", "graphique", "publication-type", "publikationstyp",
      "type de publication", "journal-code", "journal code", "zeitungs-code", "document-type", "subject",
      "organization", "company", "ticker", "industry", "person", "geographic", "country", "state", "city",
      "correction", "correction-date", "notes", "url", "acc-no", "copyright", "date-charg",
      "date de chargement",
      "pub-type", "ladedatum", "upload-datum", "classification",
    ] {
      table[name] = .end
    }
    return table
  }()
}
