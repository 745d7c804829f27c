import ClaimsModel
import Testing

@testable import Storage

@Suite struct SourceKeyTests {
  private func key(
    _ source: Source, gender: Gender? = nil, article: Int64 = 1, occurrence: Int = 0
  ) -> SourceKey {
    SourceKey(
      source, name: FoldedSourceName(source.name, kind: source.kind), gender: gender, article: article,
      occurrence: occurrence, treatment: .usual)
  }

  private func isShared(_ name: String, _ kind: SourceKind) -> Bool {
    !key(Source(name: name, kind: kind)).isOfOneArticle
  }

  @Test func fullNamesAreKnownAcrossArticles() {
    #expect(isShared("Ada Bréton", .person))
    #expect(isShared("Reuters", .outlet))
    #expect(isShared("The Pike administration", .government))
    #expect(isShared("محمد علي", .person))
  }

  @Test func namesThatManyShareAreNot() {
    #expect(!isShared("Bréton", .person))
    #expect(!isShared("Mrs. Bréton", .person))
    #expect(!isShared("officials", .group))
    #expect(!isShared("Democrats", .group))
    #expect(!isShared("a report", .document))
    #expect(!isShared("The company", .organisation))
    #expect(!isShared("Police", .government))
    #expect(!isShared("The Union", .organisation))
    #expect(isShared("Selmouth Police", .government))
    #expect(!isShared("Their Union", .organisation))
    #expect(!isShared("A Senior Official", .unnamed))
  }

  @Test func severalOfOneNameInAnArticleAreKeptApart() {
    let source = Source(name: "a witness", kind: .unnamed)
    #expect(key(source, article: 5) != key(source, article: 5, occurrence: 1))
    #expect(key(source, article: 5) != key(source, article: 6))
  }

  @Test func whatTellsNamesakesApartIsInTheKey() throws {
    let source = Source(
      name: "Dr. Joan B. Pike", kind: .person, roles: ["Irish President", "mayor"])
    let text = key(source, gender: .female).text
    #expect(text == "person:joan pike|i=b|g=f|c=IE")
    let part = try #require(SourcePart(id: 1, key: text, weight: 2))
    #expect(part.core == "joan pike")
    #expect(part.traits == SourceTraits(initials: "b", gender: .female, country: "IE"))
  }

  @Test func countriesThatDisagreeSayNothing() {
    let source = Source(name: "Joan Pike", kind: .person, roles: ["Irish President", "French minister"])
    #expect(key(source).text == "person:joan pike")
  }

  @Test func anEmbassyIsNotTheCountryItIsIn() {
    #expect(Role("US ambassador to Russia").country == "US")
    #expect(Role("ambassador to Russia").country == nil)
    #expect(Role("minister of transport for Indonesia").country == "ID")
  }

  @Test func rolesWordedDifferentlyAreTheSame() {
    #expect(Role("President of Ukraine") == Role("Ukraine's president"))
    #expect(Role("Ukrainian President") == Role("the former President of Ukraine"))
    #expect(Role("Judicial Watch president") == Role("president of Judicial Watch"))
    #expect(Role("Sen.") == Role("Senator"))
    #expect(Role("senator") != Role("governor"))
    #expect(Role("Senator").isTelling)
    #expect(!Role("spokesman").isTelling)
  }

  @Test(arguments: [
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy"), ("Muammar Gaddafi", "Muammar Gadhafi"),
    ("Mohammed Sadr", "Muhammad al-Sadr"), ("Sergei Yakunin", "Sergey Iakunin"),
    ("Aleksandr Medvedev", "Alexander Medwedew"), ("Dmytro Halashko", "Dmitri Galashko"),
  ])
  func spellingsOfOneNameShareKeys(left: String, right: String) throws {
    let (left, right) = (try #require(PersonName(left)), try #require(PersonName(right)))
    #expect(NameSound.surname(left.surname) == NameSound.surname(right.surname))
    #expect(NameSound.first(left.first) == NameSound.first(right.first))
  }

  @Test(arguments: [("Jan", "Jane"), ("Dan", "Don"), ("Mary", "Maria"), ("Tim", "Tom"), ("Carl", "Carol")])
  func differentFirstNamesHaveDifferentKeys(left: String, right: String) {
    #expect(NameSound.first(left.lowercased()) != NameSound.first(right.lowercased()))
    #expect(NameSound.surname("hill") != NameSound.surname("gill"))
  }

  struct Parts: Sendable, CustomStringConvertible {
    var name: String
    var core: String?
    var initials = ""
    var description: String { name }
  }

  @Test(arguments: [
    Parts(name: "George H. W. Bush", core: "george bush", initials: "hw"),
    Parts(name: "J. K. Rowling", core: "jk rowling"), Parts(name: "J.K. Rowling", core: "jk rowling"),
    Parts(name: "Ursula von der Leyen", core: "ursula von der leyen"),
    Parts(name: "Sen. John McCain III", core: "john mccain iii"),
    Parts(name: "Michael O' Leary", core: "michael oleary"),
    Parts(name: "Michael O’Leary", core: "michael oleary"),
    Parts(name: "Dr. Ann Lee, PhD", core: "ann lee"), Parts(name: "President Obama", core: nil),
    Parts(name: "Mr. Trump", core: nil), Parts(name: "The Tunneller", core: nil),
    Parts(name: "Ada and Jonas Pike", core: nil), Parts(name: "Pope Francis", core: "pope francis"),
    Parts(name: "Kim Jong-un", core: "kim jong un"),
  ])
  func aNameIsTakenApart(_ parts: Parts) {
    let name = PersonName(parts.name)
    #expect(name?.core == parts.core)
    if let name {
      #expect(name.initials == parts.initials)
      // What is stored can be read again.
      #expect(PersonName(name.core)?.core == name.core)
    }
  }
}
