/// A question to an archive of synthetic claims, with the least that SQLite must do for it.
struct Question {
  /// What sort of question: "search_word".
  let kind: String
  /// Asks it.
  let ask: () throws -> Void
  /// The statement that finds the newest twenty answers, and no more; `nil` where no one statement does.
  var floor: Floor?

  /// A statement with the values of its parameters.
  struct Floor {
    let sql: String
    let values: [Value]

    /// A value of a parameter.
    enum Value {
      case text(String)
      case number(Double)
    }
  }
}

extension Question.Floor {
  /// The newest claims that match a string of the full-text index.
  static func claims(matching match: String) -> Self {
    Self(
      sql: "SELECT rowid FROM claims_fts WHERE claims_fts MATCH ? ORDER BY rowid DESC LIMIT 20",
      values: [.text(match)])
  }
}
