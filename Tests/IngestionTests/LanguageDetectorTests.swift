import TestSupport
import Testing

@testable import Ingestion

/// Texts of invented news in the languages that are told.
@Suite struct LanguageDetectorTests {
  static let texts: [(tag: String, text: String)] = [
    (
      "en",
      "The harbour board of Larkham said on Monday that the old ferry will return in spring, after two winters in which nobody could cross the bay."
    ),
    (
      "de",
      "Die Hafenbehörde von Larkham teilte am Montag mit, dass die alte Fähre im Frühjahr zurückkehrt, nachdem zwei Winter lang niemand die Bucht überqueren konnte."
    ),
    (
      "fr",
      "Les autorités du port de Larkham ont annoncé lundi que le vieux bac reviendra au printemps, après deux hivers pendant lesquels personne ne pouvait traverser la baie."
    ),
    (
      "es",
      "Las autoridades del puerto de Larkham anunciaron el lunes que el viejo transbordador volverá en primavera, después de dos inviernos en los que nadie pudo cruzar la bahía."
    ),
    (
      "pt",
      "As autoridades do porto de Larkham anunciaram na segunda-feira que a velha balsa voltará na primavera, depois de dois invernos em que ninguém conseguiu atravessar a baía."
    ),
    (
      "it",
      "Le autorità del porto di Larkham hanno annunciato lunedì che il vecchio traghetto tornerà in primavera, dopo due inverni in cui nessuno poteva attraversare la baia."
    ),
    (
      "nl",
      "Het havenbestuur van Larkham heeft maandag meegedeeld dat de oude veerboot in het voorjaar terugkeert, nadat twee winters lang niemand de baai kon oversteken."
    ),
    (
      "sv",
      "Hamnstyrelsen i Larkham meddelade på måndagen att den gamla färjan kommer tillbaka till våren, efter två vintrar då ingen har kunnat ta sig över viken."
    ),
    (
      "da",
      "Havnebestyrelsen i Larkham oplyste mandag, at den gamle færge vender tilbage til foråret, efter to vintre hvor ingen har kunnet komme over bugten."
    ),
    (
      "no",
      "Havnestyret i Larkham opplyste mandag at den gamle fergen kommer tilbake til våren, etter to vintre der ingen har kunnet komme seg over bukta."
    ),
    (
      "fi",
      "Larkhamin satamalautakunta kertoi maanantaina, että vanha lautta palaa keväällä kahden talven jälkeen, jolloin kukaan ei päässyt lahden yli."
    ),
    (
      "pl",
      "Zarząd portu w Larkham poinformował w poniedziałek, że stary prom wróci na wiosnę po dwóch zimach, podczas których nikt nie mógł przepłynąć zatoki."
    ),
    (
      "cs",
      "Správa přístavu v Larkhamu v pondělí oznámila, že se starý přívoz na jaře vrátí po dvou zimách, během nichž nikdo nemohl přeplout zátoku."
    ),
    (
      "sk",
      "Správa prístavu v Larkhame v pondelok oznámila, že starý trajekt sa na jar vráti po dvoch zimách, počas ktorých nikto nemohol preplávať záliv."
    ),
    (
      "hu",
      "A larkhami kikötő vezetősége hétfőn közölte, hogy a régi komp tavasszal visszatér, miután két télen át senki sem tudott átkelni az öblön."
    ),
    (
      "ro",
      "Autoritatea portuară din Larkham a anunțat luni că vechiul feribot se va întoarce în primăvară, după două ierni în care nimeni nu a putut traversa golful."
    ),
    (
      "tr",
      "Larkham liman idaresi pazartesi günü yaptığı açıklamada, iki kış boyunca kimsenin körfezi geçememesinden sonra eski vapurun ilkbaharda döneceğini söyledi."
    ),
    (
      "ru",
      "Администрация порта Ларкхема сообщила в понедельник, что старый паром вернётся весной после двух зим, когда никто не мог переправиться через залив."
    ),
    (
      "uk",
      "Адміністрація порту Ларкгема повідомила в понеділок, що старий пором повернеться навесні після двох зим, коли ніхто не міг перетнути затоку."
    ),
    (
      "bg",
      "Пристанищното управление на Ларкъм съобщи в понеделник, че старият ферибот ще се върне през пролетта след две зими, в които никой не можеше да прекоси залива."
    ),
    (
      "el", "Η λιμενική αρχή του Λάρκαμ ανακοίνωσε τη Δευτέρα ότι το παλιό πορθμείο θα επιστρέψει την άνοιξη."
    ),
    (
      "ar",
      "أعلنت سلطة الميناء يوم الاثنين أن العبارة القديمة ستعود في الربيع بعد شتاءين لم يتمكن فيهما أحد من عبور الخليج."
    ),
    (
      "he",
      "רשות הנמל הודיעה ביום שני כי המעבורת הישנה תחזור באביב לאחר שני חורפים שבהם איש לא יכול היה לחצות את המפרץ."
    ),
    (
      "fa",
      "اداره بندر روز دوشنبه اعلام کرد که کشتی قدیمی پس از دو زمستان که هیچ کس نمی‌توانست از خلیج بگذرد، در بهار باز خواهد گشت."
    ),
    ("hi", "बंदरगाह प्रशासन ने सोमवार को बताया कि पुरानी नौका दो सर्दियों के बाद वसंत में लौट आएगी, जिनमें कोई भी खाड़ी पार नहीं कर सका था।"),
    ("bn", "বন্দর কর্তৃপক্ষ সোমবার জানিয়েছে যে পুরোনো ফেরিটি বসন্তে ফিরে আসবে।"),
    ("zh", "港务局星期一表示，旧渡轮将在春天恢复航行，此前两个冬天没有人能够渡过海湾。"),
    ("ja", "港湾局は月曜日、古い渡し船が春に戻ってくると発表した。この二年の冬は誰も湾を渡ることができなかった。"),
    ("ko", "항만 당국은 월요일에 오래된 여객선이 봄에 돌아올 것이라고 밝혔다. 지난 두 겨울 동안 아무도 만을 건널 수 없었다."),
    ("th", "การท่าเรือแถลงเมื่อวันจันทร์ว่าเรือข้ามฟากลำเก่าจะกลับมาในฤดูใบไม้ผลิ"),
    (
      "vi",
      "Ban quản lý cảng cho biết hôm thứ Hai rằng chiếc phà cũ sẽ trở lại vào mùa xuân, sau hai mùa đông không ai có thể qua vịnh."
    ),
    (
      "id",
      "Pengelola pelabuhan mengatakan pada hari Senin bahwa kapal feri lama itu akan kembali pada musim semi karena selama dua tahun tidak ada yang bisa menyeberang."
    ),
    (
      "sr",
      "Лучка управа је у понедељак саопштила да ће се стари трајект вратити на пролеће, после две зиме током којих нико није могао да пређе залив."
    ),
    (
      "sh",
      "Lučka uprava priopćila je u ponedjeljak da će se stari trajekt vratiti na proljeće, nakon dvije zime tijekom kojih nitko nije mogao prijeći zaljev."
    ),
    (
      "ca",
      "Les autoritats del port van anunciar dilluns que el vell transbordador tornarà a la primavera, després de dos hiverns en què ningú no va poder travessar la badia."
    ),
    (
      "et",
      "Sadama juhatus teatas esmaspäeval, et vana parvlaev tuleb kevadel tagasi pärast kaht talve, mil keegi ei saanud üle lahe."
    ),
    (
      "lt",
      "Uosto valdyba pirmadienį pranešė, kad senasis keltas pavasarį sugrįš po dviejų žiemų, kai niekas negalėjo persikelti per įlanką."
    ),
    (
      "lv",
      "Ostas pārvalde pirmdien paziņoja, ka vecais prāmis pavasarī atgriezīsies pēc divām ziemām, kad neviens nevarēja šķērsot līci."
    ),
    ("ur", "بندرگاہ کی انتظامیہ نے پیر کو بتایا کہ پرانی کشتی دو سردیوں کے بعد بہار میں واپس آئے گی۔"),
  ]

  @Test(arguments: texts.map(\.tag)) func aLanguageIsTold(_ tag: String) throws {
    let text = try #require(Self.texts.first { $0.tag == tag }?.text)
    #expect(LanguageDetector.verdict(on: text).language == tag)
    // Read twice over, and with a title in capitals.
    #expect(LanguageDetector.verdict(on: text + "\n\n" + text).language == tag)
    #expect(LanguageDetector.verdict(on: text.uppercased() + " " + text).language == tag)
  }

  @Test(arguments: ["", "12, 13 — 14.", "Larkham", "OK", "x", "404", "\u{FFFD}\u{FFFD}"])
  func littleTellsNothing(_ text: String) {
    #expect(LanguageDetector.verdict(on: text).language == nil)
  }

  @Test func theLargerPartOfAMixedTextCounts() throws {
    func text(_ tag: String) throws -> String { try #require(Self.texts.first { $0.tag == tag }?.text) }
    let (english, french) = (try text("en"), try text("fr"))
    let mostlyFrench = LanguageDetector.verdict(
      on: [french, french, french, english].joined(separator: "\n\n"))
    #expect(mostlyFrench.language == "fr")
    let mostlyEnglish = LanguageDetector.verdict(
      on: [english, english, english, english, try text("ja"), try text("ja")].joined(separator: "\n\n"))
    #expect(mostlyEnglish.language == "en")
    #expect(mostlyEnglish.second == "ja")
    #expect(LanguageDetector.verdict(on: [english, english].joined(separator: "\n\n")).second == nil)
  }

  /// Long texts full of the little words of English are not looked at further; no other text may pass for one.
  @Test(arguments: texts.map(\.tag)) func aLongTextIsToldAsAShortOneIs(_ tag: String) throws {
    let text = try #require(Self.texts.first { $0.tag == tag }?.text)
    let long = Array(repeating: text, count: 6_000 / text.utf8.count + 1).joined(separator: "\n\n")
    #expect(LanguageDetector.verdict(on: long).language == tag)
  }

  @Test func aSecondLanguageIsSeenInALongText() throws {
    func text(_ tag: String, _ count: Int) throws -> String {
      Array(repeating: try #require(Self.texts.first { $0.tag == tag }?.text), count: count).joined(
        separator: "\n\n")
    }
    for other in ["de", "da", "nl"] {
      let verdict = LanguageDetector.verdict(on: try text("en", 30) + "\n\n" + text(other, 12))
      #expect(verdict.language == "en")
      #expect(verdict.second == other)
    }
  }

  @Test func englishWithForeignNamesIsEnglish() {
    let text = """
      Szczepan Wójcik and Agnieszka Kowalczyk of Gdańsk met Jean-Baptiste Lefèvre, Günther Großmann and Nguyễn Văn Thành in \
      Reykjavík to speak with the mayor of Århus, Søren Østergaard, about the São Tomé ferry and who should pay for it.
      """
    #expect(LanguageDetector.verdict(on: text).language == "en")
  }

  @Test func aLanguageThatIsNotKnownIsNotTakenForEnglish() {
    let gaelic = """
      Thuirt ùghdarras a’ chala Diluain gun till an seann bhàta-aiseig as t-earrach, às dèidh dà gheamhradh nuair nach \
      b’ urrainn do dhuine sam bith a dhol tarsainn a’ bhàigh, agus gum bi e saor do na h-uile fad mìos.
      """
    #expect(LanguageDetector.verdict(on: gaelic).language != "en")
  }

  @Test func hugeAndOddTextsEnd() {
    let word = String(repeating: "a\u{301}", count: 300_000)
    #expect(LanguageDetector.verdict(on: word).language == nil)
    let mixed = String(repeating: "aб", count: 200_000)
    _ = LanguageDetector.verdict(on: mixed)
    let lines = String(repeating: Self.texts.first?.text ?? "", count: 3_000)
    #expect(LanguageDetector.verdict(on: lines).language == "en")
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 { _ = LanguageDetector.verdict(on: RandomText.text(using: &random)) }
  }
}
