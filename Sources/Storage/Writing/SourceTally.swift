/// How several articles together use one archive-wide source.
struct SourceTally {
  private(set) var claims = 0
  private(set) var relays = 0
  private(set) var articles = 0
  /// When the articles were published.
  private(set) var days = DayRange()
  /// Every name with the number of articles that have it.
  private(set) var names: [String: Int] = [:]
  /// Every role with the number of articles that have it, and when they were published.
  private(set) var roles: [String: RoleTally] = [:]

  /// How several articles together call a source.
  struct RoleTally {
    var count = 0
    var days = DayRange()
  }

  /// Adds one article's use; `day` is 0 for an undated article.
  mutating func add(_ use: SourceUse, day: Int) {
    claims += use.claims
    relays += use.relays
    articles += 1
    for name in use.names { names[name, default: 0] += 1 }
    for role in use.roles {
      roles[role, default: RoleTally()].count += 1
      roles[role, default: RoleTally()].days.add(day)
    }
    days.add(day)
  }
}

/// The first and the last of several days; `nil` when no article is dated.
struct DayRange {
  private(set) var first: Int?
  private(set) var last: Int?

  /// Adds the day of an article, 0 for an undated one.
  mutating func add(_ day: Int) {
    guard day > 0 else { return }
    first = min(first ?? day, day)
    last = max(last ?? day, day)
  }
}
