/// Why the gold can't be used.
package enum GoldError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is missing or no gold; `reason` says how.
  case unreadable(file: String, reason: String)
  /// The folder holds no gold file.
  case empty(folder: String)
  /// The extraction gave no article of this path.
  case noArticle(file: String, article: String)
  /// The article does not hold the string.
  case notFound(file: String, field: String, string: String)
  /// The string occurs `count` times and the gold does not say which is meant.
  case ambiguous(file: String, field: String, string: String, count: Int)
  /// The gold asks for an occurrence beyond the last.
  case tooFew(file: String, field: String, string: String, asked: Int, count: Int)
  /// A key that is not defined, or defined twice.
  case badKey(file: String, field: String, key: String)
  /// A word that is none of the known kinds, stances or relations.
  case unknownWord(file: String, field: String, word: String)

  /// What is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .unreadable(let file, let reason): "\(file): \(reason)"
    case .empty(let folder): "\(folder): no .json file in it; name the folder that holds the gold"
    case .noArticle(let file, let article):
      "\(file): \"article\": no article \"\(article)\" was extracted; correct the path or the input"
    case .notFound(let file, let field, let string):
      "\(file): \(field): \"\(string)\" is not in the article's text"
    case .ambiguous(let file, let field, let string, let count):
      "\(file): \(field): \"\(string)\" occurs \(count) times; write [\"\(string)\", n]"
    case .tooFew(let file, let field, let string, let asked, let count):
      "\(file): \(field): \"\(string)\" occurs \(count) times, number \(asked) was asked for"
    case .badKey(let file, let field, let key): "\(file): \(field): \"\(key)\" is undefined or defined twice"
    case .unknownWord(let file, let field, let word): "\(file): \(field): \"\(word)\" is no known value"
    }
  }
}
