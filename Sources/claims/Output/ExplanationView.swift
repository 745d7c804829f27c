import ClaimsModel

/// Why a claim was found, for a terminal.
enum ExplanationView {
  /// Below this a label is marked as unsure.
  private static let sure = 0.9

  /// The lines of an explanation.
  static func rendered(_ explanation: ClaimExplanation, confidence: Double) -> PrintableText {
    var lines: [PrintableText] = ["", "Why"]
    lines.append("  found by     \(explanation.finder)")
    if explanation.finder == "own voice" {
      lines.append("               a sentence that states something, with no attributed claim in it")
    }
    if let rule = explanation.rule {
      lines.append("  rule         \(rule), \(decimals(explanation.ruleConfidence)) sure by itself")
    }
    if !explanation.labels.isEmpty {
      lines.append(
        "  links        content to cue \(decimals(explanation.contentLink)), source to cue \(decimals(explanation.sourceLink))"
      )
      lines.append(
        "  labels       of the network, each with its lowest probability; ? below \(decimals(sure))")
      lines += explanation.labels.map(line)
    }
    if let rival = explanation.rival {
      lines.append("  rival        \(rival)")
      lines.append("               shares \(decimals(explanation.agreement)) of the words")
    }
    if let speaker = explanation.speaker {
      lines.append(
        "  speaker      \(speaker.name): \(speaker.rule), \(decimals(speaker.score))"
      )
      lines += speaker.rivals.map { "               rather than \($0.name), \(decimals($0.probability))" }
    }
    for tie in explanation.ties { lines.append("  identity     \(tie.phrase)") }
    lines.append("  confidence   \(decimals(confidence))")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ run: ClaimExplanation.LabelledRun) -> PrintableText {
    let part = run.part ?? "-"
    let padding = PrintableText.blanks(max(1, 9 - part.count))
    let mark = run.probability < sure ? "?" : " "
    return "    \(part)\(padding)\(decimals(run.probability))\(mark) \(run.text)"
  }

  /// Two decimals.
  private static func decimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }
}
