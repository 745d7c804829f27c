import ClaimsModel
import Foundation
import GRDB

extension ArchiveReader {
  /// Articles with a bad row, those that are not as they were written, and those whose sources or claims are filed
  /// otherwise than they call for.
  func articleFaults(_ found: inout FaultList.Found) throws {
    let register = SourceRegister(db: db)
    let corrections = CorrectionBook(db: db)
    let vocabulary = try Vocabulary(db: db, known: [])
    var last: Article.ID?
    repeat {
      let ids = try articleIDs(after: last, limit: 100)
      for id in ids {
        try found.gather {
          let stored = try article(id)
          try requireDigests(of: stored)
          try requireTokens(of: stored)
          try requireDerived(of: stored, vocabulary)
          try requireKeys(of: stored, register)
          try requireCorrections(of: stored, corrections, register)
        }
      }
      last = ids.last
    } while last != nil
    if let word = try vocabulary.misfiled() { found.add("words", "“\(word)” is filed under another stem") }
  }

  // MARK: - Private

  /// - Throws: `badRow` when the article's text or any row of it is not the one that was stored.
  func requireDigests(of article: StoredArticle) throws {
    let id = article.id.rawValue
    let text = try row("articles", of: id, "SELECT text_sha256 FROM articles WHERE id = ?", [id])
    if let text, try ArchiveWriter.sha256(article.analysis.article.text) != text[0] {
      throw text.fault("its text is not the one stored")
    }
    let digest = try row(
      "article_digests", "SELECT article_id, sha256 FROM article_digests WHERE article_id = ?", [id])
    let stored: [UInt8]? = try digest?[1]
    guard try stored == Array(ArticleDigest.ofStored(id, in: db)) else {
      throw RowPlace("articles", id).fault(
        "it, or what was found in it, is not as it was written: its digest is another")
    }
  }

  /// - Throws: `badRow` when the full-text index files a claim under other properties than it has.
  private func requireTokens(of article: StoredArticle) throws {
    let outlet = try row(
      "outlets", "SELECT outlets.id FROM outlets WHERE name = ?", [article.analysis.article.outlet])
    let outletID = try outlet?.id(0)
    for (claim, id) in zip(article.analysis.claims, article.claimIDs) {
      let chain = try sourceChain(ofClaim: id.rawValue)
      let meta = try row("claims", of: id.rawValue, "SELECT meta FROM claims WHERE id = ?", [id.rawValue])
      let expected = MetaTokens.text(for: MetaTokens.Properties(claim), outlet: outletID, chain: chain)
      if let meta, try meta[0] != expected { throw meta.fault("“meta” does not say what the claim is") }
    }
  }

  /// - Throws: `badRow` when an id for citing, or the words by which a claim is found, are not those that its article
  ///   calls for.
  private func requireDerived(of article: StoredArticle, _ vocabulary: Vocabulary) throws {
    let expected = DerivedColumns(article.analysis)
    guard article.id.description == expected.printed.article,
      article.figureIDs.map(\.description) == expected.printed.figures,
      article.claimIDs.map(\.description) == expected.printed.claims
    else { throw RowPlace("articles", article.id.rawValue).fault("a printed id is not the one of its words") }
    let texts = article.analysis.claims.map { (text: $0.text, isLong: ClaimWords.twin(of: $0.text) != nil) }
    let twins = StoryTwins.twins(texts, story: try storyNumber(of: article.id.rawValue))
    for ((words, id), twin) in zip(zip(expected.words, article.claimIDs), twins) {
      let row = try row(
        "claims", of: id.rawValue, "SELECT around, twin FROM claims WHERE id = ?", [id.rawValue])
      guard let row, try row[0] == words.around, try row[1] == words.twin ?? twin else {
        throw RowPlace("claims", id.rawValue).fault("the words by which it is found are not those around it")
      }
    }
    let title = article.claimIDs.isEmpty ? nil : article.analysis.article.title
    for text in [title].compactMap(\.self) + article.analysis.claims.map(\.text) {
      if let word = try vocabulary.missing(from: text).first {
        throw RowPlace("words").fault("“\(word)” is missing, which a claim has")
      }
    }
  }

  /// - Throws: `badRow` when a source of the article is another archive-wide source than its name and traits call for.
  private func requireKeys(of article: StoredArticle, _ register: SourceRegister) throws {
    let id = article.id.rawValue
    let stored = try storedSources(of: id)
    let keys = try register.keys(
      of: stored.map(\.source), mentions: mentions(in: id), article: id
    ) { article.analysis.article }
    guard zip(stored, keys).allSatisfy({ $0.key == $1.text }) else {
      throw RowPlace("article_sources", id).fault("a source is filed under another key than it calls for")
    }
  }
}
