import ClaimsModel

/// Tells headline, kicker, byline and date from the body in the first lines of a text.
///
/// The lines before the first paragraph that are short and end in no full stop are looked at. The headline
/// is the first of them with five words or more, unless a later one is more than twice as long; else the
/// longest. What stands above it is kicker or section, what follows it belongs to the body.
struct OpeningLines {
  /// The headline; `nil` when the text begins with a paragraph.
  private(set) var title: String?
  /// The line next above the headline.
  private(set) var kicker: String?
  /// The authors' names.
  private(set) var authors: [String] = []
  /// The date of publication, else of the last change, that a line tells.
  private(set) var published: PartialDate?
  /// A line with a date that may mean two days.
  private(set) var unclearDate: String?
  /// The paragraphs that are left.
  private(set) var body: [String] = []

  /// Headlines are shorter, in characters and in words, than nearly all first paragraphs.
  private static let longestHeadline = 180
  private static let mostWords = 30
  /// A text with more short lines at its top is a list, not an article's head.
  private static let mostCandidates = 6

  /// Lines looked at in all; bylines and dates stand above them.
  package static let mostLines = 24

  /// Looks at the first of `paragraphs`; `knownTitle` is the headline if it is known already.
  init(paragraphs: [String], knownTitle: String? = nil) {
    var scan = Scan()
    var updated: PartialDate?
    for (index, line) in paragraphs.enumerated() {
      if index == Self.mostLines { break }
      if let metadata = Self.metadata(at: index, of: paragraphs, scan: scan) {
        authors += metadata.authors.filter { !authors.contains($0) }
        published = published ?? metadata.published
        updated = updated ?? metadata.updated
        unclearDate = unclearDate ?? metadata.unclearDate
        scan.take(metadata, at: index)
      } else if let knownTitle, scan.titleIndex == nil, LetterFolding.sameWords(knownTitle, line) {
        scan.titleIndex = index
      } else if scan.candidates.count < Self.mostCandidates, Self.isHeadlineLike(line) {
        scan.candidates.append(index)
      } else {
        scan.reachedParagraph = scan.candidates.count < Self.mostCandidates
        break
      }
    }
    published = published ?? updated
    title = knownTitle
    if knownTitle == nil { scan.titleIndex = scan.headline(in: paragraphs) }
    finish(paragraphs, scan)
  }

  /// Whether `line` may be a headline: short, and ends in no colon, comma or dash, nor in a full stop
  /// unless its words are capitalised.
  static func isHeadlineLike(_ line: String) -> Bool {
    guard line.unicodeScalars.count <= longestHeadline, words(in: line) <= mostWords,
      let last = line.last, !":;,–—-".contains(last), line.contains(where: \.isLetter)
    else { return false }
    return !endsWithFullStop(line) || isTitleCased(line)
  }

  /// Whether nearly all long words of `line` are capitalised, as American headlines have them.
  static func isTitleCased(_ line: String) -> Bool {
    let long = line.split(separator: " ").filter { $0.utf8.count >= 5 && $0.first?.isNumber == false }
    let capitalized = long.count { $0.first(where: \.isLetter)?.isUppercase == true }
    return long.count >= 4 && capitalized * 10 >= long.count * 9
  }

  /// Whether `line` ends in a full stop, closing quotation marks and brackets aside; abbreviations do not.
  static func endsWithFullStop(_ line: String) -> Bool {
    let text = withoutClosers(line)
    guard text.hasSuffix("."), !text.hasSuffix("...") else { return false }
    let lastWord = text.split(separator: " ").last.map { $0.dropLast().lowercased() } ?? ""
    let isAbbreviation = lastWord.contains(".") || abbreviations.contains(lastWord)
    return !(isAbbreviation && words(in: line) <= 16)
  }

  /// Whether `line` ends as a sentence does: full stop, question or exclamation mark.
  static func endsSentence(_ line: String) -> Bool {
    let text = withoutClosers(line)
    guard let last = text.unicodeScalars.last else { return false }
    return last == "." || last == "!" || last == "?" || last == "…"
  }

  // MARK: - Private

  /// What the scan of the first lines has found, by index of the line.
  private struct Scan {
    var candidates: [Int] = []
    var metadata: Set<Int> = []
    var firstByline: Int?
    var firstMetadata: Int?
    var titleIndex: Int?
    var reachedParagraph = false

    mutating func take(_ line: MetadataLine, at index: Int) {
      metadata.insert(index)
      if firstByline == nil, !line.authors.isEmpty { firstByline = index }
      if firstMetadata == nil { firstMetadata = index }
    }

    /// The index of the headline among the candidates.
    func headline(in paragraphs: [String]) -> Int? {
      if candidates.count >= OpeningLines.mostCandidates { return candidates.first }
      // Without a paragraph after them, the last short line is all the body there is.
      let usable = reachedParagraph ? candidates : candidates.dropLast()
      let above = usable.filter { $0 < firstMetadata ?? Int.max }
      let below = usable.filter { $0 > firstMetadata ?? Int.max }
      let onlySections = above.allSatisfy { OpeningLines.words(in: paragraphs[at: $0]) <= 3 }
      let isBelow = onlySections && firstByline.map { byline in below.contains { $0 < byline } } ?? true
      if isBelow, let found = Self.best(of: below, in: paragraphs),
        above.isEmpty || OpeningLines.words(in: paragraphs[at: found]) >= 4
      {
        return found
      }
      return Self.best(of: above, in: paragraphs) ?? Self.best(of: below, in: paragraphs)
    }

    private static func best(of candidates: [Int], in paragraphs: [String]) -> Int? {
      func length(_ index: Int) -> Int { paragraphs[at: index]?.utf8.count ?? 0 }
      guard let longest = candidates.max(by: { length($0) < length($1) }) else { return nil }
      return candidates.first {
        OpeningLines.words(in: paragraphs[at: $0]) >= 5 && length($0) * 2 >= length(longest)
      } ?? longest
    }
  }

  private mutating func finish(_ paragraphs: [String], _ scan: Scan) {
    let titleIndex = scan.titleIndex
    if title == nil, let titleIndex { title = paragraphs[at: titleIndex] }
    let above = scan.candidates.filter { $0 < titleIndex ?? 0 }
    kicker = above.last.flatMap { paragraphs[at: $0] }
    for (index, paragraph) in paragraphs.enumerated() {
      if index == titleIndex || above.contains(index) || scan.metadata.contains(index) { continue }
      body.append(paragraph)
    }
  }

  /// What the line at `index` tells; a bare name or credit counts when it stands beside such a line.
  private static func metadata(at index: Int, of paragraphs: [String], scan: Scan) -> MetadataLine? {
    guard let line = paragraphs[at: index] else { return nil }
    if let metadata = MetadataLine(line) { return metadata }
    guard !scan.candidates.isEmpty || scan.titleIndex != nil, let next = paragraphs[at: index + 1],
      line.utf8.count < 60
    else { return nil }
    let followsMetadata = scan.metadata.contains(index - 1)
    if followsMetadata, MetadataLine.isCredit(line) { return .credit }
    guard Bylines.isPersonName(line) else { return nil }
    let stands = followsMetadata || MetadataLine(next)?.hasDate == true || MetadataLine.isCredit(next)
    return stands ? MetadataLine("By " + line) : nil
  }

  fileprivate static func words(in line: String?) -> Int {
    (line ?? "").utf8.count { $0 == 0x20 } + 1
  }

  private static func withoutClosers(_ line: String) -> Substring {
    var text = line[...]
    while let last = text.unicodeScalars.last, "\"'”’»)]*_".unicodeScalars.contains(last) {
      text = text.dropLast()
    }
    return text
  }

  private static let abbreviations: Set<String> = [
    "inc", "co", "corp", "ltd", "jr", "sr", "st", "dr", "mr", "mrs", "no", "vs", "etc", "calif", "fla", "tex",
  ]
}
