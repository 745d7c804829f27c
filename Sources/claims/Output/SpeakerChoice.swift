import ClaimsArchive
package import ClaimsModel

/// Who is meant by a name that several sources may go by.
package enum SpeakerChoice: Hashable {
  /// No source goes by the name.
  case nobody
  /// One is meant. `bare` are those known by the name alone, each in a single article, most likely the same; `others` go
  /// by the name, too, and are somebody else.
  case chosen(SourceSummary, bare: [SourceSummary], others: [SourceSummary])
  /// The name fits several, best first.
  case several([SourceSummary])

  /// Of two bearers, one who made so many times the claims of the other is the one meant.
  private static let dominance = 5

  /// Chooses among `candidates`, which are in order of fit.
  ///
  /// One is chosen when it alone fits, when it alone has just the full name asked for, as its name or another of its
  /// names, or when all others are a bare name in one article and it alone has a fuller one. With `guesses`, for
  /// questions that may be asked again, also one that made five times the claims of the next.
  package init(name: String, candidates: [SourceSummary], guesses: Bool = false) {
    let candidates = Self.bearers(of: candidates)
    guard let first = candidates.first else {
      self = .nobody
      return
    }
    let wanted = NameForm.words(of: name)
    let exact = candidates.filter { ([$0.name] + $0.aliases).contains { NameForm.words(of: $0) == wanted } }
    let fuller = candidates.filter { Self.words($0.name) > 1 }
    let bare = candidates.filter { Self.words($0.name) == 1 && $0.articleCount <= 1 }
    func others(than chosen: SourceSummary, _ bare: [SourceSummary] = []) -> [SourceSummary] {
      candidates.filter { $0 != chosen && !bare.contains($0) }
    }
    if candidates.count == 1 {
      self = .chosen(first, bare: [], others: [])
    } else if exact.count == 1, wanted.count > 1 || exact[0].kind != .person {
      self = .chosen(exact[0], bare: [], others: others(than: exact[0]))
    } else if fuller.count == 1, fuller.count + bare.count == candidates.count {
      self = .chosen(fuller[0], bare: bare, others: [])
    } else if guesses, let office = Self.holders(of: wanted, among: candidates) {
      self = .chosen(office[0], bare: Array(office.dropFirst()), others: others(than: office[0], office))
    } else if guesses, let best = Self.dominant(exact.count > 1 && wanted.count > 1 ? exact : fuller) {
      self = .chosen(best, bare: [], others: others(than: best))
    } else {
      self = .several(candidates)
    }
  }

  /// Who is meant as the speaker of a claim, of those of a kind where one is told.
  ///
  /// Nobody else who merely has the words in a longer name: “Ida Pike” is not the Ida Pike Trust.
  static func ofAttribution(
    to name: String, kind: SourceKind? = nil, in archive: Archive
  ) throws(ArchiveError) -> SpeakerChoice {
    let candidates = try archive.candidates(forSpeaker: name).filter {
      (kind == nil || $0.kind == kind) && names(name, $0)
    }
    return SpeakerChoice(name: name, candidates: candidates)
  }

  /// Whether `source` is called just `name`, or may be meant by it alone, a surname.
  package static func names(_ name: String, _ source: SourceSummary) -> Bool {
    let wanted = NameForm.words(of: name)
    return wanted.count == 1
      || ([source.name] + source.aliases).contains { NameForm.words(of: $0) == wanted }
  }

  /// The one who made by far the most claims; `nil` where nobody did.
  private static func dominant(_ bearers: [SourceSummary]) -> SourceSummary? {
    let ranked = bearers.sorted { ($1.claimCount, $0.id) < ($0.claimCount, $1.id) }
    guard let best = ranked.first, best.claimCount > 0 else { return nil }
    return best.claimCount >= dominance * (ranked.dropFirst().first?.claimCount ?? 0) ? best : nil
  }

  /// Leaves out those whose description merely holds the name ("a lawyer for Okafor") where somebody bears it.
  private static func bearers(of candidates: [SourceSummary]) -> [SourceSummary] {
    let bearers = candidates.filter { ![.unnamed, .group, .document].contains($0.kind) }
    return bearers.isEmpty ? candidates : bearers
  }

  private static func words(_ name: String) -> Int { name.split(whereSeparator: \.isWhitespace).count }

  /// Those with one name and an office that is asked for ("the pope", "Pope Leander"), most claims first.
  ///
  /// Of an office that one holds at a time, articles that each give the name alone mean the same. `nil` where names differ.
  private static func holders(
    of wanted: [String], among candidates: [SourceSummary]
  ) -> [SourceSummary]? {
    let holders = candidates.filter { source in
      source.roles.contains { role in NameForm.words(of: role).contains { wanted.contains($0) } }
    }
    guard let name = holders.first.map({ NameForm.words(of: $0.name) }), name.count == 1,
      holders.count == candidates.count, holders.allSatisfy({ NameForm.words(of: $0.name) == name })
    else { return nil }
    return holders.sorted { ($1.claimCount, $0.id) < ($0.claimCount, $1.id) }
  }
}
