import ClaimsModel

/// Numbers of claims as bars, for a terminal.
struct CountChart {
  private static let mostNameColumns = 32
  private static let mostBarColumns = 40

  let terminal: Terminal
  let grouping: ClaimGrouping

  /// One line for each number: name, number, bar.
  func rendered(_ counts: [ClaimCount]) -> PrintableText {
    let names = counts.map { $0.name.map(TerminalText.singleLine) ?? unnamed }
    let nameWidth = min(Self.mostNameColumns, names.reduce(0) { max($0, TerminalText.width(of: $1)) })
    let numbers = counts.map { Wording.grouped($0.count) }
    let numberWidth = numbers.reduce(0) { max($0, $1.count) }
    let most = counts.reduce(1) { max($0, $1.count) }
    let room = max(1, min(Self.mostBarColumns, terminal.width - nameWidth - numberWidth - 5))
    return zip(zip(names, numbers), counts).map { labels, count in
      let name = TerminalText.truncated(labels.0, to: nameWidth)
      var line = StyledText(" ")
      line.append(name)
      line.append(String(repeating: " ", count: nameWidth - TerminalText.width(of: name) + 2))
      line.append(String(repeating: " ", count: numberWidth - labels.1.count))
      line.append(labels.1, .bold)
      line.append("  ")
      // Whatever there is shows.
      line.append(
        String(repeating: "▇", count: max(count.count > 0 ? 1 : 0, count.count * room / most)), .dim)
      return line.rendered(color: terminal.usesColor) + "\n"
    }.joined()
  }

  /// What stands for claims without a speaker, an outlet or a date.
  private var unnamed: String {
    switch grouping {
    case .speaker: "(nobody named)"
    case .outlet: "(no outlet)"
    case .month: "(undated)"
    case .kind, .stance: "(none)"
    }
  }
}
