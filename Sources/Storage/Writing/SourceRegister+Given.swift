import ClaimsModel

extension SourceRegister {
  /// The key of a source that a correction gives to an article which does not name it.
  ///
  /// It follows from the correction, not from what else the archive has: links tie it to its namesakes.
  func key(
    ofGiven reference: SourceReference, article: Int64, in meant: () throws -> Article
  ) throws -> SourceKey {
    let name = FoldedSourceName(reference.name, kind: reference.kind, isTyped: true)
    let source = Source(name: reference.name, kind: reference.kind)
    let treatment =
      try reference.label.map { .apart($0) } ?? identities.treatment(of: source, name: name, in: meant)
    let traits = SourceTraits(
      initials: reference.initials ?? name.initials, gender: reference.gender.flatMap(Gender.init),
      country: reference.country)
    return SourceKey(kind: source.kind, name: name, traits: traits, article: article, treatment: treatment)
  }
}
