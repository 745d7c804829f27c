import ClaimsModel

/// Brings what any reader found to the one form of a clean article.
struct ArticleBuilder: Sendable {
  private let defaults: InputDefaults
  private let format: ArticleFormat
  /// Elements of one collection that are named when they are no articles: a list of numbers may have ten million.
  private static let mostRejections = 1000

  /// Makes a builder for inputs of `format`.
  init(defaults: InputDefaults, format: ArticleFormat) {
    self.defaults = defaults
    self.format = format
  }

  /// The articles of a decoded piece, in order.
  ///
  /// - Throws: what makes the whole piece unusable.
  func outcomes(label: String, decoded: DecodedText) throws(IngestionError) -> [ReadOutcome] {
    guard decoded.bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    switch format {
    case .text: return [outcome(of: PlainTextReader.draft(of: decoded.mended()), label: label)]
    case .page:
      let page = PageInput(bytes: decoded.bytes)
      return [outcome(of: try PageReader.draft(of: page), label: label)]
    case .markdown: return [outcome(of: MarkdownReader.draft(of: decoded.mended()), label: label)]
    case .json, .jsonLines:
      if format == .json, let feed = try JSONFeedReader.drafts(in: decoded) {
        return outcomes(of: feed, label: label)
      }
      let reader = JSONArticleReader(
        isLine: format == .jsonLines, keys: defaults.keys, warnings: decoded.warnings)
      let (values, isCollection) = try reader.values(in: decoded.bytes)
      if values.isEmpty { throw .empty }
      guard isCollection else {
        return values.map { outcome(of: reader.draft(of: $0, isWholeFile: true), label: label) }
      }
      return outcomes(of: values, label: label) { reader.draft(of: $0, isWholeFile: false) }
    case .csv:
      let drafts = TableReader(keys: defaults.keys, warnings: decoded.warnings).drafts(in: decoded.bytes)
      if drafts.isEmpty { throw .empty }
      guard drafts.count > 1 else { return drafts.map { outcome(of: $0, label: label) } }
      return outcomes(of: drafts, label: label) { $0 }
    case .warc: return [outcome(of: try WebRecordReader.draft(of: decoded.bytes), label: label)]
    default: return []
    }
  }

  /// The outcomes of a collection's elements, one after the other: all drafts at once would be many times the document.
  private func outcomes<Element>(
    of elements: [Element], label: String, draft: (Element) -> JSONArticleReader.Result
  ) -> [ReadOutcome] {
    var outcomes: [ReadOutcome] = []
    var rejected = 0
    for (index, element) in elements.enumerated() {
      let outcome = outcome(of: draft(element), label: "\(label)#\(index + 1)")
      if case .rejected = outcome {
        rejected += 1
        if rejected > Self.mostRejections { continue }
      }
      outcomes.append(outcome)
    }
    guard rejected > Self.mostRejections else { return outcomes }
    let further = IngestionError.furtherElements(count: rejected - Self.mostRejections)
    return outcomes + [.rejected(label: label, reason: further)]
  }

  private func outcome(of draft: JSONArticleReader.Result, label: String) -> ReadOutcome {
    switch draft {
    case .success(let draft): outcome(of: draft, label: label)
    case .failure(let reason): .rejected(label: label, reason: reason)
    }
  }

  /// The outcomes of a document that may hold several articles.
  func outcomes(of list: DraftList, label: String) -> [ReadOutcome] {
    let drafts = list.drafts.compactMap { $0 }
    guard list.isCollection else { return drafts.map { outcome(of: $0, label: label) } }
    return outcomes(of: drafts, label: label) { $0 }
  }

  /// The article of a draft, or its rejection as empty.
  func outcome(of draft: ArticleDraft, label: String) -> ReadOutcome {
    var draft = draft
    let name = nameValues(label: label, draft: &draft)
    draft.title = draft.title ?? name?.title
    draft.externalID = draft.externalID ?? name?.id
    if draft.authors.isEmpty, let author = name?.author { draft.authors = [author] }
    let outlet = outlet(of: draft, name: name, label: label)
    let title = title(of: draft, outlet: outlet)
    if let title, let first = draft.paragraphs.first, LetterFolding.sameWords(title, first) {
      draft.paragraphs = Array(draft.paragraphs.dropFirst())
    }
    if let warning = StubCheck.warning(for: draft.paragraphs) { draft.warnings.append(warning) }
    let (text, bodyStart) = Self.text(title: title, paragraphs: draft.paragraphs)
    guard !text.isEmpty else { return .rejected(label: label, reason: .empty) }
    let published = published(of: &draft, name: name, label: label)
    let language = LanguageDecision(text: text, declared: draft.language, option: defaults.language)
    draft.warnings += language.warnings
    var article = Article(
      externalID: draft.externalID.flatMap(Self.line), path: label, format: format.rawValue, title: title,
      kicker: draft.kicker.flatMap(Self.line), bylines: bylines(of: draft), outlet: outlet,
      published: published?.date, publishedFrom: published?.carrier, url: draft.url.flatMap(Self.line),
      language: language.language,
      text: text, bodyStart: bodyStart, warnings: draft.warnings, digest: "",
      textDigest: ContentDigest.textHex(of: text))
    article.publishedAt = published.map { $0.moment ?? $0.date.description }
    article.modifiedAt = draft.modifiedField.flatMap { PublishedMoment($0, order: defaults.dateOrder)?.edtf }
    article.carriers = draft.carriers
    article.form = draft.form
    article.digest = ContentDigest.hex(of: article)
    return .article(article)
  }

  // MARK: - Private

  /// Title, blank line, paragraphs separated by blank lines, and where the body begins.
  private static func text(title: String?, paragraphs: [String]) -> (text: String, bodyStart: Int) {
    let body = paragraphs.joined(separator: "\n\n")
    guard let title else { return (body, 0) }
    if body.isEmpty { return (title, title.utf8.count) }
    return (title + "\n\n" + body, title.utf8.count + 2)
  }

  /// The title in one line, without a dash or a bar and the outlet's name at its end.
  private func title(of draft: ArticleDraft, outlet: String?) -> String? {
    guard let title = draft.title.flatMap(Self.line) else { return nil }
    guard let outlet else { return title }
    for separator in [" | ", " - ", " – ", " — "] {
      if let rest = title.dropping(suffix: separator + outlet), !rest.isEmpty { return rest }
    }
    return title
  }

  private func bylines(of draft: ArticleDraft) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    for author in draft.authors {
      for name in Bylines.names(in: CleanMarkup.line(author)) where seen.insert(name).inserted {
        names.append(name)
      }
    }
    return names
  }

  /// A field goes before the address, that before what the user says, that before the name of a folder.
  private func outlet(of draft: ArticleDraft, name: NameValues?, label: String) -> String? {
    if let written = draft.outlet.map(CleanMarkup.line), let outlet = Self.line(written) {
      return OutletNames.name(ofHost: outlet) ?? outlet
    }
    if let host = draft.url.flatMap(OutletNames.host(ofURL:)) { return OutletNames.name(ofHost: host) }
    if let outlet = name?.outlet { return OutletNames.name(ofHost: outlet) ?? outlet }
    return defaults.outlet ?? PathOutlet.outlet(in: label)
  }

  /// Metadata goes before a line of the text, that before what the user says, that before a file's name.
  private func published(
    of draft: inout ArticleDraft, name: NameValues?, label: String
  ) -> PublishedField? {
    if let raw = draft.publishedField {
      switch PublishedDate(raw, order: defaults.dateOrder) {
      case .date(let date):
        let moment = PublishedMoment(raw, order: defaults.dateOrder)
        return PublishedField(date: date, carrier: .metadata, moment: moment?.edtf)
      case .missing: break
      case .unclear(let why): draft.warnings.append(Self.leftOut(raw, why: why))
      }
    }
    if let date = draft.publishedLine { return PublishedField(date: date, carrier: .text) }
    if let raw = draft.unclearLine, draft.publishedField == nil {
      if case .date(let date) = PublishedDate(raw, order: defaults.dateOrder) {
        return PublishedField(date: date, carrier: .text)
      }
      draft.warnings.append(Self.leftOut(raw, why: PublishedDate.ambiguity))
    }
    if let date = draft.url.flatMap(PathDate.dayInURL) {
      return PublishedField(date: date, carrier: .metadata)
    }
    if let date = name?.date { return PublishedField(date: date, carrier: .fileName) }
    if let date = defaults.published { return PublishedField(date: date, carrier: .option) }
    if draft.isWholeFile, let date = PathDate.date(in: label) {
      return PublishedField(date: date, carrier: .fileName)
    }
    return nil
  }

  private static func leftOut(_ raw: String, why: String) -> String {
    let remedy = why == PublishedDate.ambiguity ? "; --date-order tells" : ""
    return "The date \"\(TextNormalizer.shortened(raw))\" \(why); it was left out\(remedy)."
  }

  /// What the name of the file tells by the user's pattern; a warning where it does not fit.
  private func nameValues(label: String, draft: inout ArticleDraft) -> NameValues? {
    guard let pattern = defaults.namePattern else { return nil }
    // "feed.jsonl:17" is a line of "feed.jsonl", "feed.json#3" an element of "feed.json".
    var path = label
    let number = path.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    if !draft.isWholeFile, number > 0, let sign = path.utf8.dropLast(number).last,
      sign == 0x3A || sign == 0x23
    {
      path = String(Substring(path.utf8.dropLast(number + 1)))
    }
    let values = pattern.values(in: path, order: defaults.dateOrder)
    if values == nil {
      draft.warnings.append(
        "The name of the file does not fit the pattern \(TextNormalizer.shortened(pattern.description)).")
    }
    return values
  }

  private static func line(_ text: String) -> String? {
    let line = TextNormalizer.line(text)
    return line.isEmpty ? nil : line
  }
}

/// The date of publication and what told it.
private struct PublishedField {
  var date: PartialDate
  var carrier: Article.DateCarrier
  /// EDTF, where more than the date is told.
  var moment: String?
}
