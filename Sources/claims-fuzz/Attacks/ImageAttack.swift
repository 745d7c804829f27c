import ClaimsArchive
import ClaimsModel
import Foundation

/// Any bytes are an archive's: opened and read in this process, they give answers or errors.
///
/// ``ArchiveFuzzer`` does the same from outside, with whole commands; this one is for libFuzzer, which needs to see
/// the code that runs.
struct ImageAttack: Attack {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  mutating func problem(with input: FuzzInput) -> String? {
    guard let path = try? scratch.write(input.bytes, to: "image.sqlite") else {
      return "the scratch folder is full"
    }
    defer { for suffix in ["-wal", "-shm", "-journal"] { scratch.remove("image.sqlite" + suffix) } }
    guard let archive = try? Archive(path: path, access: .reading) else { return nil }
    _ = try? archive.statistics()
    _ = try? archive.search(SearchQuery(expression: .word("the", isPrefix: true)))
    _ = try? archive.figures(FigureQuery())
    _ = try? archive.timeline(FigureQuery())
    _ = try? archive.sources(named: nil, kinds: [], limit: 20, offset: 0)
    _ = try? archive.corrections()
    try? archive.forEachArticle { _ in true }
    _ = try? archive.check(deep: true)
    return nil
  }
}
