import ClaimsModel

/// Folds together what is one report printed several times.
enum ReportFolding {
  /// The fewest words of a claim by which a reprint is told; shorter ones are alike by chance.
  private static let leastWords = 4

  /// Folds figures of the same value, speaker and words; the earliest stands for them.
  ///
  /// Linear time; the order is kept.
  static func folded(_ reports: [TimelineReport]) -> [TimelineReport] {
    var places: [Key: Int] = [:]
    var folded: [TimelineReport] = []
    for report in reports {
      let key = Key(report)
      if let place = places[key] {
        folded[place].hits += report.hits
      } else {
        places[key] = folded.count
        folded.append(report)
      }
    }
    return folded
  }

  /// Folds what one story says several times of one thing, as an article's headline and its text do, or a reprint that was
  /// edited; words with a speaker stand for those without.
  static func foldedWithinArticles(_ reports: [TimelineReport]) -> [TimelineReport] {
    var folded: [TimelineReport] = []
    var places: [Article.ID: [Int]] = [:]
    for report in reports {
      let place = places[report.story, default: []].first { index in
        let other = folded[index]
        return Value(other) == Value(report)
          && (other.speaker == nil || report.speaker == nil || other.speaker == report.speaker)
      }
      guard let place else {
        places[report.story, default: []].append(folded.count)
        folded.append(report)
        continue
      }
      if folded[place].speaker == nil, report.speaker != nil {
        var better = report
        better.hits += folded[place].hits
        folded[place] = better
      } else {
        folded[place].hits += report.hits
      }
    }
    return folded
  }

  // MARK: - Private

  /// The value as it was given.
  private struct Value: Hashable {
    let quantity: SeriesQuantity
    let interval: ValueInterval
    let modifier: FigureModifier
    let from: DecimalValue?

    init(_ report: TimelineReport) {
      quantity = report.measure.quantity
      interval = report.measure.interval
      modifier = report.hit.found.figure.modifier
      from = report.hit.found.figure.change?.from
    }
  }

  private struct Key: Hashable {
    let value: Value
    let speaker: Source.ID?
    let counted: String?
    let words: String
    /// The story, where the words are too few to tell a reprint by.
    let story: Article.ID?

    init(_ report: TimelineReport) {
      value = Value(report)
      speaker = report.speaker
      counted = report.hit.found.figure.counted?.lowercased()
      let words = report.hit.context.lowercased().split { !$0.isLetter && !$0.isNumber }
      self.words = words.joined(separator: " ")
      story = words.count < ReportFolding.leastWords ? report.story : nil
    }
  }
}
