import ClaimsArchive
import ClaimsModel
import TestSupport

/// Hits for tests of readings, made of a text in which their parts are marked.
enum MadeClaim {
  /// What a mark of the text is, in the order in which the marks open.
  enum Role {
    case content, cue, speaker, relay
  }

  /// A hit of the marked text; `speaker` and `relay` are the names to which mentions, or none, were resolved.
  static func hit(
    _ text: String, _ roles: [Role], speaker: String? = nil, relay: String? = nil, kind: ClaimKind = .indirect
  ) -> SearchHit {
    let marked = MarkedText(text)
    func spans(_ role: Role) -> [TextSpan] {
      zip(marked.spans, roles).filter { $0.1 == role }.map(\.0).sorted()
    }
    func words(_ spans: [TextSpan]) -> String {
      spans.map { Passage(of: $0, in: marked.text).text }.joined(separator: " ")
    }
    var attribution: [Attribution] = []
    var chain: [ChainLink] = []
    for (name, role, relation) in [
      (speaker, Role.speaker, Attribution.Relation.speaker), (relay, .relay, .relay),
    ] {
      guard let name else { continue }
      let places = spans(role)
      let mention = places.isEmpty ? nil : words(places)
      attribution.append(
        Attribution(relation: relation, source: attribution.count, mention: mention, spans: places))
      chain.append(
        ChainLink(
          relation: relation, source: Source.ID(rawValue: Int64(chain.count + 1)), name: name, kind: .person,
          roles: [], mention: mention, cue: nil))
    }
    let cue = spans(.cue).isEmpty ? nil : Cue(text: words(spans(.cue)), lemma: "say", spans: spans(.cue))
    let claim = Claim(
      kind: kind, text: words(spans(.content)), spans: spans(.content), cue: cue, attribution: attribution,
      sentence: TextSpan(0, marked.text.utf8.count), confidence: 0.9)
    return SearchHit(
      id: Claim.ID(rawValue: 7), claim: claim, highlights: [], chain: chain, figures: [], parent: nil,
      children: [],
      article: ArticleSummary(
        id: Article.ID(rawValue: 1), title: nil, outlet: nil, published: nil, path: "a.txt", url: nil,
        claimCount: 1,
        statementCount: 0, figureCount: 0),
      passage: Passage(of: claim.hull, in: marked.text))
  }

  /// The reading of such a hit with its marks.
  static func reading(
    _ text: String, _ roles: [Role], speaker: String? = nil, relay: String? = nil, kind: ClaimKind = .indirect
  ) -> String {
    hit(text, roles, speaker: speaker, relay: relay, kind: kind).reading.markedText
  }
}

extension Reading {
  /// The words on one line with `[[` and `]]` around what is claimed.
  var markedText: String {
    pieces.map { $0.part == .content ? "[[" + $0.text + "]]" : $0.text }.joined()
  }
}
