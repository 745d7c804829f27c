import ClaimsModel
import Testing

@testable import Extraction

@Suite struct UnitWordsTests {
  @Test(arguments: [
    ("miles", "[mi_i]"), ("Kilometres", "km"), ("°C", "Cel"), ("square feet", "[sft_i]"),
    ("cubic metres", "m3"),
    ("nautical miles", "[nmi_i]"), ("MB", "MBy"),
  ])
  func wordsOfUnitsHaveACode(words: String, code: String) {
    #expect(UnitWords.code(of: words) == code)
  }

  @Test(arguments: ["km", "Cel", "[mi_i]", "USD", "ferries", "square tables", "a b c", ""])
  func codesAndOtherWordsHaveNone(words: String) {
    #expect(UnitWords.code(of: words) == nil)
  }

  @Test func everyUnitHasAName() {
    let all =
      UnitLexicon.units.values.map(\.code) + UnitLexicon.phrases.values.flatMap { $0.values.map(\.code) }
    #expect(Set(all.filter { UnitNames.name(of: $0) == nil }) == [])
  }

  @Test(arguments: [
    ("mm", "millimeter"), ("km2", "square kilometer"), ("cm3", "cubic centimeter"),
    ("[mi_i]/h", "mile per hour"),
    ("cm/ms", "centimeter per millisecond"), ("kW.h", "kilowatt hour"), ("ug", "microgram"),
    ("MBy", "megabyte"),
  ])
  func namesAreMadeOfTheirParts(code: String, name: String) {
    #expect(UnitNames.name(of: code) == name)
  }

  @Test(arguments: [
    ("The barrel measures 9.5mm.", "millimeter"), ("It needs 40 MB of room.", "megabyte"),
    ("The plank is 14\" long.", "inch"), ("They pumped 90 cubic feet of water.", "cubic foot"),
    ("The pot weighs 3 [kg].", "kilogram"), ("It weighs 30 μg.", "microgram"),
    ("It was 21.5 celcius.", "Celsius"),
    ("The hill is six miles off.", "mile"),
  ])
  func measuresTellTheirUnitByItsName(text: String, name: String) {
    #expect(FigureExample.found(in: text).map(\.unitText) == [name])
  }
}
