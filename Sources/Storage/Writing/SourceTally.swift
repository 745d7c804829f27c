/// How several articles together use one archive-wide source.
struct SourceTally {
  private(set) var claims = 0
  private(set) var relays = 0
  private(set) var articles = 0
  /// The first and the last day on which one of the articles was published; `nil` when none is dated.
  private(set) var firstDay: Int?
  private(set) var lastDay: Int?
  /// Every name and every role with the number of articles that have it.
  private(set) var names: [String: Int] = [:]
  private(set) var roles: [String: Int] = [:]

  /// Adds one article's use; `day` is 0 for an undated article.
  mutating func add(_ use: SourceUse, day: Int) {
    claims += use.claims
    relays += use.relays
    articles += 1
    for name in use.names { names[name, default: 0] += 1 }
    for role in use.roles { roles[role, default: 0] += 1 }
    guard day > 0 else { return }
    firstDay = min(firstDay ?? day, day)
    lastDay = max(lastDay ?? day, day)
  }
}
