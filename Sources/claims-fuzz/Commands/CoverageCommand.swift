#if FUZZ_COVERAGE
  import ArgumentParser
  import Foundation
  import TestSupport

  /// `claims-fuzz coverage`: libFuzzer, which looks at what code an input reaches; only in builds made for it.
  struct CoverageCommand: ParsableCommand {
    /// What libFuzzer can be set on.
    enum Target: String, CaseIterable, ExpressibleByArgument {
      case texts, queries, text, markdown, json, jsonl, gzip, corrections, wikidata, tables, warc, mbox,
        archives, html, xml, mail, mhtml, downloads, images
    }

    static let configuration = CommandConfiguration(
      commandName: "coverage", abstract: "Let libFuzzer look for inputs that reach new code.",
      discussion:
        "Ends at the first finding, which is saved in the folder of findings, with a status other than 0.")

    /// Inputs that the corpus starts with.
    private static let seedCount = 200

    @Argument var target: Target
    @Option(help: "A folder for inputs that reached new code; kept from run to run.") var corpus =
      ".fuzz/corpus"
    @OptionGroup var options: FuzzOptions

    func run() throws {
      let scratch = try ScratchFolder()
      let settings = options.settings()
      var archive: String?
      var images: [FuzzInput] = []
      if [.queries, .images].contains(target) {
        let sample = try SampleArchive(count: 8, seed: 1, program: options.programPath, scratch: scratch)
        archive = sample.path
        images = [FuzzInput(name: "image.sqlite", bytes: try sample.bytes())]
      }
      let folder = "\(corpus)/\(target.rawValue)"
      try writeSeeds(to: folder, images: images, seed: settings.seed)
      try FileManager.default.createDirectory(atPath: settings.folder, withIntermediateDirectories: true)
      CoverageRun.attack = try target.kind.makeAttack(archive: archive)
      CoverageRun.name = target.inputName
      let seconds = settings.seconds.map { Int($0) } ?? 60
      let status = CoverageRun.run([
        "claims-fuzz", folder, "-max_total_time=\(seconds)", "-seed=\(settings.seed % 0x7FFF_FFFF)",
        "-timeout=20",
        "-rss_limit_mb=1024", "-max_len=\(images.isEmpty ? 4096 : 1 << 20)", "-print_final_stats=1",
        "-verbosity=1",
        "-artifact_prefix=\(settings.folder)/coverage-\(target.rawValue)-",
      ])
      if status != 0 { throw ExitCode.failure }
    }

    private func writeSeeds(to folder: String, images: [FuzzInput], seed: UInt64) throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      var random = SeededBatch.generator(seed: seed, batch: 0)
      let source = target.kind.source(seedFolder: options.seeds, images: images)
      var written = 0
      while written < (images.isEmpty || target != .images ? Self.seedCount : 4) {
        let input = source.next(&random)
        guard target.kind != .files || input.name == target.inputName else { continue }
        try Data(input.bytes).write(to: URL(fileURLWithPath: "\(folder)/seed-\(written)"))
        written += 1
      }
    }
  }

  extension CoverageCommand.Target {
    /// What is attacked.
    var kind: AttackKind {
      switch self {
      case .texts: .texts
      case .queries: .queries
      case .images: .images
      default: .files
      }
    }

    /// The name that inputs are given.
    var inputName: String {
      switch self {
      case .texts, .text: FileKind.text.name
      case .markdown: FileKind.markdown.name
      case .json: FileKind.json.name
      case .jsonl: FileKind.jsonLines.name
      case .gzip: FileKind.gzip.name
      case .corrections: FileKind.corrections.name
      case .wikidata: FileKind.wikidata.name
      case .tables: FileKind.table.name
      case .warc: FileKind.webArchive.name
      case .mbox: FileKind.mailbox.name
      case .archives: FileKind.archive.name
      case .html: FileKind.webPage.name
      case .xml: FileKind.xml.name
      case .mail: FileKind.message.name
      case .mhtml: FileKind.page.name
      case .downloads: FileKind.download.name
      case .queries: "query.txt"
      case .images: "image.sqlite"
      }
    }
  }

  /// libFuzzer's own loop, which calls back with each input.
  ///
  /// libFuzzer calls on the thread that started it, one input at a time; a C function can't carry the attack along.
  enum CoverageRun {
    /// What is attacked; set once, before the loop.
    nonisolated(unsafe) static var attack: (any Attack)?
    /// The name that inputs are given; set once, before the loop.
    nonisolated(unsafe) static var name = ""

    /// Runs the loop with libFuzzer's `arguments`; gives its status.
    static func run(_ arguments: [String]) -> Int32 {
      var count = CInt(arguments.count)
      let words = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: arguments.count + 1)
      for (index, argument) in arguments.enumerated() { words[index] = strdup(argument) }
      words[arguments.count] = nil
      var pointer: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = words
      return runDriver(&count, &pointer) { bytes, length in
        let input = FuzzInput(
          name: CoverageRun.name, bytes: Array(UnsafeBufferPointer(start: bytes, count: length)))
        if let problem = CoverageRun.attack?.problem(with: input) {
          FuzzOutput.line("wrong: \(problem)")
          abort()
        }
        return 0
      }
    }
  }

  private typealias Callback = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

  /// `LLVMFuzzerRunDriver` of libFuzzer (https://llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library").
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>, _ callback: Callback
  ) -> CInt
#endif
