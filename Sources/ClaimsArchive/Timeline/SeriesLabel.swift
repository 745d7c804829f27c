import ClaimsModel

/// Names the thing that reports are of, in words that the articles use.
enum SeriesLabel {
  /// Words of a label at most.
  private static let maximumWords = 3

  /// What is counted, in the form most often used; else, and for a share, also the words that most of the
  /// reports have near the number.
  static func label(of reports: [TimelineReport]) -> String {
    let counted = mostFrequent(reports.compactMap { $0.hit.found.figure.counted.map(plain) })
    let isShare = reports.first?.measure.quantity.kind == "share"
    if let counted, !isShare, reports.contains(where: { $0.topic.head != nil }) { return counted }
    if let fate = reports.first?.topic.fate { return "people \(fate)" }
    let words = wording(of: commonest(in: reports), in: reports).filter { word in
      counted.map { !$0.contains(word) } ?? true
    }
    let label = ([counted].compactMap(\.self) + words).joined(separator: " ")
    return label.isEmpty ? reports.first?.hit.found.figure.text ?? "" : label
  }

  // MARK: - Private

  /// The stems that at least half of the reports have near the number, the commonest and then the nearest
  /// first.
  private static func commonest(in reports: [TimelineReport]) -> Set<String> {
    var holders: [String: (count: Int, distance: Int)] = [:]
    for report in reports {
      var nearest: [String: Int] = [:]
      for word in report.topic.printed where !TopicLexicon.genericStems.contains(word.stem) {
        nearest[word.stem] = min(nearest[word.stem] ?? .max, word.distance)
      }
      for (stem, distance) in nearest {
        holders[stem, default: (0, 0)].count += 1
        holders[stem, default: (0, 0)].distance += distance
      }
    }
    let ranked = holders.sorted { left, right in
      (-left.value.count, left.value.distance * right.value.count, left.key)
        < (-right.value.count, right.value.distance * left.value.count, right.key)
    }
    let half = (reports.count + 1) / 2
    return Set(ranked.filter { $0.value.count >= half }.prefix(maximumWords).map(\.key))
  }

  /// The stems as the first report that has most of them prints them, in its order.
  private static func wording(of stems: Set<String>, in reports: [TimelineReport]) -> [String] {
    let best = reports.map { $0.topic.printed.filter { stems.contains($0.stem) } }
      .max { Set($0.map(\.stem)).count < Set($1.map(\.stem)).count }
    var seen: Set<String> = []
    return (best ?? []).filter { seen.insert($0.stem).inserted }.map(\.text)
  }

  private static func plain(_ phrase: String) -> String {
    let words = phrase.split(separator: " ")
    return (words.first?.lowercased() == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  /// The commonest of `phrases` without regard to capitals; the first of equals.
  private static func mostFrequent(_ phrases: [String]) -> String? {
    var counts: [String: Int] = [:]
    for phrase in phrases { counts[phrase.lowercased(), default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return phrases.first { counts[$0.lowercased()] == most && !$0.isEmpty }
  }
}
