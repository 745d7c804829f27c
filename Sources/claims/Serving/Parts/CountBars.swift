import ClaimsArchive
import ClaimsModel

/// Claims counted by something, as a table with bars; each row leads to the claims that it counts.
struct CountBars {
  let grouping: ClaimGrouping
  let groups: [ClaimCount]
  /// Where a row leads; `nil` for what cannot be asked for.
  let narrowed: (ClaimCount) -> PageAddress?

  /// Rows that are shown.
  static let most = 8
  /// Months that are shown, the newest.
  static let mostMonths = 36

  var html: HTML {
    guard !groups.isEmpty else { return .nothing }
    let shown =
      grouping == .month
      ? Array(groups.sorted { ($0.name ?? "") < ($1.name ?? "") }.suffix(Self.mostMonths))
      : Array(groups.prefix(Self.most))
    let greatest = shown.map(\.count).max() ?? 1
    let rows: [HTML] = shown.map { group in row(group, greatest: max(1, greatest)) }
    let more: HTML =
      groups.count > shown.count
      ? "<p class=\"hint\">and \(Wording.grouped(groups.count - shown.count)) more</p>" : .nothing
    return """
      <section class="counts"><h2>By \(grouping.rawValue)</h2><table><thead class="unseen"><tr><th scope="col">\
      \(grouping.rawValue)</th><th scope="col">claims</th></tr></thead><tbody>\(rows)</tbody></table>\(more)</section>
      """
  }

  private func row(_ group: ClaimCount, greatest: Int) -> HTML {
    let name = group.name ?? "(none)"
    let label: HTML = narrowed(group).map { HTML.link($0, name) } ?? HTML.isolated(name)
    let width = max(1, group.count * 100 / greatest)
    return """
      <tr><th scope="row">\(label)</th><td><svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" \
      aria-hidden="true" focusable="false"><rect width="\(width)" height="10"/></svg><span>\(Wording.grouped(group.count))\
      </span></td></tr>
      """
  }
}
