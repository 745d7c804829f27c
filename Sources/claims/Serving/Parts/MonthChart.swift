import ClaimsArchive
import ClaimsModel

/// How many claims there are in each month, as upright bars that lead to them.
struct MonthChart {
  let groups: [ClaimCount]
  let narrowed: (String) -> PageAddress

  /// Months at most, the newest.
  private static let most = 60
  private static let height = 60

  var html: HTML {
    let counted = groups.compactMap { group in group.name.map { (month: $0, count: group.count) } }
      .sorted { $0.month < $1.month }.suffix(Self.most)
    guard let first = counted.first, let last = counted.last, first.month != last.month else {
      return .nothing
    }
    let counts = Dictionary(counted.map { ($0.month, $0.count) }) { $0 + $1 }
    let months = Self.months(from: first.month, to: last.month) ?? counted.map(\.month)
    let greatest = max(1, counts.values.max() ?? 1)
    let bars: [HTML] = months.enumerated().compactMap { index, month in
      counts[month].map { bar(month, count: $0, at: index, greatest: greatest) }
    }
    let total = Wording.count(counted.reduce(0) { $0 + $1.count }, "claim")
    return """
      <figure class="months"><svg viewBox="0 0 \(months.count * 10) \(Self.height)" preserveAspectRatio="none" role="group" \
      aria-label="Claims by month, \(first.month) to \(last.month)">\(bars)</svg><figcaption><span>\(first.month)</span>\
      <span>\(total) by month</span><span>\(last.month)</span></figcaption></figure>
      """
  }

  private func bar(_ month: String, count: Int, at index: Int, greatest: Int) -> HTML {
    let size = max(2, count * Self.height / greatest)
    let label = "\(month): \(Wording.count(count, "claim"))"
    return """
      <a href="\(narrowed(month))" aria-label="\(label)"><title>\(label)</title>\
      <rect x="\(index * 10 + 1)" y="\(Self.height - size)" width="8" height="\(size)"/></a>
      """
  }

  /// The months `2030-11` to `2031-02`; `nil` for what is no month, or where there are too many to draw.
  private static func months(from first: String, to last: String) -> [String]? {
    guard let start = number(of: first), let end = number(of: last), end - start < 4 * most else {
      return nil
    }
    return (start...end).map { number in
      let month = number % 12 + 1
      return "\(number / 12)-" + (month < 10 ? "0" : "") + "\(month)"
    }
  }

  private static func number(of month: String) -> Int? {
    let parts = month.split(separator: "-")
    guard parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    return year * 12 + month - 1
  }
}
