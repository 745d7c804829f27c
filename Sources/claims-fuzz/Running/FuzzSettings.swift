import Foundation

/// How long a run lasts, where its random choices come from, and what it does with findings.
struct FuzzSettings: Sendable {
  /// What every random choice comes from.
  var seed: UInt64
  /// Seconds after which no batch is begun; `nil` for no such limit.
  var seconds: Double?
  /// Inputs after which no batch is begun; `nil` for no such limit.
  var count: Int?
  /// Processes that work at a time.
  var jobs: Int
  /// The folder that findings are saved in.
  var folder: String
  /// Findings after which a run ends: more of them say little more.
  var mostFindings = 20
  /// Deaths that are looked at with a debugger.
  var mostTraces = 10
  /// Seconds spent on cutting one finding down.
  var shrinkingSeconds = 30.0
}

/// What came of a run.
struct FuzzSummary: Sendable {
  /// What was tried: "texts".
  var kind: String
  /// The seed.
  var seed: UInt64
  /// Inputs tried.
  var count = 0
  /// Seconds that it took.
  var seconds = 0.0
  /// What was found, each sort once.
  var findings: [Finding] = []
  /// More about it; "" for no more.
  var remark = ""
  /// Inputs with a fault that had been found before.
  var repetitions = 0

  /// One line for a person.
  var line: String {
    let rate = seconds > 0 ? Double(count) / seconds : 0
    let each = rate >= 10 ? String(Int(rate.rounded())) : String(format: "%.1f", rate)
    let again = repetitions > 0 ? " and \(repetitions) more like them" : ""
    return
      "\(kind): \(count) inputs, \(findings.count) findings\(again), \(String(format: "%.1f", seconds)) s "
      + "(\(each) a second), seed \(seed)" + (remark.isEmpty ? "" : "\n    " + remark)
  }
}
