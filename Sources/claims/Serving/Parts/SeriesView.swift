import ClaimsArchive
import ClaimsModel

/// One thing's figures over time: drawn, with what can't both be right, and as a table.
struct SeriesView {
  let series: FigureSeries
  /// Its place among those found, from 0.
  let number: Int

  /// Contradictions that are spelled out.
  private static let mostConflicts = 5

  var html: HTML {
    let rows: [HTML] = series.reports.map(row)
    return """
      <section class="series"><h2>\(HTML.isolated(series.label))</h2><p class="summary">\(series.quantityPhrase) · \
      \(series.extentPhrase)</p>\(FigurePlot(series).html)\(conflicts)<div class="wide" tabindex="0" role="region" aria-label="Reports \(number + 1)">\
      <table class="list"><thead><tr><th scope="col">Date</th><th scope="col" class="number">Value</th><th scope="col">By</th>\
      <th scope="col">Words</th></tr></thead><tbody>\(rows)</tbody></table></div></section>
      """
  }

  // MARK: - Private

  private func row(_ report: FigureReport) -> HTML {
    let style: HTML = report.conflicts.isEmpty ? .nothing : " class=\"conflict\""
    let words: HTML =
      report.hit.claimID.map { HTML.link(.claim($0), report.hit.context) }
      ?? HTML.isolated(report.hit.context)
    return """
      <tr\(style)><th scope="row" class="date">\(report.date ?? "undated")</th><td class="number">\(report.hit.found.figure.amountPhrase)\
      \(report.conflicts.isEmpty ? HTML.nothing : " <abbr title=\"can’t be right beside another\">!</abbr>")</td>\
      <td>\(HTML.isolated(report.originPhrase))</td><td>\(words)</td></tr>
      """
  }

  private var conflicts: HTML {
    let pairs = series.conflicts
    let lines: [HTML] = pairs.prefix(Self.mostConflicts).map { pair in
      "<li>\(series.reports[pair.earlier].phrase) and \(series.reports[pair.later].phrase) can’t both be right</li>"
    }
    return lines.isEmpty ? .nothing : "<ul class=\"conflicts\">\(lines)</ul>"
  }
}
