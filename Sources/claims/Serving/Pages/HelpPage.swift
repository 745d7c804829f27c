/// How to search, with examples that can be followed.
struct HelpPage {
  let page: PageContext

  private static let examples: [(query: String, meaning: String)] = [
    ("tunnel cost", "claims with both words, in any form"),
    ("\"harbour tunnel\"", "these words in this order"),
    ("tunn*", "words that begin so"),
    ("ferry OR tunnel", "either"),
    ("tunnel -ferry", "the one without the other"),
    ("tunnel speaker:okafor", "said by somebody of that name"),
    ("source:\"Harbour Board\"", "said or passed on by it"),
    ("via:herald", "passed on by it"),
    ("outlet:\"The Herald\"", "in its articles"),
    ("kind:direct", "in the speaker’s own words; also mixed, indirect, statement"),
    ("stance:denies", "also asserts, questions, urges, promises, warns, declines, supports, opposes"),
    ("on:2031-04", "in articles of that year, month or day; since: and until: for a period"),
    ("added:yesterday", "in articles that came into the archive since then; also 7d, 2w"),
    ("figure:>1000 counted:passengers", "with more than a thousand passengers"),
    ("unit:USD figure:1m..5m", "with amounts between one and five million dollars"),
    ("confidence:>0.8", "that are as sure as that"),
    ("title:tunnel", "in articles with that headline"),
  ]

  func response() -> WebResponse {
    let rows: [HTML] = Self.examples.map { example in
      "<tr><th scope=\"row\">\(HTML.link(.search(example.query), example.query))</th><td>\(example.meaning)</td></tr>"
    }
    return PageFrame(title: "Help").response(
      """
      <h1>How to search</h1><p>Words find claims that have them all. Beside them stand conditions:</p>
      <div class="wide" tabindex="0" role="region" aria-label="Examples"><table class="list"><thead><tr><th scope="col">Query</th><th scope="col">finds claims</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div>
      <h2>What is listed</h2><p>A list has claims of at least 50 % confidence; what is less sure is counted and one link
      away. Of claims with the same words in several articles the newest is shown. Statements of the articles themselves come
      last. Every claim leads to its passage, where the exact words are marked, and says how it can be cited.</p>
      <h2>Keys</h2><p><kbd>/</kbd> goes to the search box; <kbd>j</kbd> and <kbd>k</kbd> to the next and the previous claim.</p>
      <h2>For programs</h2><p>Each list has its data at the foot of the page; <a href="/api/openapi.json">the interface</a> is
      described for OpenAPI.</p>
      """)
  }
}
