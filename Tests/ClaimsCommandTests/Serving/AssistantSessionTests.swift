import ClaimsArchive
import Foundation
import Testing

@testable import claims

/// A conversation by the Model Context Protocol.
@Suite struct AssistantSessionTests {
  private let session: AssistantSession

  init() throws {
    let served = try ServedArchive.harbour()
    session = AssistantSession(archive: try Archive(path: served.path, access: .reading))
  }

  private func ask(_ line: String) throws -> JSONValue? {
    try session.answer(line).map { try JSONDecoder().decode(JSONValue.self, from: Data($0.utf8)) }
  }

  private func call(_ tool: String, _ arguments: String) throws -> (text: String, isError: Bool) {
    let answer = try ask(
      #"{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"\#(tool)","arguments":\#(arguments)}}"#
    )
    let result = try #require(answer?["result"])
    guard case .array(let parts)? = result["content"], let text = parts.first?["text"]?.written else {
      return ("", true)
    }
    return (text, result["isError"] == .truth(true))
  }

  @Test(arguments: ["2024-11-05", "2025-03-26", "2025-06-18", "2099-01-01"]) func aConversationBegins(
    revision: String
  )
    throws
  {
    let answer = try ask(
      #"{"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":"\#(revision)","capabilities":{}}}"#
    )
    #expect(answer?["id"] == .text("a"))
    let spoken = answer?["result"]?["protocolVersion"]?.written ?? ""
    #expect(AssistantSession.revisions.contains(spoken))
    #expect(spoken == (AssistantSession.revisions.contains(revision) ? revision : "2025-06-18"))
    #expect(try ask(#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#) == nil)
  }

  @Test func toolsTellWhatTheyTake() throws {
    let answer = try ask(#"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#)
    guard case .array(let tools)? = answer?["result"]?["tools"] else {
      Issue.record("no list")
      return
    }
    #expect(tools.count == AssistantTool.all.count)
    for tool in tools {
      #expect(tool["inputSchema"]?["type"] == .text("object"))
      #expect(tool["annotations"]?["readOnlyHint"] == .truth(true))
    }
  }

  @Test func answersHaveIdsAndExactWords() throws {
    let found = try call("search_claims", #"{"query":"leaked","limit":1}"#)
    #expect(!found.isError && found.text.hasPrefix("1 in all.\n["))
    #expect(found.text.contains("the harbour tunnel had leaked"))
    let id = try #require(found.text.firstMatch(of: /"id":"(c[0-9a-z]+)"/)).output.1
    #expect(try call("get_claim", #"{"id":"\#(id)","why":true}"#).text.contains(#""why":"#))
    #expect(try call("claims_by", #"{"speaker":"okafor"}"#).text.contains("would cost"))
    #expect(try call("figures", #"{"query":"people"}"#).text.contains("300"))
  }

  @Test(arguments: [
    ("search_claims", #"{"query":"since:no"}"#), ("search_claims", #"{"words":"x"}"#), ("get_claim", "{}"),
    ("get_claim", #"{"id":"a b"}"#), ("claims_by", #"{"speaker":"Nobody Known"}"#),
    ("get_article", #"{"id":"c1"}"#),
  ])
  func faultsAreExplained(tool: String, arguments: String) throws {
    let answer = try call(tool, arguments)
    #expect(answer.isError && !answer.text.isEmpty)
  }

  @Test(arguments: [
    ("nonsense", -32700), ("[]", -32600), (#"{"id":1,"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1,"method":"rooms/list"}"#, -32601),
    (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"rm"}}"#, -32602),
  ])
  func badMessagesGetTheirCode(line: String, code: Int) throws {
    #expect(try ask(line)?["error"]?["code"] == .integer(code))
  }
}
