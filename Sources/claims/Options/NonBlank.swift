import ArgumentParser

/// Words on the command line that can't be blank: a filter left out would give a wrong answer.
enum NonBlank {
  /// `text`, unless it is blank.
  @Sendable
  static func read(_ text: String) throws -> String {
    guard !text.allSatisfy(\.isWhitespace) else {
      throw ValidationError("it is blank; give a word or leave it out.")
    }
    return text
  }
}
