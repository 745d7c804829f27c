/// Takes the marks within a Markdown paragraph away: emphasis, links, images, code, footnotes, escapes.
struct MarkdownInline {
  /// The words of `text` that a reader of the page would see; a link is its text, an image nothing.
  static func plainText(of text: String) -> String {
    guard text.utf8.contains(where: { marks.contains($0) }) else { return text }
    return plainText(of: Array(text.unicodeScalars)[...], depth: 0)
  }

  // MARK: - Private

  private static let marks = Set("*_`[<\\~=%".utf8)
  /// Longer code and addresses are not looked for, so that hostile input costs linear time.
  private static let longestSpan = 1000
  private static let deepest = 6
  private static let schemes = ["http://", "https://", "mailto:"]

  private enum Piece {
    case text(String)
    /// A run of one mark of emphasis; what of it finds no partner is text.
    case run(Unicode.Scalar, count: Int, canOpen: Bool, canClose: Bool)
  }

  private let scalars: ArraySlice<Unicode.Scalar>
  private let depth: Int
  private let partners: [Int: Int]
  private var index: Int
  private var pieces: [Piece] = []
  private var literal = String.UnicodeScalarView()

  private static func plainText(of scalars: ArraySlice<Unicode.Scalar>, depth: Int) -> String {
    guard depth < deepest else { return string(scalars) }
    var scanner = MarkdownInline(
      scalars: scalars, depth: depth, partners: partners(in: scalars), index: scalars.startIndex)
    while let current = scanner.scalar(at: scanner.index) { scanner.step(over: current) }
    scanner.closeLiteral()
    return scanner.joined()
  }

  private mutating func step(over current: Unicode.Scalar) {
    switch current {
    case "\\":
      if let next = scalar(at: index + 1), next.isASCII, !next.properties.isAlphabetic, next.value > 0x20 {
        literal.append(next)
        index += 2
      } else {
        keep(current)
      }
    case "`": takeCode()
    case "!": takeImage()
    case "[": takeLink()
    case "<": takeAutolink()
    case "*", "_", "~", "=": takeRun(current)
    default: keep(current)
    }
  }

  private mutating func keep(_ current: Unicode.Scalar) {
    literal.append(current)
    index += 1
  }

  private mutating func takeCode() {
    var start = index
    while scalar(at: start) == "`" { start += 1 }
    let width = start - index
    var end = start
    while let next = scalar(at: end), end - start < Self.longestSpan {
      guard next == "`" else {
        end += 1
        continue
      }
      var after = end
      while scalar(at: after) == "`" { after += 1 }
      if after - end == width {
        literal.append(contentsOf: scalars[from: start, to: end])
        index = after
        return
      }
      end = after
    }
    literal.append(contentsOf: scalars[from: index, to: start])
    index = start
  }

  private mutating func takeImage() {
    guard scalar(at: index + 1) == "[", let close = partners[index + 1] else { return keep("!") }
    let end = endOfTarget(after: close)
    // "Wow![1]" is no image; an image has an address or a second bracket.
    let isEmbed = scalar(at: index + 2) == "["
    guard end > close + 1 || isEmbed else { return keep("!") }
    index = end
  }

  private mutating func takeLink() {
    guard let close = partners[index] else { return keep("[") }
    let inner = scalars[from: index + 1, to: close]
    if inner.first == "^" {
      index = close + 1
    } else if inner.first == "[", inner.last == "]" {
      let target = inner.dropFirst().dropLast()
      let shown = target.lastIndex(of: "|").map { target[from: $0 + 1] } ?? target
      pieces(append: Self.plainText(of: shown, depth: depth + 1))
      index = close + 1
    } else {
      let end = endOfTarget(after: close)
      guard end > close + 1 else { return keep("[") }
      pieces(append: Self.plainText(of: inner, depth: depth + 1))
      index = end
    }
  }

  private mutating func takeAutolink() {
    let rest = scalars[from: index + 1, to: index + Self.longestSpan]
    // The scheme first: looking for the end behind every mark would cost a thousand times the mark.
    guard Self.schemes.contains(where: { rest.starts(with: $0.unicodeScalars) }) else { return keep("<") }
    let inner = rest.prefix { $0 != ">" && $0 != " " }
    guard scalar(at: inner.endIndex) == ">" else { return keep("<") }
    literal.append(contentsOf: inner)
    index = inner.endIndex + 1
  }

  private mutating func takeRun(_ mark: Unicode.Scalar) {
    let start = index
    while scalar(at: index) == mark { index += 1 }
    let count = index - start
    let before = scalar(at: start - 1) ?? " "
    let after = scalar(at: index) ?? " "
    let beforeIsSpace = before.properties.isWhitespace
    let afterIsSpace = after.properties.isWhitespace
    var canOpen = !afterIsSpace
    var canClose = !beforeIsSpace
    if mark == "_" {
      canOpen = canOpen && !Self.isWordScalar(before)
      canClose = canClose && !Self.isWordScalar(after)
    }
    if mark == "~" || mark == "=", count != 2 { (canOpen, canClose) = (false, false) }
    closeLiteral()
    pieces.append(.run(mark, count: count, canOpen: canOpen, canClose: canClose))
  }

  private mutating func pieces(append text: String) {
    closeLiteral()
    pieces.append(.text(text))
  }

  private mutating func closeLiteral() {
    guard !literal.isEmpty else { return }
    pieces.append(.text(String(literal)))
    literal = String.UnicodeScalarView()
  }

  /// The pieces with each pair of runs of emphasis taken away.
  private func joined() -> String {
    // What is left of each run, by the index of its piece.
    var counts: [Int: Int] = [:]
    var openers: [Unicode.Scalar: [Int]] = [:]
    for (index, piece) in pieces.enumerated() {
      guard case .run(let mark, var count, let canOpen, let canClose) = piece else { continue }
      while canClose, count > 0, let opener = openers[mark]?.last {
        let left = counts[opener, default: 0]
        let matched = min(count, left)
        count -= matched
        counts[opener] = left - matched
        if left == matched { _ = openers[mark]?.popLast() }
      }
      counts[index] = count
      if canOpen, count > 0 { openers[mark, default: []].append(index) }
    }
    var text = ""
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let part): text += part
      case .run(let mark, _, _, _):
        text += String(repeating: Character(mark), count: counts[index, default: 0])
      }
    }
    return text
  }

  /// The index of the bracket that closes each one, found in one pass so that hostile input costs linear time.
  private static func partners(in scalars: ArraySlice<Unicode.Scalar>) -> [Int: Int] {
    var partners: [Int: Int] = [:]
    var square: [Int] = []
    var round: [Int] = []
    for (index, scalar) in zip(scalars.indices, scalars) {
      switch scalar {
      case "[": square.append(index)
      case "]": if let start = square.popLast() { partners[start] = index }
      case "(": round.append(index)
      case ")": if let start = round.popLast() { partners[start] = index }
      default: continue
      }
    }
    return partners
  }

  /// The end of the `(address)` or `[name]` that follows the bracket at `close`; `close + 1` without one.
  private func endOfTarget(after close: Int) -> Int {
    let start = close + 1
    if scalar(at: start) == "(", let end = partners[start] { return end + 1 }
    if scalar(at: start) == "[", let end = partners[start] { return end + 1 }
    return start
  }

  private func scalar(at position: Int) -> Unicode.Scalar? {
    scalars[at: position]
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
