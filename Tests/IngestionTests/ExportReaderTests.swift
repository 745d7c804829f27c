import ClaimsModel
import Ingestion
import Testing

/// Downloads from press databases.
@Suite struct ExportReaderTests {
  private static let nexis = """
    Your search: harbour

                                   1 of 2 DOCUMENTS


                                 The Velmora Courier (Velmora)

                                 March 5, 2024 Tuesday
                                 Late Edition - Final

    Harbour reopens after ten days,
    ferries leave at dawn

    BYLINE: Ilse Korvin and Pat Lindquist, Staff Writers

    SECTION: NEWS; Pg. 5

    LENGTH: 312 words

    DATELINE: VELMORA

     The harbour of Velmora reopened on Tuesday, the port authority said.

     Two ferries left at dawn.

    LOAD-DATE: March 6, 2024

    LANGUAGE: ENGLISH

    GRAPHIC: A ferry.

    PUBLICATION-TYPE: Newspaper

                        Copyright 2024 The Velmora Courier
                                  All Rights Reserved

                                   2 of 2 DOCUMENTS

                                 Orlen Post

                                 March 6, 2024 Wednesday

    Bread dearer

    LENGTH: 20 words

    Bread costs more, bakers said.

    LANGUAGE: ENGLISH
    """

  private func articles(_ text: String, as format: ArticleFormat) -> [Article] {
    Reading.outcomes(text, as: format, label: "x.txt").compactMap {
      if case .article(let article) = $0 { article } else { nil }
    }
  }

  @Test func eachDocumentOfADownloadFromNexisIsAnArticle() throws {
    let found = articles(Self.nexis, as: .nexis)
    #expect(found.map(\.path) == ["x.txt#1", "x.txt#2"])
    #expect(found.map(\.outlet) == ["The Velmora Courier", "Orlen Post"])
    #expect(found.map(\.title) == ["Harbour reopens after ten days, ferries leave at dawn", "Bread dearer"])
    #expect(found.map { $0.published?.description } == ["2024-03-05", "2024-03-06"])
    let first = try #require(found.first)
    #expect(first.bylines == ["Ilse Korvin", "Pat Lindquist"])
    #expect(first.language == "en")
    #expect(first.carriers[.outlet] == "Nexis source")
    #expect(
      first.text.hasSuffix(
        "dawn\n\nThe harbour of Velmora reopened on Tuesday, the port authority said.\n\nTwo ferries left at dawn."
      ))
  }

  @Test func aDownloadFromNexisMayBeGerman() throws {
    let found = articles(
      """
      Dokument 1 von 1

      Orlener Bote

      5. März 2024 Dienstag

      Brot wird teurer

      AUTOR: Von Mira Holt

      RUBRIK: WIRTSCHAFT; S. 4

      LÄNGE: 20 Wörter

      Brot wird teurer, sagten die Bäcker.

      UPDATE: 6. März 2024

      SPRACHE: GERMAN; DEUTSCH
      """, as: .nexis)
    let article = try #require(found.first)
    #expect(article.path == "x.txt")
    #expect(article.outlet == "Orlener Bote")
    #expect(article.title == "Brot wird teurer")
    #expect(article.bylines == ["Mira Holt"])
    #expect(article.published == PartialDate(year: 2024, month: 3, day: 5))
    #expect(article.language == "de")
    #expect(article.text == "Brot wird teurer\n\nBrot wird teurer, sagten die Bäcker.")
  }

  @Test func aDownloadFromNexisMayBeFrench() throws {
    let article = try #require(
      articles(
        """
        Document 1 de 1

        Le Courrier de Velmora

        mardi 5 août 2024

        Le pain augmente

        AUTEUR: Luc Varenne

        LONGUEUR: 20 mots

        Le pain coûte plus cher, disent les boulangers.

        LANGUE: FRENCH; FRANÇAIS
        """, as: .nexis
      ).first)
    #expect(article.published == PartialDate(year: 2024, month: 8, day: 5))
    #expect(article.bylines == ["Luc Varenne"])
    #expect(article.language == "fr")
    #expect(article.text == "Le pain augmente\n\nLe pain coûte plus cher, disent les boulangers.")
  }

  @Test func nexisUniSetsWordsAroundTheBody() throws {
    let document = """
      Harbour reopens
      The Velmora Courier
      March 5, 2024 Tuesday

      Copyright 2024 The Velmora Courier All Rights Reserved

      Section: NEWS
      Length: 312 words
      Byline: Ilse Korvin
      Body

      The harbour of Velmora reopened, the port authority said.
      Graphic

      A ferry.

      Load-Date: March 6, 2024

      End of Document
      """
    let found = articles(document + "\n\n" + document, as: .nexis)
    #expect(found.count == 2)
    let article = try #require(found.first)
    #expect(article.title == "Harbour reopens")
    #expect(article.outlet == "The Velmora Courier")
    #expect(article.bylines == ["Ilse Korvin"])
    #expect(article.published == PartialDate(year: 2024, month: 3, day: 5))
    #expect(article.text == "Harbour reopens\n\nThe harbour of Velmora reopened, the port authority said.")
  }

  private static let factiva = """
    HD
    Harbour reopens
    BY
    By Ilse Korvin
    WC
    312 words
    PD
    5 March 2024
    SN
    The Velmora Courier
    SC
    VELC
    LA
    English
    CY
    (c) 2024 The Velmora Courier
    LP
    The harbour of Velmora reopened, the port authority said.

    TD
    Two ferries left at dawn.

    IN BRIEF, it was early.

    AN
    Document VELC000020240305ek35
    """

  @Test func eachDocumentOfADownloadFromFactivaIsAnArticle() throws {
    let found = articles(Self.factiva + "\n\n" + Self.factiva, as: .factiva)
    #expect(found.map(\.path) == ["x.txt#1", "x.txt#2"])
    let article = try #require(found.first)
    #expect(article.title == "Harbour reopens")
    #expect(article.bylines == ["Ilse Korvin"])
    #expect(article.outlet == "The Velmora Courier")
    #expect(article.published == PartialDate(year: 2024, month: 3, day: 5))
    #expect(article.language == "en")
    #expect(article.externalID == "VELC000020240305ek35")
    #expect(article.text.hasSuffix("Two ferries left at dawn.\n\nIN BRIEF, it was early."))
  }

  @Test func tagsOfFactivaMayStandBeforeTheirValue() throws {
    let text = """
      HD   Harbour reopens
      PD   5 March 2024
      SN   The Velmora Courier
      LP   The harbour of Velmora reopened.
      TD   Two ferries left at dawn.
      AN   Document VELC1
      """
    let article = try #require(articles(text, as: .factiva).first)
    #expect(
      article.text == "Harbour reopens\n\nThe harbour of Velmora reopened.\n\nTwo ferries left at dawn.")
    #expect(article.outlet == "The Velmora Courier")
  }

  @Test func aPageOfFactivaHasTheSameTags() throws {
    let rows = [
      ("HD", "Harbour reopens"), ("PD", "5 March 2024"), ("SN", "The Velmora Courier"),
      ("LP", "<p>The harbour reopened.</p><p>It rained &amp; blew.</p>"), ("AN", "Document VELC1"),
    ]
    let table = rows.map { "<tr><td><b>\($0.0)</b></td><td>\($0.1)</td></tr>" }.joined()
    let page = "<html><body><table>\(table)</table></body></html>"
    #expect(try ArticleFormat.detect(name: "a.html", head: Array(page.utf8)) == .factiva)
    #expect(
      try #require(articles(page, as: .factiva).first).text
        == "Harbour reopens\n\nThe harbour reopened.\n\nIt rained & blew.")
  }

  private static let proquest = """
    ____________________________________________________________

    Report Information from ProQuest
    ____________________________________________________________

    Document 1 of 2

    Harbour reopens

    Author: Korvin, Ilse; Lindquist, Pat

    Publication info: The Velmora Courier ; Velmora [Velmora]05 Mar 2024: 5.

    Abstract: Ferries left.

    Full text: The harbour of Velmora reopened, the port authority said.

    Two ferries left at dawn.

    Subject: Harbours

    Title: Harbour reopens

    Publication title: The Velmora Courier; Velmora

    Publication date: Mar 5, 2024

    Language of publication: English

    ProQuest document ID: 123456
    ____________________________________________________________

    Document 2 of 2

    Bread

    Publication title: Orlen Post

    Full text: Not available.

    ProQuest document ID: 123457
    """

  @Test func eachDocumentOfADownloadFromProQuestIsAnArticle() throws {
    let outcomes = Reading.outcomes(Self.proquest, as: .proquest, label: "x.txt")
    guard case .article(let article)? = outcomes.first else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(article.title == "Harbour reopens")
    #expect(article.bylines == ["Ilse Korvin", "Pat Lindquist"])
    #expect(article.outlet == "The Velmora Courier")
    #expect(article.published == PartialDate(year: 2024, month: 3, day: 5))
    #expect(article.externalID == "123456")
    #expect(article.text.hasSuffix("port authority said.\n\nTwo ferries left at dawn."))
    #expect(
      outcomes.last
        == .rejected(label: "x.txt#2", reason: .document(.noText("no full text in the download"))))
  }

  @Test func downloadsAreToldByTheirContents() throws {
    for (text, format) in [
      (Self.nexis, ArticleFormat.nexis), (Self.factiva, .factiva), (Self.proquest, .proquest),
      ("\n  1 of 12 DOCUMENTS\n\nThe Example", .nexis),
    ] {
      #expect(try ArticleFormat.detect(name: "a.TXT", head: Array(text.utf8)) == format)
    }
  }

  @Test(arguments: [
    "One of 12 documents that the court saw.\n\nThe court read them.",
    "HD television is here.\n\nIt came in March.", "The full text: a matter of taste.\n\nIt is short.",
    "Body\n\nThe body was found on Monday.", "3 of 4 ministers resigned\n\nThey said so.",
  ])
  func aTextThatOnlyLooksLikeADownloadStaysAText(text: String) throws {
    #expect(try ArticleFormat.detect(name: "a.txt", head: Array(text.utf8)) == .text)
  }

  @Test func downloadsWithoutAnyTextAreNamed() {
    #expect(Reading.rejection("1 of 1 DOCUMENTS\n\nOrlen Post", as: .nexis) == .empty)
    #expect(Reading.rejection("HD\nx\nPD\n5 March 2024\nSN\nOrlen Post\nAN\n1", as: .factiva) == .empty)
  }

  @Test func manyLabelsAndNumbersAreReadInLinearTime() {
    for (line, format) in [
      ("1 of 2 DOCUMENTS\n", ArticleFormat.nexis), ("BYLINE: Jane Doe\n", .nexis), ("HD\n", .factiva),
      ("Full text: x\n", .proquest), ("__________\n", .proquest), ("Body\n", .nexis), ("LENGTH: 1\n", .nexis),
    ] {
      let outcomes = Reading.outcomes(String(repeating: line, count: 20_000), as: format)
      #expect(outcomes.count <= 20_001, "\(line)")
    }
  }
}
