import Testing
import claims

@Suite struct DelimitedTextTests {
  @Test func onlyCellsThatNeedThemGetQuotationMarks() {
    #expect(
      DelimitedText.csv(["a b", "a,b", "say \"yes\"", "two\nlines", ""])
        == "a b,\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",\n")
  }

  @Test func markdownCellsAreEscaped() {
    #expect(DelimitedText.markdown(["a|b", "*x*", "two\nlines"]) == "| a\\|b | \\*x\\* | two<br>lines |\n")
  }

  @Test func aMarkdownHeadingHasARule() {
    #expect(DelimitedText.markdownHeading(["id", "said"]) == "| id | said |\n| --- | --- |\n")
  }
}
