import ArgumentParser
import ClaimsArchive

/// Names of the archive, for the shells' completion of arguments.
enum NameCompletion {
  /// Names offered at most.
  private static let most = 50

  /// Names of speakers and other sources.
  static let sources = CompletionKind.custom { words, _, prefix in
    names(words, beginningWith: prefix) { try $0.names(beginningWith: $1, limit: most) }
  }

  /// Names of outlets.
  static let outlets = CompletionKind.custom { words, _, prefix in
    names(words, beginningWith: prefix) { try $0.outlets(beginningWith: $1, limit: most) }
  }

  // MARK: - Private

  /// What `find` finds in the archive that the command line at hand is about; nothing where that fails, since a message
  /// would stand in the middle of it.
  private static func names(
    _ words: [String], beginningWith prefix: String, find: (Archive, String) throws -> [String]
  ) -> [String] {
    guard let archive = try? Archive(path: path(in: words), access: .reading) else { return [] }
    let found = (try? find(archive, unquoted(prefix))) ?? []
    return found.compactMap(offer)
  }

  /// The name as the shell that asks must have it; `nil` for one that no shell should be given.
  ///
  /// bash expands what it is offered (`compgen -W`), commands in it among that, and a name comes from an article. So names
  /// hold nothing that a shell obeys, and for bash, or whoever does not say who asks, stand in quotation marks. What the
  /// command line needs, the shells add.
  private static func offer(of name: String) -> String? {
    guard name.unicodeScalars.allSatisfy(isPlain) else { return nil }
    if let shell = CompletionShell.requesting, shell != .bash { return name }
    return "'" + name.replacing("'", with: "'\\''") + "'"
  }

  /// Whether the character is a part of names that no shell takes for its own.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", ",", "-", "'", "&", "\u{2019}", "\u{2018}", "\u{2013}": true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// The archive named on the command line, else the usual one.
  private static func path(in words: [String]) -> String {
    for (word, next) in zip(words, words.dropFirst()) where word == "--archive" { return next }
    let joined = words.last { $0.hasPrefix("--archive=") }?.dropFirst("--archive=".count)
    return joined.map(String.init) ?? ArchiveOptions.usualPath
  }

  /// The word as it is begun, without the marks that a shell needs.
  private static func unquoted(_ word: String) -> String {
    word.filter { $0 != "\\" && $0 != "'" && $0 != "\"" }
  }
}
