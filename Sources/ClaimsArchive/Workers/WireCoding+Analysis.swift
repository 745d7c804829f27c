import ClaimsModel
import Ingestion

extension ClaimKind: WireCodable {}
extension Stance: WireCodable {}
extension SourceKind: WireCodable {}
extension Attribution.Relation: WireCodable {}
extension Article.DateCarrier: WireCodable {}
extension Article.Form: WireCodable {}

extension TextSpan: WireCodable {
  func write(to wire: inout WireWriter) {
    wire.write(start)
    wire.write(count)
  }

  init(from wire: inout WireReader) throws(WireError) {
    let start: Int = try wire.read()
    let count: Int = try wire.read()
    let (end, isTooFar) = start.addingReportingOverflow(count)
    guard start >= 0, count >= 0, !isTooFar else { throw WireError() }
    self.init(start, end)
  }
}

extension PartialDate: WireCodable {
  func write(to wire: inout WireWriter) {
    wire.write(year)
    wire.write(month ?? 0)
    wire.write(day ?? 0)
  }

  init(from wire: inout WireReader) throws(WireError) {
    let numbers: (year: Int, month: Int, day: Int) = (try wire.read(), try wire.read(), try wire.read())
    let date = PartialDate(
      year: numbers.year, month: numbers.month == 0 ? nil : numbers.month,
      day: numbers.day == 0 ? nil : numbers.day)
    guard let date else { throw WireError() }
    self = date
  }
}

extension DecimalValue: WireCodable {
  func write(to wire: inout WireWriter) { wire.write(description) }

  init(from wire: inout WireReader) throws(WireError) {
    guard let value = DecimalValue(try wire.read(String.self)) else { throw WireError() }
    self = value
  }
}

extension Article: WireCodable {
  func write(to wire: inout WireWriter) {
    wire.write(externalID)
    wire.write(path)
    wire.write(format)
    wire.write(title)
    wire.write(kicker)
    wire.write(bylines)
    wire.write(outlet)
    wire.write(published)
    wire.write(publishedFrom)
    wire.write(url)
    wire.write(language)
    wire.write(text)
    wire.write(bodyStart)
    wire.write(warnings)
    wire.write(digest)
    wire.write(textDigest)
    wire.write(publishedAt)
    wire.write(modifiedAt)
    wire.write(form)
    for field in Field.allCases { wire.write(carriers[field]) }
  }

  init(from wire: inout WireReader) throws(WireError) {
    self.init(
      externalID: try wire.read(), path: try wire.read(), format: try wire.read(), title: try wire.read(),
      kicker: try wire.read(), bylines: try wire.read(), outlet: try wire.read(), published: try wire.read(),
      publishedFrom: try wire.read(), url: try wire.read(), language: try wire.read(), text: try wire.read(),
      bodyStart: try wire.read(), warnings: try wire.read(), digest: try wire.read(),
      textDigest: try wire.read())
    publishedAt = try wire.read()
    modifiedAt = try wire.read()
    form = try wire.read()
    for field in Field.allCases { carriers[field] = try wire.read() }
    guard (0...text.utf8.count).contains(bodyStart) else { throw WireError() }
  }
}

extension Source: WireCodable {
  func write(to wire: inout WireWriter) {
    wire.write(name)
    wire.write(kind)
    wire.write(roles)
    wire.write(aliases)
    wire.write(mentions)
  }

  init(from wire: inout WireReader) throws(WireError) {
    self.init(
      name: try wire.read(), kind: try wire.read(), roles: try wire.read(), aliases: try wire.read(),
      mentions: try wire.read())
  }
}

extension Cue: WireCodable {
  func write(to wire: inout WireWriter) {
    wire.write(text)
    wire.write(lemma)
    wire.write(spans)
  }

  init(from wire: inout WireReader) throws(WireError) {
    self.init(text: try wire.read(), lemma: try wire.read(), spans: try wire.read())
  }
}

extension Attribution: WireCodable {
  func write(to wire: inout WireWriter) {
    wire.write(relation)
    wire.write(source)
    wire.write(mention)
    wire.write(spans)
    wire.write(cue)
  }

  init(from wire: inout WireReader) throws(WireError) {
    self.init(
      relation: try wire.read(), source: try wire.read(), mention: try wire.read(), spans: try wire.read(),
      cue: try wire.read())
  }
}

extension Claim: WireCodable {
  func write(to wire: inout WireWriter) {
    wire.write(kind)
    wire.write(stance)
    wire.write(text)
    wire.write(spans)
    wire.write(cue)
    wire.write(attribution)
    wire.write(parent)
    wire.write(said)
    wire.write(venue)
    wire.write(isNegated)
    wire.write(isInTitle)
    wire.write(sentence)
    wire.write(figures)
    wire.write(confidence)
  }

  init(from wire: inout WireReader) throws(WireError) {
    self.init(
      kind: try wire.read(), stance: try wire.read(), text: try wire.read(), spans: try wire.read(),
      cue: try wire.read(), attribution: try wire.read(), parent: try wire.read(), said: try wire.read(),
      venue: try wire.read(), isNegated: try wire.read(), isInTitle: try wire.read(),
      sentence: try wire.read(), figures: try wire.read(), confidence: try wire.read())
  }
}

extension ArticleAnalysis: WireCodable {
  func write(to wire: inout WireWriter) {
    wire.write(article)
    wire.write(sources)
    wire.write(claims)
    wire.write(figures)
    wire.write(extractorVersion)
  }

  init(from wire: inout WireReader) throws(WireError) {
    self.init(
      article: try wire.read(), sources: try wire.read(), claims: try wire.read(), figures: try wire.read(),
      extractorVersion: try wire.read())
    guard isConsistent else { throw WireError() }
  }
}
