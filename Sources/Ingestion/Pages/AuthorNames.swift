/// Sorts out what fields for authors hold that is no author.
enum AuthorNames {
  /// The names of `fields` that can be somebody's, each once.
  static func usable(_ fields: [String]) -> [String] {
    var names: [String] = []
    for field in fields.map(CleanMarkup.line) where isUsable(field) {
      // "jane-doe" beside "Jane Doe" is the part of an address.
      if !names.contains(where: { LetterFolding.sameWords($0, field) }) { names.append(field) }
    }
    return names
  }

  private static func isUsable(_ name: String) -> Bool {
    guard OutletNames.host(ofURL: name) == nil, !name.holds("@"), !FieldReader.isMissing(name) else {
      return false
    }
    let lowered = name.lowercased()
    return !marks.contains { lowered.holds($0) } && !lowered.hasPrefix("/")
  }

  /// What stands in credits of pictures, not in bylines, and names of networks.
  private static let marks = ["image:", "photo:", "picture:", "getty", "https:", "http:", ".com/"]
}
