import Testing
import claims_eval

@Suite struct SourceNamesTests {
  @Test(arguments: [
    ("Vera Lind", "Lind"), ("Lind", "Dr. Vera Lind"), ("The Post", "the post"), ("O’Dell", "O’Dell"),
  ])
  func namesThatShareTheLastWordAndHoldOneAnotherAreTheSame(_ left: String, _ right: String) {
    #expect(SourceNames.same(left, right))
  }

  @Test(arguments: [
    ("Vera Lind", "Otto Lind"), ("Vera Lind", "Vera"), ("the Evening Post", "the Post Office"),
    ("the", "the"),
    ("", ""),
  ])
  func otherNamesDiffer(_ left: String, _ right: String) {
    #expect(!SourceNames.same(left, right))
  }
}
