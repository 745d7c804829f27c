import ClaimsModel
import Foundation
import TestSupport
import Testing
import claims

@Suite struct PrintableTextTests {
  @Test func onlyLiteralsCommandATerminal() {
    let foreign = "red\u{1B}[31m\n\u{202E}"
    let text: PrintableText = "\u{1B}[1m\(foreign)\n\(7)"
    #expect(text.description == "\u{1B}[1mred\\u{1b}[31m \\u{202e}\n7")
  }

  @Test func whatIsHarmlessIsNotTreatedTwice() {
    let inner: PrintableText = "two\nlines"
    #expect("a \(inner)" as PrintableText == "a two\nlines")
    #expect([inner, "b"].joined(separator: ", ") == "two\nlines, b")
    #expect(PrintableText.blanks(2) + PrintableText.blanks(-1) == "  ")
  }

  @Test func valuesAreMadeHarmlessLikeText() {
    #expect("\(Article.ID(rawValue: 34)) \("a\u{9B}"[...])" as PrintableText == "a12 a\\u{9b}")
  }

  @Test func aStyledTextHasNoEscapeOfItsWords() {
    var text = StyledText("a\u{1B}[5m ", .bold)
    text.append("b\u{9B}5m", .match)
    #expect(text.rendered(color: true) == "\u{1B}[1ma\\u{1b}[5m \u{1B}[0m\u{1B}[1;33mb\\u{9b}5m\u{1B}[0m")
  }

  /// What can write to a stream or pass foreign words for the program's own, and the files that may.
  @Test(arguments: [
    ("FileHandle.standardError", ["Diagnostics.swift"]), ("FileHandle.standardOutput", []), ("fputs(", []),
    ("STDOUT_FILENO", ["ResultDestination.swift", "StandardStreams.swift", "Terminal.swift"]),
    ("Swift.print", []),
    ("stringLiteral:", ["PrintableText.swift"]),
  ])
  func thereIsNoOtherDoor(_ words: String, _ files: [String]) throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Sources/claims")
    let names = try #require(FileManager.default.enumerator(atPath: sources.standardizedFileURL.path))
    var found: [String] = []
    while let name = names.nextObject() as? String {
      guard name.hasSuffix(".swift") else { continue }
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      if text.contains(words) { found.append(URL(fileURLWithPath: name).lastPathComponent) }
    }
    #expect(found.sorted() == files)
  }

  @Test func noRandomTextGetsThrough() {
    let seed: UInt64 = 17
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let text = HostileText.random(&generator, pieces: 12)
      for printed in [PrintableText(text), "x\(text)", StyledText(text, .bold).rendered(color: true)] {
        #expect(
          HostileText.forbidden(in: printed.description, besides: []).isEmpty, "seed \(seed): \(printed)")
      }
      let shown = TerminalText.visible(text)
      #expect(TerminalText.visible(shown) == shown, "seed \(seed)")
    }
  }
}
