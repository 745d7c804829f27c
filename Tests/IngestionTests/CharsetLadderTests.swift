import TestSupport
import Testing

@testable import Ingestion

@Suite struct CharsetLadderTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let label: String
    let converter: String
    let text: String
    var testDescription: String { label }
  }

  /// Every family of labels with a text that it can write.
  static let examples: [Example] = [
    ("windows-1250", "CP1250", polish), ("windows-1251", "CP1251", russian),
    ("windows-1252", "CP1252", english),
    ("iso-8859-1", "CP1252", english), ("latin1", "CP1252", english), ("ASCII", "CP1252", english),
    ("windows-1253", "CP1253", greek), ("windows-1254", "CP1254", turkish), ("iso-8859-9", "CP1254", turkish),
    ("windows-1255", "CP1255", hebrew), ("windows-1256", "CP1256", arabic),
    ("windows-1257", "CP1257", lithuanian),
    ("windows-1258", "CP1258", "Các trẻ"), ("windows-874", "CP874", thai), ("tis-620", "CP874", thai),
    ("iso-8859-2", "ISO-8859-2", polish), ("iso-8859-3", "ISO-8859-3", "Ĉu ŝi iris?"),
    ("iso-8859-4", "ISO-8859-4", "Ķekava un Ņikita"), ("iso-8859-5", "ISO-8859-5", russian),
    ("iso-8859-6", "ISO-8859-6", arabic), ("iso-8859-7", "ISO-8859-7", greek),
    ("iso-8859-8-i", "ISO-8859-8", hebrew),
    ("iso-8859-10", "ISO-8859-10", "Þing í Ķ"), ("iso-8859-13", "ISO-8859-13", lithuanian),
    ("iso-8859-14", "ISO-8859-14", "Ẁy ŵr"), ("iso-8859-15", "ISO-8859-15", "Für 5 € œuvre"),
    ("iso-8859-16", "ISO-8859-16", romanian), ("koi8-r", "KOI8-R", russian), ("koi8-u", "KOI8-U", ukrainian),
    ("ibm866", "IBM866", russian), ("macintosh", "MACINTOSH", "Café “Zoë”"),
    ("x-mac-cyrillic", "MAC-CYRILLIC", russian), ("gb2312", "GB18030", chinese), ("GBK", "GB18030", chinese),
    ("gb18030", "GB18030", chinese + "𠀀"), ("big5", "BIG5", traditional), ("shift_jis", "CP932", japanese),
    ("Windows-31J", "CP932", japanese), ("euc-jp", "EUC-JP", japanese),
    ("iso-2022-jp", "ISO-2022-JP", japanese),
    ("euc-kr", "CP949", korean), ("ks_c_5601-1987", "CP949", korean), ("utf-8", "UTF-8", russian),
  ].map { Example(label: $0.0, converter: $0.1, text: $0.2) }

  static let english = "The café “Zoë” opens — at 5 €."
  static let polish =
    "Stary prom wróci na wiosnę, a łódź zostanie w porcie. Żaden rybak nie mógł w tym roku wypłynąć."
  static let russian =
    "Старый паром вернётся весной, и никто не знает, сколько это будет стоить жителям города."
  static let ukrainian =
    "Старий пором повернеться навесні, і ніхто не знає, скільки її ремонт коштуватиме мешканцям."
  static let greek =
    "Το παλιό πορθμείο θα επιστρέψει την άνοιξη και κανείς δεν ξέρει πόσο θα κοστίσει στους κατοίκους."
  static let turkish =
    "Eski vapur ilkbaharda dönecek ve bunun şehirde yaşayanlara kaça mal olacağını kimse bilmiyor, dediği için."
  static let hebrew = "המעבורת הישנה תחזור באביב ואיש אינו יודע כמה זה יעלה לתושבי העיר"
  static let arabic = "ستعود العبارة القديمة في الربيع ولا أحد يعرف كم سيكلف ذلك سكان المدينة"
  static let lithuanian =
    "Senasis keltas pavasarį sugrįš, tačiau niekas nežino, kiek tai kainuos miesto gyventojams šiais metais."
  static let romanian = "Vechiul feribot se va întoarce în primăvară"
  static let thai = "เรือข้ามฟากลำเก่าจะกลับมาในฤดูใบไม้ผลิ และไม่มีใครรู้ว่าชาวเมืองต้องจ่ายเท่าไร"
  static let chinese = "旧渡轮将在春天回来，没有人知道这会让城里的人花多少钱。他们说不会太多。"
  static let traditional = "舊渡輪將在春天回來，沒有人知道這會讓城裡的人花多少錢。他們說不會太多。"
  static let japanese = "古い渡し船は春に戻ってくるが、町の人々がいくら払うことになるのかは誰も知らない。"
  static let korean = "오래된 여객선은 봄에 돌아오지만 주민들이 얼마를 내야 하는지는 아무도 모른다고 한다."

  private static func decoded(
    _ bytes: [UInt8], declared: String? = nil, isMarkup: Bool = false
  ) throws -> (text: String, warnings: [String]) {
    let decoded = try CharsetDecoder.decode(bytes, declared: declared, isMarkup: isMarkup)
    return (String(decoding: decoded.bytes, as: UTF8.self), decoded.warnings)
  }

  @Test(arguments: examples) func whatTheCarrierSaysIsRead(_ example: Example) throws {
    let bytes = try #require(Encoded.bytes(example.text, in: example.converter))
    let (text, warnings) = try Self.decoded(bytes, declared: example.label)
    #expect(text.unicodeScalars.elementsEqual(example.text.unicodeScalars) || text == example.text)
    #expect(warnings.isEmpty)
  }

  @Test(arguments: examples) func whatAPageDeclaresIsRead(_ example: Example) throws {
    let heads = [
      "<!DOCTYPE html><html><head><meta charset=\"\(example.label)\"><title>",
      "<html><head><!-- <meta charset='utf-7'> --><META HTTP-EQUIV='Content-Type' CONTENT='text/html; Charset=\(example.label)'>",
      "<?xml version='1.0' encoding='\(example.label)'?><doc>",
      "<html><script>var a = '<meta charset=koi8-r>'</script><meta name=x content=y><meta charset = \(example.label) >",
    ]
    for head in heads {
      let bytes = try #require(Encoded.bytes(head + example.text, in: example.converter))
      let (text, warnings) = try Self.decoded(bytes, isMarkup: true)
      #expect(text == head + example.text)
      #expect(warnings.isEmpty)
      // As a caller does who knows nothing.
      #expect(String(decoding: try CharsetDecoder.decode(bytes).bytes, as: UTF8.self) == head + example.text)
    }
  }

  @Test func whatIsDeclaredLateIsReadWithinTheFirstEightKilobytes() throws {
    func page(_ filling: Int) throws -> String {
      let head = "<html><!--" + String(repeating: "x", count: filling) + "--><meta charset=windows-1251><p>"
      return try Self.decoded(try #require(Encoded.bytes(head + Self.russian, in: "CP1251")), isMarkup: true)
        .text
    }
    #expect(try page(8000).hasSuffix(Self.russian))
    #expect(!(try page(9000).hasSuffix(Self.russian)))
  }

  @Test func validUTF8CountsMoreThanWhatAPageOrAServerDeclares() throws {
    let page = "<meta charset=iso-8859-1><p>" + Self.russian
    #expect(try Self.decoded(Array(page.utf8), isMarkup: true).text == page)
    #expect(try Self.decoded(Array(page.utf8), declared: "ISO-8859-1", isMarkup: true).text == page)
    #expect(try Self.decoded(Array(page.utf8), declared: "ISO-8859-1", isMarkup: true).warnings.isEmpty)
  }

  @Test func aMarkCountsMoreThanEverything() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(Self.russian.utf8)
    #expect(try Self.decoded(bytes, declared: "koi8-r").text == Self.russian)
    let wide = [0xFF, 0xFE] + (try #require(Encoded.bytes(Self.russian, in: "UTF-16LE")))
    #expect(try Self.decoded(wide, declared: "koi8-r").text == Self.russian)
  }

  @Test func theCarrierCountsMoreThanThePage() throws {
    let page = "<meta charset=windows-1252><p>" + Self.russian
    let bytes = try #require(Encoded.bytes(page, in: "KOI8-R"))
    #expect(try Self.decoded(bytes, declared: "koi8-r", isMarkup: true).text == page)
  }

  @Test func declaredUTF8WithFewBadBytesIsUTF8() throws {
    let bytes = Array("<meta charset=utf-8><p>Один — два ".utf8) + [0xFF, 0xC3] + Array(" три".utf8)
    let (text, warnings) = try Self.decoded(bytes, isMarkup: true)
    #expect(text == "<meta charset=utf-8><p>Один — два \u{FFFD}\u{FFFD} три")
    #expect(warnings == ["2 bytes that are no UTF-8 were replaced by U+FFFD."])
  }

  @Test func whatDoesNotDecodeIsReplacedAndCounted() throws {
    let bytes = (try #require(Encoded.bytes(Self.japanese, in: "CP932"))) + [0x82, 0x20, 0x81]
    let (text, warnings) = try Self.decoded(bytes, declared: "shift_jis")
    #expect(text.hasPrefix(Self.japanese + "\u{FFFD}"))
    #expect(warnings.count == 1)
    #expect(warnings.first?.hasSuffix("places that are no Shift_JIS were replaced by U+FFFD.") == true)
    let undefined = try Self.decoded(Array("a".utf8) + [0xD2] + Array("b".utf8), declared: "windows-1253")
    #expect(undefined.warnings == ["1 place that is no windows-1253 was replaced by U+FFFD."])
    #expect(undefined.text == "a\u{FFFD}b")
  }

  @Test(arguments: [
    "utf-7", "hz-gb-2312", "x-sjis-docomo", "no such thing", "\u{1B}[31m",
    String(repeating: "k", count: 10_000),
  ])
  func whatIsNotReadIsWarnedOfAndFoundOutFromTheBytes(_ label: String) throws {
    let (text, warnings) = try Self.decoded(Array(Self.russian.utf8), declared: label)
    #expect(text == Self.russian)
    #expect(warnings.count == 1)
    #expect(warnings.first?.hasPrefix("The carrier of the text ") == true)
    #expect(warnings.allSatisfy { $0.hasSuffix("it was found out from the bytes.") && $0.utf8.count < 300 })
    let page = try Self.decoded(Array("<meta charset=utf-7>caf".utf8) + [0xE9], isMarkup: true)
    #expect(page.text.hasSuffix("café"))
    #expect(page.warnings.count == 2)
  }

  @Test(arguments: [
    ("windows-1251", "CP1251", russian), ("windows-1251", "CP1251", ukrainian), ("KOI8-R", "KOI8-R", russian),
    ("KOI8-U", "KOI8-U", ukrainian), ("IBM866", "IBM866", russian), ("ISO-8859-5", "ISO-8859-5", russian),
    ("windows-1253", "CP1253", greek), ("windows-1255", "CP1255", hebrew), ("windows-1256", "CP1256", arabic),
    ("windows-874", "CP874", thai), ("windows-1250", "CP1250", polish), ("ISO-8859-2", "ISO-8859-2", polish),
    ("windows-1254", "CP1254", turkish), ("windows-1257", "CP1257", lithuanian),
    ("GB18030", "GB18030", chinese),
    ("Big5", "BIG5", traditional), ("Shift_JIS", "CP932", japanese), ("EUC-JP", "EUC-JP", japanese),
    ("EUC-KR", "CP949", korean),
  ]) func anUndeclaredTextIsReadByItsLetters(_ name: String, _ converter: String, _ text: String) throws {
    let (decoded, warnings) = try Self.decoded(try #require(Encoded.bytes(text, in: converter)))
    #expect(decoded == text)
    #expect(
      warnings == [
        "The text is not UTF-8 and does not say its encoding; it was read as \(name), by its letters."
      ])
  }

  @Test(arguments: [
    "The café “Zoë” opens, and they said that it will cost 5 € to get in for all of those who come.",
    "Die Fähre, die verloren war, kehrt im Frühjahr zurück, und für die Einwohner wird es günstiger als früher.",
    "Le vieux bac, qui était perdu, reviendra à l’été, après deux années où personne n’a pu traverser la baie.",
    "É", "«Ñ»", "½ ¼ ¾ ° § ¶", "Señor Núñez dijo que mañana habrá una reunión en la ciudad.",
  ]) func otherTextsAreReadAsWindows1252(_ text: String) throws {
    let (decoded, warnings) = try Self.decoded(try #require(Encoded.bytes(text, in: "CP1252")))
    #expect(decoded == text)
    #expect(warnings == ["The text is not UTF-8 and was read as windows-1252."])
  }

  @Test func aPageThatDeclaresNothingIsNotGuessed() throws {
    let bytes = try #require(Encoded.bytes("<p>" + Self.russian, in: "CP1251"))
    #expect(
      try Self.decoded(bytes, isMarkup: true).warnings == [
        "The text is not UTF-8 and was read as windows-1252."
      ])
  }

  @Test func anyBytesDecodeInEveryEncodingInLinearTime() throws {
    var random = SeededGenerator(seed: 3)
    let labels = Set(Self.examples.map(\.label))
    for label in labels {
      let bytes = RandomText.bytes(most: 4000, using: &random).map { $0 == 0 ? 1 : max($0, 0x0A) }.filter {
        $0 > 0x1F || $0 == 10
      }
      let decoded = try CharsetDecoder.decode(bytes, declared: label, isMarkup: Bool.random(using: &random))
      #expect(UTF8Census(decoded.bytes).isValid)
    }
    for label in ["gb18030", "iso-2022-jp", "euc-jp", "windows-1253", "utf-8"] {
      let bytes = Array("<p>".utf8) + [UInt8](repeating: 0xFE, count: 400_000)
      #expect(UTF8Census(try CharsetDecoder.decode(bytes, declared: label, isMarkup: true).bytes).isValid)
    }
    let tags = Array(String(repeating: "<meta charset", count: 100_000).utf8)
    #expect(try CharsetDecoder.decode(tags, declared: nil, isMarkup: true).warnings.isEmpty)
  }

  @Test func aContentTypeHeaderTellsItsCharset() {
    #expect(MarkupCharset.label(inContentType: "text/html; charset=koi8-r") == "koi8-r")
    #expect(MarkupCharset.label(inContentType: "text/html;Charset=\"GB2312\"; x=y") == "gb2312")
    #expect(MarkupCharset.label(inContentType: "text/html") == nil)
    #expect(MarkupCharset.label(inContentType: "charset") == nil)
  }
}
