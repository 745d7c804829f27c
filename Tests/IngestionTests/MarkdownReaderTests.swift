import ClaimsModel
import Ingestion
import Testing

@Suite struct MarkdownReaderTests {
  @Test func frontMatterGivesTheFields() throws {
    let article = try Reading.article(
      """
      ---
      title: "Ferry returns: at last"
      author:
        - "[[Ada Example]]"
      source: https://www.nytimes.com/2021/x
      published: 2021-04-09
      created: 2023-01-01
      tags: [clippings, ferry]
      ---
      # Ferry returns: at last

      The ferry is back.
      """, as: .markdown)
    #expect(article.title == "Ferry returns: at last")
    #expect(article.text == "Ferry returns: at last\n\nThe ferry is back.")
    #expect(article.bylines == ["Ada Example"])
    #expect(article.url == "https://www.nytimes.com/2021/x")
    #expect(article.outlet == "The New York Times")
    #expect(article.published == PartialDate(year: 2021, month: 4, day: 9))
  }

  @Test func frontMatterOfTrafilaturaGivesTheSitesName() throws {
    let article = try Reading.article(
      "---\ntitle: Ferry returns\nauthor: Ada Example; Bo Sample\nurl: https://a.example.org/x\n"
        + "hostname: example.org\nsitename: The Example\ndate: 2021-04-09\n---\nThe ferry is back.",
      as: .markdown)
    #expect(article.outlet == "The Example")
    #expect(article.bylines == ["Ada Example", "Bo Sample"])
  }

  @Test func brokenFrontMatterIsReadLineByLine() throws {
    let article = try Reading.article(
      "---\ntitle: Ferry: back \"again\"\nauthor: *Ada\ndate: 2021-04-09\n---\nThe ferry is back.",
      as: .markdown)
    #expect(article.title == "Ferry: back \"again\"")
    #expect(article.published == PartialDate(year: 2021, month: 4, day: 9))
    #expect(article.warnings == ["The front matter is no valid YAML; it was read line by line."])
  }

  @Test func hostileFrontMatterIsNotExpanded() throws {
    let anchors = (1...20).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]" }.joined(
      separator: "\n")
    let nested = "deep: " + String(repeating: "[", count: 30_000)
    for matter in [
      anchors, nested, String(repeating: "- ", count: 20_000), String(repeating: "? ", count: 20_000),
    ] {
      let article = try Reading.article(
        "---\ntitle: Ferry\n\(matter)\n---\nThe ferry is back.", as: .markdown)
      #expect(article.text == "Ferry\n\nThe ferry is back.")
    }
  }

  @Test func withoutFrontMatterTheFirstHeadingIsTheTitle() throws {
    let article = try Reading.article(
      "Transport\n\n# Ferry returns\n\nBy Ada Example\nApril 9, 2021\n\nThe ferry is back.\n\n## Later\n\nMore.",
      as: .markdown)
    #expect(article.title == "Ferry returns")
    #expect(article.kicker == "Transport")
    #expect(article.bylines == ["Ada Example"])
    #expect(article.published == PartialDate(year: 2021, month: 4, day: 9))
    #expect(article.text == "Ferry returns\n\nThe ferry is back.\n\nLater\n\nMore.")
  }

  @Test(arguments: [
    ("It is **very** *good* and __so__ _on_.", "It is very good and so on."),
    ("***Both*** and ~~struck~~ and ==marked==.", "Both and struck and marked."),
    ("A [link](https://a.b/c_(d) \"t\") and [another][1] and [third].", "A link and another and [third]."),
    ("An ![image](a.png) is dropped, [![so](a.png)](b) is this.", "An is dropped, is this."),
    ("A note[^1] and [[Page|shown]] and [[Page]].", "A note and shown and Page."),
    ("Use `a*b*c` and ``x`y``.", "Use a*b*c and x`y."),
    (#"Not \*emphasis\* \_here\_."#, "Not *emphasis* _here_."),
    ("5 * 3 * 2 is snake_case_name, a 5* hotel.", "5 * 3 * 2 is snake_case_name, a 5* hotel."),
    ("He said \"[the] *plan*\" [sic].", "He said \"[the] plan\" [sic]."),
    ("See <https://a.b/c>; 3 < 4 &amp; 5.", "See https://a.b/c; 3 < 4 & 5."),
    ("**Lead-in.** The rest", "Lead-in. The rest"),
    ("a ** b and *open", "a ** b and *open"), ("[**bold link**](u): yes", "bold link: yes"),
  ])
  func marksWithinAParagraphAreRemoved(markdown: String, plain: String) {
    #expect(MarkdownText.inline(markdown) == plain)
  }

  @Test func marksOfBlocksAreRemoved() throws {
    let article = try Reading.article(
      """
      Ferry returns
      =============

      The ferry is
      back today.

      > "It is back,"
      > he said.

      - First item.
      * Second item
        goes on.
      1. Third item.
      - [x] Done item.

      ***

      <!-- a comment
      of two lines -->
      ```
      code here.
      ```

      | Port | Day |
      |------|:---:|
      | Esbjerg | 1 |

      [1]: https://example.org/x
      ![photo](a.jpg)

      The end.
      """, as: .markdown)
    #expect(
      article.text == """
        Ferry returns

        The ferry is back today.

        "It is back," he said.

        First item.

        Second item goes on.

        Third item.

        Done item.

        code here.

        Port | Day

        Esbjerg | 1

        The end.
        """)
  }
}
