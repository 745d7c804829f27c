import ClaimsModel
import Ingestion

/// Reads the objects of the schema `claims/1` that ``JSONWriter`` writes of articles.
enum AnalysisDocument {
  /// The analysis of one object.
  ///
  /// - Throws: `AnalysisFault` for what is none, for what does not belong to its text, and for what holds corrections.
  static func analysis(_ value: JSONValue) throws(AnalysisFault) -> ArticleAnalysis {
    let document = try AnalysisFields(value, at: "")
    let schema = try document.text("schema")
    guard schema == JSONWriter.schema || schema.hasPrefix(JSONWriter.schema + ".") else {
      throw document.fault(
        "schema", "is “\(schema.prefix(40))”; “\(JSONWriter.schema)” is read, as “claims extract” prints it")
    }
    guard let fields = try document.optionalFields("article") else {
      throw document.fault("article", "is missing")
    }
    let article = try article(fields)
    let offsets = UTF8Offsets(article.text)
    var analysis = ArticleAnalysis(
      article: article, sources: [], claims: [], figures: [],
      extractorVersion: try document.number("extractor"))
    for fields in try document.objects("sources") { analysis.sources.append(try source(fields, offsets)) }
    let bytes = Array(article.text.utf8)
    for fields in try document.objects("claims") { analysis.claims.append(try claim(fields, bytes, offsets)) }
    for fields in try document.objects("figures") { analysis.figures.append(try figure(fields, offsets)) }
    guard analysis.isConsistent else {
      throw AnalysisFault(reason: "a number in it names a source, claim or figure that it does not have")
    }
    return analysis
  }

  // MARK: - Private

  private static func article(_ fields: AnalysisFields) throws(AnalysisFault) -> Article {
    let text = try fields.text("text")
    var article = Article(
      externalID: nil, path: try fields.text("path"), format: try fields.text("format"),
      title: try fields.optionalText("title"), kicker: try fields.optionalText("kicker"),
      bylines: try fields.texts("bylines"), outlet: try fields.optionalText("outlet"),
      published: try fields.date("published"), publishedFrom: try fields.optionalTerm("published_from"),
      url: try fields.optionalText("url"), language: try fields.optionalText("language"), text: text,
      bodyStart: UTF8Offsets(text).utf8Offset(ofScalar: try fields.number("body_start")),
      warnings: try fields.texts("warnings"), digest: "", textDigest: ContentDigest.textHex(of: text))
    article.publishedAt = try fields.optionalText("published_at")
    article.modifiedAt = try fields.optionalText("modified_at")
    article.form = try fields.optionalTerm("form")
    if let carriers = try fields.optionalFields("carriers") {
      for field in Article.Field.allCases {
        article.carriers[field] = try carriers.optionalText(field.rawValue)
      }
    }
    // An id is the input's own, or the digest of an article that has none.
    let id = try fields.text("id")
    article.digest = ContentDigest.hex(of: article)
    guard id != article.digest else { return article }
    guard !isDigest(id) else {
      throw fields.fault("id", "is not the digest of the article: it was changed after it was analysed")
    }
    article.externalID = id
    article.digest = ContentDigest.hex(of: article)
    return article
  }

  private static func isDigest(_ id: String) -> Bool {
    id.utf8.count == 64 && id.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func source(_ fields: AnalysisFields, _ offsets: UTF8Offsets) throws(AnalysisFault) -> Source
  {
    Source(
      name: try fields.text("name"), kind: try fields.term("kind"), roles: try fields.texts("roles"),
      aliases: try fields.texts("aliases"), mentions: try fields.spans("mentions", offsets))
  }

  private static func claim(
    _ fields: AnalysisFields, _ bytes: [UInt8], _ offsets: UTF8Offsets
  ) throws(AnalysisFault) -> Claim {
    guard !fields.has("corrected") else {
      throw fields.fault(
        "corrected", "says that it holds corrections; what is loaded must be as it was extracted")
    }
    guard let sentence = try fields.optionalSpan("sentence", offsets) else {
      throw fields.fault("sentence", "is missing")
    }
    var attribution: [Attribution] = []
    for link in try fields.objects("attribution") {
      attribution.append(
        Attribution(
          relation: try link.term("relation"), source: try link.number("source"),
          mention: try link.optionalText("mention"), spans: try link.spans("spans", offsets),
          cue: try cue(link, offsets)))
    }
    let claim = Claim(
      kind: try fields.term("kind"), stance: try fields.term("stance"), text: try fields.text("text"),
      spans: try fields.spans("spans", offsets), cue: try cue(fields, offsets), attribution: attribution,
      parent: try fields.optionalNumber("parent"), said: try fields.optionalText("said"),
      venue: try fields.optionalText("venue"), isNegated: try fields.truth("negated"),
      isInTitle: try fields.truth("in_title"), sentence: sentence, figures: try fields.numbers("figures"),
      confidence: try fields.double("confidence"))
    guard words(at: claim.spans, in: bytes) == claim.text else {
      throw fields.fault("text", "is not what the article has at its spans")
    }
    return claim
  }

  /// The words of a claim's pieces, as ``Claim/text`` joins them.
  private static func words(at spans: [TextSpan], in bytes: [UInt8]) -> String {
    spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }.joined(separator: " ")
  }

  private static func cue(_ fields: AnalysisFields, _ offsets: UTF8Offsets) throws(AnalysisFault) -> Cue? {
    guard let cue = try fields.optionalFields("cue") else { return nil }
    return Cue(
      text: try cue.text("text"), lemma: try cue.text("lemma"), spans: try cue.spans("spans", offsets))
  }

  private static func figure(_ fields: AnalysisFields, _ offsets: UTF8Offsets) throws(AnalysisFault) -> Figure
  {
    var figure = Figure(
      text: try fields.text("text"), spans: try fields.spans("spans", offsets),
      numeralSpans: try fields.spans("num_spans", offsets), kind: try fields.term("kind"),
      value: try fields.decimal("value"), modifier: try fields.term("modifier"))
    (figure.low, figure.high) = (try fields.decimal("low"), try fields.decimal("high"))
    (figure.isLowIncluded, figure.isHighIncluded) = (
      try fields.truth("low_incl"), try fields.truth("high_incl")
    )
    figure.significantDigits = try fields.optionalNumber("sig")
    (figure.unit, figure.unitText) = (try fields.optionalText("unit"), try fields.optionalText("unit_text"))
    (figure.unitKind, figure.per) = (try fields.optionalText("unit_kind"), try fields.optionalText("per"))
    figure.currency = try fields.optionalText("currency")
    figure.isCurrencyAssumed = try fields.truth("currency_assumed")
    (figure.counted, figure.countedHead) = (
      try fields.optionalText("counted"), try fields.optionalText("counted_head")
    )
    figure.countedFrom = try fields.optionalSpan("counted_from", offsets)
    if let change = try fields.optionalFields("change") {
      figure.change = FigureChange(
        direction: try change.term("direction"), kind: try change.term("kind"),
        from: try change.decimal("from"))
    }
    (figure.asOf, figure.date) = (try fields.optionalText("as_of"), try fields.optionalText("date"))
    figure.timex = try fields.optionalText("timex")
    (figure.dateLow, figure.dateHigh) = (try fields.date("date_lo"), try fields.date("date_hi"))
    figure.anchor = try fields.optionalTerm("anchor")
    figure.alternates = try fields.texts("alternates")
    figure.claim = try fields.optionalNumber("claim")
    return figure
  }
}
