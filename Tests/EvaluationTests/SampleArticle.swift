import ClaimsModel
import Foundation
import TestSupport
import claims_eval

/// A short invented article with two claims, one within the other, and its gold.
enum SampleArticle {
  /// The text.
  static let text = """
    Boats wait

    The harbour office said on Tuesday that Vera Lind had promised to dredge the channel for €40,000. \
    “She is late,” a skipper told the Post. The tide turns at noon.
    """

  /// The place of `words`, which occur once.
  static func span(_ words: String) throws -> TextSpan {
    try GoldResolver(text: text, file: "sample").span(of: GoldString(words), field: "test")
  }

  /// The gold record.
  static func record() throws -> GoldRecord {
    try JSONDecoder().decode(
      GoldRecord.self,
      from: Data(
        """
        {"article": "sample.txt",
         "sources": [{"key": "S1", "name": "The harbour office", "kind": "government", "roles": []},
          {"key": "S2", "name": "Vera Lind", "kind": "person", "roles": []},
          {"key": "S3", "name": "a skipper", "kind": "unnamed", "roles": []},
          {"key": "S4", "name": "the Post", "kind": "outlet", "roles": []}],
         "claims": [
          {"key": "C1", "kind": "indirect", "stance": "asserts",
           "content": ["Vera Lind had promised to dredge the channel for €40,000"], "cue": ["said"],
           "chain": [{"relation": "speaker", "source": "S1", "mention": "The harbour office"}],
           "parent": null, "said": "2025-03-04", "venue": null},
          {"key": "C2", "kind": "indirect", "stance": "promises",
           "content": ["to dredge the channel for €40,000"], "cue": ["promised"],
           "chain": [{"relation": "speaker", "source": "S2", "mention": "Vera Lind"}], "parent": "C1"},
          {"key": "C3", "kind": "direct", "stance": "asserts", "content": ["“She is late,”"], "cue": ["told"],
           "chain": [{"relation": "speaker", "source": "S3", "mention": "a skipper"},
            {"relation": "relay", "source": "S4", "mention": "the Post"}]}],
         "statements": ["The tide turns at noon."],
         "figures": [{"text": "Tuesday", "kind": "date", "date": "2025-03-04"},
          {"text": "€40,000", "kind": "money", "value": 40000, "currency": "EUR"}]}
        """.utf8))
  }

  /// What a perfect extractor gives.
  static func analysis() throws -> ArticleAnalysis {
    let outer = "Vera Lind had promised to dredge the channel for €40,000"
    let claims = [
      Claim(
        kind: .indirect, text: outer, spans: [try span(outer)],
        attribution: [try link(.speaker, 0, "The harbour office")], said: "2025-03-04",
        sentence: TextSpan(0, 0), confidence: 1),
      Claim(
        kind: .indirect, stance: .promises, text: "", spans: [try span("to dredge the channel for €40,000")],
        attribution: [try link(.speaker, 1, "Vera Lind")], parent: 0, sentence: TextSpan(0, 0), confidence: 1),
      Claim(
        kind: .direct, text: "", spans: [try span("“She is late,”")],
        attribution: [try link(.speaker, 2, "a skipper"), try link(.relay, 3, "the Post")],
        sentence: TextSpan(0, 0), confidence: 1),
      Claim(
        kind: .statement, text: "", spans: [try span("The tide turns at noon.")], sentence: TextSpan(0, 0),
        confidence: 1),
    ]
    var date = Figure(
      text: "Tuesday", spans: [try span("Tuesday")], numeralSpans: [try span("Tuesday")], kind: .date)
    date.date = "2025-03-04"
    let money = Figure(
      text: "€40,000", spans: [try span("€40,000")], numeralSpans: [try span("40,000")], kind: .money,
      value: DecimalValue(40_000))
    return ArticleAnalysis(
      article: Article(
        path: "articles/sample.txt", format: "text", title: "Boats wait", text: text, bodyStart: 12,
        digest: "", textDigest: ""),
      sources: [
        Source(name: "The harbour office", kind: .government), Source(name: "Vera Lind", kind: .person),
        Source(name: "a skipper", kind: .unnamed), Source(name: "Post", kind: .outlet),
      ], claims: claims, figures: [date, money], extractorVersion: 1)
  }

  /// The comparison of the gold with an analysis, the perfect one unless `change` says otherwise.
  static func comparison(
    _ change: (inout ArticleAnalysis) throws -> Void = { _ in }
  ) throws -> ArticleComparison {
    var analysis = try analysis()
    try change(&analysis)
    return ArticleComparison(
      gold: try GoldArticle(try record(), file: "sample.json", text: text), analysis: analysis)
  }

  // MARK: - Private

  private static func link(
    _ relation: Attribution.Relation, _ source: Int, _ words: String
  ) throws -> Attribution {
    Attribution(relation: relation, source: source, mention: words, spans: [try span(words)])
  }
}
