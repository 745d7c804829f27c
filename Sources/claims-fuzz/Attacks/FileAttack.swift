import ClaimsArchive
import ClaimsModel
import Foundation
import Ingestion
import Storage

/// Any bytes are a file: articles, corrections or Wikidata ids come of it, or a reason why not.
struct FileAttack: Attack {
  private let scratch: ScratchFolder
  private let reader = InputReader()

  init() throws { scratch = try ScratchFolder() }

  mutating func problem(with input: FuzzInput) -> String? {
    switch input.name {
    case FileKind.corrections.name: Self.problem(withCorrections: input.bytes)
    case FileKind.wikidata.name: Self.problem(withWikidata: input.text)
    default: problem(withArticles: input)
    }
  }

  // MARK: - Private

  private func problem(withArticles input: FuzzInput) -> String? {
    guard let path = try? scratch.write(input.bytes, to: input.name) else {
      return "the scratch folder is full"
    }
    var problem: String?
    reader.pieces(of: path) { result in
      switch result {
      case .failure(let rejection):
        if rejection.reason.reason.isEmpty { problem = "a rejection has no reason" }
      case .success(let piece):
        for outcome in reader.articles(in: piece) where problem == nil { problem = Self.problem(of: outcome) }
      }
      return problem == nil
    }
    return problem
  }

  private static func problem(of outcome: ReadOutcome) -> String? {
    switch outcome {
    case .rejected(_, let reason): return reason.reason.isEmpty ? "a rejection has no reason" : nil
    case .article(let article):
      let text = article.text
      if text.isEmpty { return "an article has no text" }
      if text.utf8.contains(0x0D) || text.utf8.contains(0) { return "a text holds a return or a NUL" }
      if let title = article.title, !text.utf8.starts(with: title.utf8) {
        return "the text does not start with its title"
      }
      return article.bodyStart <= text.utf8.count ? nil : "the body starts outside the text"
    }
  }

  private static func problem(withCorrections bytes: [UInt8]) -> String? {
    guard let corrections = try? CorrectionFile.corrections(in: Data(bytes)) else { return nil }
    let written = CorrectionFile.text(corrections)
    guard let again = try? CorrectionFile.corrections(in: Data(written.utf8)) else {
      return "corrections can't be read back as they are written"
    }
    return again == corrections ? nil : "corrections change when they are written and read"
  }

  private static func problem(withWikidata text: String) -> String? {
    let file = WikidataFile(text)
    if file.entries.isEmpty, file.problems.isEmpty { return "neither entries nor problems" }
    return file.entries.allSatisfy { $0.id.hasPrefix("Q") && $0.id.utf8.count > 1 } ? nil : "an id is none"
  }
}
