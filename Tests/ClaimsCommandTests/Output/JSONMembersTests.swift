import Testing
import claims

@Suite struct JSONMembersTests {
  private func object(_ text: String, _ names: String...) -> String {
    String(decoding: JSONMembers(of: Array(text.utf8)).object(of: names), as: UTF8.self)
  }

  @Test func membersAreTakenAsTheyStand() {
    let text = #"{"a":"x,\"}:\\","b":[1,{"a":2}],"c":{"d":[]},"e":null,"f":-1.5}"#
    #expect(object(text, "f", "a") == #"{"f":-1.5,"a":"x,\"}:\\"}"#)
    #expect(object(text, "b", "c", "e") == #"{"b":[1,{"a":2}],"c":{"d":[]},"e":null}"#)
    #expect(JSONMembers(of: Array(text.utf8)).names == ["a", "b", "c", "e", "f"])
  }

  @Test func whatIsNotThereIsNull() {
    #expect(object(#"{"a":1}"#, "b", "d") == #"{"b":null,"d":null}"#)
    #expect(object("{}", "a") == #"{"a":null}"#)
  }

  @Test(arguments: ["", "{", "}", "]]", "{:}", "{,}", "{\"a\"", "{\"a\":", "\"", "{\"\":1}", "{\"a\":1,}"])
  func whatIsNoObjectStopsNothing(_ text: String) {
    #expect(object(text, "b") == #"{"b":null}"#)
  }
}
