import ClaimsModel

extension ArticleDraft {
  /// Takes the first of `candidates` that says something for `field`; each is named by what carries it.
  ///
  /// What is there already stays. Authors may be several: see ``takeAuthors(_:from:)``.
  mutating func take(_ field: Article.Field, from candidates: KeyValuePairs<String, String?>) {
    guard carriers[field] == nil else { return }
    for (carrier, value) in candidates {
      guard let value, !FieldReader.isMissing(value) else { continue }
      switch field {
      case .title: title = CleanMarkup.line(value)
      case .bylines: authors = [value]
      case .outlet: outlet = value
      case .published: publishedField = value
      case .modified: modifiedField = value
      case .url:
        // Only an address of the web can be told again.
        guard OutletNames.host(ofURL: value) != nil else { continue }
        url = TextNormalizer.line(value)
      case .language: language = TextNormalizer.line(value)
      }
      carriers[field] = carrier
      return
    }
  }

  /// Takes these names of authors if there are any and none are there yet.
  mutating func takeAuthors(_ names: [String], from carrier: String) {
    let names = names.filter { !FieldReader.isMissing($0) }
    guard carriers[.bylines] == nil, !names.isEmpty else { return }
    authors = names
    carriers[.bylines] = carrier
  }
}
