import ClaimsModel
import Ingestion
import Testing

/// NITF, NewsML, trafilatura's XML and TEI.
@Suite struct AgencyReaderTests {
  private func outcomes(_ text: String) -> [ReadOutcome] { Reading.outcomes(text, as: .xml) }

  @Test func aDocumentOfNITFIsAnArticle() throws {
    let article = try Reading.article(
      """
      <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.3/nitf.dtd">
      <nitf xml:lang="en"><head><title>ship</title><docdata><doc-id id-string="ORL-1"/>
      <date.issue norm="20240305T090000Z"/></docdata><pubdata name="Orlen Daily"/></head><body><body.head>
      <hedline><hl1>Ship found after ten days</hl1><hl2>Crew well</hl2></hedline>
      <byline>By <person>Tamsin Rook</person><byttl>Staff Writer</byttl></byline></body.head><body.content><block>
      <p>The ship was found, the coast guard said.</p>
      <media media-type="image"><media-caption>A ship</media-caption></media><hl2>The search</hl2>
      <p>Nobody was hurt.</p></block></body.content></body></nitf>
      """, as: .xml)
    #expect(
      article.text
        == "Ship found after ten days\n\nThe ship was found, the coast guard said.\n\nThe search\n\nNobody was hurt."
    )
    #expect(article.bylines == ["Tamsin Rook"])
    #expect(article.outlet == "Orlen Daily")
    #expect(article.published == PartialDate(year: 2024, month: 3, day: 5))
    #expect(article.externalID == "ORL-1")
    #expect(article.carriers[.title] == "NITF hl1")
  }

  @Test func theLeadThatAnArchiveKeepsTwiceIsReadOnce() throws {
    let article = try Reading.article(
      """
      <nitf><body><body.head><hedline><hl1>Toll rises</hl1></hedline></body.head><body.content>
      <block class="lead_paragraph"><p>The toll rose.</p></block>
      <block class="full_text"><p>The toll rose.</p><p>Nobody is sure why.</p></block></body.content></body></nitf>
      """, as: .xml)
    #expect(article.text == "Toll rises\n\nThe toll rose.\n\nNobody is sure why.")
  }

  @Test func eachTextItemOfAMessageIsAnArticle() throws {
    let outcomes = outcomes(
      """
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:kel:1" xml:lang="en">
      <itemMeta><provider literal="KEL"><name>Kelmar News Agency</name></provider>
      <versionCreated>2024-03-06T12:00:00+01:00</versionCreated><pubStatus qcode="stat:canceled"/></itemMeta>
      <contentMeta><contentCreated>2024-03-05T11:00:00+01:00</contentCreated><headline>Kelmar lowers tax</headline>
      <by>By Jonas Weil</by></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml">
      <head><title>x</title></head><body><p>Kelmar will lower its tax.</p></body></html></inlineXML></contentSet>
      </newsItem><newsItem guid="urn:kel:2"><contentSet><remoteContent href="x.jpg"/></contentSet></newsItem>
      </itemSet></newsMessage>
      """)
    guard case .article(let article)? = outcomes.first else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(article.text == "Kelmar lowers tax\n\nKelmar will lower its tax.")
    #expect(article.outlet == "Kelmar News Agency")
    #expect(article.bylines == ["Jonas Weil"])
    #expect(article.published == PartialDate(year: 2024, month: 3, day: 5))
    #expect(article.warnings == ["The agency marks it as stat:canceled."])
    #expect(outcomes.last == .rejected(label: "a.txt#2", reason: .emptyText(field: "contentSet")))
  }

  @Test func aNewsItemMayHoldNITF() throws {
    let article = try Reading.article(
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:kel:3"><contentSet><inlineXML>
      <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>Tax falls</hl1></hedline>
      </body.head><body.content><p>It falls in May.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>
      """, as: .xml)
    #expect(article.text == "Tax falls\n\nIt falls in May.")
    #expect(article.path == "a.txt")
  }

  @Test func theLongestComponentOfNewsML1IsTheArticle() throws {
    let outcomes = outcomes(
      """
      <NewsML><NewsItem><Identification><NewsIdentifier><DateId>20240305</DateId></NewsIdentifier></Identification>
      <NewsManagement><FirstCreated>20240305T101500Z</FirstCreated></NewsManagement><NewsComponent><NewsComponent>
      <ContentItem><DataContent><p>A mine.</p></DataContent></ContentItem></NewsComponent><NewsComponent>
      <NewsLines><HeadLine>Mine to close</HeadLine><ByLine>By Ada Brand</ByLine></NewsLines><AdministrativeMetadata>
      <Provider><Party FormalName="Kelmar News"/></Provider></AdministrativeMetadata><ContentItem><DataContent>
      <p>The mine will close, its owner said.</p><p>It has 300 workers.</p></DataContent></ContentItem></NewsComponent>
      </NewsComponent></NewsItem></NewsML>
      """)
    guard case .article(let article)? = outcomes.first else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(article.text == "Mine to close\n\nThe mine will close, its owner said.\n\nIt has 300 workers.")
    #expect(article.bylines == ["Ada Brand"])
    #expect(article.outlet == "Kelmar News")
    #expect(article.published == PartialDate(year: 2024, month: 3, day: 5))
  }

  @Test func trafilaturasXMLIsReadWithoutItsComments() throws {
    let article = try Reading.article(
      """
      <doc sitename="Orlen Post" title="Bread dearer" author="Mira Holt; Tom Ash" date="2024-03-05"
        source="https://orlen.example/bread"><main><p>Bread costs more, bakers said.</p><head rend="h2">Why</head>
      <list><item>Wheat</item></list></main><comments><p>Never!</p></comments></doc>
      """, as: .xml)
    #expect(article.text == "Bread dearer\n\nBread costs more, bakers said.\n\nWhy\n\nWheat")
    #expect(article.bylines == ["Mira Holt", "Tom Ash"])
    #expect(article.url == "https://orlen.example/bread")
    #expect(article.outlet == "Orlen Post")
  }

  @Test func theSourceOfATEIDocumentGivesItsFields() throws {
    let article = try Reading.article(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="main">Made file</title>
      </titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><biblFull><titleStmt><title type="sub">No</title>
      <title type="main">Bread dearer</title><author>Mira Holt</author></titleStmt><publicationStmt>
      <publisher>Orlen Post</publisher><ptr type="URL" target="https://orlen.example/bread"/><date>2024-03-05</date>
      </publicationStmt></biblFull></sourceDesc></fileDesc></teiHeader><text><body><div type="entry">
      <p>Bread costs more, bakers said in <title>Trade</title>.</p></div><div type="comments"><p>Never!</p></div>
      </body></text></TEI>
      """, as: .xml)
    #expect(article.text == "Bread dearer\n\nBread costs more, bakers said in Trade.")
    #expect(article.bylines == ["Mira Holt"])
    #expect(article.outlet == "Orlen Post")
    #expect(article.published == PartialDate(year: 2024, month: 3, day: 5))
  }

  @Test func anotherVocabularyIsNamed() {
    #expect(
      Reading.rejection("<urlset><url/></urlset>", as: .xml) == .unsupported(kind: "an XML document (urlset)")
    )
  }
}
