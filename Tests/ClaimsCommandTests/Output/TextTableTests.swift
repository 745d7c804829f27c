import Testing
import claims

@Suite struct TextTableTests {
  private static func table() -> TextTable {
    var table = TextTable([.init("id"), .init("name", minimumWidth: 8), .init("claims", isRight: true)])
    table.append(["s1", "Ada Okafor", "12"])
    table.append(["s20", "東京 Harbour Board of Commissioners", "1,200"])
    return table
  }

  @Test func columnsAreAligned() {
    let expected = """
      id   name                                 claims
      s1   Ada Okafor                               12
      s20  東京 Harbour Board of Commissioners   1,200

      """
    #expect(Self.table().rendered(for: Terminal(isTerminal: false)).description == expected)
  }

  @Test func aFlexibleColumnGivesWay() {
    let expected = """
      id   name                   claims
      s1   Ada Okafor                 12
      s20  東京 Harbour Board of   1,200
           Commissioners

      """
    #expect(Self.table().rendered(for: Terminal(isTerminal: false, width: 34)).description == expected)
    #expect(Self.table().rendered(for: Terminal(isTerminal: true, width: 34)).description == expected)
  }

  @Test func aColumnThatIsCutIsSoOnATerminalAlone() {
    var table = TextTable([.init("id"), .init("words", minimumWidth: 6, isCut: true)])
    table.append(["c1", "ferries sank in the storm"])
    #expect(
      table.rendered(for: Terminal(isTerminal: true, width: 14)) == "id  words\nc1  ferries s…\n")
    #expect(
      table.rendered(for: Terminal(isTerminal: false, width: 14))
        == "id  words\nc1  ferries sank in the storm\n")
  }

  @Test func theLastColumnGoesOnBelowItself() {
    var table = TextTable([.init("id"), .init("who", minimumWidth: 10)])
    table.append(["s1", "Ada Okafor, harbour master"])
    table.append(["s20", ""])
    let expected = """
      id   who
      s1   Ada Okafor,
           harbour master
      s20

      """
    #expect(table.rendered(for: Terminal(isTerminal: false, width: 19)).description == expected)
  }
}
