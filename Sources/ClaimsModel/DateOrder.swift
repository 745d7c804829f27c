/// What 03/04/2022 means where an article's field leaves it open.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  /// The third of April, as in most of the world.
  case dayMonthYear = "dmy"
  /// The fourth of March, as in the United States.
  case monthDayYear = "mdy"
}
