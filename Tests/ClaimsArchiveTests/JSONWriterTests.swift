import ClaimsArchive
import ClaimsModel
import Foundation
import TestSupport
import Testing

@Suite struct JSONWriterTests {
  @Test func anAnalysisIsWrittenExactlySo() {
    var writer = JSONWriter()
    writer.value(Self.analysis)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == Self.expected)
  }

  @Test func aSourceFromAnArchiveCarriesItsIdentity() {
    var writer = JSONWriter()
    writer.value(Self.analysis, archiveSources: [Source.ID(rawValue: 40), Source.ID(rawValue: 7)])
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(text.contains("\"mentions\":[[20,30],[47,53]],\"archive_source\":\"s18\"}"))
    #expect(text.contains("\"archive_source\":\"s7\"}"))
  }

  @Test func offsetsCountUnicodeScalars() throws {
    var writer = JSONWriter()
    writer.value(Self.analysis)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
    let claims = try #require(object["claims"] as? [[String: Any]])
    let span = try #require((claims[0]["spans"] as? [[Int]])?.first)
    let scalars = Array(Self.analysis.article.text.unicodeScalars)[span[0]..<span[1]]
    #expect(String(String.UnicodeScalarView(scalars)) == "the café has 1,200 seats")
  }

  @Test(arguments: [
    "", "plain", "\"\\/\u{8}\u{c}\n\r\t", "\u{0}\u{1f}\u{7f}", "é 東京 👩‍👩‍👧", "\u{2028}\u{202E}", "<script>&",
  ])
  func anyStringComesBackAsItWas(_ text: String) throws {
    var writer = JSONWriter()
    writer.value([text])
    #expect(try JSONDecoder().decode([String].self, from: Data(writer.bytes)) == [text])
  }

  @Test func randomStringsComeBackAsTheyWere() throws {
    let seed: UInt64 = 7
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        let value = UInt32.random(in: 0...0x2FFF, using: &generator)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      var writer = JSONWriter()
      writer.value([text])
      let back = try JSONDecoder().decode([String].self, from: Data(writer.bytes))
      #expect(back.map { Array($0.unicodeScalars) } == [Array(text.unicodeScalars)], "seed \(seed)")
    }
  }

  @Test func numbersKeepTheirDigits() {
    var writer = JSONWriter()
    writer.beginArray()
    for number in [0, 7, 10, -3, 1_234_567, Int.max, Int.min] { writer.value(number) }
    writer.value(DecimalValue("12345678901234567890.0123456789"))
    writer.value(0.93)
    writer.value(Double.infinity)
    writer.value(true)
    writer.endArray()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "[0,7,10,-3,1234567,9223372036854775807,-9223372036854775808,12345678901234567890.0123456789,0.93,null,true]"
    )
  }

  @Test func linesAreSeparatedByNothingElse() {
    var writer = JSONWriter()
    for name in ["a", "b"] {
      writer.beginObject()
      writer.key(name)
      writer.value(1)
      writer.endObject()
      writer.endLine()
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\"a\":1}\n{\"b\":1}\n")
  }

  // MARK: - Fixture

  /// An article with everything that the schema has, its offsets taken from marks in the text.
  private static let analysis: ArticleAnalysis = {
    let marked = MarkedText(
      "⟦Café grows⟧\n\n“Well,” ⟦Ada Okafor⟧ ⟦told⟧ reporters, ⟦Herald⟧ ⟦notes⟧, ⟦the café has ⟦⟦1,200⟧ seats⟧⟧."
    )
    let spans = marked.spans
    var count = Figure(
      text: "1,200 seats", spans: [spans[6]], numeralSpans: [spans[7]], kind: .count,
      value: DecimalValue(1200))
    count.counted = "seats"
    count.countedHead = "seat"
    count.significantDigits = 4
    count.change = FigureChange(direction: .up, kind: .fromTo, from: DecimalValue("0.5"))
    count.claim = 0
    var day = Figure(text: "1,200", spans: [spans[7]], numeralSpans: [], kind: .dateRange)
    (day.date, day.timex, day.anchor) = ("2031-04/2031-05", "2031-04", .ambiguous)
    (day.dateLow, day.dateHigh) = (PartialDate(edtf: "2031-04-01"), PartialDate(edtf: "2031-05-31"))
    day.alternates = ["2030-04"]
    let claim = Claim(
      kind: .indirect, text: "the café has 1,200 seats", spans: [spans[5]],
      cue: Cue(text: "told", lemma: "tell", spans: [spans[2]]),
      attribution: [
        Attribution(relation: .speaker, source: 0, mention: "Ada Okafor", spans: [spans[1]]),
        Attribution(
          relation: .relay, source: 1, mention: "Herald", spans: [spans[3]],
          cue: Cue(text: "notes", lemma: "note", spans: [spans[4]])),
      ],
      said: "2031-04-01", venue: "told reporters",
      sentence: TextSpan(spans[0].end + 2, marked.text.utf8.count),
      figures: [0], confidence: 0.93)
    let statement = Claim(
      kind: .statement, text: "Café grows", spans: [spans[0]], parent: nil, isInTitle: true,
      sentence: spans[0],
      confidence: 1)
    let article = Article(
      path: "a/b.txt", format: "text", title: "Café grows", bylines: ["Bo Lind"], outlet: "Herald",
      published: PartialDate(edtf: "2031-04-02"), publishedFrom: .metadata, language: "en", text: marked.text,
      bodyStart: spans[0].end + 2, warnings: ["An odd line."], digest: "d1", textDigest: "t1")
    return ArticleAnalysis(
      article: article,
      sources: [
        Source(
          name: "Ada Okafor", kind: .person, roles: ["owner"], aliases: ["Okafor"],
          mentions: [spans[1], spans[3]]),
        Source(name: "Herald", kind: .outlet),
      ],
      claims: [claim, statement], figures: [count, day], extractorVersion: 1)
  }()

  private static let expected = """
    {"schema":"claims/1","extractor":1,"article":{"id":"d1","path":"a/b.txt","format":"text","title":"Café grows","kicker":null,\
    "bylines":["Bo Lind"],"outlet":"Herald","published":"2031-04-02","published_from":"metadata","published_at":null,"modified_at":null,"url":null,\
    "language":"en","form":null,"carriers":{},"text":"Café grows\\n\\n“Well,” Ada Okafor told reporters, Herald notes, the café has 1,200 \
    seats.","body_start":12,"warnings":["An odd line."]},\
    "sources":[{"id":0,"name":"Ada Okafor","kind":"person","roles":["owner"],"aliases":["Okafor"],\
    "mentions":[[20,30],[47,53]]},\
    {"id":1,"name":"Herald","kind":"outlet","roles":[],"aliases":[],"mentions":[]}],\
    "claims":[{"id":0,"kind":"indirect","stance":"asserts","polarity":"asserted","text":"the café has 1,200 seats","spans":[[61,85]],\
    "cue":{"text":"told","lemma":"tell","spans":[[31,35]]},\
    "attribution":[{"relation":"speaker","source":0,"mention":"Ada Okafor","spans":[[20,30]]},\
    {"relation":"relay","source":1,"mention":"Herald","spans":[[47,53]],\
    "cue":{"text":"notes","lemma":"note","spans":[[54,59]]}}],\
    "parent":null,"said":"2031-04-01","venue":"told reporters","negated":false,"in_title":false,\
    "sentence":[12,86],"figures":[0],"confidence":0.93},\
    {"id":1,"kind":"statement","stance":"asserts","polarity":"asserted","text":"Café grows","spans":[[0,10]],"cue":null,\
    "attribution":[],"parent":null,"said":null,"venue":null,"negated":false,"in_title":true,\
    "sentence":[0,10],"figures":[],"confidence":1.0}],\
    "figures":[{"id":0,"text":"1,200 seats","spans":[[74,85]],"kind":"count","value":1200,"low":null,"high":null,\
    "modifier":"=","unit":null,"currency":null,"counted":"seats",\
    "change":{"direction":"up","kind":"from_to","from":0.5},"date":null,"timex":null,"claim":0,\
    "num_spans":[[74,79]],"unit_text":null,"unit_kind":null,"counted_head":"seat","counted_from":null,"per":null,\
    "sig":4,"low_incl":true,"high_incl":true,"currency_assumed":false,"as_of":null,"date_lo":null,"date_hi":null,\
    "anchor":null,"alternates":[]},\
    {"id":1,"text":"1,200","spans":[[74,79]],"kind":"date_range","value":null,"low":null,"high":null,\
    "modifier":"=","unit":null,"currency":null,"counted":null,"change":null,"date":"2031-04/2031-05",\
    "timex":"2031-04","claim":null,"num_spans":[],"unit_text":null,"unit_kind":null,"counted_head":null,\
    "counted_from":null,"per":null,"sig":null,"low_incl":true,"high_incl":true,"currency_assumed":false,\
    "as_of":null,"date_lo":"2031-04-01","date_hi":"2031-05-31","anchor":"ambiguous","alternates":["2030-04"]}]}
    """
}
