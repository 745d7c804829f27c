import Storage

/// Names in the form in which the archive compares them.
package enum NameForm {
  /// The words of a name in lower case, without accents, apostrophes and a leading "the".
  package static func words(of name: String) -> [String] {
    NameFolding.folded(name).split(separator: " ").map(String.init)
  }
}
