import ClaimsModel
import Ingestion
import Storage

/// Decides what becomes of each article that an ingest reads, and stores it.
///
/// The same place with the same bytes is unchanged; the same place with other words is a newer version; the same words
/// from another place are a copy, stored once. Other words at the same address are a version, too: the newer one stands
/// for the article, the others are kept beside it.
struct IngestLedger {
  /// The user's options, as they are remembered.
  let options: String
  /// The version of the extractor at work.
  let version: Int
  /// Analyses an article that is stored, when only a copy of it was offered.
  let worker: any PieceWorker
  /// Whether texts that were taken out for good come back.
  var readmits = false
  /// The number of the run; `nil` until its first batch is stored.
  var ingest: Int64?
  /// Why the work can't go on; what was taken before it is stored.
  var failure: ArchiveError?
  /// What was done so far.
  var report = IngestReport()
  /// Claims stored since the last call of ``resetBatch()``.
  private(set) var claimsInBatch = 0

  init(options: String, version: Int, worker: any PieceWorker) {
    self.options = options
    self.version = version
    self.worker = worker
  }

  /// Starts a batch.
  mutating func resetBatch() { claimsInBatch = 0 }

  /// Stores what became of one event.
  mutating func take(_ outcome: PieceReading.Outcome, into writer: ArchiveWriter) throws {
    switch outcome {
    case .file: report.filesRead += 1
    case .passedOver(let parts): report.otherParts.add(kinds: parts.kinds, paths: parts.places)
    case .failed(let error): failure = error
    case .known(let records):
      let failed = records.filter(\.isWorkerFailure)
      report.articlesRead += records.count - failed.count
      report.unchanged += records.count - failed.count
      report.rejected += failed.map { RejectedInput(path: $0.place, reason: $0.reason ?? "") }
      report.passedOver += failed.count
    case .rejected(let input):
      report.rejected.append(input)
      try record(
        .rejected, reason: input.reason,
        at: Place(label: input.path, digest: "", element: 0, path: input.path), in: writer)
    case .read(let label, let digest, let isPositional, let options, let parts):
      for (element, part) in parts.enumerated() {
        switch part {
        case .analysis(let analysis):
          report.articlesRead += 1
          if analysis.article.outlet == nil { report.withoutOutlet += 1 }
          if analysis.article.published == nil { report.withoutDate += 1 }
          report.unread.add(analysis.article)
          let place = Place(
            label: label, digest: digest, element: element, path: analysis.article.path,
            isPositional: isPositional, options: options)
          try store(analysis, from: place, in: writer)
        case .rejected(let input):
          report.rejected.append(input)
          let place = Place(
            label: label, digest: digest, element: element, path: input.path, options: options)
          try record(.rejected, reason: input.reason, at: place, in: writer)
        }
      }
    }
  }

  // MARK: - Private

  /// What a place held before.
  struct Previous {
    var id: Article.ID
    var article: Article
    /// Whether the article is stored as read from this place, or is held by no other any more.
    var isOwn: Bool
    /// Whether it was read from these very bytes, so that other words come from another reading, not from its publisher.
    var isOfSameBytes: Bool
    /// The older version that the place holds; `nil` for the text that the article has now.
    var version: ArticleVersionNumber?
  }

  /// Where an article was read from.
  struct Place {
    var label: String
    var digest: String
    var element: Int
    var path: String
    /// Whether the place is a position among others, which another article may come to hold.
    var isPositional = false
    /// What the user said of it, now or before; `nil` for what he says now.
    var options: String?
  }

  private mutating func store(
    _ analysis: ArticleAnalysis, from place: Place, in writer: ArchiveWriter
  ) throws {
    let reader = writer.reader
    for warning in analysis.article.warnings {
      report.warnings.append(RejectedInput(path: analysis.article.path, reason: warning))
    }
    if let time = try writer.removalTime(ofTextDigest: analysis.article.textDigest) {
      guard readmits else {
        report.takenOut += 1
        let reason = "its text was taken out of the archive on \(time.prefix(10)); --readmit lets it back"
        return try record(.rejected, reason: reason, at: place, in: writer)
      }
      try writer.readmit(textDigest: analysis.article.textDigest)
    }
    let previous = try previousArticle(at: place, reader: reader)
    if let twin = try reader.article(textDigest: analysis.article.textDigest) {
      if let previous, twin == previous.id, previous.isOwn {
        try update(twin, with: analysis, from: place, in: writer)
      } else {
        try link(analysis, to: twin, from: place, in: writer)
        try retire(previous, for: analysis.article, as: twin, at: place, in: writer)
      }
      return
    }
    if try storeAsOlder(analysis, previous, from: place, in: writer) { return }
    let isChanged = previous.map { isSameArticle($0.article, analysis.article, at: place) } ?? false
    if let previous, isChanged {
      // An article that other places hold too stays for them.
      let isAlone = try previous.version == nil && reader.inputCount(of: previous.id) == 1
      try writer.supersede(label: place.label, element: place.element, exceptRawDigest: place.digest)
      if isAlone {
        try writer.replace(previous.id, with: analysis, keepingVersion: !previous.isOfSameBytes)
        try record(.stored, article: previous.id, at: place, in: writer)
        report.changed += 1
        return count(analysis)
      }
    }
    if let current = try reader.article(ofWhichIsAVersion: analysis.article) {
      try storeVersion(analysis, of: current, from: place, in: writer)
    } else {
      try record(.stored, article: try writer.insert(analysis), at: place, in: writer)
      if isChanged { report.changed += 1 } else { report.new += 1 }
      count(analysis)
    }
  }

  /// Whether the place was last read with the same list of outlets, which no article shows.
  private func hadOutlets(at place: Place, reader: ArchiveReader) throws -> Bool {
    let records = try reader.inputs(label: place.label, rawDigest: place.digest)
    guard let record = records.first(where: { $0.element == place.element }) else { return true }
    return IngestOptions.outletMark(inMemory: record.options)
      == IngestOptions.outletMark(inMemory: place.options ?? options)
  }

  /// The place holds the same words as before: nothing to do unless something beside them differs.
  private mutating func update(
    _ id: Article.ID, with analysis: ArticleAnalysis, from place: Place, in writer: ArchiveWriter
  ) throws {
    let stored = try writer.reader.articleOnly(id)
    let knewOutlets = try hadOutlets(at: place, reader: writer.reader)
    try writer.supersede(label: place.label, element: place.element, exceptRawDigest: place.digest)
    if let stored, stored.article == analysis.article, stored.extractorVersion == version, knewOutlets {
      report.unchanged += 1
    } else {
      try writer.replace(id, with: analysis)
      report.changed += 1
      count(analysis)
    }
    try record(.stored, article: id, at: place, in: writer)
  }

  /// The words are there already, from another place.
  private mutating func link(
    _ analysis: ArticleAnalysis, to id: Article.ID, from place: Place, in writer: ArchiveWriter
  ) throws {
    let known = try writer.reader.inputs(label: place.label, rawDigest: place.digest)
      .first { $0.element == place.element }
    if let stored = try writer.reader.articleOnly(id), stored.extractorVersion < version {
      try renew(id, stored.article, in: writer)
    } else if known?.article == id {
      report.unchanged += 1
    } else {
      report.duplicates += 1
    }
    let stored = try writer.reader.articleOnly(id)?.article
    try record(
      known?.article == id ? known?.outcome ?? .duplicate : .duplicate, article: id,
      copy: stored.flatMap { TextCopy(analysis.article, of: $0) }, at: place, in: writer)
  }

  /// Analyses an article again that an older extractor stored; where that fails the old analysis stays.
  private mutating func renew(_ id: Article.ID, _ article: Article, in writer: ArchiveWriter) throws {
    let part: PieceReading.Part
    do throws(ArchiveError) {
      part = try worker.part(of: article)
    } catch {
      failure = error
      return
    }
    switch part {
    case .analysis(let renewed):
      try writer.replace(id, with: renewed)
      report.changed += 1
      count(renewed)
    case .rejected(let input): report.rejected.append(input)
    }
  }

  /// The place's earlier article goes when this is a newer version of it that happens to be stored already.
  private func retire(
    _ previous: Previous?, for article: Article, as id: Article.ID, at place: Place,
    in writer: ArchiveWriter
  ) throws {
    guard let previous, isSameArticle(previous.article, article, at: place) else { return }
    try writer.supersede(label: place.label, element: place.element, exceptRawDigest: place.digest)
    guard try writer.reader.inputCount(of: previous.id) == 0 else { return }
    if !previous.isOfSameBytes { try writer.keepVersions(of: previous.id, asThoseOf: id) }
    try writer.remove(previous.id, successor: id)
  }

  /// What the place held before this: with these very bytes, or else with others.
  private func previousArticle(
    at place: Place, reader: ArchiveReader
  ) throws -> Previous? {
    let same = try reader.inputs(label: place.label, rawDigest: place.digest)
      .first { $0.element == place.element && $0.outcome == .stored }
    let record =
      try same
      ?? reader.previousInput(
        label: place.label, element: place.element, exceptRawDigest: place.digest)
    guard let record, let id = record.article, let stored = try reader.articleOnly(id) else { return nil }
    return Previous(
      id: id, article: stored.article,
      isOwn: try record.outcome == .stored || reader.inputCount(of: id) == 1, isOfSameBytes: same != nil,
      version: record.version)
  }

  /// Whether the new article is a newer version of the old one, rather than another at the same position.
  private func isSameArticle(_ old: Article, _ new: Article, at place: Place) -> Bool {
    if let oldID = old.externalID, let newID = new.externalID { return oldID == newID }
    if let oldURL = old.url, let newURL = new.url { return oldURL == newURL }
    return place.isPositional ? old.title != nil && old.title == new.title : true
  }

  mutating func count(_ analysis: ArticleAnalysis) {
    report.claims += analysis.claims.count
    report.figures += analysis.figures.count
    claimsInBatch += analysis.claims.count
  }

  func record(
    _ outcome: InputRecord.Outcome, reason: String? = nil, article: Article.ID? = nil,
    asOlder older: ArticleVersionNumber? = nil, copy: TextCopy? = nil, at place: Place,
    in writer: ArchiveWriter
  ) throws {
    try writer.record(
      InputRecord(
        label: place.label, rawDigest: place.digest, element: place.element, place: place.path,
        options: place.options ?? options, extractorVersion: version, outcome: outcome, reason: reason,
        article: article, version: older, copy: copy,
        location: InputLocation(label: place.label).path))
  }
}
