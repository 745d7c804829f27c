import ClaimsModel
import Ingestion
import Testing

@Suite struct MailReaderTests {
  private static let newsletter = """
    Return-Path: <bounce@velmora.example>\r
    From: =?utf-8?Q?Ilse_Korvin_at_Velmora_Caf=C3=A9?= <news@velmora.example>\r
    Subject: =?utf-8?B?SGFyYm91ciByZW9wZW5z?=\r
     =?utf-8?Q?_=E2=80=93_at?= =?utf-8?Q?_last?=\r
    Date: Tue, 5 Mar 2024 07:30:00 +0100\r
    Message-ID: <17@velmora.example>\r
    MIME-Version: 1.0\r
    Content-Type: multipart/mixed; boundary="outer; x"\r
    \r
    This is a message in parts.\r
    --outer; x\r
    Content-Type: multipart/alternative; boundary=inner\r
    \r
    --inner\r
    Content-Type: text/plain; charset=iso-8859-1\r
    Content-Transfer-Encoding: quoted-printable\r
    \r
    The harbour of Velmora reopened, the port authority said. Caf=E9s were f=\r
    ull.\r
    --inner\r
    Content-Type: text/html; charset=utf-8\r
    Content-Transfer-Encoding: base64\r
    \r
    PHA+VGhlIGhhcmJvdXIgb2YgVmVsbW9yYSByZW9wZW5lZCwgdGhlIHBvcnQgYXV0aG9yaXR5IHNh\r
    aWQuPC9wPjxwPkNhZsOpcyB3ZXJlIGZ1bGwuPC9wPg==\r
    --inner--\r
    --outer; x\r
    Content-Type: application/pdf; name="plan.pdf"\r
    Content-Disposition: attachment; filename*=utf-8''pl%C3%A4ne.pdf\r
    Content-Transfer-Encoding: base64\r
    \r
    JVBERg==\r
    --outer; x--\r

    """

  @Test func aNewsletterIsAnArticle() throws {
    let article = try Reading.article(Self.newsletter, as: .eml)
    #expect(article.title == "Harbour reopens – at last")
    #expect(article.bylines == ["Ilse Korvin"])
    #expect(article.outlet == "Velmora Café")
    #expect(article.published == PartialDate(year: 2024, month: 3, day: 5))
    #expect(article.externalID == "17@velmora.example")
    #expect(
      article.text
        == "Harbour reopens – at last\n\nThe harbour of Velmora reopened, the port authority said.\n\nCafés were full."
    )
    #expect(article.carriers[.published] == "mail Date")
    #expect(article.warnings == ["Attachments that were not read: pläne.pdf."])
  }

  @Test func withoutAPageThePlainTextIsRead() throws {
    let article = try Reading.article(
      """
      From: alerts@orlen.example
      Subject: Bread
      MIME-Version: 1.0
      Content-Type: text/plain; charset=koi8-r; format=flowed

      Bread costs more,\u{20}
      bakers said.

      It rose again.
      --\u{20}
      Orlen Alerts
      """, as: .eml)
    #expect(article.text == "Bread\n\nBread costs more, bakers said.\n\nIt rose again.")
    #expect(article.outlet == "orlen.example")
  }

  @Test func theCharacterSetOfAPartIsRead() throws {
    let head = "From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset="
    for (charset, bytes, word) in [
      ("koi8-r", [0xC8, 0xCC, 0xC5, 0xC2], "хлеб"), ("windows-1251", [0xF5, 0xEB, 0xE5, 0xE1], "хлеб"),
      ("shift_jis", [0x83, 0x70, 0x83, 0x93], "パン"), ("iso-8859-2", [0xB1], "ą"),
      ("iso-8859-1", [0x93, 0x41, 0x94], "“A”"), ("x-nobody", [0xE9], "é"),
    ] as [(String, [UInt8], String)] {
      let message = Array("\(head)\(charset)\n\nBread is ".utf8) + bytes + Array(".\n".utf8)
      #expect(try Reading.article(message, as: .eml).text == "Bread is \(word).")
    }
  }

  @Test func aForwardedMessageIsReadWhereNothingIsWrittenBesideIt() throws {
    let article = try Reading.article(
      """
      From: Ada Brand <ada@home.example>
      Subject: Fwd: x
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain

      --b
      Content-Type: message/rfc822

      From: Orlen Post <post@orlen.example>
      Subject: Bread
      Date: Tue, 5 Mar 2024 07:30:00 +0000

      Bread costs more, bakers said.
      --b--
      """, as: .eml)
    #expect(article.title == "Bread")
    #expect(article.outlet == "Orlen Post")
    #expect(article.bylines.isEmpty)
  }

  @Test func aMessageOfAppleMailHasItsLengthAboveIt() throws {
    let message = "Subject: Bread\n\nBread costs more.\n"
    let article = try Reading.article(
      "\(message.utf8.count)\n\(message)<?xml version=\"1.0\"?><plist/>", as: .eml)
    #expect(article.text == "Bread\n\nBread costs more.")
  }

  @Test(arguments: [
    "Subject: x\nContent-Type: application/pdf\n\nabc", "Subject: x\n\n",
    "Content-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/octet-stream\n\nabc\n--b--",
  ])
  func aMessageWithoutTextIsNamed(message: String) {
    #expect(
      Reading.rejection(message, as: .eml) == .document(.noText("a message without a text part")))
  }

  @Test func aPageThatABrowserSavedAsAMessageIsReadWithItsAddress() throws {
    let message = """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://velmora.example/2024/03/05/harbour
      Subject: Harbour
      Date: Wed, 6 Mar 2024 07:30:00 +0000
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="----b"

      ------b
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://velmora.example/2024/03/05/harbour

      <p>The harbour of Velmora reopened on Tuesday, the port authority said at=
       noon.</p>
      ------b
      Content-Type: text/css
      Content-Location: cid:css

      p { }
      ------b--
      """
    let article = try Reading.article(message, as: .mhtml)
    #expect(article.url == "https://velmora.example/2024/03/05/harbour")
    #expect(
      article.text.hasSuffix("The harbour of Velmora reopened on Tuesday, the port authority said at noon."))
    #expect(
      Reading.rejection("Subject: x\nContent-Type: text/css\n\np", as: .mhtml)
        == .document(.noText("a saved page without a page in it")))
  }

  @Test func partsWithinPartsAndLinesWithoutEndAreReadInLinearTime() {
    let nested = (0..<5000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
    let messages = [
      nested + "Bread.",
      "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n", count: 50_000),
      String(repeating: "Subject: x\n", count: 50_000) + "\nBread.",
      "Subject: " + String(repeating: "=?utf-8?Q?a?= ", count: 30_000) + "\n\nBread.",
      "Subject: " + String(repeating: "=?", count: 30_000) + "\n\nBread.",
      "Subject: x\n" + String(repeating: " go on\n", count: 50_000) + "\nBread.",
      "Content-Type: text/plain; " + String(repeating: "a=\"", count: 50_000) + "\n\nBread.",
      "Content-Transfer-Encoding: quoted-printable\n\nBread." + String(repeating: "= ", count: 100_000),
      "Content-Type: message/rfc822\n\n"
        + String(repeating: "Content-Type: message/rfc822\n\n", count: 10_000),
    ]
    for message in messages { #expect(Reading.outcomes(message, as: .eml).count == 1) }
  }
}
