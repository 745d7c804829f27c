import ClaimsModel

/// What else was said of a claim's matter, for a terminal.
struct RelatedView {
  let terminal: Terminal

  /// The claim itself, then each sort of related ones under its heading.
  func rendered(_ related: RelatedClaims, of hit: SearchHit) -> PrintableText {
    let list = ClaimList(terminal: terminal)
    var text = list.rendered([hit])
    if !related.conflicts.isEmpty {
      text += heading("Figures that can't both be right")
      for conflict in related.conflicts { text += line(conflict) }
    }
    if !related.bySpeaker.isEmpty {
      text += heading("The same speaker, in order of date") + list.rendered(related.bySpeaker)
    }
    if !related.byOthers.isEmpty { text += heading("Others") + list.rendered(related.byOthers) }
    return text
  }

  private func heading(_ words: String) -> PrintableText {
    "\n" + StyledText(words, .bold).rendered(color: terminal.usesColor) + "\n"
  }

  /// ` people killed: 11 (Eleven, 2024-02-12) and 9 (Valley One, 2024-02-12), claims show c7k2`.
  private func line(_ conflict: RelatedClaims.Conflict) -> PrintableText {
    let claim = conflict.other.hit.claimID.map { ", claims show \($0)" } ?? ""
    let words = "\(conflict.label): \(conflict.own.printedPhrase) and \(conflict.other.printedPhrase)\(claim)"
    return StyledText(words).wrapped(to: max(20, terminal.width - 2)).map { line in
      " " + line.rendered(color: terminal.usesColor) + "\n"
    }.joined()
  }
}
