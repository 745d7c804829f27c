import Testing

@testable import Ingestion

@Suite struct LanguageDecisionTests {
  private static let english =
    "The old ferry that was lost has returned to the harbour, and they said that it will stay there for good."
  private static let german =
    "Die alte Fähre, die verloren war, ist in den Hafen zurückgekehrt, und alle sagen, dass sie dort bleiben wird."
  private static let short = "Larkham 2031"

  private static func decision(
    _ text: String, declared: String? = nil, option: String? = nil
  ) -> LanguageDecision {
    LanguageDecision(text: text, declared: declared, option: option)
  }

  @Test func theTextCountsBeforeWhatIsDeclared() {
    #expect(Self.decision(Self.english, declared: "de").language == "en")
    #expect(
      Self.decision(Self.english, declared: "de").warnings
        == ["The article says that it is in German, but its text is in English."])
    #expect(Self.decision(Self.german, declared: "en-US").language == "de")
    #expect(Self.decision(Self.german).language == "de")
    #expect(
      Self.decision(Self.german).warnings == [
        "The article is in German, which is not read for claims yet: it is kept and can be found, without claims."
      ])
  }

  @Test func whatIsDeclaredKeepsItsRegion() {
    #expect(Self.decision(Self.english, declared: "en_GB").language == "en-GB")
    #expect(Self.decision(Self.english, declared: "eng").language == "en")
    #expect(Self.decision(Self.english, declared: "en_GB").warnings.isEmpty)
  }

  @Test func whatIsDeclaredCountsWhereTheTextTellsNothing() {
    #expect(Self.decision(Self.short, declared: "en").language == "en")
    #expect(Self.decision(Self.short, declared: "de").language == "de")
    #expect(Self.decision(Self.short, declared: "???").language == nil)
    #expect(Self.decision(Self.short).warnings.isEmpty)
    #expect(Self.decision(Self.short, declared: "en", option: "de").language == "en")
  }

  @Test func theUsersWordCountsUnlessTextAndFieldAgreeOnAnother() {
    #expect(Self.decision(Self.german, option: "en").language == "en")
    #expect(Self.decision(Self.german, declared: "fr", option: "en").language == "en")
    #expect(Self.decision(Self.german, declared: "de", option: "en").language == "de")
    #expect(Self.decision(Self.short, option: "en").language == "en")
  }

  @Test(arguments: [
    ("English", "en"), ("EN-us", "en-US"), ("fr_FR.UTF-8", "fr-FR"), ("deu", "de"), ("Français", "fr"),
    ("zh-Hans", "zh-Hans"),
    ("nb", "nb"), ("Norwegian", "no"),
  ]) func aTagIsRead(_ raw: String, _ tag: String) { #expect(LanguageTag.read(raw) == tag) }

  @Test(arguments: ["", "und", "x", "1", "the language of the people", "en'; drop", "https://example.org/en"])
  func whatIsNoTagIsNone(_ raw: String) { #expect(LanguageTag.read(raw) == nil) }

  @Test func kinsAreOneLanguage() {
    #expect(LanguageTag.isSame("nb-NO", "no"))
    #expect(LanguageTag.isSame("hr", "sh"))
    #expect(!LanguageTag.isSame("da", "no"))
    #expect(!LanguageTag.isSame("en", "de"))
  }
}
