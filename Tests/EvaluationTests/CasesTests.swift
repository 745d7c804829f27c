import Foundation
import Testing
import claims_eval

/// Small invented articles by kind of fault, of `Tests/Evaluation/cases`.
///
/// Those that still fail are listed in `failing.txt`, a list
/// that may only shrink.
@Suite struct CasesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Evaluation/cases")
  private static let all = ["cases.jsonl", "own.jsonl"].flatMap {
    (try? ExtractionCase.read(from: folder.appending(path: $0).path)) ?? []
  }
  private static let failing: Set<String> = {
    let text = (try? String(contentsOf: folder.appending(path: "failing.txt"), encoding: .utf8)) ?? ""
    return Set(text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
  }()
  private static let kinds = Set(all.map(\.kind)).sorted()

  @Test func casesAreThere() {
    #expect(Self.all.count >= 586)
    #expect(Self.kinds.count >= 35)
    #expect(Self.failing.isSubset(of: Self.all.map(\.id)))
  }

  @Test(arguments: kinds) func casesOfAKindHold(_ kind: String) throws {
    let verdicts = try CaseRun.verdicts(on: Self.all.filter { $0.kind == kind })
    #expect(!verdicts.isEmpty)
    for verdict in verdicts {
      let isListed = Self.failing.contains(verdict.id)
      #expect(
        verdict.faults.isEmpty != isListed,
        "\(verdict.id): \(isListed ? "holds now: take it off failing.txt" : verdict.faults.joined(separator: "; "))"
      )
    }
  }
}
