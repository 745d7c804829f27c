import ClaimsModel
import TestSupport
import Testing

@testable import Ingestion

@Suite struct MojibakeTests {
  /// `text` as UTF-8 that was read in another encoding.
  static func spoilt(_ text: String, as name: String = "windows-1252", times: Int = 1) throws -> String {
    var text = text
    for _ in 0..<times {
      let bytes = Array(text.utf8)
      text = String(
        decoding: try #require(CharsetConversion.decode(bytes, as: .singleByte(name))).bytes, as: UTF8.self)
    }
    return text
  }

  static let texts = [
    "It’s the “old” ferry — the one that was lost… and it’s back.",
    "The café on the quay serves crème brûlée.",
    "Die Fähre kehrt zurück, sagte der Bürgermeister.", "Żaden rybak nie mógł wypłynąć na łodzi.",
    "She said it isn’t so.",
    "Старый паром вернётся весной.", "Το παλιό πορθμείο θα επιστρέψει.", "旧渡轮将在春天回来。",
    "The fare is £5 – or €6.",
    "All is well 😀 in the harbour.", "The naïve mayor",
  ]

  @Test(arguments: texts, [1, 2]) func whatIsSpoiltIsMended(_ text: String, _ times: Int) throws {
    let found = Mojibake(try Self.spoilt(text, times: times))
    #expect(found.text == text)
    #expect(found.warning?.contains("read as windows-1252") == true)
  }

  @Test func whatWasReadAsWindows1251IsMended() throws {
    for text in ["Старый паром вернётся весной.", "It’s the “old” ferry."] {
      #expect(Mojibake(try Self.spoilt(text, as: "windows-1251")).text == text)
    }
  }

  @Test func controlsOfLatin1AndLostBytesAreMendedToo() throws {
    #expect(Mojibake("It\u{E2}\u{80}\u{99}s \u{E2}\u{80}\u{9C}old\u{E2}\u{80}\u{9D}.").text == "It’s “old”.")
    #expect(Mojibake("Itâ€™s â€œoldâ€\u{FFFD} now.").text == "It’s “old” now.")
  }

  @Test func aPartOfATextIsMendedBesideWhatIsRight() {
    let text = "The “ferry” is back. It isnâ€™t lost, and it wasnâ€™t, said the café’s owner."
    #expect(
      Mojibake(text).text == "The “ferry” is back. It isn’t lost, and it wasn’t, said the café’s owner.")
  }

  @Test(arguments: [
    "Readers saw â€œ where a quotation mark should have been — the editor said “sorry”.",
    "A bug of the encoding made cafÃ© of every café, and naÃ¯ve of naïve.",
    "What came out was \"Ã©\", nothing else.", "Mojibake such as itâ€™s and canâ€™t is seen in old e-mails.",
  ]) func whatMayBeMeantStaysAndIsWarnedOf(_ text: String) {
    #expect(Mojibake(text).text == text)
    #expect(Mojibake(text).warning?.hasSuffix("nothing was changed.") == true)
  }

  @Test(arguments: [
    "“CAFɔ opens; the CAFÉ™ and the CAFÉ® too.", "A palavra “AMANHÔ foi dita, e “MAÇÔ também.",
    "SÃO PAULO E NÃO O RIO", "Größe, Übung, naïve, Ångström, façade, señor.", "Ô temps, suspends ton vol !",
    "Tá sé ina chónaí in Éirinn.", "Він діє в гімназії Ґ, міста її дій — «Ві».",
    "СССР и США подписали «договор» № 5 — в Москве.",
    "«Â» est une lettre, «Ã» aussi.",
    "Το παλιό πορθμείο", "旧渡轮将在春天回来。", "\u{C2}\u{A0}", "", "plain",
  ]) func whatLanguagesWriteStaysAsItIs(_ text: String) {
    #expect(Mojibake(text).text == text)
    #expect(Mojibake(text).warning == nil)
  }

  @Test func articlesAreMendedWithAWarning() throws {
    let text = try Self.spoilt("“It’s back,” he said.")
    let warning =
      "The text had 3 places of UTF-8 that somebody had read as windows-1252 (“â€œ”); they were mended."
    let plain = try Reading.article(text)
    #expect(plain.text == "“It’s back,” he said.")
    #expect(plain.warnings == [warning])
    let escaped = text.unicodeScalars.map {
      $0.value < 0x80 ? String($0) : "\\u" + String(String($0.value + 0x10000, radix: 16).dropFirst())
    }.joined()
    let line = "{\"title\": \"Jos\\u00c3\\u00a9 is back\", \"text\": \"\(escaped)\"}"
    let json = try Reading.article(line, as: .jsonLines)
    #expect(json.text == "José is back\n\n“It’s back,” he said.")
    #expect(json.warnings == [warning])
  }

  @Test func oddTextsEndInLinearTime() {
    for part in ["â€", "Ã", "Â\u{A0}", "РџС", "ðŸ", "â€™", "\u{E2}\u{80}"] {
      _ = Mojibake(String(repeating: part, count: 60_000))
    }
    var random = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let text = String(decoding: RandomText.bytes(most: 600, using: &random), as: UTF8.self)
      let once = Mojibake(text).text
      #expect(Mojibake(once).text.isEmpty == once.isEmpty)
    }
  }
}
