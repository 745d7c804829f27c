import ClaimsModel
import TestSupport
import Testing

@testable import Storage

@Suite struct AgencyCreditTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let body: String
    let agency: String?
    var bylines: [String] = []
    var testDescription: String { bylines.joined(separator: "; ") + " | " + body }

    init(_ body: String, _ agency: String?, by bylines: [String] = []) {
      (self.body, self.agency, self.bylines) = (body, agency, bylines)
    }
  }

  private static let plain = "The ferry to Arne sank, Ada Okafor said on Monday."

  private static func article(_ example: Example) -> Article {
    let title = "Ferry sinks"
    return Article(
      path: "a.txt", format: "text", title: title, bylines: example.bylines,
      text: "\(title)\n\n\(example.body)",
      bodyStart: title.utf8.count + 2, digest: "", textDigest: "")
  }

  static let datelines = [
    Example("SELMOUTH (AP) — \(plain)", "Associated Press"),
    Example("SELMOUTH, Tarrow (AP)_ \(plain)", "Associated Press"),
    Example("LONG MERE, N.Q. (AP) -- \(plain)", "Associated Press"),
    Example("HOLLIN BRIDGE, April 25 (Reuters) - \(plain)", "Reuters"),
    Example("April 25 (Reuters) - \(plain)", "Reuters"),
    Example("Selmouth/Arne (dpa) – \(plain)", "Deutsche Presse-Agentur"),
    Example("Selmouth (AFP) – \(plain)", "Agence France-Presse"),
    Example("NEW ARNE, Dec. 8 (UPI) — \(plain)", "United Press International"),
    Example("Selmouth [Tarrow], March 3 (ANI): \(plain)", "Asian News International"),
    Example("Selmouth, Mar 3 (PTI) \(plain)", "Press Trust of India"),
    Example("SELMOUTH, March 3 (Xinhua) -- \(plain)", "Xinhua"),
    Example("SELMOUTH, March 3. /TASS/. \(plain)", "TASS"),
    Example("(Reuters) - \(plain)", "Reuters"),
  ]

  static let bylines = [
    Example(plain, "Reuters", by: ["Reuters"]), Example(plain, "Reuters", by: ["Reuters Staff"]),
    Example(plain, "Reuters", by: ["Reuters in Selmouth"]),
    Example(plain, "Associated Press", by: ["Joan Pike, Associated Press"]),
    Example(plain, "Associated Press", by: ["Joan Pike | AP"]),
    Example(plain, "Associated Press", by: ["Joan Pike", "AP Business Writer"]),
    Example(plain, "Agence France-Presse", by: ["Agence France-Presse in Arne"]),
    Example(plain, "Press Association", by: ["PA Media"]),
    Example(plain, "Press Association", by: ["Joan Pike of the Press Association", "Press Association"]),
  ]

  static let lastLines = [
    Example("\(plain)\n\n- Reuters", "Reuters"), Example("\(plain)\n\n— AFP", "Agence France-Presse"),
    Example("\(plain)\n\n(AP)", "Associated Press"), Example("\(plain) (Reuters)", "Reuters"),
    Example("\(plain) —AFP", "Agence France-Presse"),
    Example("\(plain)\n\n© 2031 The Associated Press. All rights reserved.", "Associated Press"),
    Example("\(plain)\n\nCopyright 2031 The Associated Press", "Associated Press"),
    Example("\(plain)\n\n(c) 2031 AFP\n\nRead more of the harbour.", "Agence France-Presse"),
    Example("\(plain)\n\nCopyright © 2031 Thomson Reuters", "Reuters"),
  ]

  static let controls = [
    Example(plain, nil), Example("", nil),
    Example("The Associated Press (AP) said it will close its office in Selmouth.", nil),
    Example("Reuters said on Monday that it will close its office in Selmouth. \(plain)", nil),
    Example("Thomson Reuters (TRI) rose in early trade.", nil),
    Example("The harbour was shown to reporters (Reuters) who had asked for it.", nil),
    Example("Ada Okafor works for a news agency (AP) in Selmouth.", nil),
    Example("\(plain)\n\nThe story was first told by Reuters.", nil),
    Example("\(plain)\n\n\"I told it to Reuters\", she said.", nil),
    Example("\(plain)\n\n(With inputs from PTI)", nil),
    Example("\(plain)\n\nAdditional reporting by Reuters", nil),
    Example("\(plain)\n\n(AP Photo/Joan Pike)", nil),
    Example("\(plain)\n\n© 2031 The Herald. All rights reserved.", nil),
    Example(plain, nil, by: ["Tom Okoye"]), Example(plain, nil, by: ["A. P. Lind"]),
    Example(plain, nil, by: ["Ani Marr", "Pa Lind"]), Example(plain, nil, by: ["Joan Pike, The Courier"]),
    Example("((((((((((", nil), Example("/////", nil), Example("© ", nil), Example("-", nil),
  ]

  @Test(arguments: datelines + bylines + lastLines) func aCreditNamesTheAgency(example: Example) {
    #expect(AgencyCredit.agency(of: Self.article(example)) == example.agency)
  }

  @Test(arguments: controls) func whatOnlySpeaksOfAnAgencyGivesNoCredit(example: Example) {
    #expect(AgencyCredit.agency(of: Self.article(example)) == nil)
  }

  @Test func anOutletMayBeTheAgencyItself() {
    #expect(AgencyCredit.agency(called: "AP") == "Associated Press")
    #expect(AgencyCredit.agency(called: "Agence France-Presse") == "Agence France-Presse")
    #expect(AgencyCredit.agency(called: "The Courier") == nil)
  }

  @Test func aLongLineIsReadToItsEndsAlone() {
    let long = String(repeating: "(AP) and (Reuters) ", count: 100_000)
    #expect(AgencyCredit.agency(of: Self.article(Example("so " + long + "end", nil))) == nil)
  }
}
