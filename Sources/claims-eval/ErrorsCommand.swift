import ArgumentParser

/// Lists what the extraction missed, invented and got wrong.
struct ErrorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "errors", abstract: "List the misses and false finds of each article.")

  @OptionGroup var input: EvaluationInput

  @Option(name: .long, help: "Only articles whose path holds this.")
  var only: String?

  func run() throws {
    let evaluation: Evaluation
    do { evaluation = try input.evaluate() } catch let error as GoldError {
      Diagnostics.write(error.description)
      throw ExitCode(1)
    }
    for comparison in evaluation.comparisons {
      let article = comparison.gold.article
      if let only, !article.contains(only) { continue }
      print("\(article)  (\(comparison.gold.file))")
      let lines = ErrorListing(comparison).lines
      print(lines.isEmpty ? "  nothing to complain of" : lines.map { "  " + $0 }.joined(separator: "\n"))
      print("")
    }
  }
}
