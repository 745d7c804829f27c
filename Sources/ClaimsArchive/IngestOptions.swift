public import ClaimsModel
import Ingestion

/// What `ingest` and `extract` are told beside the paths.
public struct IngestOptions: Hashable, Sendable {
  /// The publication date of articles that do not say theirs.
  public var published: PartialDate?
  /// The outlet of articles that do not say theirs.
  public var outlet: String?
  /// The language of articles that do not say theirs.
  public var language: String?
  /// What 03/04/2022 means in articles that leave it open; `nil` to leave such dates out.
  public var dateOrder: DateOrder?
  /// What the names of files tell: `{outlet}/{date}-{slug}.txt` (docs/FORMATS.md).
  public var namePattern: String?
  /// Under which keys records have their fields, where that is unusual; of a field that is named twice the last counts.
  public var keys: [NamedKey] = []
  /// News outlets beside the built-in ones: a name, then other names and domains, with semicolons between.
  public var outlets: [String]
  /// Articles analysed at a time; at least 1.
  ///
  /// The outcome does not depend on it.
  public var jobs: Int
  /// The program that reads and analyses, in processes of its own; `nil` to do it in this process.
  ///
  /// With it an article that ends, hangs or fills its process is rejected, and all else is stored. Without it such a
  /// failure is the caller's.
  public var worker: WorkerProgram?
  /// Whether inputs on which this version of the program failed before are tried again.
  public var retriesFailures: Bool
  /// Whether what was said of an input when it was last read is of no account.
  public var forgets = false
  /// Whether texts that were taken out for good come back.
  public var readmits = false

  /// Makes options.
  public init(
    published: PartialDate? = nil, outlet: String? = nil, language: String? = nil, outlets: [String] = [],
    jobs: Int = 1, worker: WorkerProgram? = nil, retriesFailures: Bool = false
  ) {
    self.published = published
    self.outlet = outlet
    self.language = language
    self.outlets = outlets
    self.jobs = jobs
    self.worker = worker
    self.retriesFailures = retriesFailures
  }

  /// What is wrong with a pattern for names, with its place; `nil` when it can be used.
  public static func problem(inNamePattern pattern: String) -> String? {
    do throws(NamePatternError) {
      _ = try NamePattern(pattern)
      return nil
    } catch {
      return error.reason
    }
  }
}
