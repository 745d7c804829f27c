package import ClaimsModel
import Foundation

/// Holds what was found in a case against what must be.
package struct CaseCheck {
  private let wanted: ExtractionCase
  private let found: ArticleAnalysis
  private var claims: [Claim] { found.claims.filter { $0.kind != .statement } }
  /// Contents of which four fifths of the words are the same are one.
  private static let leastLikeness = 0.8
  private static let leastForOthers = 0.6

  /// A check of what was `found` in a case.
  package init(_ wanted: ExtractionCase, found: ArticleAnalysis) {
    self.wanted = wanted
    self.found = found
  }

  /// What falls short, in words; nothing where the case holds.
  package func faults() -> [String] {
    var used: Set<Int> = []
    let claimFaults = (wanted.claims ?? []).flatMap { faults(of: $0, used: &used) }
    return claimFaults + superfluous(used: used) + sourceFaults() + figureFaults()
  }

  // MARK: - Private

  private func faults(of wanted: ExtractionCase.Claim, used: inout Set<Int>) -> [String] {
    let fits = claims.map { likeness(of: $0, to: wanted) }
    guard let best = fits.indices.max(by: { fits[$0] < fits[$1] }), fits[best] >= Self.leastLikeness else {
      return ["no claim “\(wanted.content)”"]
    }
    let claim = claims[best]
    used.insert(best)
    return speakerFaults(claim, wanted) + valueFaults(claim, wanted)
  }

  private func likeness(of claim: Claim, to wanted: ExtractionCase.Claim) -> Double {
    let pieces = wanted.piece == true ? claim.spans.map { TextSlice.string($0, of: found.article.text) } : []
    return ([claim.text] + pieces).map { CaseWords.likeness(wanted.content, $0) }.max() ?? 0
  }

  private func speakerFaults(_ claim: Claim, _ wanted: ExtractionCase.Claim) -> [String] {
    guard let right = wanted.speaker?.names else { return [] }
    let speakers = names(of: .speaker, in: claim)
    let holds =
      right.isEmpty
      ? speakers.isEmpty
      : speakers.contains { speaker in right.contains { CaseWords.name($0) == CaseWords.name(speaker) } }
    return holds ? [] : ["speaker of “\(wanted.content)” is \(speakers), not \(right)"]
  }

  private func valueFaults(_ claim: Claim, _ wanted: ExtractionCase.Claim) -> [String] {
    var faults: [String] = []
    func compare(_ name: String, _ wanted: String?, _ got: String?) {
      if let wanted, wanted != got { faults.append("\(name) is \(got ?? "none"), not \(wanted)") }
    }
    compare("kind", wanted.kind, claim.kind.rawValue)
    compare("stance", wanted.stance, claim.stance.rawValue)
    compare("negated", wanted.negated.map(String.init), String(claim.isNegated))
    compare("said", wanted.said, claim.said)
    if let relays = wanted.relays {
      let got = names(of: .relay, in: claim)
      let (left, right) = (relays.map { CaseWords.name($0) }, got.map { CaseWords.name($0) })
      if Set(left) != Set(right) { faults.append("relays are \(got), not \(relays)") }
    }
    if let parent = wanted.parent {
      let outer = claim.parent.map { found.claims[$0].text } ?? ""
      if CaseWords.likeness(parent, outer) < Self.leastForOthers { faults.append("not within “\(parent)”") }
    }
    return faults
  }

  private func superfluous(used: Set<Int>) -> [String] {
    var faults: [String] = []
    if wanted.only == true {
      faults += claims.enumerated().filter { !used.contains($0.offset) }.map {
        "a claim too many: \($1.text)"
      }
    }
    for words in wanted.notClaims ?? [] {
      faults += claims.filter { CaseWords.likeness(words, $0.text) >= Self.leastForOthers }
        .map { "no claim, but found: \($0.text)" }
    }
    for words in wanted.notStatements ?? [] {
      faults += found.claims.filter {
        $0.kind == .statement && CaseWords.likeness(words, $0.text) >= Self.leastForOthers
      }.map { "no statement, but found: \($0.text)" }
    }
    return faults
  }

  private func names(of relation: Attribution.Relation, in claim: Claim) -> [String] {
    claim.attribution.filter { $0.relation == relation }.map { found.sources[$0.source].name }
  }

  private func source(_ name: String) -> Source? {
    found.sources.first { CaseWords.name($0.name) == CaseWords.name(name) }
  }

  private func sourceFaults() -> [String] {
    var faults = (wanted.notSources ?? []).filter { source($0) != nil }.map { "no source, but found: \($0)" }
    func compare(
      _ field: String, _ all: [String: [String]]?, _ isWanted: Bool, _ values: (Source) -> [String]
    ) {
      for (name, wanted) in (all ?? [:]).sorted(by: { $0.key < $1.key }) {
        guard let source = source(name) else {
          if isWanted { faults.append("no source \(name)") }
          continue
        }
        let got = values(source).map { CaseWords.name($0) }
        faults += wanted.filter { got.contains(CaseWords.name($0)) != isWanted }
          .map { "\(field) of \(name) \(isWanted ? "lack" : "have") \($0)" }
      }
    }
    compare("roles", wanted.roles, true, \.roles)
    compare("roles", wanted.notRoles, false, \.roles)
    compare("aliases", wanted.aliases, true, \.aliases)
    return faults
  }

  private func figureFaults() -> [String] {
    let missing = (wanted.figures ?? []).flatMap(faults)
    let others = (wanted.notFigures ?? []).filter { text in
      found.figures.contains { CaseWords.name($0.text) == CaseWords.name(text) }
    }.map { "no figure, but found: \($0)" }
    return missing + others
  }

  private func faults(of wanted: ExtractionCase.Figure) -> [String] {
    let best = found.figures.max {
      CaseWords.likeness(wanted.text, $0.text) < CaseWords.likeness(wanted.text, $1.text)
    }
    guard let best, CaseWords.likeness(wanted.text, best.text) >= 0.5 else {
      return ["no figure \(wanted.text)"]
    }
    var faults: [String] = []
    func compare(_ name: String, _ wanted: Double?, _ got: DecimalValue?) {
      guard let wanted else { return }
      let value = got.flatMap { Double($0.description) }
      if value.map({ abs($0 - wanted) > 1e-9 * max(1, abs(wanted)) }) ?? true {
        faults.append("\(name) of \(best.text) is \(got?.description ?? "none"), not \(wanted)")
      }
    }
    func compare(_ name: String, _ wanted: String?, _ got: String?, isExact: Bool = false) {
      guard let wanted else { return }
      let holds = isExact ? wanted == got : CaseWords.name(wanted) == CaseWords.name(got ?? "")
      if !holds { faults.append("\(name) of \(best.text) is \(got ?? "none"), not \(wanted)") }
    }
    compare("value", wanted.value, best.value)
    compare("low", wanted.low, best.low)
    compare("high", wanted.high, best.high)
    compare("unit", wanted.unit, best.unit, isExact: true)
    compare("currency", wanted.currency, best.currency)
    compare("counted", wanted.counted, best.counted)
    compare("date", wanted.date, best.date)
    compare("kind", wanted.kind, best.kind.rawValue)
    return faults
  }
}

/// Parts of a text by their bytes.
enum TextSlice {
  /// The text that `span` covers.
  static func string(_ span: TextSpan, of text: String) -> String {
    String(decoding: text.utf8.dropFirst(span.start).prefix(span.end - span.start), as: UTF8.self)
  }
}
