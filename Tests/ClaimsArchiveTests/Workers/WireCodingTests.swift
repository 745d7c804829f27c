import ClaimsModel
import Ingestion
import TestSupport
import Testing

@testable import ClaimsArchive

@Suite struct WireCodingTests {
  private static func analysis() -> ArticleAnalysis {
    let text = "Tide\n\nAda Roe said “the ferry, 2.5 km off – sank”. Rés. 🙂"
    var analysis = analyzeSentences(
      Article(
        externalID: "x", path: "a/b.txt", format: "text", title: "Tide", bylines: ["O. Finch"],
        outlet: "Courier",
        published: PartialDate(year: 2021, month: 5), publishedFrom: .text, text: text, bodyStart: 6,
        warnings: ["odd"], digest: "d", textDigest: "t"))
    analysis.sources.append(
      Source(name: "Ada Roe", kind: .person, roles: ["Mayor"], aliases: ["Roe"], mentions: [TextSpan(6, 13)]))
    analysis.claims[0].cue = Cue(text: "said", lemma: "say", spans: [TextSpan(14, 18)])
    analysis.claims[0].attribution = [
      Attribution(relation: .speaker, source: 0, mention: "Ada Roe", spans: [TextSpan(6, 13)]),
      Attribution(relation: .relay, source: 0, mention: nil, spans: [], cue: analysis.claims[0].cue),
    ]
    analysis.claims[0].figures = [0]
    var figure = Figure(
      text: "2.5 km", spans: [TextSpan(33, 39)], numeralSpans: [TextSpan(33, 36)], kind: .measure,
      value: DecimalValue("-2.5"), modifier: .nearly)
    figure.low = DecimalValue(2)
    figure.isLowIncluded = false
    figure.significantDigits = 2
    figure.change = FigureChange(direction: .down, kind: .fromTo, from: DecimalValue("3"))
    figure.dateLow = PartialDate(year: 1999)
    figure.anchor = .publication
    figure.alternates = ["1999", ""]
    figure.claim = 0
    analysis.figures = [figure]
    return analysis
  }

  private func bytes(_ value: some WireCodable) -> [UInt8] {
    var wire = WireWriter()
    wire.write(value)
    return wire.bytes
  }

  @Test(arguments: [0, 1, -1, 63, -64, 64, 300, -70_000, .max, .min])
  func numbersComeBack(_ number: Int) throws {
    #expect(try WireFrame<Int>(bytes(number)).value == number)
  }

  @Test(arguments: [0, 1, -0.5, .pi, .infinity, .leastNonzeroMagnitude])
  func fractionsComeBack(_ number: Double) throws {
    #expect(try WireFrame<Double>(bytes(number)).value == number)
  }

  @Test func anAnalysisComesBack() throws {
    let analysis = Self.analysis()
    #expect(try WireFrame<ArticleAnalysis>(bytes(analysis)).value == analysis)
  }

  @Test func messagesComeBackInFrames() throws {
    let piece = RawInput(label: "a:3", format: .jsonLines, bytes: [0, 255, 10])
    let frame = WorkerFrame.bytes(of: WorkerRequest.piece(piece, first: 7, announcing: true))
    #expect(try WorkerFrame.length(in: frame) == frame.count - WorkerFrame.headLength)
    #expect(try WorkerFrame.length(in: frame.prefix(7)) == nil)
    let request: WorkerRequest = try WorkerFrame.message(in: Array(frame.dropFirst(WorkerFrame.headLength)))
    guard case .piece(piece, first: 7, announcing: true) = request else {
      Issue.record("\(request) came back")
      return
    }
  }

  @Test func whatIsCutShortIsNoValue() {
    let whole = bytes(Self.analysis())
    for count in 0..<whole.count {
      #expect(throws: WireError.self) { try WireFrame<ArticleAnalysis>(Array(whole.prefix(count))) }
    }
  }

  /// Whatever a sick worker sends, what is taken for an analysis has only positions that mean something.
  @Test func changedBytesGiveAnErrorOrASoundAnalysis() {
    var random = SeededGenerator(seed: 20)
    let whole = bytes(Self.analysis())
    var sound = 0
    for _ in 0..<20_000 {
      var changed = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        changed[Int.random(in: 0..<changed.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      guard let analysis = try? WireFrame<ArticleAnalysis>(changed).value else { continue }
      sound += 1
      #expect(analysis.isConsistent)
    }
    #expect(sound > 1000)
  }

  private static let unsound: [(String, @Sendable (inout ArticleAnalysis) -> Void)] = [
    ("a span behind the end", { $0.claims[0].spans = [TextSpan(10, 1000)] }),
    ("a span inside a letter", { $0.claims[0].spans = [TextSpan(19, 20)] }),
    ("no span", { $0.claims[0].spans = [] }),
    ("an empty span", { $0.claims[0].spans = [TextSpan(7, 7)] }),
    ("a source that is not there", { $0.claims[0].attribution[0].source = 9 }),
    ("a figure that is not there", { $0.claims[0].figures = [3] }),
    ("a claim that is its own parent", { $0.claims[0].parent = 0 }),
    ("too sure", { $0.claims[0].confidence = 1e300 }),
    ("no number", { $0.claims[0].confidence = .nan }),
    ("a figure of no claim", { $0.figures[0].claim = -1 }),
    ("a body behind the end", { $0.article.bodyStart = 9999 }),
  ]

  @Test(arguments: unsound.indices)
  func unsoundAnalysesAreRefused(_ index: Int) {
    var analysis = Self.analysis()
    Self.unsound[index].1(&analysis)
    #expect(throws: WireError.self, "\(Self.unsound[index].0)") {
      try WireFrame<ArticleAnalysis>(bytes(analysis))
    }
  }
}

/// One value that takes up all of its bytes.
private struct WireFrame<Value: WireCodable> {
  let value: Value

  init(_ bytes: [UInt8]) throws(WireError) { value = try WorkerFrame.message(in: bytes) }
}
