import TestSupport

/// Makes inputs without end, each from the generator alone.
protocol InputSource: Sendable {
  /// The next input.
  func next(_ random: inout SeededGenerator) -> FuzzInput
}

extension AttackKind {
  /// Where the inputs of this kind come from.
  func source(seedFolder: String, images: [FuzzInput] = []) -> any InputSource {
    switch self {
    case .texts: TextSource(seedFolder: seedFolder)
    case .queries: QuerySource()
    case .files: FileSource(seedFolder: seedFolder)
    case .images: ImageSource(originals: images)
    }
  }
}
