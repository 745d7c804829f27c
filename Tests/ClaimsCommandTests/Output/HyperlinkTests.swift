import TestSupport
import Testing
import claims

@Suite struct HyperlinkTests {
  @Test(arguments: [
    ("https://e.example/a?b=c#d", "https://e.example/a?b=c#d"),
    ("HTTP://e.example/\u{1B}]8;;x\u{7}\u{9B}", "HTTP://e.example/%1B]8;;x%07%C2%9B"),
    ("https://e.example/é 東", "https://e.example/%C3%A9%20%E6%9D%B1"),
  ])
  func anAddressIsVisibleASCII(_ address: String, _ expected: String) {
    #expect(Hyperlink(address: address)?.target == expected)
  }

  @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "e.example", "", " https://e.example"])
  func nothingElseIsAnAddress(_ text: String) {
    #expect(Hyperlink(address: text) == nil)
  }

  @Test func anAddressThatIsTooLongIsNoLink() {
    #expect(Hyperlink(address: "https://e.example/" + String(repeating: "x", count: 3000)) == nil)
  }

  @Test func aFileIsALinkWhereItIsThere() throws {
    let folder = try TemporaryDirectory()
    try folder.write("x", to: "a b\u{1B}.jsonl")
    let path = folder.path("a b\u{1B}.jsonl")
    for place in [path, path + ":88", path + "[3]", path + ":2[1]"] {
      let target = try #require(Hyperlink(file: place)?.target)
      #expect(target.hasPrefix("file://") && target.hasSuffix("/a%20b%1B.jsonl"), "\(target)")
    }
    #expect(Hyperlink(file: folder.path("none")) == nil)
    #expect(Hyperlink(file: "-") == nil)
  }
}
