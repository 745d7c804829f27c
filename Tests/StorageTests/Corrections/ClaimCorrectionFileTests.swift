import ClaimsModel
import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite struct ClaimCorrectionFileTests: CorrectsClaims {
  @Test func aFileIsReadAsItWasWritten() throws {
    let claim = ClaimReference(
      article: ArticleReference(textDigest: "d", path: "p"),
      pieces: [.init(start: 0, words: "“A”"), .init(start: 9, words: "b\n")])
    let corrections =
      [.reject, .attribute(Self.marsh), .attribute(nil), .stance(.supports)].map {
        Correction(claim: claim, action: $0, note: "why", madeAt: "now")
      } + [Correction(source: Self.marsh, action: .removeRole("mayor"), madeAt: "now")]
    let text = CorrectionFile.text(corrections)
    #expect(text.contains("\"claims-corrections/1.1\""))
    #expect(try CorrectionFile.corrections(in: Data(text.utf8)) == corrections)
    for correction in corrections {
      let form = CorrectionForm(correction)
      let read = CorrectionForm(
        action: form.action, subject: form.subject, object: form.object, note: form.note, madeAt: "now")
      #expect(try read?.correction() == correction)
    }
    #expect(CorrectionFile.text([]).contains("\"claims-corrections/1\""))
  }

  @Test(arguments: [
    ("\"action\": \"reject\"", "it has no “claim”"),
    ("\"action\": \"role\", \"role\": \"mayor\"", "it has no “source”"),
    (
      "\"action\": \"stance\", \"stance\": \"shouts\", \(Self.someClaim)",
      "“shouts” is no stance; there are asserts"
    ),
    ("\"action\": \"attribute\", \(Self.someClaim)", "needs a “speaker”"),
    ("\"action\": \"reject\", \"claim\": {\"article\": {}, \"content\": []}", "a claim needs an “article”"),
    (
      "\"action\": \"reject\", \"claim\": {\"article\": {\"url\": \"u\"}, \"content\": [{\"start\": -1, \"text\": \"a\"}]}",
      "a claim needs its “content”"
    ),
  ])
  func whatCannotBeReadIsExplained(fields: String, problem: String) {
    let text = "{\"schema\": \"claims-corrections/1.1\", \"corrections\": [{\(fields)}]}"
    let error = #expect(throws: CorrectionFile.Problem.self) {
      _ = try CorrectionFile.corrections(in: Data(text.utf8))
    }
    #expect(error?.text.contains(problem) == true)
  }

  private static let someClaim =
    "\"claim\": {\"article\": {\"url\": \"u\"}, \"content\": [{\"start\": 0, \"text\": \"a\"}]}"
}
