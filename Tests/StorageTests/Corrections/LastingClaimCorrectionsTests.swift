import ClaimsModel
import TestSupport
import Testing

@testable import Storage

/// Corrections of claims outlast new readings of their articles, whatever was there first.
@Suite struct LastingClaimCorrectionsTests: CorrectsClaims {
  @Test func theOrderOfCorrectionsAndArticlesMakesNoDifference() throws {
    let later = try archive()
    let corrections = try corrections(in: later)
    _ = try later.database.write { try $0.make(corrections) }
    let earlier = try StoredAnalyses(count: 0)
    _ = try earlier.database.write { try $0.make(corrections.reversed()) }
    #expect(try earlier.database.read { try $0.corrections() }.allSatisfy { !$0.isInForce })
    for article in Self.articles() { try earlier.add(article) }
    #expect(try contents(earlier) == contents(later))
    #expect(try earlier.database.check(deep: true) == [])
    #expect(try later.database.check(deep: true) == [])
    // Read again, and read again the other way round.
    for stored in [earlier, later] {
      let before = try contents(stored)
      try stored.database.write { writer in
        for (id, article) in zip(stored.ids, Self.articles()) { try writer.replace(id, with: article) }
      }
      #expect(try contents(stored) == before)
      #expect(try stored.database.check(deep: true) == [])
    }
    _ = try later.database.write { try $0.undoCorrections([1, 2, 3, 4, 5]) }
    for (id, article) in zip(later.ids, Self.articles()) {
      #expect(try later.database.read { try $0.article(id) }.analysis == article)
    }
  }

  @Test func aCorrectionHoldsForAnotherCutOfTheSameWords() throws {
    let stored = try archive()
    #expect(try make(.attribute(Self.marsh), 1, in: stored) == .made(1))
    #expect(try make(.reject, 0, in: stored) == .made(2))
    var other = Self.articles()[1]
    // A newer extractor: the first claim is gone, the second begins a word later, and there is a claim more.
    let span = other.claims[1].spans[0]
    other.claims[1].spans = [TextSpan(span.start + 6, span.end)]
    other.claims[1].text = "rose by a third"
    other.claims.remove(at: 0)
    other.figures[0].claim = 1
    other.extractorVersion = 2
    try stored.database.write { try $0.replace(stored.ids[1], with: other) }
    #expect(try claims(stored).map { $0.corrections.map(\.kind) } == [[.attribute], []])
    #expect(try stored.database.read { try $0.corrections() }.map(\.isInForce) == [true, false])
    #expect(try stored.database.check(deep: true) == [])
  }

  @Test func aCorrectionIsLostWithTheWordsAndComesBackWithThem() throws {
    let stored = try archive()
    let original = Self.articles()[1]
    #expect(try make(.stance(.denies), 2, in: stored) == .made(1))
    let words = [("Joan Pike" as String?, SourceKind.person, "all was well")]
    var changed = analysis(words, published: original.article.published, number: 2)
    changed.article.externalID = "n2"
    try stored.database.write { try $0.replace(stored.ids[1], with: changed) }
    #expect(try stored.database.read { try $0.corrections() }.map(\.isInForce) == [false])
    #expect(try claims(stored) == changed.claims)
    var moved = analysis(
      words + [("Joan Pike", .person, "12 boats sank")], published: original.article.published, number: 2)
    moved.article.externalID = "n2"
    try stored.database.write { try $0.replace(stored.ids[1], with: moved) }
    #expect(try claims(stored).map(\.stance) == [.asserts, .denies])
    #expect(try stored.database.read { try $0.corrections() }.map(\.isInForce) == [true])
    try stored.database.write { try $0.remove(stored.ids[1]) }
    #expect(try stored.database.read { try $0.corrections() }.map(\.isInForce) == [false])
    try stored.add(original)
    #expect(try stored.database.read { try $0.corrections() }.map(\.isInForce) == [true])
    #expect(try stored.database.check(deep: true) == [])
  }

  /// A feed's lines move: what is third today was second yesterday.
  @Test func anotherArticleOfTheSamePathIsNotMeantByAFewWords() throws {
    var (old, new) = (
      analysis([
        ("Joan Pike", .person, "it was late"), ("Joan Pike", .person, "the old ferry was late again"),
      ]),
      analysis([
        ("Ida Novak", .person, "so it goes"), ("Ida Novak", .person, "it was late"),
        ("Ida Novak", .person, "the old ferry was late again"),
      ])
    )
    old.article.textDigest = "old"
    new.article.textDigest = "new"
    func holding(_ article: ArticleReference, of analysis: ArticleAnalysis) -> [Int] {
      let corrections = old.claims.enumerated().map { index, claim in
        ClaimCorrection(
          applied: AppliedCorrection(id: index, kind: .reject),
          claim: ClaimReference(
            article: article, pieces: [.init(start: claim.spans[0].start, words: claim.text)]),
          action: .reject)
      }
      let corrected = CorrectedAnalysis(analysis, corrections: corrections).analysis.claims
      return corrected.indices.filter { corrected[$0].isRejected }
    }
    let byPath = ArticleReference(textDigest: "old", path: old.article.path)
    #expect(holding(byPath, of: old) == [0, 1])
    #expect(holding(byPath, of: new) == [2])
    new.article.url = "https://example.org/1"
    #expect(holding(ArticleReference(url: "https://example.org/1"), of: new) == [1, 2])
    #expect(holding(ArticleReference(url: "https://example.org/2", path: old.article.path), of: new) == [])
  }

  @Test func theOppositeIsRefused() throws {
    let stored = try archive()
    let reference = try reference(1, in: stored)
    #expect(try make(reference, .attribute(Self.marsh), in: stored) == .made(1))
    #expect(try make(reference, .attribute(Self.marsh), in: stored) == .known(1))
    let novak = SourceReference(kind: .person, name: "Ida Novak")
    var shorter = reference
    shorter.pieces[0] = .init(start: reference.pieces[0].start + 6, words: "rose by a third")
    for other in [reference, shorter] {
      for speaker in [novak, nil] {
        guard case .conflict(let kept) = try make(other, .attribute(speaker), in: stored) else {
          Issue.record("it was made")
          continue
        }
        #expect(kept.id == 1)
      }
    }
    #expect(try make(reference, .stance(.denies), in: stored) == .made(2))
    #expect(try make(reference, .reject, in: stored) == .made(3))
    _ = try stored.database.write { try $0.undoCorrections([1, 3]) }
    #expect(try make(reference, .attribute(novak), in: stored) == .made(3))
    #expect(try stored.database.check(deep: true) == [])
  }
}
